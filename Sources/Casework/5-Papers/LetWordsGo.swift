// SPDX-License-Identifier: MIT
import Practice

/// A second person reads words that are held back from somebody and says whether they may reach them
/// (decision 22). Whoever wrote the words does not answer for that alone.
public struct LetWordsGo: Deed {
  static let entry = Field<DeedKey>.thing(.entry, "entry", "Which words?")
  static let people = Field<[PersonID]>.people("people", "For whom?", among: .mayNotKnow)
  static let mayGo = Field<Bool>.yesNo("may-go", "May these words reach them?")
  static let why = Field<String>.words(
    "why", "Why?", hint: "Do not repeat here what is kept from them.")

  public static let form = DeedForm(
    "let-words-go", title: "Say whether words may reach somebody",
    purpose: "Two people answer for it when words with a kept address or name reach somebody.",
    button: "Keep this", serves: ["A1", "PS5"], by: [.socialWorker, .teamManager, .chair],
    staleAfter: [.addresses, .family], fields: [entry.face, people.face, mayGo.face, why.face])

  let said: WordsLetGo

  public init(_ answers: Answers) throws(BadAnswers) {
    said = WordsLetGo(
      entry: try answers(Self.entry), people: try answers(Self.people),
      mayGo: try answers(Self.mayGo), why: try answers(Self.why))
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let entries = record.entries.filter { $0.key == said.entry }
    guard !entries.isEmpty else {
      throw Refusal("unknown-words", "Choose words that wait.", field: Self.entry.key)
    }
    try record.known(said.people)
    guard entries.allSatisfy({ $0.by.account != now.actor.account }) else {
      throw Refusal(
        "another-person",
        "You wrote these words. Somebody else who carries the meeting reads "
          + "them and says whether they may go.")
    }
    guard !said.people.contains(where: { $0 == record.person(of: now.actor.account)?.id }) else {
      throw Refusal("your-own-words", "Somebody else says what may reach you.")
    }
    return record.wordsLetGo.last == said ? [] : [.papers(.wordsLetGo(said))]
  }
}

/// Somebody said whether held words may reach these people.
public struct WordsLetGo: Hashable, Codable, Sendable {
  /// The key of the deed that wrote the words.
  public let entry: DeedKey
  public let people: [PersonID]
  public let mayGo: Bool
  public let why: String

  public init(entry: DeedKey, people: [PersonID], mayGo: Bool, why: String) {
    (self.entry, self.people, self.mayGo, self.why) = (entry, people, mayGo, why)
  }
}

/// What the writer chose when their words held what is kept from somebody.
public struct WordsChoice: Hashable, Codable, Sendable {
  public enum Way: String, Codable, ChoiceWords {
    case keep
    case letGo = "let-go"

    public var words: String {
      switch self {
      case .keep: "Keep these words from them"
      case .letGo: "Let them have these words, for this reason"
      }
    }
  }

  public let way: Way
  /// From whom the words are kept, or whom they are to reach.
  public let people: [PersonID]
  /// Why they are to reach them; a second person reads it.
  public let why: String?

  public init(way: Way, people: [PersonID], why: String? = nil) {
    (self.way, self.people, self.why) = (way, people, why)
  }
}

extension WordsChoice {
  /// The two fields that stand under every form when its words hold what is kept from somebody.
  public static let way = Field<Way?>.optionalOne("held-words", "What is to happen with them?")
  public static let why = Field<String?>.optionalWords(
    "held-words-why", "Why may they have them?",
    hint: "Somebody else who carries the meeting reads this and decides.")
  public static let fields: [FormField] = [way.face, why.face]
}
