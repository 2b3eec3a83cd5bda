// SPDX-License-Identifier: MIT
import Practice

/// Puts right why somebody is invited, what they need to take part, or whether a report is expected.
public struct CorrectInvitation: PutsRight {
  static let person = Field<PersonID>.person("person", "Whose invitation?", among: .invited)
  static let reason = Field<String?>.optionalWords(
    "reason", "Why should they be there?", hint: "Leave empty what is right already."
  ).forFamily
  static let report = Field<Expected?>.optionalOne("report-expected", "Is a report expected?")
  static let needs = Field<[Need]>.many("needs", "What do they need to take part?")
  static let needsInWords = Field<String?>.optionalWords(
    "needs-in-words", "More about what they need")

  public static let form = DeedForm(
    "correct-invitation", title: "Put an invitation right",
    purpose: "Why somebody comes, what they need, whether they report.", button: "Put it right",
    serves: ["PF3", "PF6", "PS4"], by: [.socialWorker, .teamManager, .chair],
    staleAfter: [.invitations],
    fields: [
      person.face, reason.face, report.face, needs.face, needsInWords.face,
      Field<String>.whyCorrected.face,
    ])

  let person: PersonID
  let reason: String?
  let report: Expected?
  let needs: [Need]
  let needsInWords: String?
  let why: String

  public init(_ answers: Answers) throws(BadAnswers) {
    person = try answers(Self.person)
    reason = try answers(Self.reason)
    report = try answers(Self.report)
    needs = try answers(Self.needs)
    needsInWords = try answers(Self.needsInWords)
    why = try answers(Field<String>.whyCorrected)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard record.conference != nil else { throw .noConference }
    let found = record.entriesOfThisConference(seenBy: now) { $0.invited == person }
    guard let last = found.last, let right = right(last.said) else {
      throw Refusal(
        "not-invited", "Choose somebody who was invited with this form.", field: Self.person.key)
    }
    let events = last.now(right, why)
    guard !events.isEmpty else { throw .nothingChanged }
    return events
  }

  private func right(_ said: CaseEvent) -> CaseEvent? {
    guard case .preparation(let event) = said else { return nil }
    switch event {
    case .familyMemberInvited(let before):
      return .preparation(
        .familyMemberInvited(
          FamilyMemberInvited(
            person: before.person, why: reason ?? before.why,
            needs: needs.isEmpty ? before.needs : needs,
            needsInWords: needsInWords ?? before.needsInWords)))
    case .professionalInvited(let before):
      return .preparation(
        .professionalInvited(
          ProfessionalInvited(
            professional: before.professional, why: reason ?? before.why,
            reportExpected: report.map { $0 == .yes } ?? before.reportExpected,
            notFor: before.notFor)))
    case .supporterInvited(let before):
      return .preparation(
        .supporterInvited(
          SupporterInvited(
            supporter: before.supporter, beside: before.beside, support: before.support,
            why: reason ?? before.why)))
    default: return nil
    }
  }
}

/// Whether a report is expected; nothing where that stays as it is.
enum Expected: String, ChoiceWords {
  case yes, no
  var words: String { self == .yes ? "Yes" : "No" }
}

extension CaseEvent {
  /// Whom this event invites.
  var invited: PersonID? {
    switch self {
    case .preparation(.familyMemberInvited(let invited)): invited.person
    case .preparation(.professionalInvited(let invited)): invited.professional.id
    case .preparation(.supporterInvited(let invited)): invited.supporter.id
    case .takingPart(.substituteNamed(let named)): named.substitute.id
    default: nil
    }
  }
}
