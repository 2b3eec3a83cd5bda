// SPDX-License-Identifier: MIT
import Access
import Casework
import Timetable

/// How long the way to the initial conference was: the figure that the Department for Education
/// publishes for every authority (working days from the start of the enquiry to the conference).
public struct InitialConferenceTiming: Hashable, Sendable {
  public let started: Day
  public let held: Day
  public let workingDays: Int

  /// Nil before a conference was held, or when the days lie outside the calendar.
  public init?(_ seen: SeenRecord) {
    guard let started = seen.family.enquiry.strategyDiscussion,
      let held = seen.family.conference?.opened?.londonDay,
      let days = try? WorkingCalendar.england.workingDays(from: started, to: held)
    else { return nil }
    (self.started, self.held, workingDays) = (started, held, days)
  }

  public var words: String {
    "Held \(workingDays) working days after the strategy discussion."
  }
}
