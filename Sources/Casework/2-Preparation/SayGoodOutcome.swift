// SPDX-License-Identifier: MIT
import Practice

/// A parent or a child says what would be better when things are put right (E5, C10).
public struct SayGoodOutcome: Deed {
  static let words = Field<String>.words(
    "words", "What would be better?", hint: "How would you know that things are right again?")
  static let readers = Field<WhoReads?>.readers(.ownWords)

  public static let form = DeedForm(
    "say-good-outcome", title: "What would be better",
    purpose: "Say what a good day would be like.", button: "Keep my words",
    serves: ["E5", "C10", "PL2"],
    by: [.familyMember, .advocate, .supporter, .socialWorker, .chair],
    fields: [words.face, Field<[PersonID]>.whose.face, readers.face])

  let words: String
  let whose: [PersonID]
  let readers: WhoReads?

  public init(_ answers: Answers) throws(BadAnswers) {
    words = try answers(Self.words)
    whose = try answers(Field<[PersonID]>.whose)
    readers = try answers(Self.readers)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    if record.conference?.closed != nil { throw .closed }
    let speaker = try record.familySpeaker(whose, now)
    return [.takingPart(.goodOutcomeSaid(GoodOutcomeSaid(person: speaker, words: words)))]
  }

  public func audience(_ record: FamilyRecord, _ now: Circumstance) throws(Refusal) -> Audience? {
    try record.audience(readers, of: record.speaker(whose, now))
  }
}

/// Somebody of the family said what would be better.
public struct GoodOutcomeSaid: Hashable, Codable, Sendable {
  public let person: PersonID
  public let words: String

  public init(person: PersonID, words: String) { (self.person, self.words) = (person, words) }
}
