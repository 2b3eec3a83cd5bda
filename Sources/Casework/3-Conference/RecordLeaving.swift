// SPDX-License-Identifier: MIT
import Practice

/// Notes that somebody left the room while the conference was on, and whether they were asked to
/// (C21).
public struct RecordLeaving: Deed {
  static let person = Field<PersonID>.person("person", "Who left?", among: .invited)
  static let askedWhy = Field<String?>.optionalWords(
    "asked-why", "Were they asked to leave? Why?",
    hint: "Leave it empty when they left of themselves.")

  public static let form = DeedForm(
    "record-leaving", title: "Someone has left",
    purpose: "Keep who is in the room, and until when.", button: "They have left",
    serves: ["C21"], by: [.chair, .socialWorker], fields: [person.face, askedWhy.face])

  let person: PersonID
  let askedWhy: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    person = try answers(Self.person)
    askedWhy = try answers(Self.askedWhy)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInSession(now)
    guard record.person(person) != nil else { throw .unknownPerson }
    guard conference.present[person]?.isHere == true else { return [] }
    let asked = askedWhy.map {
      CaseEvent.room(.askedToLeave(AskedToLeave(person: person, why: $0)))
    }
    return [.conference(.personLeft(PersonLeft(person: person)))] + [asked].compactMap(\.self)
  }
}

/// Somebody left.
public struct PersonLeft: Hashable, Codable, Sendable {
  public let person: PersonID
}

/// Somebody left because they were asked to.
public struct AskedToLeave: Hashable, Codable, Sendable {
  public let person: PersonID
  public let why: String
}
