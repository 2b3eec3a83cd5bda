// SPDX-License-Identifier: MIT
import Practice

/// The chair keeps that somebody did not do their part, and what follows from it (C23, PP7).
public struct RecordMissedPart: Deed {
  static let person = Field<PersonID>.person("person", "Who?", among: .invited)
  static let what = Field<String>.words(
    "what", "What was not done?", hint: "What happened, without blame.")
  static let follows = Field<String>.words(
    "follows", "What follows?", hint: "Who speaks with them, what is made good, and by when.")

  public static let form = DeedForm(
    "record-missed-part", title: "Someone did not do their part",
    purpose: "Say so, and agree how it is made good.", button: "Keep this",
    serves: ["C23", "PP7"], by: [.chair], fields: [person.face, what.face, follows.face])

  let person: PersonID
  let what: String
  let follows: String

  public init(_ answers: Answers) throws(BadAnswers) {
    person = try answers(Self.person)
    what = try answers(Self.what)
    follows = try answers(Self.follows)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard let conference = record.conference else { throw .noConference }
    guard conference.invitation(of: person) != nil else {
      throw Refusal("not-invited", "Choose somebody who was invited.", field: Self.person.key)
    }
    return [
      .talk(
        .missedPartRecorded(MissedPartRecorded(person: person, what: what, follows: follows)))
    ]
  }
}

/// Somebody did not do their part.
public struct MissedPartRecorded: Hashable, Codable, Sendable {
  public let person: PersonID
  public let what: String
  public let follows: String
}
