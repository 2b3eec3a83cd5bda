// SPDX-License-Identifier: MIT
import Timetable

/// Every limit that an authority can state. The list is closed: a practice file that names another
/// is refused, so that no limit stands in a file and drives nothing (decision 27).
public enum ClockRule: String, CaseIterable, Hashable, Sendable {
  case initialConference = "initial-conference"
  case conferenceRequest = "conference-request"
  case exclusionRequest = "exclusion-request"
  case meetingWithParents = "meeting-with-parents"
  case reportsToChair = "reports-to-chair"
  case reportsToEveryone = "reports-to-everyone"
  case reportsToParents = "reports-to-parents"
  case decisionLetter = "decision-letter"
  case inquorateReset = "inquorate-reset"
  case firstCoreGroup = "first-core-group"
  case coreGroupInterval = "core-group-interval"
  case minutes
  case minutesCorrections = "minutes-corrections"
  case professionalDissent = "professional-dissent"
  case firstReview = "first-review"
  case laterReview = "later-review"
}

/// The event that a clock is counted from.
public enum Anchor: String, CaseIterable, Hashable, Sendable {
  /// The strategy discussion that started the enquiry, not a later one.
  case strategyDiscussion = "strategy-discussion"
  /// The decision that a conference will be held.
  case conferenceDecided = "conference-decided"
  case conference
  case coreGroup = "core-group"
  case review
  /// The day on which the draft of the record of the meeting was given out.
  case minutes
}

/// Whether a day that passes is a breach or only a hope that was not met.
public enum ClockKind: String, CaseIterable, Hashable, Sendable {
  case limit
  case aim
}

/// A time limit: what is due, how long before or after which event, and why.
public struct Clock: Hashable, Sendable {
  public let rule: ClockRule
  /// Such as "First core group".
  public let title: String
  public let anchor: Anchor
  public let period: Period
  public let kind: ClockKind
  /// What the limit protects, in plain words.
  public let why: String
  public let source: String
  /// The first and last day on which the limit holds.
  public let from: Day
  public let until: Day?
}
