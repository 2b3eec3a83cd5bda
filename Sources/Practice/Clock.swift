// SPDX-License-Identifier: MIT
import Timetable

/// The event that a clock is counted from.
public enum Anchor: String, CaseIterable, Hashable, Sendable {
  /// The strategy discussion that started the enquiry, not a later one.
  case strategyDiscussion = "strategy-discussion"
  /// The decision that a conference will be held.
  case conferenceDecided = "conference-decided"
  /// A conference of either kind, but the initial one where a twin rule ends in "-review". The
  /// core group interval is counted from the conference first and then from each core group.
  case conference
  case firstReview = "first-review"
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
  /// The id that code asks for, such as "first-core-group"; it never changes. "-review" at its end
  /// marks the rule for reviews, such as Dorset 4.3 has for reports.
  public let rule: String
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
