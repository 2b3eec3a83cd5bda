// SPDX-License-Identifier: MIT
import Casework
import Play
import Testing

@testable import Web

/// Something that only some people may know, as it stands in the record.
struct Secret: Sendable, CustomTestStringConvertible {
  let what: String
  let words: String
  let forWhom: Set<String>
  /// Said in the conference: nobody can know it before.
  var isOfTheTable = false
  var testDescription: String { what }

  static let carriers: Set<String> = ["amara.okafor", "tom.reid", "ruth.adeyemi"]
  static let professionals = carriers.union(["lena.novak", "sam.price", "dev.patel", "mina.shah"])

  /// Whoever is related to the family.
  static let everyone = professionals.union(["nadia", "karim", "joy.bell"])

  static let all = [
    Secret(
      what: "where the mother lives", words: "8 Larch Road", forWhom: carriers.union(["nadia"])),
    Secret(
      what: "that there is a refuge worker", words: "Mina Shah",
      forWhom: everyone.subtracting(["karim"]).union(["kit.moran"])),
    Secret(
      what: "the part of a report that is kept from the father", words: "seen at the clinic",
      forWhom: professionals.union(["nadia"])),
    Secret(
      what: "why that part is kept", words: "It would tell him where she lives",
      forWhom: professionals),
    Secret(
      what: "what the mother needs to come safely", words: "Not by the front door",
      forWhom: carriers.union(["nadia", "kit.moran"])),
    Secret(
      what: "what the father needs", words: "by video from another building",
      forWhom: carriers.union(["karim", "kit.moran"])),
    Secret(
      what: "what staff agreed beforehand", words: "The refuge is not named",
      forWhom: carriers),
    Secret(
      what: "what was said while the father waited outside", words: "The door has two locks",
      forWhom: everyone.subtracting(["karim"]), isOfTheTable: true),
    Secret(
      what: "why the father waited outside", words: "Nadia speaks about where she lives",
      forWhom: professionals, isOfTheTable: true),
    Secret(
      what: "what the father answered", words: "I saw Amira's face",
      forWhom: professionals.union(["karim"])),
  ]
}

struct WhoSeesWhatTests {
  /// Every byte of every page that each person can get, and of what their posts bring back.
  private func everything(
    in town: Town, for browser: Browser
  ) async throws -> [(place: String, page: Page)] {
    var all: [(place: String, page: Page)] = []
    for place in try await town.places { all.append(("\(place)", try await browser.opens(place))) }
    for day in ["2026-11-06", "2026-11-12", "2026-11-18"] {
      let page = try await browser.opens(
        .family(town.family, .chronology), asking: "?as-of=\(day)")
      all.append(("chronology on \(day)", page))
    }
    let earlier = try await browser.opens(.family(town.family, .chronology), asking: "?from=100")
    all.append(("the earlier chronology", earlier))
    for deed in Deeds.all where deed.form.fields.contains(where: \.required) {
      all.append(
        ("post of \(deed.form.name)", try await browser.posts(deed.form.name, [:], key: newKey())))
    }
    return all
  }

  @Test(arguments: [
    ("birmingham", Moment.before("open-conference")), ("birmingham", .before("open-scores")),
    ("birmingham", .whole), ("dorset", .before("open-conference")), ("dorset", .whole),
  ])
  func `what is kept from somebody is in no byte that they get`(
    _ authority: String, _ moment: Moment
  ) async throws {
    let town = try await Town.at(moment, of: authority)
    let hasBegun = try await town.record.conference?.opened != nil
    for (name, browser) in try await town.browsers() {
      let pages = try await everything(in: town, for: browser)
      for secret in Secret.all {
        let found = pages.filter { $0.page.shows(secret.words) }.map(\.place)
        if secret.forWhom.contains(name) {
          guard hasBegun || !secret.isOfTheTable else { continue }
          #expect(!found.isEmpty, "\(name) may know \(secret.what)")
        } else {
          #expect(found == [], "\(name) must not learn \(secret.what)")
        }
      }
    }
  }

  private static let scores = [
    ("lena.novak", "They are safe tonight."), ("sam.price", "Amira has someone to go to now"),
    ("amara.okafor", "It is three weeks since the last time."),
  ]

  @Test func `a score is its giver's alone until the chair opens all`() async throws {
    let town = try await Town.at(.before("open-scores"))
    for (name, browser) in try await town.browsers() {
      let pages = try await everything(in: town, for: browser)
      for (giver, reason) in Self.scores {
        let isFound = pages.contains { $0.page.shows(reason) }
        #expect(isFound == (name == giver), "\(name) and the score of \(giver)")
      }
    }
  }

  @Test func `opened scores are everyone's at the table`() async throws {
    let town = try await Town.at(.inPart("scores"))
    for (name, browser) in try await town.browsers() {
      let board = try await browser.opens(.board)
      for (_, reason) in Self.scores {
        #expect(board.shows(reason) == Secret.everyone.contains(name), "\(name)")
      }
    }
  }

  @Test func `only the chair learns how many scores were given`() async throws {
    let town = try await Town.at(.before("open-scores"))
    for name in Secret.everyone {
      let board = try await town.browser(of: name).opens(.board)
      #expect(board.shows("4 scores have been given") == (name == "ruth.adeyemi"), "\(name)")
    }
  }

  /// The same conference in which the refuge worker never had a part. Her deeds become posts that
  /// are refused, so that all others keep the keys that they have.
  private func withoutRefugeWorker() throws -> CaseFile {
    let file = try Town.firstConference()
    return CaseFile(
      file: file.file, title: file.title, about: file.about, people: file.people,
      deeds: file.deeds.map { deed in
        guard let act = deed.act else { return deed }
        let isHers =
          act.by.text == "mina.shah"
          || act.answers["account"]?.otherwise == ["mina.shah"]
        var answers = act.answers
        if let present = answers["present"]?.otherwise {
          answers["present"] = Varying(otherwise: present.filter { $0 != "Mina Shah" })
        }
        let changed =
          isHers
          ? CaseAct(by: AccountID("amara.okafor"), deed: "open-enquiry")
          : CaseAct(
            by: act.by, deed: act.deed, answers: answers, pageOpened: act.pageOpened,
            happened: act.happened)
        return CaseDeed(
          number: deed.number, line: deed.line, at: deed.at, act: changed, expect: deed.expect,
          because: deed.because, only: deed.only)
      })
  }

  @Test(arguments: [
    ("birmingham", Moment.before("open-conference")), ("birmingham", .inPart("sharing")),
    ("birmingham", .before("open-scores")), ("birmingham", .whole), ("dorset", .inPart("plan")),
    ("dorset", .whole), ("portsmouth", .whole), ("warwickshire", .whole),
  ])
  func `the father's pages are the same with and without the refuge worker`(
    _ authority: String, _ moment: Moment
  ) async throws {
    let with = try await Town.at(moment, of: authority)
    let without = try await Town.at(moment, of: authority, playing: withoutRefugeWorker())
    let (karim, alone) = (
      try await with.browser(of: "karim"), try await without.browser(of: "karim")
    )
    for place in try await with.places {
      let (one, other) = (try await karim.opens(place), try await alone.opens(place))
      #expect(one.status == other.status && one.plain == other.plain, "\(place)")
    }
    let (nadia, hers) = (
      try await with.browser(of: "nadia"), try await without.browser(of: "nadia")
    )
    let (one, other) = (try await nadia.opens(.meeting), try await hers.opens(.meeting))
    #expect(one.plain != other.plain, "the mother's page does differ")
  }

  @Test func `the names of a form that is not theirs stay from everyone`() async throws {
    let town = try await Town.at(.before("open-conference"))
    let karim = try await town.browser(of: "karim")
    for deed in Deeds.all where !deed.form.by.contains(.familyMember) {
      let page = try await karim.posts(deed.form.name, ["words": "Mine"])
      #expect(page.status == 403, "\(deed.form.name)")
      #expect(!page.tags.contains { $0.name == "option" }, "\(deed.form.name)")
      #expect(!page.shows("Lena Novak") && !page.shows("Refuge worker"), "\(deed.form.name)")
    }
  }
}
