// SPDX-License-Identifier: MIT

/// A day on which banks, and with them council offices, are closed by law.
public struct BankHoliday: Hashable, Sendable {
  public let day: Day
  public let name: String
  /// Where the day was read, or the rule it follows.
  public let source: String

  public init(day: Day, name: String, source: String) {
    self.day = day
    self.name = name
    self.source = source
  }
}

/// Tells working days from weekends and bank holidays between two days, and counts them.
///
/// It refuses to count beyond its last day: a bank holiday that nobody has proclaimed yet would
/// make the answer wrong without a sign.
public struct WorkingCalendar: Sendable {
  public let first: Day
  public let last: Day
  public let holidays: [BankHoliday]
  private let closed: Set<Day>

  public init(first: Day, last: Day, holidays: [BankHoliday]) {
    self.first = first
    self.last = last
    self.holidays = holidays
    closed = Set(holidays.map(\.day))
  }

  public func isWorking(_ day: Day) throws(OutsideTable) -> Bool {
    guard first <= day, day <= last else {
      throw OutsideTable(day: day, first: first, last: last)
    }
    return !day.weekday.isWeekend && !closed.contains(day)
  }

  /// The day on which this many working days have passed; a negative number counts back.
  ///
  /// The day itself is day 0, working or not, so that nothing done on it counts as a day passed.
  public func adding(workingDays: Int, to day: Day) throws(OutsideTable) -> Day {
    let step = workingDays < 0 ? -1 : 1
    var left = workingDays.magnitude
    var found = day
    while left > 0 {
      found = found.adding(days: step)
      if try isWorking(found) { left -= 1 }
    }
    return found
  }

  /// Working days after `start`, up to and including `end`; negative where `end` is earlier.
  public func workingDays(from start: Day, to end: Day) throws(OutsideTable) -> Int {
    var count = 0
    var day = start
    while day < end {
      day = day.adding(days: 1)
      if try isWorking(day) { count += 1 }
    }
    while day > end {
      day = day.adding(days: -1)
      if try isWorking(day) { count -= 1 }
    }
    return count
  }
}

/// A count of working days ran past the days that the calendar knows.
public struct OutsideTable: Error, Hashable, Sendable, CustomStringConvertible {
  /// The first day that the calendar could not tell.
  public let day: Day
  let first: Day
  let last: Day

  public var description: String {
    "The calendar of bank holidays covers \(first.year) to \(last.year), "
      + "so \(day.shortWords) cannot be counted."
  }
}
