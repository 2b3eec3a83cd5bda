// SPDX-License-Identifier: MIT

/// What a period is counted in; guidance that says "days" is not read as "working days".
public enum DayUnit: String, Codable, CaseIterable, Hashable, Sendable {
  case days
  case workingDays = "working-days"
  case weeks
  case months
}

/// Whether a period is counted forward from its anchor or back from it.
public enum Direction: String, Codable, CaseIterable, Hashable, Sendable {
  case after
  case before
}

/// A stretch of time that guidance counts from a known day, such as "15 working days after".
public struct Period: Hashable, Codable, Sendable {
  public let value: Int
  public let unit: DayUnit
  public let direction: Direction

  public init(value: Int, unit: DayUnit, direction: Direction) {
    self.value = value
    self.unit = unit
    self.direction = direction
  }

  /// The last day that keeps to the period. The anchor day itself is day 0.
  ///
  /// Only working days need the calendar, and only they throw when it ends too soon.
  public func due(
    from anchor: Day, calendar: WorkingCalendar
  ) throws(OutsideTable) -> Day {
    let count = direction == .after ? value : -value
    return switch unit {
    case .days: anchor.adding(days: count)
    case .workingDays: try calendar.adding(workingDays: count, to: anchor)
    case .weeks: anchor.adding(days: count * 7)
    case .months: anchor.adding(months: count)
    }
  }

  /// "15 working days after", "1 month before".
  public var inWords: String {
    let many = unit == .workingDays ? "working days" : unit.rawValue
    return "\(value) \(value == 1 ? String(many.dropLast()) : many) \(direction.rawValue)"
  }
}
