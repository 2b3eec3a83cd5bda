// SPDX-License-Identifier: MIT
import Timetable

/// One child who is subject to a plan, as the register shows it (RG1).
public struct RegisterLine: Hashable, Sendable {
  public let child: PersonID
  public let name: String
  public let plan: PlanKind
  public let category: String?
  /// The day of the conference that decided it.
  public let since: Day
}

extension FamilyRecord {
  /// The children of this family who are subject to a plan.
  public var register: [RegisterLine] {
    guard let conference, let held = conference.opened?.londonDay else { return [] }
    return conference.decisions.filter { $0.plan != .none }.map {
      RegisterLine(
        child: $0.child, name: name($0.child), plan: $0.plan, category: $0.category, since: held)
    }
  }
}
