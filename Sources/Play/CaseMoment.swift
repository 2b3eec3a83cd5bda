// SPDX-License-Identifier: MIT
import Timetable

/// A day in a case: written out, or counted from the day on which the case starts.
public enum CaseDay: Hashable, Sendable {
  /// `2026-11-24`.
  case on(Day)
  /// `+3`, `-10`, `0`: days from the start.
  case days(Int)
  /// `+3w`, `-10w`: working days from the start.
  case workingDays(Int)
  /// `now`, `now-40m`: the day of a moment some minutes before the start.
  case minutesBefore(Int)

  /// Reads one of these forms; nil for any other.
  public init?(_ text: String) {
    if let day = Day(text) {
      self = .on(day)
    } else if let minutes = readMinutesBefore(text) {
      self = .minutesBefore(minutes)
    } else if text.hasSuffix("w"), let count = readOffset(text.dropLast()) {
      self = .workingDays(count)
    } else if let count = readOffset(text[...]) {
      self = .days(count)
    } else {
      return nil
    }
  }

  /// The civil day, when the case starts at `start`.
  public func day(from start: Instant) throws(OutsideTable) -> Day {
    switch self {
    case .on(let day): day
    case .days(let count): start.londonDay.adding(days: count)
    case .workingDays(let count):
      try WorkingCalendar.england.adding(workingDays: count, to: start.londonDay)
    case .minutesBefore(let minutes): start.adding(seconds: -60 * minutes).londonDay
    }
  }
}

/// A moment in a case, by the clocks of London: `2026-11-24 10:05`, `-10 09:30`, `now-25m`.
public enum CaseMoment: Hashable, Sendable {
  case at(CaseDay, ClockTime)
  case minutesBefore(Int)

  public init?(_ text: String) {
    if let minutes = readMinutesBefore(text) {
      self = .minutesBefore(minutes)
      return
    }
    let parts = text.split(separator: " ")
    guard parts.count == 2, let day = CaseDay(String(parts[0])),
      let time = ClockTime(String(parts[1]))
    else { return nil }
    self = .at(day, time)
  }

  /// The instant, when the case starts at `start`; nil in the hour that clocks skip in spring.
  public func instant(from start: Instant) throws(OutsideTable) -> Instant? {
    switch self {
    case .at(let day, let time):
      Instant(london: try day.day(from: start), hour: time.hour, minute: time.minute)
    case .minutesBefore(let minutes): start.adding(seconds: -60 * minutes)
    }
  }

  /// Whether it can be told only from the moment at which the case starts.
  var isRelative: Bool {
    if case .at(.on, _) = self { return false }
    return true
  }
}

/// `now` is 0, `now-25m` is 25.
func readMinutesBefore(_ text: String) -> Int? {
  if text == "now" { return 0 }
  guard text.hasPrefix("now-"), text.hasSuffix("m") else { return nil }
  let digits = text.dropFirst(4).dropLast()
  guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), digits.count <= 6 else { return nil }
  return Int(digits)
}

/// `0`, `+3` or `-10`; a bare number is not an offset.
private func readOffset(_ text: Substring) -> Int? {
  guard text == "0" || text.first == "+" || text.first == "-", text.count <= 6 else { return nil }
  return Int(text)
}
