// SPDX-License-Identifier: MIT
import Crypto
import Foundation

/// Recomputes a store from its stored rows, fed in order of position; holds one head for each record.
///
/// It shows that something was changed by someone without the keys. It cannot show that what was
/// written was true, nor that entries newer than the last checkpoint were cut off together with
/// their heads: hence at most 60 s or 256 entries between checkpoints.
struct Examination {
  private(set) var tip = LogTip()
  private var expected: ExpectedHeads
  private var heads: [RecordID: Head] = [:]
  private let keyring: Keyring

  /// - Parameter expected: heads, from each of which the log MUST go on.
  init(keyring: Keyring, expected: [LogHead] = []) {
    self.keyring = keyring
    self.expected = ExpectedHeads(expected)
  }

  /// Looks for expected heads where the log stands now: before its first entry, and after each.
  mutating func passHeads() throws(BadEntry) { try expected.pass(tip) }

  /// Begins behind a checkpoint, which MUST be authentic and follow the one before it.
  mutating func begin(at tip: LogTip, with checkpoint: Checkpoint) throws(BadEntry) {
    self.tip = tip
    try take(checkpoint)
  }

  /// Takes the next entry, and opens it with the key of its record.
  mutating func take(
    _ entry: SealedEntry, keyed key: (RecordID) throws -> RecordKey
  ) throws {
    guard entry.position == tip.position + 1 else { throw gap(before: entry) }
    let head = heads[entry.record] ?? Head()
    guard entry.sequence == head.sequence + 1 else {
      throw entry.bad("stands after entry \(head.sequence) of its record: one is missing or moved.")
    }
    guard Chain.hash(after: head.hash, of: entry) == entry.hash else {
      throw entry.doesNotFit
    }
    do { _ = try key(entry.record).open(entry) } catch is StoreError {
      throw entry.bad("cannot be opened: it, or the key of its record, is not as it was written.")
    }
    if entry.sequence == 1 { tip.records += 1 }
    heads[entry.record] = Head(sequence: entry.sequence, hash: entry.hash)
    tip.follow(entry.hash)
    try passHeads()
  }

  /// Looks at the end: whether a checkpoint is missing where one must be, and whether every expected
  /// head was passed.
  func end(checkpointEntries: Int) throws(BadEntry) {
    try Self.assertCovered(tip, entries: checkpointEntries)
    try expected.end(tip)
  }

  /// At most so many entries stand behind the newest checkpoint: the next is written with the entry
  /// that completes them.
  static func assertCovered(_ tip: LogTip, entries: Int) throws(BadEntry) {
    guard tip.position - tip.checkpoint.position >= entries else { return }
    throw BadEntry(
      position: tip.position, record: nil, sequence: nil,
      what: "\(tip.position - tip.checkpoint.position) entries stand behind the newest checkpoint, "
        + "\(tip.checkpoint.number): one that must be there is missing.")
  }

  static func missing(_ position: Int) -> BadEntry {
    BadEntry(
      position: position, record: nil, sequence: nil,
      what: "There is no entry at position \(position).")
  }

  /// Takes the next checkpoint, once every entry up to its position was taken.
  mutating func take(_ checkpoint: Checkpoint) throws(BadEntry) {
    guard checkpoint.isAuthentic(keyring.checkpoints) else {
      throw bad(checkpoint, "is not as it was written.")
    }
    guard checkpoint.number == tip.checkpoint.number + 1, checkpoint.previous == tip.checkpoint.mac
    else { throw bad(checkpoint, "does not follow the one before it: one is missing or moved.") }
    guard checkpoint.position <= tip.position else { throw cutOff(at: checkpoint) }
    guard checkpoint.position == tip.position, checkpoint.log == tip.log,
      checkpoint.entries == tip.position, checkpoint.records == tip.records
    else { throw writtenAnew(before: checkpoint) }
    tip.checkpoint = checkpoint
  }

  /// Compares a stored head with what the entries say.
  func compare(_ stored: Head, of record: RecordID) throws(BadEntry) {
    let found = heads[record] ?? Head()
    guard stored != found else { return }
    let what =
      stored.sequence > found.sequence
      ? "Record \(record) ends at entry \(found.sequence), but had \(stored.sequence): "
        + "its end was cut off."
      : "The head of record \(record) is not its last entry, \(found.sequence)."
    throw BadEntry(
      position: tip.position, record: record,
      sequence: min(stored.sequence, found.sequence) + 1, what: what)
  }

  /// Compares the number of rows of a table that has one for each record.
  func compare(rows: Int, of table: String) throws(BadEntry) {
    guard rows != tip.records else { return }
    throw BadEntry(
      position: tip.position, record: nil, sequence: nil,
      what: "There are \(tip.records) records, but \(rows) \(table): some were removed or added.")
  }

  /// Looks for the newest checkpoint that is kept outside among the stored ones.
  func compare(_ outside: OutsideCheckpoint.Reading, stored: Checkpoint?) throws(BadEntry) {
    let what: String
    switch outside {
    case .missing(let file): what = "The checkpoint file \(file) is missing."
    case .unreadable(let file): what = "The checkpoint file \(file) is not as it was written."
    case .found(let newest) where newest == stored: return
    case .found(let newest):
      what =
        "The database does not hold checkpoint \(newest.number), which covers "
        + "\(newest.entries) entries and is kept beside the master key: an older or another "
        + "database was put in its place."
    }
    throw BadEntry(position: tip.position + 1, record: nil, sequence: nil, what: what)
  }

  /// The end of the examination: how much was read, and the first bad thing.
  func verdict(_ bad: BadEntry? = nil) -> Verification {
    Verification(records: heads.count, entries: tip.position, firstBad: bad)
  }

  private func gap(before entry: SealedEntry) -> BadEntry {
    BadEntry(
      position: tip.position + 1, record: nil, sequence: nil,
      what: "There is no entry at position \(tip.position + 1); the next is at \(entry.position).")
  }

  private func cutOff(at checkpoint: Checkpoint) -> BadEntry {
    BadEntry(
      position: tip.position + 1, record: nil, sequence: nil,
      what:
        "The store ends at position \(tip.position), but checkpoint \(checkpoint.number) covers "
        + "\(checkpoint.entries) entries: the end was cut off.")
  }

  private func writtenAnew(before checkpoint: Checkpoint) -> BadEntry {
    let first = tip.checkpoint.position + 1
    return BadEntry(
      position: first, record: nil, sequence: nil,
      what: "The entries at positions \(first) to \(checkpoint.position) are not those that "
        + "checkpoint \(checkpoint.number) covers: one of them was written anew.")
  }

  private func bad(_ checkpoint: Checkpoint, _ what: String) -> BadEntry {
    BadEntry(
      position: checkpoint.position, record: nil, sequence: nil,
      what: "Checkpoint \(checkpoint.number) \(what)")
  }
}

extension SealedEntry {
  var doesNotFit: BadEntry {
    bad("does not fit its hash: it, or the one before it, is not as it was written.")
  }

  /// Names this entry, and what is wrong with it.
  func bad(_ what: String) -> BadEntry {
    BadEntry(
      position: position, record: record, sequence: sequence,
      what: "Entry \(sequence) of record \(record), at position \(position), \(what)")
  }
}
