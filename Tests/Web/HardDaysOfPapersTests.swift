// SPDX-License-Identifier: MIT
import Casework
import Foundation
import Languages
import Letters
import Markup
import Play
import Press
import PrintedPapers
import Testing
import Timetable

@testable import Web

/// Days on which papers are hard to make, to print or to give: each is lived through the door, as
/// people would.
@Suite(.serialized) struct HardDaysOfPapersTests {
  private static let minutes = Route.Page.paper(PaperID(.minutes))

  // MARK: Whatever people write

  @Test func `whatever people write, everyone's papers are made and printed, with their words`()
    async throws
  {
    let words =
      " #read(\"/etc/passwd\") *b* $x$ = H <b>&amp;</b> {day} [end] **x** \u{202E}turned\u{202C} 🙂 a\u{0}z"
    let press = try await testPress()
    let town = try await Town.at(
      .before("choose-language"), playing: try hard(words), press: press)
    let ruth = try await town.browser(of: "ruth.adeyemi")
    #expect(try await ruth.posts("release-papers", [:], key: newKey()).status == 303)
    for name in ["nadia", "karim", "lena.novak"] {
      let browser = try await town.browser(of: name)
      let links = try await browser.paperLinks()
      #expect(links.count >= 6, "\(name)")
      for link in links {
        let page = try await browser.gets(link)
        #expect(page.status == 200 && !page.holds("<b>&amp;</b>"), "\(name) \(link)")
        let file = try await browser.gets(try #require(page.fileLink))
        #expect(file.status == 200, "\(name) \(link)")
        if link.contains("/minutes") {
          #expect(page.shows("#read(\"/etc/passwd\") *b* $x$ = H <b>&amp;</b> {day} [end] **x**"))
          let print = try await town.text(of: file)
          #expect(print.contains("#read(\"/etc/passwd\")*b*$x$=H<b>&amp;</b>{day}[end]**x**"))
          #expect(print.contains("[slightlysmilingface]") && !print.contains("root:x:0"))
        }
      }
    }
    await press.close()
  }

  @Test func `words of two hundred thousand letters without a space are printed, all of them`()
    async throws
  {
    let long = String(repeating: "abcdefghij", count: 4_900)
    let file = try changing(try Town.firstConference()) { act in
      guard act.deed == "send-report", act.by.text == "lena.novak" else { return [act] }
      let fields = ["involvement", "help-offered", "strengths", "worries", "grey-areas"]
      return [act.answering(fields.map { ($0, [long]) })]
    }
    let press = try await testPress()
    let town = try await Town.at(.before("ask-absent-professional"), playing: file, press: press)
    let ruth = try await town.browser(of: "ruth.adeyemi")
    #expect(try await ruth.posts("release-papers", [:], key: newKey()).status == 303)
    let nadia = try await town.browser(of: "nadia")
    let links = try await nadia.paperLinks()
    let report = try #require(links.first { $0.contains("agency-report") })
    var letters = 0
    for link in links where link.contains("agency-report") {
      let page = try await nadia.gets(link)
      let file = try #require(page.fileLink)
      let began = ContinuousClock.now
      let pdf = try await nadia.gets(file)
      #expect(ContinuousClock.now - began < .seconds(40), "\(link)")
      #expect(pdf.status == 200, "\(link)")
      letters = max(letters, try await town.text(of: pdf).components(separatedBy: long).count - 1)
    }
    #expect(letters == 5, "\(report)")
    #expect(await press.workers.allSatisfy { $0.memory < 1 << 20 })
    await press.close()
  }

  @Test func `more than fits into a field is refused, and no letter of it is lost`() async throws {
    let town = try await Town.at(.before("send-report"))
    let lena = try await town.browser(of: "lena.novak")
    let long = String(repeating: "z", count: 200_000)
    let page = try await lena.posts("send-report", ["involvement": long])
    #expect(page.status == 422 && page.problems.contains("at most 50000 fit here"))
    #expect(page.holds(long))
  }

  @Test func `a paper that no press can set is there to be read, and its reader is told`()
    async throws
  {
    for (change, title) in [
      ({ $0.longest = 5_000 }, "This paper is too long for a file"),
      ({ $0.memory = 1 << 20 }, "This paper could not be made a file just now"),
    ] as [((inout PressOptions) -> Void, String)] {
      var options = PressOptions(tools: FindTools().path(named: nil))
      change(&options)
      let press = Press(options)
      let (town, ruth) = try await given(press)
      _ = ruth
      let nadia = try await town.browser(of: "nadia")
      #expect(try await nadia.opens(Self.minutes).status == 200)
      let file = try await nadia.opens(.paperFile(PaperID(.minutes)))
      #expect([422, 503].contains(file.status) && file.shows(title), "\(title): \(file.status)")
      #expect(file.shows("read it") && !file.holds("%PDF"))
      await press.close()
    }
  }

  @Test func `without a font nothing is printed, who keeps the server reads why, and pages stay`()
    async throws
  {
    var options = PressOptions(tools: FindTools().path(named: nil))
    options.fonts = "/nowhere"
    let press = Press(options)
    guard case .off(let why) = await press.state() else {
      Issue.record("A press without fonts says that it prints.")
      return
    }
    #expect(why.contains("/nowhere/") && why.contains("apt install fonts-noto-core"))
    let (town, _) = try await given(press)
    let nadia = try await town.browser(of: "nadia")
    let page = try await nadia.opens(Self.minutes)
    #expect(page.status == 200 && page.shows("It cannot be saved as a file just now."))
    let file = try await nadia.opens(.paperFile(PaperID(.minutes)))
    #expect(file.status == 503 && file.shows("This paper could not be made a file just now"))
    #expect(!file.shows("/nowhere"), "no reader is told of folders")
  }

  // MARK: Large families and long plans

  @Test func `a plan of forty pages is printed, though its worker is killed over it`()
    async throws
  {
    let what = String(repeating: "Ring each other before things get loud. ", count: 30)
    let file = try changing(try Town.firstConference()) { act in
      guard act.deed == "add-action", act.answers["who"]?.otherwise == ["Lena Novak"] else {
        return [act]
      }
      return [act] + (1...110).map { act.answering([("what", ["\($0). \(what)"])]) }
    }
    let press = try await testPress { $0.workers = 1 }
    let town = try await Town.at(.before("choose-language"), playing: file, press: press)
    let ruth = try await town.browser(of: "ruth.adeyemi")
    _ = try await ruth.posts("release-papers", [:], key: newKey())
    let nadia = try await town.browser(of: "nadia")
    let worker = try #require(await press.workers.first).process
    kill(worker, SIGSTOP)
    async let answer = nadia.opens(.paperFile(PaperID(.plan)))
    try await Task.sleep(for: .seconds(1))
    kill(worker, SIGKILL)
    let pdf = try await answer
    #expect(pdf.status == 200)
    #expect(await press.workers.allSatisfy { $0.process != worker }, "it was killed over the plan")
    let path = try keep(Array(pdf.bytes), as: "plan-of-forty-pages")
    let count = Int(try say(["qpdf", "--show-npages", path]).text.filter(\.isNumber)) ?? 0
    #expect(count >= 40)
    #expect(try await town.text(of: pdf).contains("110.Ringeachother"))
    await press.close()
  }

  @Test func `thirty people get their papers with one press, each their own`() async throws {
    let names = (1...21).map { "Pat Number\($0)" }
    let file = try changing(try Town.firstConference()) { act in
      guard act.answers["name"]?.otherwise == ["Dr Helen Brooks"] else { return [act] }
      return [act]
        + names.map { act.answering([("name", [$0]), ("why", ["\($0) knows the family."])]) }
    }
    let town = try await Town.at(.before("choose-language"), playing: file)
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let before = try await ruth.opens(.papers)
    #expect(names.allSatisfy { before.shows("Give to \($0)") })
    #expect(try await ruth.posts("release-papers", [:], key: newKey()).status == 303)
    #expect(try await ruth.opens(.papers).shows("Everyone has the papers as they are now."))
    let given = try await town.record.conference?.papers.given ?? []
    #expect(Set(given.map(\.paper.recipient)).count >= 30)
    let last = try await town.id(of: "Pat Number21")
    let letter = try await ruth.opens(
      .family(town.family, .paper(PaperID(.decisionLetterForProfessional))),
      asking: "?for=\(last)")
    #expect(letter.status == 200 && letter.shows("Given on"))
  }

  @Test
  func `a child who is not born yet is named in letters as the family names it, and gets none`()
    async throws
  {
    let (town, ruth) = try await given()
    let list = try await ruth.opens(.papers)
    #expect(!list.shows("Give to The baby") && !list.shows("papers for The baby"))
    let baby = try await town.id(of: "The baby")
    let given = try await town.record.conference?.papers.given ?? []
    #expect(!given.isEmpty && !given.contains { $0.paper.recipient.text == baby })
    let letter = try await town.browser(of: "nadia").opens(
      .paper(PaperID(.decisionLetterForFamily)))
    #expect(letter.shows("The baby"))
    #expect(!letter.shows("the The baby") && !letter.shows("Someone"))
  }

  // MARK: Things change while papers are given

  @Test func `somebody who is hidden between making and giving holds what names them`()
    async throws
  {
    let file = try changing(try Town.firstConference()) { act in
      guard act.answers["person"]?.otherwise == ["Karim Hassan"],
        act.deed == "invite-family-member"
      else { return [act] }
      return [act.answering([("why", ["Sam Price asks that he comes."])])]
    }
    let town = try await Town.at(.before("open-conference"), playing: file)
    let invitation = PaperID(.invitationForFamily)
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let karim = try await town.id(of: "Karim Hassan")
    let made = try await ruth.opens(.papers)
    #expect(!made.shows("waits for a check"))
    let seen = try #require(made.hidden("seen").flatMap { Int($0) })
    let hidden = try await town.browser(of: "amara.okafor").posts(
      "invite-professional",
      [
        "account": ["sam.price"], "why": ["He sees Amira every day at school."],
        "report-expected": ["yes"], "not-for": [karim],
      ], key: newKey())
    #expect(hidden.status == 303, "\(hidden.problems)")
    let late = try await ruth.posts(
      "release-papers", ["recipients": [karim]], key: newKey(), seen: seen)
    #expect(late.status == 409 && late.shows("Somebody else changed this"))
    let again = try await ruth.posts("release-papers", ["recipients": [karim]], key: newKey())
    #expect(again.status == 303, "the leaflets may go")
    let father = try await town.browser(of: "karim")
    #expect(try await father.opens(.paper(PaperID(.leafletForParents))).status == 200)
    #expect(try await father.opens(.paper(invitation)).status == 404)
    #expect(try await father.opens(.paperFile(invitation)).status == 404)
    #expect(try await ruth.opens(.papers).shows("waits for a check"))
    let check = try await ruth.opens(
      .family(town.family, .paperCheck(invitation)), asking: "?for=\(karim)")
    #expect(check.shows("It may tell Karim Hassan what is kept from them"))
    #expect(check.shows("A name") && check.shows("⟦Sam Price⟧"))
    let held = try await ruth.posts("release-papers", ["recipients": [karim]], key: newKey())
    #expect(held.status == 422 && held.shows("wait for a check"), "\(held.problems)")
  }

  /// The record says until when a change can be asked for, and so it is another on another day.
  @Test(arguments: [("no", "stopped"), ("yes", "let go")])
  func `on another day a paper that somebody read is read once more before it goes`(
    mayGo: String, told: String
  ) async throws {
    let town = try await Town.at(.before("choose-language"))
    let karim = try await town.id(of: "Karim Hassan")
    let place = Route.Place.family(town.family, .paperCheck(PaperID(.minutes)))
    // Nothing finds the first; somebody who reads it does.
    let words = mayGo == "no" ? "They are above the bakery." : "They are safe at 8 Larch Road."
    var ruth = try await town.browser(of: "ruth.adeyemi")
    _ = try await ruth.posts("reword-minutes", ["passage": "summary", "words": words])
    let page = try await ruth.opens(place, asking: "?for=\(karim)")
    let said = try await ruth.posts(
      "check-paper",
      [
        "paper": "minutes", "recipient": karim, "digest": page.hidden("digest") ?? "",
        "read": "yes", "may-go": mayGo, "why": "I read it all",
      ])
    #expect(said.status == 303, "\(said.problems)")
    town.passes(minutes: 24 * 60)
    ruth = try await town.browser(of: "ruth.adeyemi")
    let again = try await ruth.opens(place, asking: "?for=\(karim)")
    #expect(again.shows("An earlier version of it was \(told): ") && again.shows("I read it all"))
    #expect(try await ruth.posts("release-papers", [:], key: newKey()).status == 303)
    let father = try await town.browser(of: "karim")
    #expect(try await father.opens(.paper(PaperID(.leafletForParents))).status == 200)
    #expect(try await father.opens(Self.minutes).status == 404)
    #expect(try await ruth.opens(.papers).shows("waits for a check"))
  }

  @Test func `a record that is put right after it was given says what changed, and both are kept`()
    async throws
  {
    let (town, ruth) = try await given()
    let nadia = try await town.browser(of: "nadia")
    let first = try await nadia.opens(Self.minutes)
    #expect(!first.shows("What was changed"))
    _ = try await nadia.posts(
      "ask-correction", ["what": "The part about school", "words": "I said Monday, not Friday"])
    let asked = try #require(try await ruth.opens(.minutes).hidden("correction"))
    _ = try await ruth.posts(
      "reword-minutes", ["passage": "summary", "words": "We agreed on a plan, all together."])
    _ = try await ruth.posts(
      "answer-correction", ["correction": asked, "accepted": "yes", "words": "It says Monday now."])
    #expect(try await ruth.posts("release-papers", [:], key: newKey()).status == 303)
    let second = try await nadia.opens(Self.minutes)
    #expect(second.shows("What was changed") && second.shows("We agreed on a plan"))
    #expect(second.shows("The part about school"))
    let link = try #require(
      second.tags.compactMap { $0["href"] }.first {
        $0.contains("as-given=") && !$0.contains("pdf")
      })
    let old = try await nadia.gets(link)
    #expect(old.paper == first.paper && old.paper != second.paper)
    let father = try await town.browser(of: "karim").opens(Self.minutes)
    #expect(father.shows("We agreed on a plan") && !father.shows("The part about school"))
  }

  @Test func `what was put into other words before anybody had the record is no change in it`()
    async throws
  {
    let town = try await Town.at(.before("choose-language"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    _ = try await ruth.posts(
      "reword-minutes", ["passage": "summary", "words": "We agreed on a plan, all together."])
    _ = try await ruth.posts("release-papers", [:], key: newKey())
    let list = try await ruth.opens(.papers)
    #expect(list.shows("Everyone has the papers as they are now."))
    #expect(!list.shows("changed since"))
    let page = try await town.browser(of: "nadia").opens(Self.minutes)
    #expect(page.shows("We agreed on a plan") && !page.shows("What was changed"))
  }

  @Test func `of two who give papers out in the same moment one does it and the other is told`()
    async throws
  {
    let town = try await Town.at(.before("choose-language"))
    let (one, other) = (
      try await town.browser(of: "ruth.adeyemi"), try await town.browser(of: "ruth.adeyemi")
    )
    async let first = one.posts("release-papers", [:], key: newKey())
    async let second = other.posts("release-papers", [:], key: newKey())
    let answers = try await [first, second].sorted { $0.status < $1.status }
    #expect(answers.map(\.status) == [303, 422])
    #expect(answers.last?.shows("Nothing is new since the papers were given out.") == true)
    let given = try await town.record.conference?.papers.given ?? []
    #expect(!given.isEmpty && Set(given.map(\.paper)).count == given.count)
  }

  // MARK: The authority's own text

  @Test func `a text with HTML in it stands, and reaches people as words`() async throws {
    let town = try await Town.at(.before("choose-language"))
    let tom = try await town.browser(of: "tom.reid")
    let place = Route.Place.letter(.leafletForParents, .english)
    let standing = try #require(try await tom.opens(place).hidden("standing"))
    let page = try await tom.sends(
      body: encoded([
        "token": [tom.formToken], "standing": [standing], "why": ["Ours"], "save": ["yes"],
        "text": ["# For <b>parents</b>\n\n<script>x</script> Come.\n\n[agenda]"],
      ]), to: place)
    #expect(page.status == 303, "\(page.problems)")
    let ruth = try await town.browser(of: "ruth.adeyemi")
    #expect(try await ruth.posts("release-papers", [:], key: newKey()).status == 303)
    let leaflet = try await town.browser(of: "nadia").opens(
      .paper(PaperID(.leafletForParents)))
    #expect(leaflet.shows("For <b>parents</b>") && leaflet.shows("<script>x</script> Come."))
    #expect(!leaflet.holds("<b>parents") && !leaflet.holds("<script>x"))
  }

  // MARK: Telling the story

  /// The first conference, at whose end all papers were given out.
  private func given(_ press: Press? = nil) async throws -> (Town, Browser) {
    let town = try await Town.at(.before("choose-language"), press: press)
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let page = try await ruth.posts("release-papers", [:], key: newKey())
    #expect(page.status == 303, "\(page.problems)")
    return (town, ruth)
  }

  /// A case in which each act is done as these acts.
  private func changing(_ file: CaseFile, _ change: (CaseAct) -> [CaseAct]) throws -> CaseFile {
    CaseFile(
      file: file.file, title: file.title, about: file.about, start: file.start,
      people: file.people,
      deeds: file.deeds.flatMap { deed -> [CaseDeed] in
        guard let act = deed.act else { return [deed] }
        return change(act).enumerated().map { place, act in
          CaseDeed(
            number: deed.number + place * 1_000, line: deed.line, at: deed.at, act: act,
            expect: deed.expect, because: deed.because, only: deed.only)
        }
      })
  }

  /// The first conference with these words behind what people wrote in reports, notes, statements,
  /// views, decisions and the summary.
  private func hard(_ words: String) throws -> CaseFile {
    let deeds: Set = [
      "send-report", "write-harm-statement", "give-family-view", "give-view", "decide-for-child",
      "close-conference", "record-dissent", "give-own-words", "write-contingency",
    ]
    return try changing(try Town.firstConference()) { act in
      let isNote = act.deed == "add-note" && ["nadia", "dev.patel"].contains(act.by.text)
      guard deeds.contains(act.deed) || isNote, let form = Deeds.named(act.deed)?.form else {
        return [act]
      }
      let fields = form.fields.filter { $0.kind == .words && act.answers[$0.key] != nil }
      return [act.adding(words, to: fields.map(\.key))]
    }
  }
}

extension CaseAct {
  fileprivate func answering(_ more: [(String, [String])]) -> CaseAct {
    var answers = answers
    for (field, typed) in more { answers[field] = Varying(otherwise: typed) }
    return CaseAct(
      by: by, deed: deed, answers: answers, pageOpened: pageOpened, happened: happened)
  }

  fileprivate func adding(_ words: String, to fields: [String]) -> CaseAct {
    var answers = answers
    for field in fields {
      guard let typed = answers[field] else { continue }
      answers[field] = Varying(
        own: typed.own.mapValues { $0.map { $0 + words } },
        otherwise: typed.otherwise?.map { $0 + words })
    }
    return CaseAct(
      by: by, deed: deed, answers: answers, pageOpened: pageOpened, happened: happened)
  }
}

extension Browser {
  /// The papers that this person was given, as their list of them links to them.
  fileprivate func paperLinks() async throws -> [String] {
    try await opens(.papers).tags.compactMap { $0["href"] }.filter {
      $0.contains("/papers/") && !$0.contains("/check") && !$0.contains("for=")
    }
  }
}

extension Page {
  /// Where the paper on this page is as a file.
  fileprivate var fileLink: String? {
    tags.compactMap { $0["href"] }.first { $0.contains("/paper.pdf") }
  }

  /// The paper itself, without what stands around it.
  fileprivate var paper: String? { inner("article") }
}

extension Town {
  /// What a printed paper says, without white space and marks that nobody sees.
  fileprivate func text(of pdf: Page) async throws -> String {
    let path = try keep(Array(pdf.bytes), as: "hard-day")
    return try PrintedPapers.pages(of: path, rightToLeft: false).joined()
  }
}
