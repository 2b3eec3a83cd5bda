// SPDX-License-Identifier: MIT
import Practice

/// After the conference the chair writes to an invited professional who neither came nor
/// reported, and asks why (PR10, Birmingham).
public struct AskAbsentProfessional: Deed {
  static let person = Field<PersonID>.person("person", "To whom?", among: .invited)
  static let words = Field<String>.words(
    "words", "What do you write?", hint: "What was missed at the table, and what you ask.")

  public static let form = DeedForm(
    "ask-absent-professional", title: "Write to a professional who did not come",
    purpose: "Ask why somebody neither came nor sent a report, so that the child is not missed.",
    button: "Keep this letter", serves: ["PR10", "C23"], by: [.chair],
    fields: [person.face, words.face])

  let person: PersonID
  let words: String

  public init(_ answers: Answers) throws(BadAnswers) {
    person = try answers(Self.person)
    words = try answers(Self.words)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard let conference = record.conference else { throw .noConference }
    guard conference.closed != nil else {
      throw Refusal("not-closed", "Close the conference first. They may still come.")
    }
    try record.invited(person, Self.person.key)
    guard record.stayedAway.contains(person) else {
      throw Refusal(
        "came-or-reported", "This is for invited professionals who neither came nor reported.",
        field: Self.person.key)
    }
    return [
      .takingPart(
        .absentProfessionalAsked(AbsentProfessionalAsked(person: person, words: words)))
    ]
  }
}

/// The chair asked a professional why they neither came nor reported.
public struct AbsentProfessionalAsked: Hashable, Codable, Sendable {
  public let person: PersonID
  public let words: String

  public init(person: PersonID, words: String) { (self.person, self.words) = (person, words) }
}

extension FamilyRecord {
  /// Invited professionals who neither came nor reported, and for whom nobody else did.
  public var stayedAway: [PersonID] {
    guard let conference else { return [] }
    return conference.invitations.filter { $0.beside == nil }.map(\.person).filter { id in
      person(id)?.isProfessional == true
        && !([id] + standingIn(for: id, conference)).contains { person in
          conference.present[person] != nil || reports.contains { $0.author == person }
        }
    }
  }

  /// Who comes in somebody's place, and in whose place somebody comes.
  private func standingIn(for id: PersonID, _ conference: Conference) -> [PersonID] {
    conference.takingPart.substitutes.compactMap { named in
      if named.absent == id { return named.substitute.id }
      return named.substitute.id == id ? named.absent : nil
    }
  }
}
