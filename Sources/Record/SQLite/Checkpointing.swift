// SPDX-License-Identifier: MIT
import Crypto
import Foundation
import GRDB

/// When checkpoints are due, and their table.
struct Checkpointing: Sendable {
  /// One is due when this many entries are not covered.
  let entries: Int
  let key: SymmetricKey
  let clock: @Sendable () -> Int64
  /// The small file that says how far the store beside this one has come; nil where there is none.
  var besideFile: String?
  /// Whether one is due, too, when only the store beside has come further.
  var followsBeside = false

  func writeIfDue(_ tip: inout LogTip, in db: Database) throws {
    if tip.position - tip.checkpoint.position >= entries { try write(&tip, in: db) }
  }

  func writeIfNew(_ tip: inout LogTip, in db: Database) throws {
    if followsBeside { return try writeIfNewOrBeside(&tip, in: db) }
    if tip.hasNews { try write(&tip, in: db) }
  }

  func write(_ tip: inout LogTip, in db: Database) throws {
    tip.checkpoint = .next(
      for: tip, at: clock(), key: key, beside: beside(after: tip.checkpoint.beside))
    try insert(tip.checkpoint, in: db)
  }

  /// Goes on from here, whatever was named before of the store beside. The file that says how far
  /// that one has come may tell of another; the next checkpoint names it as it is by then.
  func restart(_ tip: inout LogTip, in db: Database) throws {
    tip.checkpoint = .next(for: tip, at: clock(), key: key, beside: nil)
    try insert(tip.checkpoint, in: db)
  }

  /// How far the store beside this one has come. It never goes back: what was once named must be
  /// there, whatever the small file says today.
  private func beside(after known: CheckpointName?) -> CheckpointName? {
    guard let besideFile, case .found(let newest) = OutsideCheckpoint(file: besideFile).read(),
      newest.number > known?.number ?? -1
    else { return known }
    return newest.name
  }

  /// Also where only the store beside this one has come further than the newest checkpoint says.
  func writeIfNewOrBeside(_ tip: inout LogTip, in db: Database) throws {
    guard tip.hasNews || beside(after: tip.checkpoint.beside) != tip.checkpoint.beside else {
      return
    }
    try write(&tip, in: db)
  }

  /// The newest checkpoint; nil in a store that was robbed of them all.
  static func newest(in db: Database) throws -> Checkpoint? {
    let number = try Int.fetchOne(db, sql: "SELECT max(number) FROM checkpoints")
    return try number.flatMap { try stored($0, in: db) }
  }

  static func stored(_ number: Int, in db: Database) throws -> Checkpoint? {
    try all(from: number, in: db).next().flatMap { $0.number == number ? $0 : nil }
  }

  /// All checkpoints from a number on, one at a time.
  static func all(from number: Int, in db: Database) throws -> some Cursor<Checkpoint> {
    try Row.fetchCursor(
      db,
      sql: """
        SELECT number, position, instant, entries, records, log, previous, mac, beside
        FROM checkpoints
        WHERE number >= ? ORDER BY number
        """, arguments: [number]
    ).map { row in
      Checkpoint(
        number: try row.read(0), position: try row.read(1), instant: try row.read(2),
        entries: try row.read(3), records: try row.read(4), log: try row.read(5),
        previous: try row.read(6), mac: try row.read(7), beside: try beside(row))
    }
  }

  /// Written as 8 bytes of number and the MAC.
  private static func beside(_ row: Row) throws -> CheckpointName? {
    if row.hasNull(atIndex: 8) { return nil }
    let bytes: Data = try row.read(8)
    let number = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return CheckpointName(number: Int(truncatingIfNeeded: number), mac: Data(bytes.dropFirst(8)))
  }

  private func bytes(of name: CheckpointName) -> Data {
    withUnsafeBytes(of: Int64(name.number).bigEndian) { Data($0) } + name.mac
  }

  /// The tip as it is, if nobody else has written since; else the tip as the database has it.
  static func current(_ tip: LogTip?, in db: Database) throws -> LogTip {
    let newest = try db.cachedStatement(
      sql: """
        SELECT (SELECT coalesce(max(position), 0) FROM entries),
          (SELECT coalesce(max(number), -1) FROM checkpoints)
        """)
    guard let row = try Row.fetchOne(newest) else { return LogTip() }
    let (position, number): (Int, Int) = (try row.read(0), try row.read(1))
    if let tip, tip.position == position, tip.checkpoint.number == number { return tip }
    return try load(checkpoint: number, in: db)
  }

  /// Follows the log from the newest checkpoint; `verify` follows it from the first.
  private static func load(checkpoint number: Int, in db: Database) throws -> LogTip {
    let checkpoint = try stored(number, in: db) ?? .none
    let count = try EntryTable.count(in: db)
    var tip = LogTip(
      position: checkpoint.position, records: count.records, log: checkpoint.log,
      checkpoint: checkpoint)
    let entries = try EntryTable.all(after: checkpoint.position, in: db)
    while let entry = try entries.next() { tip.follow(entry.hash) }
    return tip
  }

  private func insert(_ checkpoint: Checkpoint, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO checkpoints
          (number, position, instant, entries, records, log, previous, mac, beside)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      checkpoint.number, checkpoint.position, checkpoint.instant, checkpoint.entries,
      checkpoint.records, checkpoint.log, checkpoint.previous, checkpoint.mac,
      checkpoint.beside.map(bytes(of:)),
    ])
  }
}
