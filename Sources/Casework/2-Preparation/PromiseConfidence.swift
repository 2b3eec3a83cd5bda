// SPDX-License-Identifier: MIT
import Practice

/// Whoever stands beside somebody of the family promises to keep what they hear to themselves
/// (PF2, Warwickshire).
public struct PromiseConfidence: Deed {
  static let whose = Field<[PersonID]>.optionalPeople(
    "whose", "Who promises?", among: .speakers, hint: "Leave it empty when it is you.")

  public static let form = DeedForm(
    "promise-confidence", title: "Promise to keep what you hear to yourself",
    purpose: "What is said at the meeting belongs to the family.", button: "I promise",
    serves: ["PF2"], by: [.advocate, .supporter, .socialWorker, .chair], fields: [whose.face])

  let whose: [PersonID]

  public init(_ answers: Answers) throws(BadAnswers) { whose = try answers(Self.whose) }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInPreparation()
    let person = try record.speaker(whose, now)
    guard conference.invitation(of: person)?.beside != nil else {
      throw Refusal(
        "not-a-supporter", "This is for people who stand beside somebody of the family.",
        field: Self.whose.key)
    }
    if conference.takingPart.confidences.contains(person) { return [] }
    return [.takingPart(.confidencePromised(ConfidencePromised(person: person)))]
  }
}

/// Somebody promised to keep what they hear to themselves.
public struct ConfidencePromised: Hashable, Codable, Sendable {
  public let person: PersonID

  public init(person: PersonID) { self.person = person }
}
