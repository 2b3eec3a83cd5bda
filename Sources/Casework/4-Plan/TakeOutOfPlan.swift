// SPDX-License-Identifier: MIT
import Practice

/// Takes something out of the plan while it is made, and says why. What it said stays in the
/// record; a better one is added beside it (PL1, PL2).
public struct TakeOutOfPlan: Deed {
  static let what = Field<PlanItemID>.thing(.planItem, "what", "What is taken out?")
  static let why = Field<String>.words("why", "Why?").forFamily

  public static let form = DeedForm(
    "take-out-of-plan", title: "Take something out of the plan",
    purpose: "When a step or an aim no longer fits. What it said stays in the record.",
    button: "Take it out", serves: ["PL1", "PL2"], by: [.socialWorker, .chair],
    staleAfter: [.plan], fields: [what.face, why.face])

  let what: PlanItemID
  let why: String

  public init(_ answers: Answers) throws(BadAnswers) {
    what = try answers(Self.what)
    why = try answers(Self.why)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    _ = try record.planInTheMaking()
    guard record.plan.items.contains(what) else {
      throw Refusal(
        "unknown-plan-item", "Choose something that stands in the plan.", field: Self.what.key)
    }
    return [.plan(.takenOut(TakenOutOfPlan(what: what, why: why)))]
  }
}

/// Something in a plan that can be taken out of it: an aim, a step, a bottom line.
public typealias PlanItemID = Ref<Plan>

/// Something was taken out of the plan.
public struct TakenOutOfPlan: Hashable, Codable, Sendable {
  public let what: PlanItemID
  public let why: String
}
