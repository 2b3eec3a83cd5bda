// SPDX-License-Identifier: MIT
import Timetable

/// Days, times, numbers and lists as the language writes them (Unicode CLDR, release 48).
public struct CalendarWords: Sendable {
  /// "Tuesday 24 November 2026".
  public let day: @Sendable (Day) -> String
  /// "24 November 2026".
  public let shortDay: @Sendable (Day) -> String
  /// "14:30", or "2:30 PM" where the language counts to twelve twice.
  public let time: @Sendable (ClockTime) -> String
  /// "Nadia Hassan, 24 November 2026": who said something, and when.
  public let signed: @Sendable (String, Day) -> String
  /// "Amira, Yusuf and Sami".
  public let list: @Sendable ([String]) -> String
  /// What stands between things in a row: ", ".
  public let comma: String
  /// "12", in the digits of the language.
  public let number: @Sendable (Int) -> String
  /// What stands before, between and after so many things that are listed: "", ", ", " and ", "".
  public let aroundListed: @Sendable (Int) -> [String]

  public init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("calendar")
    let weekdays = try section.all([
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ])
    let months = try section.all([
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ])
    let short = try section.joined("short-day", "day", "month", "year")
    let full = try section.joined("full-day", "weekday", "day", "month", "year")
    let beforeNoon = try section.joined("before-noon", "time")
    let afterNoon = try section.joined("after-noon", "time")
    let more = try section.joined("list-more", "first", "next")
    let last = try section.joined("list-last", "first", "last")
    try section.end()
    let shortDay: @Sendable (Day) -> String = { day in
      short([
        catalogue.written(day.dayOfMonth), months[day.month - 1], catalogue.written(day.year),
      ])
    }
    self.shortDay = shortDay
    number = { catalogue.written($0) }
    signed = { "\(catalogue.isolated($0)), \(catalogue.isolated(shortDay($1)))" }
    self.day = { day in
      full([
        weekdays[day.weekday.rawValue - 1], catalogue.written(day.dayOfMonth),
        months[day.month - 1], catalogue.written(day.year),
      ])
    }
    time = { time in
      let digits = catalogue.inOwnDigits(time.words(twelveHours: catalogue.hasTwelveHours))
      return time.hour < 12 ? beforeNoon([digits]) : afterNoon([digits])
    }
    let inOrder: @Sendable ([String]) -> String = { names in
      guard names.count > 1, let end = names.last else { return names.first ?? "" }
      let listed = names.dropLast().dropFirst().reduce(names[0]) { more([$0, $1]) }
      return last([listed, end])
    }
    comma =
      inOrder(["\u{FFFC}", "\u{FFFC}", "\u{FFFC}"])
      .split(separator: "\u{FFFC}").first.map(String.init) ?? ", "
    list = { $0.count > 1 ? inOrder($0.map(catalogue.isolated)) : $0.first ?? "" }
    aroundListed = { count in
      inOrder(Array(repeating: "\u{FFFC}", count: count))
        .split(separator: "\u{FFFC}", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

extension ClockTime {
  fileprivate func words(twelveHours: Bool) -> String {
    guard twelveHours else { return description }
    return "\((hour + 11) % 12 + 1):\(minute < 10 ? "0" : "")\(minute)"
  }
}

extension CatalogueSection {
  fileprivate mutating func all(_ keys: [String]) throws(CatalogueError) -> [String] {
    var words: [String] = []
    for key in keys { words.append(try self.words(key)) }
    return words
  }
}
