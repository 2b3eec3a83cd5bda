// SPDX-License-Identifier: MIT
import Chance
import Foundation
import GRDB
import Testing

@testable import Record

/// Many random changes from a fixed seed: every single one has to be noticed.
@Suite(.timeLimit(.minutes(15)))
struct RandomTampering {
  @Test func `four hundred random changes are all noticed`() async throws {
    let original = try await Intruder.prepare()
    defer { original.remove() }
    var numbers = SeededNumbers(seed: 2026)
    for round in 0..<400 {
      let folder = try original.copy()
      defer { folder.remove() }
      var change = RandomChange(folder: folder, numbers: numbers)
      let deed = try change.make()
      numbers = change.numbers
      #expect(try await isNoticed(Intruder(folder: folder)), "round \(round): \(deed)")
    }
  }

  private func isNoticed(_ intruder: Intruder) async throws -> Bool {
    do { return try await intruder.verdict() != nil } catch is StoreError { return true }
  }
}

/// One random change of a store's files, made by someone without the keys.
private struct RandomChange {
  let folder: Folder
  var numbers: SeededNumbers

  private static let columns = [
    "entries": ["position", "record", "sequence", "instant", "body", "hash"],
    "heads": ["record", "sequence", "hash"],
    "keys": ["record", "wrapped"],
    "meta": ["name", "value"],
    "checkpoints": [
      "number", "position", "instant", "entries", "records", "log", "previous", "mac",
    ],
  ]

  /// Makes it, and says what it was.
  mutating func make() throws -> String {
    switch Int.random(in: 0..<12, using: &numbers) {
    case 0...5: try flipBit()
    case 6: try remove()
    case 7: try swap("position")
    case 8: try swap("body")
    case 9: try cutOff()
    case 10: try writeAgain()
    default: try flipBitOutside()
    }
  }

  private mutating func flipBit() throws -> String {
    let tables = ["entries", "entries", "heads", "keys", "checkpoints", "meta"]
    let table = tables.randomElement(using: &numbers) ?? ""
    let column = Self.columns[table]?.randomElement(using: &numbers) ?? ""
    return try attempt { db, numbers in
      let (key, row) = try Self.randomRow(of: table, in: db, &numbers)
      let flipped = Self.flip(row[column], &numbers)
      try db.execute(
        sql: "UPDATE \(table) SET \(column) = ? WHERE \(key) = ?", arguments: [flipped, row[key]])
      return "a bit of \(table).\(column)"
    }
  }

  private mutating func remove() throws -> String {
    let table = ["entries", "heads", "keys", "checkpoints", "meta"].randomElement(using: &numbers)
    return try attempt { db, numbers in
      let (key, row) = try Self.randomRow(of: table ?? "", in: db, &numbers)
      try db.execute(
        sql: "DELETE FROM \(table ?? "") WHERE \(key) = ?", arguments: [row[key]])
      return "a row of \(table ?? "")"
    }
  }

  private mutating func swap(_ column: String) throws -> String {
    try attempt { db, numbers in
      let places = Array((1...70).shuffled(using: &numbers).prefix(2))
      let rows = try places.map {
        try Row.fetchOne(db, sql: "SELECT \(column) FROM entries WHERE position = \($0)")
      }
      let values = rows.map { $0?[column] as DatabaseValue? }
      let spare: (any DatabaseValueConvertible)? = column == "position" ? -1 : Data([1])
      for (place, value) in [(places[0], spare), (places[1], values[0]), (-1, values[1])] {
        let place = place == -1 && column == "body" ? places[0] : place
        try db.execute(
          sql: "UPDATE entries SET \(column) = ? WHERE position = ?", arguments: [value, place])
      }
      return "\(column) of \(places) swapped"
    }
  }

  /// Cuts at least one entry that a checkpoint covers; heads and checkpoints follow or do not.
  private mutating func cutOff() throws -> String {
    try attempt { db, numbers in
      let cut = Int.random(in: 1...64, using: &numbers)
      try db.execute(sql: "DELETE FROM entries WHERE position >= \(cut)")
      if Bool.random(using: &numbers) { try Intruder.mendHeads(db) }
      if Bool.random(using: &numbers) {
        try db.execute(sql: "DELETE FROM checkpoints WHERE position >= \(cut)")
      }
      return "cut off at \(cut)"
    }
  }

  private mutating func writeAgain() throws -> String {
    try attempt { db, numbers in
      let place = Int.random(in: 1...70, using: &numbers)
      let from = Int.random(in: 1...70, using: &numbers)
      try db.execute(
        sql: """
          INSERT INTO entries SELECT 71, h.record, h.sequence + 1, e.instant, e.body, e.hash
          FROM entries e, heads h
          WHERE e.position = \(place)
            AND h.record = (SELECT record FROM entries WHERE position = \(from))
          """)
      if Bool.random(using: &numbers) { try Intruder.mendHashes(db) }
      return "\(place) again, in the record of \(from)"
    }
  }

  private mutating func flipBitOutside() throws -> String {
    let url = URL(fileURLWithPath: folder.outside)
    var bytes = try Data(contentsOf: url)
    let place = Int.random(in: 0..<bytes.count, using: &numbers)
    bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
    try bytes.write(to: url)
    return "bit in byte \(place) of the outside checkpoint"
  }

  /// Tries again with other numbers if the database refuses, as when a flipped number is taken.
  private mutating func attempt(
    _ deed: (Database, inout SeededNumbers) throws -> String
  ) throws -> String {
    for _ in 0..<50 {
      var said: String?
      try Intruder(folder: folder).commit { db in
        try db.inTransaction {
          do { said = try deed(db, &numbers) } catch is DatabaseError { return .rollback }
          return .commit
        }
      }
      if let said { return said }
    }
    throw StoreError.damaged(what: "No change could be made.")
  }

  private static func randomRow(
    of table: String, in db: Database, _ numbers: inout SeededNumbers
  ) throws -> (key: String, row: Row) {
    let key = columns[table]?.first ?? ""
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY \(key)")
    return (key, try #require(rows.randomElement(using: &numbers)))
  }

  private static func flip(_ value: DatabaseValue, _ numbers: inout SeededNumbers) -> DatabaseValue
  {
    switch value.storage {
    case .int64(let number):
      return (number ^ (1 << Int64.random(in: 0..<64, using: &numbers))).databaseValue
    case .string(let text): return (text + "x").databaseValue
    case .blob(var bytes):
      bytes[Int.random(in: 0..<bytes.count, using: &numbers)] ^=
        1 << UInt8.random(in: 0..<8, using: &numbers)
      return bytes.databaseValue
    case .double, .null: return value
    }
  }
}
