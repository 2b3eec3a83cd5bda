// SPDX-License-Identifier: MIT

/// A time of day as a wall clock shows it, to the minute, written as `10:05`.
public struct ClockTime: Hashable, Comparable, Sendable {
  public let hour: Int
  public let minute: Int

  /// Nil where no clock shows such a time; midnight is 00:00, never 24:00.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  init(minuteOfDay: Int) {
    hour = minuteOfDay / 60
    minute = minuteOfDay % 60
  }

  public static func < (one: ClockTime, other: ClockTime) -> Bool {
    (one.hour, one.minute) < (other.hour, other.minute)
  }
}

extension ClockTime: LosslessStringConvertible {
  /// Reads `10:05`; nil for any other form.
  public init?(_ text: String) {
    var reader = DigitReader(text)
    guard
      let hour = reader.number(digits: 2), reader.skip(":"),
      let minute = reader.number(digits: 2), reader.isAtEnd
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  public var description: String { "\(padded(hour, to: 2)):\(padded(minute, to: 2))" }
}

extension ClockTime: Codable {
  public init(from decoder: any Decoder) throws {
    self = try decoded(from: decoder, as: "a time such as 10:05")
  }

  public func encode(to encoder: any Encoder) throws {
    try write(description, to: encoder)
  }
}
