// SPDX-License-Identifier: MIT
import Practice

/// A parent's or child's own words for the conference, kept as they are (PF4, PF5, PS14, C7).
public struct GiveOwnWords: Deed {
  static let words = Field<String>.words(
    "words", "What should everyone know?",
    hint: "What would make things better? Your words stay as you write them.")
  static let readers = Field<WhoReads?>.readers(.ownWords)

  public static let form = DeedForm(
    "give-own-words", title: "Your own words",
    purpose: "Say what everyone at the meeting should know.", button: "Keep my words",
    serves: ["PF4", "PF5", "PS14", "C7"],
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
    guard record.conference != nil else { throw .noConference }
    let speaker = try record.speaker(whose, now)
    guard record.person(speaker)?.isFamily == true else {
      throw Refusal(
        "whose-words", "Choose the child or family member whose words these are.",
        field: "whose")
    }
    return [.preparation(.ownWordsGiven(OwnWordsGiven(person: speaker, words: words)))]
  }

  public func audience(_ record: FamilyRecord, _ now: Circumstance) throws(Refusal) -> Audience? {
    try record.audience(readers, of: record.speaker(whose, now))
  }
}

/// Somebody of the family said something for the conference.
public struct OwnWordsGiven: Hashable, Codable, Sendable {
  public let person: PersonID
  public let words: String
}
