// SPDX-License-Identifier: MIT

extension Day: LosslessStringConvertible {
  /// Reads `2026-11-24` and nothing else; nil for any other form and for days that do not exist.
  public init?(_ iso: String) {
    var reader = DigitReader(iso)
    guard
      let year = reader.number(digits: 4), reader.skip("-"),
      let month = reader.number(digits: 2), reader.skip("-"),
      let day = reader.number(digits: 2), reader.isAtEnd
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public var description: String {
    let date = date
    return "\(padded(date.year, to: 4))-\(padded(date.month, to: 2))-\(padded(date.day, to: 2))"
  }

  /// "Tuesday 24 November 2026".
  public var inWords: String { "\(weekday.name) \(shortWords)" }

  /// "24 November 2026".
  public var shortWords: String {
    let date = date
    return "\(date.day) \(monthNames[date.month - 1]) \(date.year)"
  }
}

extension Day: Codable {
  public init(from decoder: any Decoder) throws {
    self = try decoded(from: decoder, as: "a day such as 2026-11-24")
  }

  public func encode(to encoder: any Encoder) throws {
    try write(description, to: encoder)
  }
}

extension Weekday {
  /// "Monday".
  public var name: String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][rawValue - 1]
  }
}

let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December",
]
