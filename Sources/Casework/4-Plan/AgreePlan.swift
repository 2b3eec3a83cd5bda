// SPDX-License-Identifier: MIT
import Practice

/// The conference agrees the plan, who leads it, who carries it and how often each of them sees the
/// child (C16, PL6, PL8, PL10). In Dorset this comes before any decision.
public struct AgreePlan: Deed {
  static let coreGroup = Field<[PersonID]>.people(
    "core-group", "Who makes the core group?", among: .anyone,
    hint: "The family and those who carry the plan with them.")
  static let lead = Field<PersonID?>.optionalPerson(
    "lead", "Who leads the plan?", among: .professionals,
    hint: "Leave it empty when it is the social worker of the family.")
  static let withFamily = Field<[PersonID]>.optionalPeople(
    "with", "Who of the family said with you who belongs to it?", among: .family)
  static let contact = Field<String?>.optionalWords(
    "contact", "Who sees the child, and how often?",
    hint: "What is not said yet for each member of the core group."
  ).forFamily

  public static let form = DeedForm(
    "agree-plan", title: "Agree the plan",
    purpose: "Everyone says: this is what we will do.", button: "Agree the plan",
    serves: ["C16", "PL6", "PL8", "PL10"], by: [.chair], staleAfter: [.plan],
    fields: [
      coreGroup.face, withFamily.face, lead.face, contact.face, Departure.reason.face,
    ])

  let coreGroup: [PersonID]
  let withFamily: [PersonID]
  let lead: PersonID?
  let contact: String?
  let goingAhead: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    coreGroup = try answers(Self.coreGroup)
    withFamily = try answers(Self.withFamily)
    lead = try answers(Self.lead)
    contact = try answers(Self.contact)
    goingAhead = try answers(Departure.reason)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceToAgree(now)
    guard record.plan.outcomes.contains(where: { !$0.actions.isEmpty }) else {
      throw Refusal(
        "empty-plan", "Name first what will be better, and who does what by when.")
    }
    let leading = lead ?? record.enquiry.socialWorker
    try record.known(coreGroup + withFamily + [leading].compactMap(\.self))
    if let leading, record.person(leading)?.isProfessional != true {
      throw Refusal(
        "leads-as-family",
        "Choose a professional to lead the plan. What somebody of the family does stands in its "
          + "steps.", field: Self.lead.key)
    }
    let prompts =
      record.seeing(conference, practice, coreGroup: coreGroup).prompts
      + record.coreGroupDuty(practice, with: withFamily).prompts
    return try Departure.events(for: prompts, reason: goingAhead) + [
      .plan(
        .agreed(
          PlanAgreed(coreGroup: coreGroup, contact: contact, lead: leading, with: withFamily)))
    ]
  }
}

extension FamilyRecord {
  /// A plan is agreed in the meeting; one that was not can be agreed afterwards (C16).
  fileprivate func conferenceToAgree(_ now: Circumstance) throws(Refusal) -> Conference {
    if let conference, conference.closed != nil, plan.agreedOn == nil { return conference }
    return try conferenceInSession(now)
  }

  /// Who belongs to the core group is said with the family (PL12).
  func coreGroupDuty(_ practice: Practice, with family: [PersonID]) -> Duty {
    let isAsked = practice.coreGroupWithFamily?.value == true
    let isThere = family.contains { person($0)?.isFamily == true }
    return Duty(
      rule: .coreGroup, source: isAsked ? practice.coreGroupWithFamily?.source : nil,
      owed: [
        owed(
          .coreGroup, .all, DutyRule.coreGroup.about, done: isThere ? .done(nil) : nil,
          "The family says with you who belongs to the \(practice.term(.coreGroup)). Nobody of "
            + "them is named as having done so.")
      ])
  }
}

/// The plan was agreed.
public struct PlanAgreed: Hashable, Codable, Sendable {
  public var coreGroup: [PersonID]
  /// Who sees the child, in words, beside what each member said.
  public let contact: String?
  /// Who is responsible for carrying the plan out with the child and the family (PL10).
  public var lead: PersonID?
  /// Who of the family said with the others who belongs to the core group; nil where nobody is
  /// named.
  public var with: [PersonID]?

  public init(
    coreGroup: [PersonID], contact: String?, lead: PersonID? = nil, with: [PersonID] = []
  ) {
    (self.coreGroup, self.contact, self.lead) = (coreGroup, contact, lead)
    self.with = with.isEmpty ? nil : with
  }
}
