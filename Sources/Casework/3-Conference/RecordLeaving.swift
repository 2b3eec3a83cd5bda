// SPDX-License-Identifier: MIT
import Practice

/// Notes that somebody left the room while the conference was on (C21).
public struct RecordLeaving: Deed {
  static let person = Field<PersonID>.person("person", "Who left?", among: .invited)

  public static let form = DeedForm(
    "record-leaving", title: "Someone has left",
    purpose: "Keep who is in the room, and until when.", button: "They have left",
    serves: ["C21"], by: [.chair, .socialWorker], fields: [person.face])

  let person: PersonID

  public init(_ answers: Answers) throws(BadAnswers) { person = try answers(Self.person) }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInSession()
    guard record.person(person) != nil else { throw .unknownPerson }
    guard conference.present[person]?.isHere == true else { return [] }
    return [.conference(.personLeft(PersonLeft(person: person)))]
  }
}

/// Somebody left.
public struct PersonLeft: Hashable, Codable, Sendable {
  public let person: PersonID
}
