// SPDX-License-Identifier: MIT
import Casework
import Cast
import Foundation
import Testing
import Timetable

@testable import Access

/// The lens and the slow answer, asked about random records: who sees which words.
struct RandomRecordsTests {
  @Test func `every field of every event has its line in the table, and no line is too many`()
    throws
  {
    let table = try WhoSeesWhat()
    #expect(Set(table.events.keys) == Set(CaseEvent.storedNames))
    for (name, content) in try RandomRecord.examples() {
      let event = try #require(table.events[name])
      for leaf in content.leaves {
        let isKnown = event.fields.contains {
          leaf.path == $0.path || ($0.kind == "someone" && leaf.path.hasPrefix("\($0.path)."))
        }
        #expect(isKnown, "\(name).\(leaf.path)")
      }
      for field in event.fields {
        #expect(
          content.leaves.contains {
            $0.path == field.path || $0.path.hasPrefix("\(field.path).")
          }, "\(name).\(field.path)")
      }
    }
  }

  /// Ten records for each seed, each of forty entries and read by everyone in it: together more
  /// than 100,000 answers.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `both answers agree on every word`(seed: UInt64) throws {
    var asked = 0
    for number in 0..<10 as Range<UInt64> {
      let record = try RandomRecord(seed: seed * 100 + number)
      let slow = try SlowLens(WhoSeesWhat(), record.bodies)
      for account in record.accounts {
        let seen = SeenRecord(record.folded, by: AccountID(account), today: Hassans.meeting)
        let reader = SlowReader(slow, account)
        #expect((seen == nil) == (reader == nil), "\(account)")
        if let seen, let reader { asked += try compare(seen, reader, record) }
      }
    }
    #expect(asked >= 5_000, "only \(asked) answers were compared")
  }

  private func compare(_ seen: SeenRecord, _ reader: SlowReader, _ record: RandomRecord) throws
    -> Int
  {
    let shown = try Dictionary(
      uniqueKeysWithValues: zip(seen.places, seen.family.entries).map { place, entry in
        let stored = StoredEntry(
          by: entry.by, onBehalfOf: nil, day: entry.day, key: entry.key,
          readers: entry.readers, event: entry.event)
        return (place - 1, String(decoding: try stored.bytes(), as: UTF8.self))
      })
    var asked = 0
    for (place, entry) in reader.lens.entries.enumerated() {
      let sees = reader.sees(place)
      #expect(sees == (shown[place] != nil), "\(reader.account) and \(entry.name), \(place)")
      let event = try #require(reader.lens.table.events[entry.name])
      let text = shown[place] ?? ""
      for leaf in entry.content.leaves {
        guard let canary = leaf.value as? String, canary.hasPrefix("canary-") else { continue }
        guard let field = event.fields.first(where: { leaf.path.hasPrefix($0.path) }) else {
          continue
        }
        let expected = sees && reader.sees(field, leaf, at: place)
        #expect(
          expected == text.contains("\"\(canary)\""),
          "\(reader.account) and \(entry.name).\(leaf.path)")
        asked += 1
      }
      for person in reader.hidden { #expect(!text.contains("\"\(person)\""), "\(entry.name)") }
    }
    return asked
  }
}
