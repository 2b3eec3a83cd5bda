// SPDX-License-Identifier: MIT
import Casework
import Foundation
import HTTPTypes
import Hummingbird
import Office
import Play
import Readings
import Record
import Testing
import Timetable

@testable import Web

/// Every reading of a family's record, and every refusal, leaves one row with its reason.
struct ReadingTests {
  private func rows(_ town: Town) async throws -> [Reading] {
    await town.authority.readings.flush()
    return try await town.authority.readings.readings(of: town.family.description, limit: 500)
      .readings
  }

  private func rowsOfNoFamily(_ town: Town) async throws -> [Reading] {
    await town.authority.readings.flush()
    return try await town.authority.readings.readingsOfNoFamily(limit: 500).readings
  }

  @Test func `each page of a family that is opened leaves one row with the relation`() async throws
  {
    let town = try await Town.at(.inPart("decision"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    var opened = 0
    for page in try await town.pages where try await ruth.opens(page).status == 200 { opened += 1 }
    let found = try await rows(town)
    #expect(found.allSatisfy { $0.account == "ruth.adeyemi" })
    let seen = found.filter { $0.answer == .seen(because: ["chair"]) }
    #expect(seen.reduce(0) { $0 + $1.count } == opened)
    #expect(Set(seen.map(\.what)).isSuperset(of: ["overview", "plan", "chronology", "board"]))
    let refused = found.filter { $0.answer != .seen(because: ["chair"]) }
    #expect(Set(refused.map(\.answer)).isSubset(of: [.refused(because: "not-theirs")]))
  }

  @Test func `a stranger's try is written down, with what they tried`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let eva = try await town.browser(of: "eva.stone")
    #expect(try await eva.opens(.plan).status == 404)
    #expect(try await eva.posts("add-note", ["words": "Hello"]).status == 404)
    let found = try await rows(town)
    #expect(found.map(\.account) == ["eva.stone", "eva.stone"])
    #expect(Set(found.map(\.what)) == ["plan", "do/add-note"])
    #expect(
      Set(found.map(\.answer)) == [
        .refused(because: "no-relation"), .refused(because: "unknown-family"),
      ])
  }

  @Test func `each way of being refused leaves one row with its reason`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let ways: [(reason: String, try: (Browser) async throws -> Page)] = [
      ("not-theirs", { try await $0.opens(.form("decide-for-child")) }),
      ("not-yours", { try await $0.posts("decide-for-child", ["reasons": "x"]) }),
      ("bad-answers", { try await $0.posts("add-note", [:]) }),
      ("nothing-there", { try await $0.opens(.form("no-such-deed")) }),
      ("not-theirs", { try await $0.opens(.report(ReportID("no-such-report"))) }),
      (
        "from-another-site",
        { try await $0.posts("add-note", [:], headers: [.origin: "https://evil.example"]) }
      ),
      (
        "form-of-another-session",
        { try await $0.sends(["token": ["x"], "key": [newKey()]], to: .form("add-note")) }
      ),
      ("not-readable", { try await $0.posts("add-note", [:], key: "x") }),
      (
        "too-long",
        {
          try await $0.posts("add-note", ["words": [String(repeating: "x", count: 4_000_001)]])
        }
      ),
    ]
    for (reason, way) in ways {
      let before = try await rows(town).count
      let nadia = try await town.browser(of: "nadia")
      let page = try await way(nadia)
      #expect(page.status >= 400, "\(reason)")
      let found = try await rows(town)
      #expect(found.count == before + 1, "\(reason)")
      #expect(found.first?.answer == .refused(because: reason))
      #expect(found.first?.account == "nadia")
      town.passes(minutes: 2)
    }
  }

  @Test func `whoever is not signed in leaves a row too, of no family`() async throws {
    let town = try await Town.at(.inPart("decision"))
    #expect(try await town.nobody.opens(.plan).status == 401)
    let found = try await rowsOfNoFamily(town)
    #expect(found.map(\.what) == ["plan"])
    #expect(found.first?.account == nil)
    #expect(found.first?.answer == .refused(because: "not-signed-in"))
    #expect(try await rows(town).isEmpty)
  }

  @Test func `a made-up link does not begin a log of its own`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let eva = try await town.browser(of: "eva.stone")
    let nowhere = "/birmingham/families/01948d9c-5a00-7000-8000-00000000beef/plan"
    #expect(try await eva.gets(nowhere).status == 404)
    #expect(try await rowsOfNoFamily(town).map(\.account) == ["eva.stone"])
    let made = try await town.authority.readings.readings(
      of: "01948d9c-5a00-7000-8000-00000000beef")
    #expect(made.readings.isEmpty)
  }

  @Test func `lists leave a row: they show only families of one's own`() async throws {
    let town = try await Town.at(.inPart("decision"))
    _ = try await town.browser(of: "amara.okafor").opens(.work)
    #expect(
      try await rowsOfNoFamily(town).map(\.answer) == [.seen(because: ["own-list"])])
  }

  @Test func `nothing of the family stands in the log but whose account asked`() async throws {
    let town = try await Town.at(.whole)
    for (_, browser) in try await town.browsers() {
      for page in try await town.pages { _ = try await browser.opens(page) }
      _ = try await browser.posts("add-note", ["words": ["Canary words"], "column": ["canary"]])
    }
    let encoder = JSONEncoder()
    let written = try await (rows(town) + rowsOfNoFamily(town)).map {
      String(decoding: try encoder.encode($0), as: UTF8.self)
    }.joined()
    #expect(written.count > 1_000)
    for person in try await town.record.people {
      #expect(!written.contains(person.name), "\(person.name)")
    }
    #expect(!written.contains("anary") && !written.contains("Hassan"))
  }

  @Test func `when the log cannot be written, families' pages stay shut, and say so`()
    async throws
  {
    let town = try await Town.at(.inPart("decision"))
    let store = MemoryStore(key: MasterKey(bytes: 0..<32))
    await store.close()
    let log = ReadingLog(store: store, most: 2, every: nil) { town.clock.now.milliseconds }
    let shut = try await town.with(
      AuthorityHouse(
        id: town.authority.id, name: town.authority.name, office: town.authority.office,
        signIn: town.authority.signIn, drafts: town.authority.drafts, readings: log))
    let ruth = try await shut.browser(of: "ruth.adeyemi")
    #expect(try await ruth.opens(.overview).status == 200)
    #expect(try await ruth.opens(.plan).status == 200)
    for page in [Route.Page.chronology, .board, .overview, .agenda] {
      await log.flush()
      town.passes(minutes: 2)
      let answer = try await ruth.opens(page)
      #expect(answer.status == 503)
      #expect(answer.shows("Families' records stay closed for a moment"))
      #expect(!answer.shows("Hassan"))
    }
    #expect(try await shut.nobody.opens(.practice).status == 200)
  }

  @Test
  func `who has read this is told in words to those who carry the meeting, and to nobody else`()
    async throws
  {
    let town = try await Town.at(.inPart("decision"))
    _ = try await town.browser(of: "nadia").opens(.plan)
    _ = try await town.browser(of: "eva.stone").opens(.overview)
    town.passes(minutes: 2)
    let page = try await town.browser(of: "amara.okafor").opens(.readers)
    #expect(page.status == 200)
    #expect(page.shows("read the plan, as "))
    #expect(page.shows("Eva Stone") && page.shows("no relation to this family."))
    for name in ["nadia", "karim", "lena.novak", "eva.stone"] {
      #expect(try await town.browser(of: name).opens(.readers).status == 404, "\(name)")
    }
    let family = try await town.browser(of: "amara.okafor").opens(.overview)
    #expect(family.shows("Who has read this"))
    for name in ["lena.novak"] {
      #expect(try await !town.browser(of: name).opens(.overview).shows("Who has read this"))
    }
  }

  @Test(arguments: ["?before=-1", "?before=0", "?before=99999999999", "?before=x", "?before="])
  func `an odd question to the readers' page gets a page`(_ query: String) async throws {
    let town = try await Town.at(.inPart("decision"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    #expect(
      try await ruth.opens(.family(town.family, .readers), asking: query).status == 200)
  }
}
