// SPDX-License-Identifier: MIT
import Practice

/// Somebody of the family says whom they want to be there to help make the plan (E5, PF6, P2).
public struct AskForPerson: Deed {
  static let name = Field<String>.line("name", "Whom do you want there?")
  static let why = Field<String>.words("why", "Why?", hint: "What they know, or how they help.")

  public static let form = DeedForm(
    "ask-for-person", title: "Whom I want there",
    purpose: "Say who should be at the meeting, and why.", button: "Ask for them",
    serves: ["E5", "PF6", "PF2"],
    by: [.familyMember, .advocate, .supporter, .socialWorker, .chair],
    fields: [name.face, why.face, Field<[PersonID]>.whose.face])

  let name: String
  let why: String
  let whose: [PersonID]

  public init(_ answers: Answers) throws(BadAnswers) {
    name = try answers(Self.name)
    why = try answers(Self.why)
    whose = try answers(Field<[PersonID]>.whose)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    if record.conference?.opened != nil {
      throw Refusal(
        "already-open", "The conference has begun. Tell the chair who else should come.")
    }
    let speaker = try record.familySpeaker(whose, now)
    return [
      .takingPart(
        .personAskedFor(
          PersonAskedFor(ask: now.ref(), person: speaker, name: name, why: why)))
    ]
  }
}

/// Somebody of the family asked for a person.
public struct PersonAskedFor: Hashable, Codable, Sendable {
  public let ask: AskID
  /// Who asks.
  public let person: PersonID
  public let name: String
  public let why: String

  public init(ask: AskID, person: PersonID, name: String, why: String) {
    (self.ask, self.person, self.name, self.why) = (ask, person, name, why)
  }
}
