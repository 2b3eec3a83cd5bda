// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Testing
import Timetable

/// The record as it stood: what came later is not read back into an earlier day.
struct AsItStoodTests {
  private let sent = Day("2026-11-12")
  private let shared = Day("2026-11-14")

  /// The nurse's report, sent on one day and shared with the mother two days later.
  private func record() throws -> FamilyRecord {
    var record = try Story.preparation(.birmingham).record
    let report = ReportID("report")
    let part = ReportPart(heading: .involvement, words: "I visit every month.")
    try write(
      .reportSent(ReportSent(report: report, author: .lena, parts: [part])), on: sent, &record)
    try write(
      .reportShared(
        ReportShared(report: report, with: [.nadia], how: "Read together", day: #require(shared))),
      on: shared, &record)
    return record
  }

  private func write(_ event: PreparationEvent, on day: Day?, _ record: inout FamilyRecord) throws {
    let day = try #require(day)
    record.evolve(
      CaseEntry(
        sequence: record.version + 1, at: try #require(Instant(london: day, hour: 9, minute: 0)),
        by: .amara, day: day, key: DeedKey("as-it-stood-\(day)"), event: .preparation(event)))
  }

  private func reports(of account: AccountID, asOf day: Day?) throws -> Int {
    let seen = SeenRecord(
      try record(), by: account, today: try #require(shared).adding(days: 30), asOf: day)
    return try #require(seen).family.reports.count
  }

  @Test func `a parent finds a report on the day on which it was shared, and not before`() throws {
    #expect(try reports(of: Actor.nadia.account, asOf: sent) == 0)
    #expect(try reports(of: Actor.nadia.account, asOf: shared) == 1)
    #expect(try reports(of: Actor.nadia.account, asOf: nil) == 1)
  }

  @Test func `a professional finds it from the day on which it was sent`() throws {
    #expect(try reports(of: Actor.ruth.account, asOf: sent?.adding(days: -1)) == 0)
    #expect(try reports(of: Actor.ruth.account, asOf: sent) == 1)
  }
}
