// SPDX-License-Identifier: MIT
import Timetable

/// Words for which somebody chose who reads them, as they stand in the record.
public struct WordsForFew: Hashable, Sendable {
  /// The deed that wrote them: what they are called when they are shared.
  public let key: DeedKey
  /// Whose words they are; nil for a talk.
  public let whose: PersonID?
  public let words: String
  public let writtenBy: Actor
  public let day: Day
  /// Who reads them now.
  public internal(set) var audience: Audience
  /// The day on which they were shared; nil while they are kept as they were.
  public internal(set) var sharedOn: Day?
}

extension FamilyRecord {
  /// These words of this person, where somebody chose who reads them.
  public func wordsForFew(_ words: String, of person: PersonID?) -> WordsForFew? {
    wordsForFew.last { $0.words == words && ($0.whose == person || $0.whose == nil) }
  }

  /// What this account may share: words of its own, that it wrote down, or of a talk it was in.
  public func sharable(by account: AccountID) -> [WordsForFew] {
    let own = Set(relations.filter { $0.account == account }.map(\.person))
    return wordsForFew.filter { kept in
      kept.audience.isKept
        && (kept.writtenBy.account == account || kept.whose.map(own.contains) ?? false
          || kept.whose == nil && !own.isDisjoint(with: kept.audience.people))
    }
  }

  mutating func keep(_ entry: CaseEntry) {
    guard let audience = entry.readers, let words = entry.event.saidWords, !words.isEmpty else {
      return
    }
    wordsForFew.append(
      WordsForFew(
        key: entry.key, whose: entry.event.whoSaid, words: words, writtenBy: entry.by,
        day: entry.day, audience: audience))
  }

  mutating func share(_ shared: WordsShared, _ entry: CaseEntry) {
    for place in wordsForFew.indices where wordsForFew[place].key == shared.words {
      wordsForFew[place].audience = shared.readers
      wordsForFew[place].sharedOn = entry.day
    }
  }
}

extension CaseEvent {
  /// Whose words they are, though somebody else tells them; nil for a talk, and without words.
  public var whoSaid: PersonID? {
    if saidWords?.isEmpty ?? true { return nil }
    return switch self {
    case .takingPart(.wayToSpeakOffered(let offered)): offered.child
    case .plan(.sharedWithChild(let shared)): shared.child
    default: whose
    }
  }

  /// What somebody said, in the events whose words can be kept to few.
  public var saidWords: String? {
    switch self {
    case .enquiry(.answerRecorded(let answer)): answer.words
    case .preparation(.parentsMet(let met)): met.shared
    case .preparation(.familyMetByChair(let met)): met.words
    case .preparation(.ownWordsGiven(let given)): given.words
    case .takingPart(.childMet(let met)): met.words
    case .takingPart(.goodOutcomeSaid(let said)): said.words
    case .takingPart(.wayToSpeakOffered(let offered)): offered.words
    case .reading(.commented(let comment)): comment.words
    case .conference(.noteAdded(let note)): note.words
    case .conference(.familyViewGiven(let view)): view.words
    case .conference(.scoreGiven(let given)): given.score?.reason
    case .talk(.supportAskedFor(let asked)): asked.words
    case .talk(.dissentRecorded(let dissent)): dissent.words
    case .plan(.sharedWithChild(let shared)): shared.said
    default: nil
    }
  }
}
