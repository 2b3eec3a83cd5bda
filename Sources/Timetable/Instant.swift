// SPDX-License-Identifier: MIT

/// One moment, the same everywhere: milliseconds since the start of 1970 in universal time.
public struct Instant: Hashable, Comparable, Sendable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  public static func < (one: Instant, other: Instant) -> Bool {
    one.milliseconds < other.milliseconds
  }

  public func adding(seconds: Int) -> Instant {
    Instant(milliseconds: milliseconds + Int64(seconds) * 1000)
  }
}

extension Instant: LosslessStringConvertible {
  /// Reads `2026-11-24T10:12:00Z` or `2026-11-24T10:12:00.000Z`; nil for any other form.
  public init?(_ iso8601: String) {
    guard let day = Day(String(iso8601.prefix(10))) else { return nil }
    var reader = DigitReader(String(iso8601.dropFirst(10)))
    guard
      reader.skip("T"), let hour = reader.number(digits: 2),
      reader.skip(":"), let minute = reader.number(digits: 2),
      reader.skip(":"), let second = reader.number(digits: 2), second < 60,
      let time = ClockTime(hour: hour, minute: minute)
    else { return nil }
    var thousandths = 0
    if reader.skip(".") {
      guard let fraction = reader.number(digits: 3) else { return nil }
      thousandths = fraction
    }
    guard reader.skip("Z"), reader.isAtEnd else { return nil }
    let seconds = (time.hour * 60 + time.minute) * 60 + second
    milliseconds = Int64(day.number) * dayLength + Int64(seconds * 1000 + thousandths)
  }

  public var description: String {
    let day = Day(number: Int(milliseconds.floorQuotient(dayLength)))
    let rest = Int(milliseconds.floorRemainder(dayLength))
    let time = ClockTime(minuteOfDay: rest / 60_000)
    return "\(day)T\(time):\(padded(rest / 1000 % 60, to: 2)).\(padded(rest % 1000, to: 3))Z"
  }
}

extension Instant: Codable {
  public init(from decoder: any Decoder) throws {
    self = try decoded(from: decoder, as: "a moment such as 2026-11-24T10:12:00.000Z")
  }

  public func encode(to encoder: any Encoder) throws {
    try write(description, to: encoder)
  }
}

/// Milliseconds in a day of universal time, which has no summer time.
let dayLength: Int64 = 86_400_000
