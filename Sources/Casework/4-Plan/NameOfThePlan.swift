// SPDX-License-Identifier: MIT
import Practice

extension PlanKind {
  /// What the practice has a word for; nil for no plan.
  public var term: Term? {
    switch self {
    case .childProtection: .plan
    case .childInNeed: .childInNeedPlan
    case .none, .another: nil
    }
  }

  /// The plan in the authority's own words: "Child Protection Plan"; "No plan" where there is none.
  public func words(_ practice: Practice) -> String {
    term.map { practice.term($0).prefix(1).uppercased() + practice.term($0).dropFirst() } ?? words
  }
}

extension PlanKind {
  /// The same as something to choose: "A child protection plan".
  public func choice(_ practice: Practice) -> String {
    term.map { "A \(practice.term($0))" } ?? words
  }
}

extension FamilyRecord {
  /// What the plan of this family is called now. Before anything is decided it is an outline, or
  /// Dorset's plan of support, and has no other name (Dorset 4.11); after the decision it is called
  /// by the kind that was decided, where it is the same for every child who has one.
  public func planTerm() -> Term {
    let decided = Set((conference?.decisions ?? []).compactMap(\.plan.term))
    return decided.count == 1
      ? decided.first ?? .outlinePlan : decided.isEmpty ? .outlinePlan : .plan
  }
}
