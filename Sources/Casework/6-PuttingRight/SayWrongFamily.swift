// SPDX-License-Identifier: MIT
import Practice

/// Somebody was named in this family by mistake: they belong to another, or to none. Nothing that is
/// derived names them any more, and whoever signs in as them sees nothing. What was written stays, and
/// from whom they were kept, they stay kept.
public struct SayWrongFamily: PutsRight {
  static let person = Field<PersonID>.person("person", "Who does not belong here?", among: .anyone)
  static let sure = Field<Bool>.tick(
    "sure", "I have checked: this person was named here by mistake")
  static let why = Field<String>.words(
    "why", "How did it come about?",
    hint: "For those who carry the meeting. Do not write to which other family they belong.")

  public static let form = DeedForm(
    "say-wrong-family", title: "Somebody does not belong in this family",
    purpose: "They are taken out of everything here. What was written stays in the record.",
    button: "Take them out", serves: ["PS3", "PF7"], by: [.socialWorker, .teamManager],
    staleAfter: [.family], fields: [person.face, sure.face, why.face])

  let person: PersonID
  let sure: Bool
  let why: String

  public init(_ answers: Answers) throws(BadAnswers) {
    person = try answers(Self.person)
    sure = try answers(Self.sure)
    why = try answers(Self.why)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard record.person(person) != nil,
      !record.entries(seenBy: now, saying: { $0.names(person) }).isEmpty
    else { throw .unknownPerson }
    let carries = record.relations.contains {
      $0.person == person && [.socialWorker, .teamManager, .chair].contains($0.kind)
    }
    if carries {
      throw Refusal(
        "carries-the-meeting",
        "This person carries the meeting. Say who takes their place instead.",
        field: Self.person.key)
    }
    guard sure else {
      throw Refusal(
        "check-it-first", "Check it first, with somebody who knows the family. Then tick the box.",
        field: Self.sure.key)
    }
    return [.correction(.takenOut(PersonTakenOut(person: person, why: why)))]
  }
}

/// Somebody was taken out of a family in which they had been named by mistake. Why is nil where that
/// is not for the reader.
public struct PersonTakenOut: Hashable, Codable, Sendable {
  public let person: PersonID
  public let why: String?

  public init(person: PersonID, why: String?) { (self.person, self.why) = (person, why) }
}
