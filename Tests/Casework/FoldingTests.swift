// SPDX-License-Identifier: MIT
import Cast
import Chance
import Practice
import Testing
import Timetable

@testable import Casework

/// Folding is total: what happened cannot be refused, in whatever order it comes.
struct FoldingTests {
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `no order of events is refused, and every question still has an answer`(
    seed: UInt64
  ) throws {
    var numbers = SeededNumbers(seed: seed)
    let events = (EventExamples.all + EventExamples.all).shuffled(using: &numbers)
    var record = FamilyRecord()
    for (place, event) in events.enumerated() { record.evolve(entry(event, place + 1)) }
    #expect(record.version == events.count)
    #expect(record.entries.map(\.event) == events)
    for authority in Authority.allCases {
      let practice = try authority.practice()
      #expect(record.chronology(practice).count == events.count)
      _ = try record.dueList(practice)
      _ = try record.readiness(practice)
      _ = record.prompts(practice, on: Hassans.meeting)
      _ = record.tally(practice)
      _ = record.register
    }
  }

  @Test func `the same entries make the same record`() throws {
    let record = try Story.closed(.birmingham).record
    let again = FamilyRecord(record.entries)
    #expect(String(reflecting: again.people) == String(reflecting: record.people))
    #expect(again.conferences == record.conferences)
    #expect(again.plan == record.plan)
    #expect(again.relations == record.relations)
  }

  @Test func `every entry survives being stored and read`() throws {
    let record = try Story.closed(.birmingham).record
    for entry in record.entries {
      let stored = StoredEntry(
        by: entry.by, onBehalfOf: entry.onBehalfOf, day: entry.day, key: entry.key,
        event: entry.event)
      let read = try StoredEntry.read(try stored.bytes())
      #expect(read.entry(sequence: entry.sequence, at: entry.at) == entry)
    }
  }

  @Test func `says what changed after a version, by matter`() throws {
    let record = try Story.closed(.birmingham).record
    #expect(record.changed([.closing], after: record.version - 1))
    #expect(!record.changed([.closing], after: record.version))
    #expect(!record.changed([.notes], after: 0))
    #expect(record.changed([.notes, .family], after: 0))
  }

  private func entry(_ event: CaseEvent, _ sequence: Int) -> CaseEntry {
    CaseEntry(
      sequence: sequence, at: Hassans.at("10:00", on: Hassans.began), by: .amara,
      day: Hassans.began, key: DeedKey("key-\(sequence)"), event: event)
  }
}
