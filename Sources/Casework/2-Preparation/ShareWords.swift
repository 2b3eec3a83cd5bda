// SPDX-License-Identifier: MIT
import Practice

/// Words that were kept to few are shared with more: by whose words they are, by one of the two of
/// a talk, or by who wrote them down, once they were asked. Nothing that was shared is taken back.
public struct ShareWords: Deed {
  static let words = Field<DeedKey>.thing(.wordsForFew, "words", "Which words?")
  static let readers = Field<WhoReads?>.readers(.sharing)
  static let agreed = Field<String?>.optionalWords(
    "agreed", "What did they say when you asked them?",
    hint: "For words of somebody else. If you share without asking, write why.")

  public static let form = DeedForm(
    "share-words", title: "Share words that were kept to few",
    purpose: "More people can read them from today. This cannot be undone.",
    button: "Share these words", serves: ["PF4", "C7", "PC3"],
    by: [
      .chair, .socialWorker, .teamManager, .professional, .familyMember, .advocate, .supporter,
    ],
    fields: [words.face, readers.face, agreed.face])

  let words: DeedKey
  let readers: WhoReads?
  let agreed: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    words = try answers(Self.words)
    readers = try answers(Self.readers)
    agreed = try answers(Self.agreed)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let account = now.actor.account
    guard let kept = record.sharable(by: account).first(where: { $0.key == words }) else {
      throw Refusal(
        "not-yours-to-share", "Choose words of your own, or of a talk that you were in.",
        field: Self.words.key)
    }
    guard let readers else {
      throw Refusal(
        "share-with-whom", "Choose who may read these words from today.", field: WhoReads.field)
    }
    if kept.audience.circle == .carriers, readers == .carriers { return [] }
    let own = record.relations.contains { $0.account == account && $0.person == kept.whose }
    guard own || kept.whose == nil || agreed != nil else {
      throw Refusal(
        "ask-them-first",
        "These are somebody else’s words. Ask them, and write what they said. If you share "
          + "without asking, write why.", field: Self.agreed.key)
    }
    let people = kept.audience.people
    return [
      .reading(
        .wordsShared(
          WordsShared(
            words: words, readers: Audience(Audience(sharing: readers).circle, people),
            agreed: agreed)))
    ]
  }
}

/// Words that were kept to few were shared with more.
public struct WordsShared: Hashable, Codable, Sendable {
  /// The deed that wrote them.
  public let words: DeedKey
  /// Who reads them from now on, beside those who read them already.
  public let readers: Audience
  /// What whose words they are said to it.
  public let agreed: String?

  public init(words: DeedKey, readers: Audience, agreed: String? = nil) {
    (self.words, self.readers, self.agreed) = (words, readers, agreed)
  }
}
