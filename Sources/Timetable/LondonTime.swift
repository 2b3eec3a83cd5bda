// SPDX-License-Identifier: MIT

// Clocks in England are one hour ahead from 01:00 universal time on the last Sunday of March to
// 01:00 universal time on the last Sunday of October. The rule has held since 1996; earlier years
// are counted by it too, and are then wrong by an hour for a few weeks of spring and autumn.

extension Instant {
  /// The moment at which clocks in England show this time on this day.
  ///
  /// Nil where no clock shows it: the hour that is skipped when summer time starts. The hour that
  /// comes twice when summer time ends is read as the first of the two.
  public init?(london day: Day, hour: Int, minute: Int) {
    guard ClockTime(hour: hour, minute: minute) != nil else { return nil }
    let shown = Int64(day.number) * dayLength + Int64(hour * 60 + minute) * 60_000
    let summer = Instant(milliseconds: shown - hourLength)
    let winter = Instant(milliseconds: shown)
    if summer.isSummerTime {
      self = summer
    } else if !winter.isSummerTime {
      self = winter
    } else {
      return nil
    }
  }

  /// The day that calendars in England show at this moment.
  public var londonDay: Day {
    Day(number: Int(londonMilliseconds.floorQuotient(dayLength)))
  }

  /// The time that clocks in England show at this moment, without its seconds.
  public var londonTime: ClockTime {
    ClockTime(minuteOfDay: Int(londonMilliseconds.floorRemainder(dayLength)) / 60_000)
  }

  private var londonMilliseconds: Int64 {
    isSummerTime ? milliseconds + hourLength : milliseconds
  }

  private var isSummerTime: Bool {
    let year = Day(number: Int(milliseconds.floorQuotient(dayLength))).year
    return milliseconds >= oneInTheMorning(onLastSundayOf: 3, year: year)
      && milliseconds < oneInTheMorning(onLastSundayOf: 10, year: year)
  }
}

private let hourLength: Int64 = 3_600_000

/// 01:00 universal time on the last Sunday of a month that has 31 days.
private func oneInTheMorning(onLastSundayOf month: Int, year: Int) -> Int64 {
  let last = Day(number: dayNumber(year: year, month: month, day: 31))
  let sunday = last.adding(days: -(last.weekday.rawValue % 7))
  return Int64(sunday.number) * dayLength + hourLength
}
