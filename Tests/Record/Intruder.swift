// SPDX-License-Identifier: MIT
import Chance
import Foundation
import GRDB

@testable import Record

/// Someone who may write to the database file but has no keys.
///
/// The triggers are taken away for the deed and put back afterwards, so that nothing but the deed
/// can give it away.
struct Intruder {
  let folder: Folder

  /// A folder with a sound store: 5 records and 70 entries, of which the last 6 have no checkpoint.
  static func prepare(entries: Int = 70) async throws -> Folder {
    let folder = try Folder()
    let store = try await folder.open()
    var versions: [Int: Int] = [:]
    var numbers = SeededNumbers(seed: 20)
    for place in 0..<entries {
      let family = place < 5 ? place : Int.random(in: 0..<5, using: &numbers)
      _ = try await store.append(
        .said("words \(place)", in: .family(family), after: versions[family, default: 0]))
      versions[family, default: 0] += 1
    }
    try await store.abandon()
    return folder
  }

  /// What the store says of itself after the deed; nil if it does not even open.
  func verdict(after deed: (Database) throws -> Void) async throws -> BadEntry? {
    try commit(deed)
    return try await verdict()
  }

  func verdict() async throws -> BadEntry? {
    let store = try await folder.open()
    let verification = try await store.verify(progress: nil)
    try await store.abandon()
    return verification.firstBad
  }

  func commit(_ deed: (Database) throws -> Void) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let raw = try DatabaseQueue(path: folder.database, configuration: configuration)
    try raw.writeWithoutTransaction { db in
      let triggers = try Row.fetchAll(
        db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
      try deed(db)
      for trigger in triggers { try db.execute(sql: trigger["sql"]) }
      try db.checkpoint(.truncate)
    }
    try raw.close()
  }

  /// Makes every head the last entry of its record, as the store would.
  static func mendHeads(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM keys WHERE record NOT IN (SELECT record FROM entries);
        DELETE FROM heads WHERE record NOT IN (SELECT record FROM entries);
        UPDATE heads SET (sequence, hash) = (
          SELECT e.sequence, e.hash FROM entries e WHERE e.record = heads.record
          ORDER BY e.sequence DESC LIMIT 1);
        """)
  }

  /// Computes every hash anew, as someone who knows how may do without keys.
  static func mendHashes(_ db: Database) throws {
    var heads: [RecordID: Data] = [:]
    let entries = try Array(EntryTable.all(after: 0, in: db))
    for entry in entries {
      let hash = Chain.hash(after: heads[entry.record] ?? Chain.start, of: entry)
      heads[entry.record] = hash
      try db.execute(
        sql: "UPDATE entries SET hash = ? WHERE position = ?", arguments: [hash, entry.position])
    }
    try mendHeads(db)
  }
}

extension SQLiteStore {
  /// Closes the files without a last checkpoint, as a crash would.
  func abandon() async throws {
    _ = try await pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    try pool.close()
  }
}
