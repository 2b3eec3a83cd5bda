// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// One step of a family's way: what happened, or what is still to come and by when.
public struct WayStep: Hashable, Sendable {
  public let what: String
  /// The day on which it happened, or for which it is arranged; nil when there is none yet.
  public let day: Day?
  public let isDone: Bool
  /// The last day that the practice gives for it; nil when it gives none.
  public let limit: Day?

  /// The day at which it stands on the way.
  public var place: Day? { day ?? limit }

  public func isLate(on today: Day) -> Bool {
    guard let limit else { return false }
    return (day ?? today) > limit
  }
}

extension FamilyRecord {
  /// The way so far and what comes next, in the order of the days (E4, C0, PP7).
  public func waySoFar(_ due: [DueItem]) -> [WayStep] {
    let items = Dictionary(due.map { ($0.rule, $0) }, uniquingKeysWith: { one, _ in one })
    var steps = [
      happened("Strategy discussion", enquiry.strategyDiscussion),
      happened("Enquiry concluded", enquiry.concludedOn),
      happened("Conference called", conference?.calledOn),
      happened("Plan agreed", plan.agreedOn),
    ].compactMap(\.self)
    let shown = [
      ("meeting-with-parents", "Parents met"), ("reports-to-chair", "Reports with the chair"),
      ("reports-to-everyone", "Reports with everyone"), ("initial-conference", "Conference"),
      ("first-core-group", "First core group"), ("first-review", "First review"),
    ]
    for (rule, what) in shown {
      guard let item = items[rule] else { continue }
      steps.append(
        WayStep(
          what: what, day: item.doneOn ?? item.arrangedFor, isDone: item.doneOn != nil,
          limit: item.due))
    }
    return steps.sorted { left, right in
      guard let first = left.place, let second = right.place else { return left.place != nil }
      return first < second
    }
  }

  private func happened(_ what: String, _ day: Day?) -> WayStep? {
    day.map { WayStep(what: what, day: $0, isDone: true, limit: nil) }
  }
}
