// SPDX-License-Identifier: MIT
import Foundation
import GRDB

/// Proves, in a few milliseconds, that a store ends as its newest checkpoint and the small file beside
/// the key say, and that what came after the checkpoint follows it. The rest is `verify`'s.
struct ProveStart: Sendable {
  let keyring: Keyring
  let outside: OutsideCheckpoint
  let checkpointEntries: Int

  func run(in db: Database) throws -> BadEntry? {
    // Before the snapshot is read: what is outside was in the database first.
    let outside = outside.read()
    do {
      try prove(outside, in: db)
      return nil
    } catch let bad as BadEntry {
      return bad
    } catch let error as StoreError {
      return BadEntry(position: 1, record: nil, sequence: nil, what: error.description)
    }
  }

  private func prove(_ outside: OutsideCheckpoint.Reading, in db: Database) throws {
    var examination = Examination(keyring: keyring)
    guard let newest = try Checkpointing.newest(in: db) else {
      throw StoreError.damaged(what: "The database holds no checkpoint.")
    }
    let before = try Checkpointing.stored(newest.number - 1, in: db) ?? .none
    var tip = LogTip(
      position: newest.position, records: newest.records, log: newest.log, checkpoint: before)
    try examination.begin(at: tip, with: newest)
    var stored: Checkpoint?
    if case .found(let kept) = outside {
      stored = try Checkpointing.stored(kept.number, in: db)
    }
    try examination.compare(outside, stored: stored)
    tip.checkpoint = newest
    try follow(tip, in: db)
  }

  /// The entries behind the newest checkpoint, each hashed and opened, and the heads at the end.
  private func follow(_ start: LogTip, in db: Database) throws {
    var tip = start
    var heads: [RecordID: Head] = [:]
    if start.position > 0, try EntryTable.hash(at: start.position, in: db) == nil {
      throw Examination.missing(start.position)
    }
    let entries = try EntryTable.all(after: start.position, in: db)
    while let entry = try entries.next() {
      guard entry.position == tip.position + 1 else { throw Examination.missing(tip.position + 1) }
      let before =
        try heads[entry.record]?.hash
        ?? EntryTable.hash(of: entry.record, at: entry.sequence - 1, in: db) ?? Chain.start
      guard Chain.hash(after: before, of: entry) == entry.hash else {
        throw entry.doesNotFit
      }
      guard let wrapped = try EntryTable.wrappedKey(of: entry.record, in: db) else {
        throw StoreError.unknownRecord(entry.record)
      }
      _ = try keyring.unwrap(wrapped, of: entry.record).open(entry)
      if entry.sequence == 1 { tip.records += 1 }
      heads[entry.record] = Head(sequence: entry.sequence, hash: entry.hash)
      tip.follow(entry.hash)
    }
    try Examination.assertCovered(tip, entries: checkpointEntries)
    for (record, head) in heads where try EntryTable.head(of: record, in: db) != head {
      throw StoreError.damaged(what: "The head of record \(record) is not its last entry.")
    }
    guard try Int.fetchOne(db, sql: "SELECT coalesce(sum(sequence), 0) FROM heads") == tip.position
    else { throw StoreError.damaged(what: "Records and log do not have the same entries.") }
    let records = try EntryTable.count(in: db).records
    guard records == tip.records else {
      throw StoreError.damaged(
        what: "There are \(records) records, and the log tells of \(tip.records).")
    }
  }
}
