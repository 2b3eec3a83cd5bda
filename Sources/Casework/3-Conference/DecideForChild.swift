// SPDX-License-Identifier: MIT
import Practice

/// The decision for one child: threshold, plan, category by the predominant harm, reasons (C16,
/// C18, C19). A number never decides; a prompt never stops the chair.
public struct DecideForChild: Deed {
  static let child = Field<PersonID>.thing(.child, "child", "For which child?")
  static let threshold = Field<Bool>.yesNo(
    "threshold", "Is this child suffering, or likely to suffer, significant harm?")
  static let plan = Field<PlanKind>.plan("plan", "Which plan?")
  static let named = Field<String?>.anotherPlan
  static let category = Field<String?>.optionalPractice(
    .category, "category", "Category", hint: "The main harm. Only for a child protection plan.")
  static let reasons = Field<String>.words(
    "reasons", "Reasons", hint: "In words that the family understands."
  ).forFamily

  public static let form = DeedForm(
    "decide-for-child", title: "Decide for a child",
    purpose: "One child at a time: is the threshold met, which plan, and why.",
    button: "Record this decision", serves: ["C16", "C17", "C18", "C19", "C21"], by: [.chair],
    staleAfter: [.decisions],
    fields: [
      child.face, threshold.face, plan.face, named.face, category.face, reasons.face,
      Departure.reason.face,
    ])

  let child: PersonID
  let threshold: Bool
  let plan: PlanKind
  let named: String?
  let category: String?
  let reasons: String
  let goingAhead: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    child = try answers(Self.child)
    threshold = try answers(Self.threshold)
    plan = try answers(Self.plan)
    named = try answers(Self.named)
    category = try answers(Self.category)
    reasons = try answers(Self.reasons)
    goingAhead = try answers(Departure.reason)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInSession(now)
    guard conference.children.contains(child) else { throw .unknownChild }
    guard conference.decision(for: child) == nil else {
      throw Refusal(
        "already-decided", "This conference has decided for \(record.name(child)) already.",
        field: Self.child.key)
    }
    try refuseCategory(practice)
    try refuseThresholdMismatch(threshold, plan)
    try refuseUnnamed(plan, named)
    var prompts: [Prompt] = []
    if practice.planOrder.value == .before, record.plan.agreed == nil {
      prompts.append(.planFirst(practice))
    }
    prompts += record.bringBack(practice)
    prompts += record.summingUp(conference, practice).prompts
    prompts += record.views(conference, practice, for: [child]).prompts
    return try Departure.events(for: prompts, reason: goingAhead) + [
      .conference(.decisionMade(made))
    ]
  }

  /// The decision as the record keeps it.
  var made: DecisionMade {
    DecisionMade(
      child: child, threshold: threshold, plan: plan, category: category, reasons: reasons,
      named: named)
  }

  func refuseCategory(_ practice: Practice) throws(Refusal) {
    let field = Self.category.key
    if category != nil && !threshold {
      throw Refusal(
        "category-without-threshold",
        "A category says which significant harm there is. "
          + "Choose it only when the threshold is met.", field: field)
    }
    if category != nil && plan != .childProtection {
      throw Refusal(
        "category-without-plan",
        "A category belongs to a child protection plan. "
          + "Choose no category for another plan.", field: field)
    }
    if plan == .childProtection && threshold && category == nil {
      throw Refusal(
        "category-missing", "Choose the category: the main harm to this child.", field: field)
    }
    if let category, !practice.categories.contains(where: { $0.id == category }) {
      throw Refusal("unknown-category", "Choose one of the categories.", field: field)
    }
  }
}

/// What was decided for one child.
public struct DecisionMade: Hashable, Codable, Sendable {
  public let child: PersonID
  public let threshold: Bool
  public let plan: PlanKind
  public let category: String?
  public let reasons: String
  /// The name of another plan; nil for the others.
  public var named: String?
}
