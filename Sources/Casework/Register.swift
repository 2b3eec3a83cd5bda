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
  /// The children of this family who are subject to a plan, by the last decision for each child.
  public var register: [RegisterLine] {
    var lines: [RegisterLine] = []
    for conference in conferences {
      guard let held = conference.opened?.londonDay else { continue }
      for decision in conference.decisions {
        lines.removeAll { $0.child == decision.child }
        guard decision.plan != .none, decision.plan != .another else { continue }
        lines.append(
          RegisterLine(
            child: decision.child, name: name(decision.child), plan: decision.plan,
            category: decision.category, since: held))
      }
    }
    return lines
  }
}
