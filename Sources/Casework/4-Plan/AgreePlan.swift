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
  static let contact = Field<String?>.optionalWords(
    "contact", "Who sees the child, and how often?",
    hint: "What is not said yet for each member of the core group."
  ).forFamily

  public static let form = DeedForm(
    "agree-plan", title: "Agree the plan",
    purpose: "Everyone says: this is what we will do.", button: "Agree the plan",
    serves: ["C16", "PL6", "PL8", "PL10"], by: [.chair], staleAfter: [.plan],
    fields: [coreGroup.face, lead.face, contact.face, Departure.reason.face])

  let coreGroup: [PersonID]
  let lead: PersonID?
  let contact: String?
  let goingAhead: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    coreGroup = try answers(Self.coreGroup)
    lead = try answers(Self.lead)
    contact = try answers(Self.contact)
    goingAhead = try answers(Departure.reason)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    try record.refuseAgreeing(now)
    guard record.plan.outcomes.contains(where: { !$0.actions.isEmpty }) else {
      throw Refusal(
        "empty-plan", "Name first what will be better, and who does what by when.")
    }
    let leading = lead ?? record.enquiry.socialWorker
    try record.known(coreGroup + [leading].compactMap(\.self))
    let nobodySees = contact == nil && record.plan.seeing.isEmpty
    let prompt = nobodySees ? practice.note("seeing-the-child").map(Prompt.nobodySees) : nil
    return try Departure.events(for: [prompt].compactMap(\.self), reason: goingAhead)
      + [.plan(.agreed(PlanAgreed(coreGroup: coreGroup, contact: contact, lead: leading)))]
  }
}

extension FamilyRecord {
  /// A plan is agreed in the meeting; one that was not can be agreed afterwards (C16).
  fileprivate func refuseAgreeing(_ now: Circumstance) throws(Refusal) {
    if conference?.closed != nil, plan.agreedOn == nil { return }
    _ = try conferenceInSession(now)
  }
}

extension Prompt {
  /// The plan says how often each member of the core group sees the child (PL8).
  static func nobodySees(_ note: PracticeNote) -> Prompt {
    Prompt(
      rule: "seeing-the-child", about: "the plan",
      words: "Nobody has said yet who sees the child. \(note.words)", source: note.source)
  }
}

/// The plan was agreed.
public struct PlanAgreed: Hashable, Codable, Sendable {
  public var coreGroup: [PersonID]
  /// Who sees the child, in words, beside what each member said.
  public let contact: String?
  /// Who is responsible for carrying the plan out with the child and the family (PL10).
  public var lead: PersonID?

  public init(coreGroup: [PersonID], contact: String?, lead: PersonID? = nil) {
    (self.coreGroup, self.contact, self.lead) = (coreGroup, contact, lead)
  }
}
