// SPDX-License-Identifier: MIT
import Crypto
import Foundation

/// The two chains of SHA-256 that make a change visible; both run over ciphertext and need no keys.
///
/// An entry's hash covers, in this order (`ByteLayout`):
///
///     "roundtable entry 1", zero bytes up to 32   32 bytes
///     hash of the entry before it in its record   32 bytes, zero for the first
///     position                                     8 bytes
///     record id                                   16 bytes
///     sequence                                     8 bytes
///     instant                                      8 bytes
///     length of the ciphertext, then the ciphertext
///
/// The log runs over the entries of all records by position and starts at 32 zero bytes:
///
///     "roundtable log 1", zero bytes up to 32     32 bytes
///     log before                                  32 bytes
///     hash of the entry                           32 bytes
enum Chain {
  /// What stands before the first entry of a record, and before the first entry of the log.
  static let start = Data(count: 32)

  static func hash(after previous: Data, of entry: SealedEntry) -> Data {
    var layout = ByteLayout(tag: "roundtable entry 1")
    layout.add(fixed: previous)
    layout.add(entry.position)
    layout.add(entry.record)
    layout.add(entry.sequence)
    layout.add(entry.instant)
    layout.add(varying: entry.body)
    return Data(SHA256.hash(data: layout.bytes))
  }

  static func log(after previous: Data, adding hash: Data) -> Data {
    var layout = ByteLayout(tag: "roundtable log 1")
    layout.add(fixed: previous)
    layout.add(fixed: hash)
    return Data(SHA256.hash(data: layout.bytes))
  }
}

/// The last entry of one record.
struct Head: Sendable, Equatable {
  var sequence = 0
  var hash = Chain.start
}

/// The end of the log: all that a writer has to know to add the next entry.
struct LogTip: Sendable, Equatable {
  var position = 0
  var records = 0
  var log = Chain.start
  /// The newest checkpoint.
  var checkpoint = Checkpoint.none

  /// Whether entries were added since the newest checkpoint.
  var hasNews: Bool { position > checkpoint.position }

  /// Gives a body its place at the end of the log and of its record, and its hash.
  mutating func place(
    _ body: Data, in record: RecordID, after head: inout Head, at instant: Int64
  ) -> SealedEntry {
    var entry = SealedEntry(
      position: position + 1, record: record, sequence: head.sequence + 1, instant: instant,
      body: body, hash: Data())
    entry.hash = Chain.hash(after: head.hash, of: entry)
    if head.sequence == 0 { records += 1 }
    head = Head(sequence: entry.sequence, hash: entry.hash)
    follow(entry.hash)
    return entry
  }

  /// Moves on over an entry.
  mutating func follow(_ hash: Data) {
    position += 1
    log = Chain.log(after: log, adding: hash)
  }
}
