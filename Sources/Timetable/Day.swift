// SPDX-License-Identifier: MIT

/// A civil day as the calendar on the wall in England shows it, without a time of day.
///
/// It is kept as whole days since 1 January 1970, so that two days compare and subtract as numbers.
/// Days are written as `2026-11-24`, which holds for the years 1 to 9999.
public struct Day: Hashable, Comparable, Sendable {
  /// Whole days since 1 January 1970, which is 0.
  public let number: Int

  public init(number: Int) {
    self.number = number
  }

  /// Nil where the calendar has no such day, such as 29 February 2027.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...daysInMonth(month, of: year)).contains(day) else { return nil }
    number = dayNumber(year: year, month: month, day: day)
  }

  public static func < (one: Day, other: Day) -> Bool {
    one.number < other.number
  }

  public var year: Int { date.year }
  public var month: Int { date.month }
  public var dayOfMonth: Int { date.day }

  /// 1 January 1970 was a Thursday, the fourth day of its week.
  public var weekday: Weekday {
    Weekday.allCases[(number + 3).floorRemainder(7)]
  }

  var date: (year: Int, month: Int, day: Int) { calendarDate(of: number) }
}

/// The days of the week, with Monday as 1 and Sunday as 7.
public enum Weekday: Int, CaseIterable, Hashable, Sendable {
  case monday = 1
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  public var isWeekend: Bool { self == .saturday || self == .sunday }
}

extension Day {
  public func adding(days: Int) -> Day {
    Day(number: number + days)
  }

  /// The same day of a later or earlier month, or that month's last day where it is shorter:
  /// three months after 30 November is 28 February. "Three months" in guidance is read so.
  public func adding(months: Int) -> Day {
    let from = date
    let count = from.year * 12 + (from.month - 1) + months
    let year = count.floorQuotient(12)
    let month = count.floorRemainder(12) + 1
    let day = min(from.day, daysInMonth(month, of: year))
    return Day(number: dayNumber(year: year, month: month, day: day))
  }

  /// How many days lie from this day to the other; negative where the other is earlier.
  public func days(to other: Day) -> Int {
    other.number - number
  }
}
