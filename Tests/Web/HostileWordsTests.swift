// SPDX-License-Identifier: MIT
import Casework
import HTTPTypes
import Markup
import Play
import Testing

@testable import Web

/// Every word that a person can type, in every deed, written so that a careless page would run it.
struct HostileWordsTests {
  private static let canary = "<script>x</script>\"'&"

  /// The first conference with the canary behind every name and every word.
  private static func hostileConference() throws -> CaseFile {
    let file = try Town.firstConference()
    return CaseFile(
      file: file.file, title: file.title, about: file.about, start: file.start,
      people: file.people.map { person in
        CasePerson(
          account: person.account, name: person.name + canary,
          title: person.title.map { $0 + canary }, role: person.role, agency: person.agency)
      },
      deeds: file.deeds.map(hostile))
  }

  private static func hostile(_ deed: CaseDeed) -> CaseDeed {
    guard let act = deed.act, let form = Deeds.named(act.deed)?.form else { return deed }
    var answers = act.answers
    for field in form.fields where holdsWords(field.kind) {
      guard let typed = answers[field.key] else { continue }
      answers[field.key] = Varying(
        own: typed.own.mapValues { $0.map { $0 + canary } },
        otherwise: typed.otherwise?.map { $0 + canary })
    }
    return CaseDeed(
      number: deed.number, line: deed.line, at: deed.at,
      act: CaseAct(
        by: act.by, deed: act.deed, answers: answers, pageOpened: act.pageOpened,
        happened: act.happened), expect: deed.expect, because: deed.because, only: deed.only)
  }

  /// Words themselves, and people and things, which a case calls by name.
  private static func holdsWords(_ kind: FieldKind) -> Bool {
    switch kind {
    case .line, .words, .person, .people, .thing, .things: true
    default: false
    }
  }

  @Test(arguments: [
    ("birmingham", Moment.before("open-conference")), ("birmingham", .before("open-scores")),
    ("birmingham", .inPart("scores")), ("birmingham", .inPart("sharing")),
    ("birmingham", .inPart("plan")), ("birmingham", .inPart("decision")), ("birmingham", .whole),
    ("dorset", .inPart("plan")), ("portsmouth", .inPart("child")),
    ("warwickshire", .inPart("parents-views")),
  ])
  func `no word that somebody wrote becomes part of a page`(_ authority: String, _ moment: Moment)
    async throws
  {
    let town = try await Town.at(moment, of: authority, playing: Self.hostileConference())
    #expect(try await town.entries > 20, "the case was played")
    for (name, browser) in try await town.browsers() {
      for place in try await town.places {
        let page = try await browser.opens(place)
        #expect(!page.holds(Self.canary), "\(name) \(place)")
        #expect(!page.holds("<script>x"), "\(name) \(place)")
        let scripts = page.tags.filter { $0.name == "script" }
        #expect(scripts.allSatisfy { $0["src"] != nil }, "\(name) \(place)")
        if Secret.everyone.contains(name), case .family(_, let leaf) = place, leaf != .bigScreen,
          leaf != .diary, page.status == 200
        {
          #expect(page.holds(escaped(Self.canary)), "\(name) \(place)")
        }
      }
    }
  }

  @Test func `the big screen shows notes as words`() async throws {
    let town = try await Town.at(.inPart("sharing"), playing: Self.hostileConference())
    let page = try await town.browser(of: "ruth.adeyemi").opens(.bigScreen)
    #expect(page.holds(escaped(Self.canary)) && !page.holds(Self.canary))
  }

  @Test func `every word of every deed can be read by somebody`() async throws {
    let file = try Self.hostileConference()
    var pages: [Page] = []
    for moment in [
      Moment.before("open-conference"), .inPart("sharing"), .inPart("scores"), .inPart("views"),
      .inPart("decision"), .whole,
    ] {
      let town = try await Town.at(moment, playing: file)
      for name in ["amara.okafor", "ruth.adeyemi", "nadia", "lena.novak"] {
        let browser = try await town.browser(of: name)
        for place in try await town.places { pages.append(try await browser.opens(place)) }
        for from in [100, 200] {
          let way = "/birmingham/families/\(town.family)/chronology?from=\(from)"
          pages.append(try await browser.gets(way))
        }
      }
    }
    var unread: Set<String> = []
    for deed in try Town.deeds(of: file, until: .whole, at: "birmingham") {
      // What was refused, or said once before, is not in the record.
      guard ![.refused, .repeated].contains(deed.expect.value(for: "birmingham")),
        let act = deed.act, let form = Deeds.named(act.deed)?.form
      else { continue }
      for field in form.fields {
        switch field.kind {
        case .line, .words: break
        default: continue
        }
        let typed = act.answers[field.key]?.value(for: "birmingham") ?? []
        for words in typed where !pages.contains(where: { $0.shows(words) }) {
          unread.insert("\(form.name) \(field.key)")
        }
      }
    }
    // A number with such words in it is none: it is refused, and never kept, nor taken back. Which
    // paper was checked, and which version of it, are marks, so that none is found. A tie and a
    // protection are called by several names at once, and not found with words behind them.
    #expect(
      unread == [
        "record-identifier number", "take-back why", "check-paper paper", "check-paper digest",
        "check-paper why", "correct-tie contact", "correct-tie why", "ask-to-lift why",
      ])
  }

  @Test func `words that come back in a form come back as words`() async throws {
    let town = try await Town.at(.inPart("decision"))
    for deed in Deeds.all {
      var answers: [String: [String]] = [:]
      for field in deed.form.fields { answers[field.key] = [field.key + Self.canary] }
      answers["back"] = ["/birmingham" + Self.canary]
      for name in ["amara.okafor", "ruth.adeyemi", "nadia"] {
        let page = try await town.browser(of: name).posts(deed.form.name, answers)
        #expect(!page.holds(Self.canary), "\(deed.form.name) \(name)")
        #expect(page.headers[.location]?.contains("script") != true)
      }
    }
  }

  @Test func `a sign-in name comes back as words`() async throws {
    let town = try await Town.at(.before("call-conference"))
    let page = try await town.signIn(Self.canary)
    #expect(page.status == 422)
    #expect(!page.holds(Self.canary) && page.shows(Self.canary))
  }

  @Test(arguments: [
    "https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)",
    "/dorset/work", "/birmingham/families/other", "/birmingham\r\nSet-Cookie: a=b", "",
  ])
  func `a form leads back only to a page of its own family`(_ back: String) async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let page = try await nadia.posts("add-note", ["words": "Hello", "back": back])
    #expect(page.status == 303)
    #expect(
      page.headers[.location]
        == Route.authority("birmingham", .family(town.family, .overview)).link.text)
    #expect(page.headers[.setCookie] == nil)
  }
}
