// SPDX-License-Identifier: MIT
import Crypto
import Foundation

/// Says how far the log reached at an instant, authenticated with a key outside the database.
///
/// It covers the heads of all records without listing them: the log hash covers the hash of every
/// entry, and the head of a record is its last entry, so `verify` recomputes the heads on its way.
/// Each one names the one before it, so that none can be left out. Its MAC is HMAC-SHA-256 over
/// "roundtable checkpoint 1", number, position, instant, entries, records, log, previous MAC.
struct Checkpoint: Sendable, Equatable {
  /// 0 is made with the store, before its first entry; then 1…n, without gaps.
  var number: Int
  var position: Int
  /// In ms UTC since 1970.
  var instant: Int64
  var entries: Int
  var records: Int
  var log: Data
  /// The MAC of the checkpoint before, or 32 zero bytes.
  var previous: Data
  var mac: Data

  /// What stands before the first checkpoint; it is never stored.
  static let none = Checkpoint(
    number: -1, position: 0, instant: 0, entries: 0, records: 0, log: Chain.start,
    previous: Chain.start, mac: Chain.start)

  /// The checkpoint that covers everything up to the tip.
  static func next(for tip: LogTip, at instant: Int64, key: SymmetricKey) -> Checkpoint {
    Checkpoint(
      number: tip.checkpoint.number + 1, position: tip.position, instant: instant,
      entries: tip.position, records: tip.records, log: tip.log, previous: tip.checkpoint.mac,
      mac: Data()
    ).authenticated(with: key)
  }

  func isAuthentic(_ key: SymmetricKey) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(mac, authenticating: covered, using: key)
  }

  private func authenticated(with key: SymmetricKey) -> Checkpoint {
    var checkpoint = self
    checkpoint.mac = Data(HMAC<SHA256>.authenticationCode(for: covered, using: key))
    return checkpoint
  }

  private var covered: Data {
    var layout = ByteLayout(tag: "roundtable checkpoint 1")
    layout.add(number)
    layout.add(position)
    layout.add(instant)
    layout.add(entries)
    layout.add(records)
    layout.add(varying: log)
    layout.add(varying: previous)
    return layout.bytes
  }
}

extension Checkpoint {
  /// The small file beside the master key: one line for each field, readable by a person.
  var fileText: String {
    """
    roundtable checkpoint 1
    number \(number)
    position \(position)
    instant \(instant)
    entries \(entries)
    records \(records)
    log \(log.base64EncodedString())
    previous \(previous.base64EncodedString())
    mac \(mac.base64EncodedString())

    """
  }

  /// Nil unless it is exactly the text of a checkpoint.
  init?(fileText: String) {
    let fields = fileText.split(separator: "\n").map { $0.split(separator: " ").last ?? "" }
    let numbers = fields.dropFirst().prefix(5).compactMap { Int64($0) }
    let hashes = fields.dropFirst(6).compactMap { Data(base64Encoded: String($0)) }
    guard numbers.count == 5, hashes.count == 3 else { return nil }
    self.init(
      number: Int(numbers[0]), position: Int(numbers[1]), instant: numbers[2],
      entries: Int(numbers[3]), records: Int(numbers[4]), log: hashes[0], previous: hashes[1],
      mac: hashes[2])
    guard self.fileText == fileText else { return nil }
  }
}
