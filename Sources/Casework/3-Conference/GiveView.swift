// SPDX-License-Identifier: MIT
import Practice

/// A professional's view with its reasons, child by child: is the threshold met, and which plan
/// (PP4, PP5, C17). A view that differs stands in the record beside the decision.
public struct GiveView: Deed {
  static let children = Field<[PersonID]>.people(
    "children", "For which children?", among: .children)
  static let threshold = Field<Bool>.yesNo(
    "threshold", "Is the child suffering, or likely to suffer, significant harm?")
  static let plan = Field<PlanKind>.plan("plan", "Which plan is needed?")
  static let named = Field<String?>.anotherPlan
  static let reasons = Field<String>.words("reasons", "Why?").forFamily
  static let offer = Field<String?>.optionalWords("offer", "This is what I can do to help")
    .forFamily

  public static let form = DeedForm(
    "give-view", title: "Give your view",
    purpose: "Say what you think is needed for each child, and why.", button: "Keep my view",
    serves: ["PP4", "PP5", "C17"],
    by: [.professional, .socialWorker, .teamManager, .chair],
    fields: [
      children.face, threshold.face, plan.face, named.face, reasons.face, offer.face,
      Field<[PersonID]>.whose.face,
    ])

  let children: [PersonID]
  let threshold: Bool
  let plan: PlanKind
  let named: String?
  let reasons: String
  let offer: String?
  let whose: [PersonID]

  public init(_ answers: Answers) throws(BadAnswers) {
    children = try answers(Self.children)
    threshold = try answers(Self.threshold)
    plan = try answers(Self.plan)
    named = try answers(Self.named)
    reasons = try answers(Self.reasons)
    offer = try answers(Self.offer)
    whose = try answers(Field<[PersonID]>.whose)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInSession(now)
    let speaker = try record.speaker(whose, now)
    try refuseThresholdMismatch(threshold, plan)
    try refuseUnnamed(plan, named)
    for child in children where !conference.children.contains(child) { throw .unknownChild }
    return children.map {
      .conference(
        .viewGiven(
          ViewGiven(
            child: $0, whose: speaker, threshold: threshold, plan: plan, reasons: reasons,
            offer: offer, named: named)))
    }
  }
}

/// A professional gave a view for one child.
public struct ViewGiven: Hashable, Codable, Sendable {
  public let child: PersonID
  public let whose: PersonID
  public let threshold: Bool
  public let plan: PlanKind
  public let reasons: String
  public let offer: String?
  /// The name of another plan; nil for the others.
  public var named: String?
}

/// The kinds of plan between which a conference chooses.
public enum PlanKind: String, Codable, ChoiceWords {
  case childProtection = "child-protection"
  case childInNeed = "child-in-need"
  case none = "no-plan"
  case another = "another-plan"

  public var words: String {
    switch self {
    case .childProtection: "A child protection plan"
    case .childInNeed: "A child in need plan"
    case .none: "No plan"
    case .another: "Another plan"
    }
  }
}

extension Field where Value == String? {
  /// Portsmouth: "another plan, such as a Child in Need plan"; it need not be that one (C25).
  static let anotherPlan = optionalLine(
    "another-plan", "If another plan: which?",
    hint: "An early help plan, or what your authority calls it.")
}

/// Another plan has a name, and the plans that have one already are not named again (C25).
func refuseUnnamed(_ plan: PlanKind, _ named: String?) throws(Refusal) {
  if plan == .another, named == nil {
    throw Refusal(
      "plan-unnamed", "Write which other plan it is, such as an early help plan.",
      field: Field<String?>.anotherPlan.key)
  }
  if plan != .another, named != nil {
    throw Refusal(
      "plan-named-twice", "Two plans are named. Choose another plan, or leave its name empty.",
      field: Field<String?>.anotherPlan.key)
  }
}

/// A child protection plan needs the threshold: without it the plan cannot be true (C18).
func refuseThresholdMismatch(_ threshold: Bool, _ plan: PlanKind) throws(Refusal) {
  guard threshold || plan != .childProtection else {
    throw Refusal(
      "plan-without-threshold",
      "A child protection plan needs the threshold to be met. "
        + "Choose yes there, or another plan.", field: "plan")
  }
}

extension Refusal {
  static let unknownChild = Refusal(
    "unknown-child", "Choose a child whom this conference is about.", field: "child")
}
