// SPDX-License-Identifier: MIT
import Practice

/// Records that somebody of the family cannot or will not come, what was tried, and how their
/// views reach the table all the same (PS14, Warwickshire).
public struct SayParentWillNotCome: Deed {
  static let person = Field<PersonID>.person("person", "Who will not come?", among: .family)
  static let why = Field<String>.words("why", "Why?", hint: "In their words where you can.")
  static let tried = Field<String>.words(
    "tried", "What was tried to make it possible?",
    hint: "Another day or place, by video, a lift, someone beside them.")
  static let views = Field<String>.words(
    "views", "How will their views be heard?", hint: "A letter, a call on the day, a drawing.")
  static let carrier = Field<PersonID>.person("carrier", "Who brings their views?", among: .invited)

  public static let form = DeedForm(
    "say-parent-will-not-come", title: "Say that a parent will not come",
    purpose: "Whoever cannot be there is heard all the same.", button: "Keep this",
    serves: ["PS14"], by: [.socialWorker, .teamManager, .chair], staleAfter: [.invitations],
    fields: [person.face, why.face, tried.face, views.face, carrier.face])

  let person: PersonID
  let why: String
  let tried: String
  let views: String
  let carrier: PersonID

  public init(_ answers: Answers) throws(BadAnswers) {
    person = try answers(Self.person)
    why = try answers(Self.why)
    tried = try answers(Self.tried)
    views = try answers(Self.views)
    carrier = try answers(Self.carrier)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInPreparation()
    guard record.person(person)?.isFamily == true else { throw .unknownPerson }
    try record.invited(carrier, Self.carrier.key)
    if carrier == person {
      throw Refusal(
        "another-carrier", "Choose somebody who will be there.", field: Self.carrier.key)
    }
    let said = AbsenceSaid(
      person: person, why: why, tried: tried, views: views, carrier: carrier)
    if conference.takingPart.absences[person] == said { return [] }
    return [.takingPart(.absenceSaid(said))]
  }
}

/// Somebody of the family will not come; their views are carried.
public struct AbsenceSaid: Hashable, Codable, Sendable {
  public let person: PersonID
  public let why: String
  public let tried: String
  public let views: String
  /// Who brings the views; empty where that person may not be known.
  public let carrier: PersonID

  public init(person: PersonID, why: String, tried: String, views: String, carrier: PersonID) {
    (self.person, self.why, self.tried) = (person, why, tried)
    (self.views, self.carrier) = (views, carrier)
  }
}
