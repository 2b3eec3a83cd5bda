// SPDX-License-Identifier: MIT
import Practice

/// A parent says what help they need, and from whom round the table (C9; Dorset 4.10).
public struct AskForSupport: Deed {
  static let words = Field<String>.words(
    "words", "What help do you need?", hint: "Your words stay as you say them.")
  static let from = Field<[PersonID]>.optionalPeople(
    "from", "From whom here?", among: .invited)
  static let readers = Field<WhoReads?>.readers(.table)

  public static let form = DeedForm(
    "ask-for-support", title: "Ask for help",
    purpose: "Say what would help you. It stands beside the plan.", button: "Keep what I need",
    serves: ["C9", "C8", "L1"],
    by: [.familyMember, .advocate, .supporter, .socialWorker, .chair],
    fields: [words.face, from.face, Field<[PersonID]>.whose.face, readers.face])

  let words: String
  let from: [PersonID]
  let whose: [PersonID]
  let readers: WhoReads?

  public init(_ answers: Answers) throws(BadAnswers) {
    words = try answers(Self.words)
    from = try answers(Self.from)
    whose = try answers(Field<[PersonID]>.whose)
    readers = try answers(Self.readers)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInSession(now)
    let speaker = try record.speaker(whose, now)
    guard record.person(speaker)?.isFamily == true else {
      throw Refusal(
        "whose-words", "Choose whose need this is: a child or somebody of the family.",
        field: "whose")
    }
    for person in from where conference.invitation(of: person) == nil {
      throw Refusal("not-invited", "Choose people who are invited.", field: Self.from.key)
    }
    let asked = SupportAskedFor(whose: speaker, words: words, from: from)
    return conference.supportAskedFor.contains(asked) ? [] : [.talk(.supportAskedFor(asked))]
  }

  public func audience(_ record: FamilyRecord, _ now: Circumstance) throws(Refusal) -> Audience? {
    try record.audience(readers, of: record.speaker(whose, now))
  }
}

/// Somebody of the family asked for help.
public struct SupportAskedFor: Hashable, Codable, Sendable {
  public let whose: PersonID
  public let words: String
  public let from: [PersonID]

  public init(whose: PersonID, words: String, from: [PersonID]) {
    (self.whose, self.words, self.from) = (whose, words, from)
  }
}
