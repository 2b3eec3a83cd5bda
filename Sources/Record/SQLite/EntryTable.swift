// SPDX-License-Identifier: MIT
import Foundation
import GRDB

/// Entries, heads and keys: what is the truth, and what leads to it.
enum EntryTable {
  /// Writes an append if the record has the expected version; the caller holds the transaction.
  ///
  /// - Parameter newKey: the wrapped key of a record that begins with this append.
  static func append(
    _ append: SealedAppend, newKey: Data?, checkpointing: Checkpointing, tip: inout LogTip,
    in db: Database
  ) throws -> AppendOutcome {
    var head = try head(of: append.record, in: db)
    guard head.sequence == append.expected else { return .conflict(version: head.sequence) }
    for body in append.bodies {
      let entry = tip.place(body, in: append.record, after: &head, at: append.instant)
      try insert(entry, in: db)
      try checkpointing.writeIfDue(&tip, in: db)
    }
    try replace(head, of: append.record, in: db)
    if let newKey { try insert(newKey, of: append.record, in: db) }
    try CardTable.write(append, in: db)
    try OutboxTable.insert(append.outbox, of: append.record, in: db)
    return .appended(version: head.sequence)
  }

  static func head(of record: RecordID, in db: Database) throws -> Head {
    let statement = try db.cachedStatement(
      sql: "SELECT sequence, hash FROM heads WHERE record = ?")
    guard let row = try Row.fetchOne(statement, arguments: [record.bytes]) else { return Head() }
    return Head(sequence: try row.read(0), hash: try row.read(1))
  }

  /// The hash of the entry at a position of the log.
  static func hash(at position: Int, in db: Database) throws -> Data? {
    try Data.fetchOne(
      db, sql: "SELECT hash FROM entries WHERE position = ?", arguments: [position])
  }

  /// The hash of one entry of a record.
  static func hash(of record: RecordID, at sequence: Int, in db: Database) throws -> Data? {
    let statement = try db.cachedStatement(
      sql: "SELECT hash FROM entries WHERE record = ? AND sequence = ?")
    return try Data.fetchOne(statement, arguments: [record.bytes, sequence])
  }

  /// The wrapped key of a record; nil if there is no such record.
  static func wrappedKey(of record: RecordID, in db: Database) throws -> Data? {
    let statement = try db.cachedStatement(
      sql: "SELECT wrapped FROM heads LEFT JOIN keys USING (record) WHERE record = ?")
    guard let row = try Row.fetchOne(statement, arguments: [record.bytes]) else { return nil }
    return try row.read(0)
  }

  static func entries(
    of record: RecordID, after sequence: Int, in db: Database
  ) throws -> [SealedEntry] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT position, record, sequence, instant, body, hash FROM entries
        WHERE record = ? AND sequence > ? ORDER BY sequence
        """)
    return try Array(
      Row.fetchCursor(statement, arguments: [record.bytes, sequence]).map(read(_:)))
  }

  /// All entries after a position, one at a time.
  static func all(after position: Int, in db: Database) throws -> some Cursor<SealedEntry> {
    try Row.fetchCursor(
      db,
      sql: """
        SELECT position, record, sequence, instant, body, hash FROM entries
        WHERE position > ? ORDER BY position
        """, arguments: [position]
    ).map(read(_:))
  }

  static func recordIDs(
    after record: RecordID?, limit: Int, in db: Database
  ) throws -> [RecordID] {
    let statement = try db.cachedStatement(
      sql: "SELECT record FROM heads WHERE record > ? ORDER BY record LIMIT ?")
    let arguments: StatementArguments = [record?.bytes ?? Data([0]), max(0, limit)]
    return try Array(
      Row.fetchCursor(statement, arguments: arguments).map { try $0.readRecord(0) })
  }

  static func count(in db: Database) throws -> StoreCount {
    let row = try Row.fetchOne(
      db,
      sql: "SELECT (SELECT count(*) FROM heads), (SELECT coalesce(max(position), 0) FROM entries)")
    return StoreCount(records: try row?.read(0) ?? 0, entries: try row?.read(1) ?? 0)
  }

  private static func read(_ row: Row) throws -> SealedEntry {
    SealedEntry(
      position: try row.read(0), record: try row.readRecord(1), sequence: try row.read(2),
      instant: try row.read(3), body: try row.read(4), hash: try row.read(5))
  }

  private static func insert(_ entry: SealedEntry, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO entries (position, record, sequence, instant, body, hash)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      entry.position, entry.record.bytes, entry.sequence, entry.instant, entry.body, entry.hash,
    ])
  }

  private static func replace(_ head: Head, of record: RecordID, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO heads (record, sequence, hash) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash
        """
    ).execute(arguments: [record.bytes, head.sequence, head.hash])
  }

  private static func insert(_ key: Data, of record: RecordID, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO keys (record, wrapped) VALUES (?, ?)")
      .execute(arguments: [record.bytes, key])
  }
}
