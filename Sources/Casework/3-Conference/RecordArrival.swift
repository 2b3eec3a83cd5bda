// SPDX-License-Identifier: MIT
import Practice

/// Notes that somebody came into the room while the conference was on.
public struct RecordArrival: Deed {
  static let person = Field<PersonID>.person("person", "Who came?", among: .invited)

  public static let form = DeedForm(
    "record-arrival", title: "Someone has come",
    purpose: "Keep who is in the room, and since when.",
    button: "They are here", serves: ["C1"], by: [.chair, .socialWorker], fields: [person.face])

  let person: PersonID

  public init(_ answers: Answers) throws(BadAnswers) { person = try answers(Self.person) }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInSession()
    guard conference.invitation(of: person) != nil else {
      throw Refusal("not-invited", "Invite them first.", field: Self.person.key)
    }
    if conference.present[person]?.isHere == true { return [] }
    return [.conference(.personArrived(PersonArrived(person: person)))]
  }
}

/// Somebody came.
public struct PersonArrived: Hashable, Codable, Sendable {
  public let person: PersonID
}
