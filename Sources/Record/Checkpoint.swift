// SPDX-License-Identifier: MIT
import Crypto
import Foundation

/// Says how far the log reached at an instant, authenticated with a key outside the database.
///
/// It covers the heads of all records without listing them: the log hash covers the hash of every
/// entry, and the head of a record is its last entry, so `verify` recomputes the heads on its way.
/// Each one names the one before it, so that none can be left out. Its MAC is HMAC-SHA-256 over
/// "roundtable checkpoint 1", number, position, instant, entries, records, log, previous MAC. One that
/// names a checkpoint of the store beside it is a "roundtable checkpoint 2", and covers that name too.
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
  /// How far the store beside this one had come: it MUST still hold that checkpoint.
  var beside: CheckpointName?

  var name: CheckpointName { CheckpointName(number: number, mac: mac) }

  /// What stands before the first checkpoint; it is never stored.
  static let none = Checkpoint(
    number: -1, position: 0, instant: 0, entries: 0, records: 0, log: Chain.start,
    previous: Chain.start, mac: Chain.start)

  /// The checkpoint that covers everything up to the tip.
  static func next(
    for tip: LogTip, at instant: Int64, key: SymmetricKey, beside: CheckpointName? = nil
  ) -> Checkpoint {
    Checkpoint(
      number: tip.checkpoint.number + 1, position: tip.position, instant: instant,
      entries: tip.position, records: tip.records, log: tip.log, previous: tip.checkpoint.mac,
      mac: Data(), beside: beside
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
    var layout = ByteLayout(
      tag: beside == nil ? "roundtable checkpoint 1" : "roundtable checkpoint 2")
    layout.add(number)
    layout.add(position)
    layout.add(instant)
    layout.add(entries)
    layout.add(records)
    layout.add(varying: log)
    layout.add(varying: previous)
    if let beside {
      layout.add(beside.number)
      layout.add(varying: beside.mac)
    }
    return layout.bytes
  }
}

extension Checkpoint {
  /// The small file beside the master key: one line for each field, readable by a person.
  var fileText: String {
    """
    roundtable checkpoint \(beside == nil ? 1 : 2)
    number \(number)
    position \(position)
    instant \(instant)
    entries \(entries)
    records \(records)
    log \(log.base64EncodedString())
    previous \(previous.base64EncodedString())
    mac \(mac.base64EncodedString())

    """ + (beside.map { "beside \($0.number)\nbeside-mac \($0.mac.base64EncodedString())\n" } ?? "")
  }

  /// Nil unless it is exactly the text of a checkpoint.
  init?(fileText: String) {
    let fields = fileText.split(separator: "\n").map { $0.split(separator: " ").last ?? "" }
    let numbers = fields.dropFirst().prefix(5).compactMap { Int64($0) }
    let hashes = fields.dropFirst(6).prefix(3).compactMap { Data(base64Encoded: String($0)) }
    guard numbers.count == 5, hashes.count == 3 else { return nil }
    let beside = fields.dropFirst(9)
    let name = beside.first.flatMap { Int($0) }.flatMap { number in
      Data(base64Encoded: String(beside.last ?? "")).map { CheckpointName(number: number, mac: $0) }
    }
    self.init(
      number: Int(numbers[0]), position: Int(numbers[1]), instant: numbers[2],
      entries: Int(numbers[3]), records: Int(numbers[4]), log: hashes[0], previous: hashes[1],
      mac: hashes[2], beside: name)
    guard self.fileText == fileText else { return nil }
  }
}
