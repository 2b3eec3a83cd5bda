// SPDX-License-Identifier: MIT
import Practice

/// What the family thinks of what was said and of the plan, in their words (C6, C8, W).
public struct GiveFamilyView: Deed {
  static let words = Field<String>.words(
    "words", "What do you think should happen?", hint: "Your words stay as you say them.")
  static let readers = Field<WhoReads?>.readers(.table)

  public static let form = DeedForm(
    "give-family-view", title: "The family's view",
    purpose: "Say what you think, before anything is decided.", button: "Keep this view",
    serves: ["C6", "C7", "C8"],
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
    _ = try record.conferenceInSession(now)
    let speaker = try record.speaker(whose, now)
    guard record.person(speaker)?.isFamily == true else {
      throw Refusal(
        "whose-words", "Choose the child or family member whose view this is.", field: "whose")
    }
    return [.conference(.familyViewGiven(FamilyViewGiven(whose: speaker, words: words)))]
  }

  public func audience(_ record: FamilyRecord, _ now: Circumstance) throws(Refusal) -> Audience? {
    try record.audience(readers, of: record.speaker(whose, now))
  }
}

/// Somebody of the family gave their view.
public struct FamilyViewGiven: Hashable, Codable, Sendable {
  public let whose: PersonID
  public let words: String
}
