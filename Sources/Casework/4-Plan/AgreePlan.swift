// SPDX-License-Identifier: MIT
import Practice

/// The conference agrees the plan, who carries it and how often each of them sees the child (C16,
/// PL6, PL8, PL10). In Dorset this comes before any decision.
public struct AgreePlan: Deed {
  static let coreGroup = Field<[PersonID]>.people(
    "core-group", "Who makes the core group?", among: .anyone,
    hint: "The family and those who carry the plan with them.")
  static let contact = Field<String>.words(
    "contact", "Who sees the child, and how often?", hint: "Each member of the core group.")

  public static let form = DeedForm(
    "agree-plan", title: "Agree the plan",
    purpose: "Everyone says: this is what we will do.", button: "Agree the plan",
    serves: ["C16", "PL6", "PL8", "PL10"], by: [.chair], staleAfter: [.plan],
    fields: [coreGroup.face, contact.face])

  let coreGroup: [PersonID]
  let contact: String

  public init(_ answers: Answers) throws(BadAnswers) {
    coreGroup = try answers(Self.coreGroup)
    contact = try answers(Self.contact)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    _ = try record.conferenceInSession(now)
    guard record.plan.outcomes.contains(where: { !$0.actions.isEmpty }) else {
      throw Refusal(
        "empty-plan", "Name first what will be better, and who does what by when.")
    }
    try record.known(coreGroup)
    return [.plan(.agreed(PlanAgreed(coreGroup: coreGroup, contact: contact)))]
  }
}

/// The plan was agreed.
public struct PlanAgreed: Hashable, Codable, Sendable {
  public var coreGroup: [PersonID]
  public let contact: String

  public init(coreGroup: [PersonID], contact: String) {
    self.coreGroup = coreGroup
    self.contact = contact
  }
}
