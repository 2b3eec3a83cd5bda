// SPDX-License-Identifier: MIT
import Foundation

/// Lays fields out in one fixed way, for hashing and for binding ciphertext to its place.
///
/// Numbers are 8 bytes, big-endian, two's complement. Text and bytes of varying length are preceded
/// by their length as such a number, so that two layouts are equal only if every field is.
struct ByteLayout {
  private(set) var bytes: Data

  /// Begins with a tag that no other layout has, padded with zero bytes to 32.
  init(tag: StaticString) {
    bytes = tag.withUTF8Buffer { Data($0) }
    bytes.append(Data(count: max(0, 32 - bytes.count)))
  }

  mutating func add(_ number: Int64) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ number: Int) { add(Int64(number)) }

  /// Adds the 16 bytes of an id.
  mutating func add(_ record: RecordID) { bytes.append(record.bytes) }

  /// Adds bytes whose length is always the same, such as a hash.
  mutating func add(fixed: Data) { bytes.append(fixed) }

  mutating func add(varying: Data) {
    add(varying.count)
    bytes.append(varying)
  }

  mutating func add(_ text: String) { add(varying: Data(text.utf8)) }
}

extension RecordID {
  /// The 16 bytes of the UUID, as they are stored.
  var bytes: Data {
    withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Data($0) }
  }

  /// Nil unless these are the 16 bytes of a UUID of version 7.
  init?(bytes: Data) {
    guard bytes.count == 16 else { return nil }
    let halves = [bytes.prefix(8), bytes.suffix(8)].map {
      $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    self.init(high: halves[0], low: halves[1])
  }
}
