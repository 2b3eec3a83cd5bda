// SPDX-License-Identifier: MIT

/// The name of one family's record: a UUID of version 7, so that records sort by when they began.
///
/// Its text is always lower case: one record has one spelling.
public struct RecordID: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  /// Makes an id from an instant (ms UTC since 1970) and 74 of the given random bits (RFC 9562, 5.7).
  public init(at milliseconds: Int64, random: (UInt64, UInt64)) {
    let time = UInt64(truncatingIfNeeded: milliseconds) << 16
    self.high = time | 0x7000 | (random.0 & 0x0FFF)
    self.low = 0x8000_0000_0000_0000 | (random.1 >> 2)
  }

  /// Nil unless the bits say "version 7, RFC variant".
  init?(high: UInt64, low: UInt64) {
    guard (high >> 12) & 0xF == 7, low >> 62 == 0b10 else { return nil }
    self.high = high
    self.low = low
  }

  /// The record that stands beside this one for another purpose, told apart by a number of
  /// milliseconds far below any real instant. It shares this record's random bits.
  public func beside(_ purpose: Int64) -> RecordID {
    RecordID(at: purpose, random: (high, low << 2))
  }

  /// The instant at which the record was named, in ms UTC since 1970.
  public var milliseconds: Int64 { Int64(high >> 16) }
}

extension RecordID: Comparable {
  public static func < (one: RecordID, other: RecordID) -> Bool {
    (one.high, one.low) < (other.high, other.low)
  }
}

extension RecordID: LosslessStringConvertible {
  /// Reads the 36 characters of `description`; anything else, upper case too, is nil.
  public init?(_ text: String) {
    let characters = Array(text.utf8)
    guard characters.count == 36 else { return nil }
    var digits: [UInt64] = []
    for (place, character) in characters.enumerated() {
      if Self.hyphens.contains(place) {
        guard character == UInt8(ascii: "-") else { return nil }
      } else {
        guard let digit = Self.hexadecimal.firstIndex(of: character) else { return nil }
        digits.append(UInt64(digit))
      }
    }
    let halves = [digits[..<16], digits[16...]].map { $0.reduce(0) { $0 << 4 | $1 } }
    self.init(high: halves[0], low: halves[1])
  }

  public var description: String {
    var text: [UInt8] = []
    for place in 0..<32 {
      if [8, 12, 16, 20].contains(place) { text.append(UInt8(ascii: "-")) }
      let half = place < 16 ? high : low
      text.append(Self.hexadecimal[Int(half >> UInt64(60 - place % 16 * 4) & 0xF)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let hyphens: Set<Int> = [8, 13, 18, 23]
  private static let hexadecimal = Array("0123456789abcdef".utf8)
}

extension RecordID: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let id = RecordID(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "This is not the id of a record.")
    }
    self = id
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
