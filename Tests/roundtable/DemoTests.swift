// SPDX-License-Identifier: MIT
import Access
import Casework
import Foundation
import Office
import Practice
import Record
import Testing
import Timetable

@testable import Play

/// The families of the demo, which are fresh on any day.
struct DemoTests {
  private func demo() throws -> DemoFamilies {
    try DemoFamilies(folder: Stage.root + "/Cases/demo", practices: Stage.practices())
  }

  private func cards(_ store: MemoryStore) async throws -> [FamilyCard] {
    var cards: [FamilyCard] = []
    for record in try await store.recordIDs(after: nil, limit: 100) {
      for card in try await store.cards(of: record).0 where card.kind == "family" {
        cards.append(try JSONDecoder().decode(FamilyCard.self, from: card.body))
      }
    }
    return cards
  }

  @Test(arguments: Stage.authorities)
  func `each authority has a family at every stage`(authority: String) async throws {
    let store = Stage.newStore()
    let now = try #require(Instant("2026-11-24T10:30:00Z"))
    try await demo().plant(in: store, of: authority, now: now)
    let cards = try await cards(store)
    #expect(Set(cards.map(\.stage)) == ["enquiry", "preparation", "conference", "plan"])
    #expect(cards.first { $0.stage == "conference" }?.meeting == now.londonDay)
    #expect(cards.first { $0.family == "Murphy" }?.meeting == Day("2026-11-27"))
  }

  @Test(arguments: [
    "2026-11-22T12:00:00Z", "2026-11-23T00:05:00Z", "2026-11-24T00:39:30Z",
    "2026-11-24T23:59:59Z", "2026-12-25T09:00:00Z", "2026-12-28T18:00:00Z",
    "2027-01-01T00:00:00Z", "2027-03-28T01:10:00Z", "2027-10-31T01:20:00Z",
    "2028-02-29T08:00:00Z",
  ])
  func `it can be planted at any moment`(moment: String) async throws {
    for authority in Stage.authorities {
      let store = Stage.newStore()
      let now = try #require(Instant(moment))
      try await demo().plant(in: store, of: authority, now: now)
      #expect(try await cards(store).count == 9)
      for record in try await store.recordIDs(after: nil, limit: 20) {
        let entries = try await store.entries(of: record, after: 0)
        #expect(entries.allSatisfy { $0.instant <= now.milliseconds })
      }
    }
  }

  /// Every day of a year, at an awkward hour too.
  @Test func `nobody meets on a weekend or a bank holiday`() async throws {
    let calendar = WorkingCalendar.england
    let first = try #require(Instant("2026-11-20T00:20:00Z"))
    for number in 0..<400 {
      let now = first.adding(seconds: number * 86_400 + (number % 3) * 8 * 3_600)
      let start = try DemoFamilies.start(from: now)
      #expect(start <= now)
      for minutes in [0, 40] {
        #expect(try calendar.isWorking(start.adding(seconds: -minutes * 60).londonDay), "\(now)")
      }
    }
    for moment in ["2026-11-22T12:00:00Z", "2026-11-23T00:05:00Z", "2026-12-28T18:00:00Z"] {
      let store = Stage.newStore()
      try await demo().plant(in: store, of: "dorset", now: try #require(Instant(moment)))
      let meetings = try await cards(store).compactMap(\.meeting)
      #expect(meetings.count >= 2)
      for meeting in meetings { #expect(try calendar.isWorking(meeting), "\(moment): \(meeting)") }
    }
  }

  @Test(arguments: Stage.authorities)
  func `of five conferences of tomorrow business support sees which is not ready and why`(
    authority: String
  ) async throws {
    let store = Stage.newStore()
    let now = try #require(Instant("2026-11-24T10:30:00Z"))
    try await demo().plant(in: store, of: authority, now: now)
    let office = Office(
      authority: authority, store: store, practices: try Stage.practices(), directory: { [:] },
      clock: { now })
    let kit = AccountID("kit.moran")
    let tomorrow = now.londonDay.adding(days: 1)
    var missing: [String] = []
    for family in try await office.arranged(by: kit, from: tomorrow).families {
      let seen = try #require(try await office.seen(family, by: kit))
      let lines = try seen.family.readiness(office.practice(for: seen)).filter(\.isArranged)
      missing.append(lines.flatMap(\.missing).joined(separator: "; "))
    }
    #expect(
      missing == [
        "", "the report by Pat Quinn is not in",
        "transport for Denise Clarke is not confirmed", "",
        "the interpreter for Gwen Evans is not arranged; it is not planned how Gwen Evans and Huw "
          + "Evans are kept apart; no answer yet from Huw Evans",
      ])
  }

  @Test func `it is planted once`() async throws {
    let store = Stage.newStore()
    let now = try #require(Instant("2026-11-24T10:30:00Z"))
    try await demo().plant(in: store, of: "dorset", now: now)
    let entries = try await store.count().entries
    try await demo().plant(in: store, of: "dorset", now: now)
    #expect(try await store.count().entries == entries)
  }

  @Test func `the chair is called what each authority calls them`() throws {
    let day = try #require(Day("2026-11-24"))
    let titles = try Stage.authorities.map { authority in
      try demo().people(of: authority, on: day).first { $0.role == .chair }?.title
    }
    #expect(
      titles == [
        "Child protection chair", "Quality Assurance Reviewing Officer",
        "Child Protection Advisor", "Independent Reviewing Officer",
      ])
  }

  @Test func `the same people sign in everywhere`() throws {
    #expect(
      try demo().people.map(\.account.text).sorted() == [
        "amara.okafor", "bea.lund", "dev.patel", "finn", "grace.obi", "ines.costa", "joy.bell",
        "karim", "kit.moran", "lena.novak", "mina.shah", "nadia", "noor.haddad", "owen.hart",
        "pat.quinn", "ruth.adeyemi", "sam.price", "tom.reid",
      ])
  }

  @Test func `the father's record holds no trace of the refuge`() async throws {
    let store = Stage.newStore()
    let now = try #require(Instant("2026-11-24T10:30:00Z"))
    try await demo().plant(in: store, of: "dorset", now: now)
    let office = Office(
      authority: "dorset", store: store, practices: try Stage.practices(), directory: { [:] },
      clock: { now })
    let family = try #require(try await office.familyIDs(of: AccountID("karim")).first)
    let seen = try #require(try await office.seen(family, by: AccountID("karim")))
    for trace in ["Mina", "refuge", "Refuge", "Rowan", "Larch"] {
      #expect(!everything(in: seen).contains(trace))
    }
    let worker = try #require(try await office.seen(family, by: AccountID("amara.okafor")))
    #expect(everything(in: worker).contains("Rowan"))
  }
}

/// All that a value holds, however deep, as text.
private func everything(in value: Any) -> String {
  var text = ""
  dump(value, to: &text)
  return text
}
