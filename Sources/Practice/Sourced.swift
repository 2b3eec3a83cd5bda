// SPDX-License-Identifier: MIT
import Timetable

/// A value with the days it is in force and the document and clause that state it.
public struct Sourced<Value: Sendable>: Sendable {
  public let value: Value
  /// The first day on which the value holds.
  public let from: Day
  /// The last day on which the value holds; nil while no end is known.
  public let until: Day?
  public let source: String
}

extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}

/// Whether a plan must stand before the conference decides (Dorset 4.11) or may follow.
public enum PlanOrder: String, CaseIterable, Hashable, Sendable {
  case before = "before-decision"
  case either
}

/// When the chair speaks with the social worker and the manager before a conference.
public enum Consultation: String, CaseIterable, Hashable, Sendable {
  case always
  case onTriggers = "on-triggers"
  case none
}
