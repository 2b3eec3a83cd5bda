// SPDX-License-Identifier: MIT
import Practice

/// Names what will be better, in the family's words, and which harm it answers (PS10, PL1 to PL4).
public struct NameOutcome: Deed {
  static let words = Field<String>.words(
    "words", "What will be better?", hint: "In the family's own words.")
  static let harm = Field<String>.words("harm", "Which harm does this answer?")
  static let measure = Field<String>.words("measure", "How shall we know that it is better?")

  public static let form = DeedForm(
    "name-outcome", title: "Name what will be better",
    purpose: "A plan says what the family wants to be better, and how everyone will know.",
    button: "Add to the plan", serves: ["PS10", "PL1", "PL2", "PL3", "PL4", "PL9"],
    by: [.socialWorker, .chair, .familyMember], fields: [words.face, harm.face, measure.face])

  let words: String
  let harm: String
  let measure: String

  public init(_ answers: Answers) throws(BadAnswers) {
    words = try answers(Self.words)
    harm = try answers(Self.harm)
    measure = try answers(Self.measure)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    try record.planInTheMaking()
    return [
      .plan(
        .outcomeNamed(
          OutcomeNamed(outcome: now.ref(), words: words, harm: harm, measure: measure)))
    ]
  }
}

/// Something that will be better was named.
public struct OutcomeNamed: Hashable, Codable, Sendable {
  public let outcome: OutcomeID
  public let words: String
  public let harm: String
  public let measure: String
}
