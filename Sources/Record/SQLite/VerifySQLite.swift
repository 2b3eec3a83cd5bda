// SPDX-License-Identifier: MIT
import Foundation
import GRDB

/// Examines a whole SQLite store in one snapshot, one row at a time, while others go on writing.
struct VerifySQLite: Sendable {
  let keyring: Keyring
  let outside: OutsideCheckpoint
  let checkpointEntries: Int
  /// Heads that were kept elsewhere, from each of which the log MUST go on.
  var expected: [LogHead] = []
  /// Whether the small file beside the key has its say; not when a store is begun again from a copy.
  var asksOutside = true
  let progress: (@Sendable (Int, Int) -> Void)?

  func run(in pool: DatabasePool) async throws -> Verification {
    // Before the snapshot begins: what is outside was in the database first.
    let outside = outside.read()
    do {
      return try await pool.read { try examine($0, outside: outside) }
    } catch let error as DatabaseError {
      return Verification(records: 0, entries: 0, firstBad: try unreadable(at: 1, error))
    }
  }

  private func examine(_ db: Database, outside: OutsideCheckpoint.Reading) throws -> Verification {
    var examination = Examination(keyring: keyring, expected: expected)
    do {
      try examination.passHeads()
      try follow(&examination, in: db)
      try compareHeads(examination, in: db)
      try examination.end(checkpointEntries: checkpointEntries)
      try compareRest(examination, outside: outside, in: db)
      try openOutbox(in: db)
      return examination.verdict()
    } catch let bad as BadEntry {
      return examination.verdict(bad)
    } catch  where error is StoreError || error is DatabaseError {
      return examination.verdict(try unreadable(at: examination.tip.position + 1, error))
    }
  }

  /// Entries and checkpoints, in step.
  private func follow(_ examination: inout Examination, in db: Database) throws {
    let total = try EntryTable.count(in: db).entries
    let keys = KeyCache()
    let checkpoints = try Checkpointing.all(from: .min, in: db)
    var checkpoint = try checkpoints.next()
    func takeCheckpoints(upTo position: Int) throws {
      while let next = checkpoint, next.position <= position {
        try examination.take(next)
        checkpoint = try checkpoints.next()
      }
    }
    try takeCheckpoints(upTo: 0)
    let entries = try EntryTable.all(after: .min, in: db)
    while let entry = try entries.next() {
      try examination.take(entry) { try key(of: $0, from: keys, in: db) }
      try takeCheckpoints(upTo: entry.position)
      if entry.position.isMultiple(of: 1000) {
        try Task.checkCancellation()
        progress?(entry.position, total)
      }
    }
    try takeCheckpoints(upTo: .max)
    progress?(examination.tip.position, total)
  }

  private func compareHeads(_ examination: Examination, in db: Database) throws {
    var rows = 0
    let heads = try Row.fetchCursor(db, sql: "SELECT record, sequence, hash FROM heads")
    while let row = try heads.next() {
      let head = Head(sequence: try row.read(1), hash: try row.read(2))
      try examination.compare(head, of: row.readRecord(0))
      rows += 1
    }
    try examination.compare(rows: rows, of: "heads")
    let keys = try Int.fetchOne(db, sql: "SELECT count(*) FROM keys") ?? 0
    try examination.compare(rows: keys, of: "keys")
  }

  private func compareRest(
    _ examination: Examination, outside: OutsideCheckpoint.Reading, in db: Database
  ) throws {
    var stored: Checkpoint?
    if case .found(let newest) = outside {
      stored = try Checkpointing.stored(newest.number, in: db)
    }
    if asksOutside { try examination.compare(outside, stored: stored) }
    guard try StoreFile.checkValue(in: db) == keyring.checkValue else {
      throw StoreError.damaged(what: "The check value of the master key was changed.")
    }
    // An index that disagrees with its table would show a record otherwise than it was written.
    guard try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") == "ok" else {
      throw StoreError.damaged(what: "SQLite finds the database file inconsistent.")
    }
  }

  /// Each message opens with the key of its record, stands there once, and none is missing between.
  private func openOutbox(in db: Database) throws {
    var (last, seen): (Int, Set<Data>) = (0, [])
    while case let page = try OutboxTable.page(after: last, limit: 200, in: db), !page.isEmpty {
      for (row, wrapped) in page {
        _ = try keyring.unwrap(wrapped, of: row.record).open(row.message)
        guard row.position == last + 1, seen.insert(row.message.body).inserted else {
          throw StoreError.damaged(what: "The messages to be sent are not as they were written.")
        }
        last = row.position
      }
    }
  }

  private func key(of record: RecordID, from keys: KeyCache, in db: Database) throws -> RecordKey {
    if let key = keys.key(of: record) { return key }
    guard let wrapped = try EntryTable.wrappedKey(of: record, in: db) else {
      throw StoreError.unknownRecord(record)
    }
    let key = try keyring.unwrap(wrapped, of: record)
    keys.keep(key)
    return key
  }

  /// - Throws: if it was not the file that failed: the task was cancelled, or the store closed.
  private func unreadable(at position: Int, _ error: any Error) throws -> BadEntry {
    try Task.checkCancellation()
    if (error as? DatabaseError)?.resultCode == .SQLITE_MISUSE { throw StoreError.closed }
    let what =
      (error as? StoreError)?.description
      ?? "The database file cannot be read at position \(position): it is damaged. "
      + "Restore it from a backup."
    return BadEntry(position: position, record: nil, sequence: nil, what: what)
  }
}
