// SPDX-License-Identifier: MIT
import Practice

/// The author says a note of theirs in other words. What it said before stays in the record.
/// Words that are somebody's own are never changed.
public struct RewordNote: Deed {
  static let note = Field<NoteID>.thing(.note, "note", "Which note?")
  static let words = Field<String>.words("words", "In which words?", limit: noteLimit)

  public static let form = DeedForm(
    "reword-note", title: "Change the words of my note",
    purpose: "Only your own notes. What it said before is kept.", button: "Change the words",
    serves: ["C4"], by: [.chair, .socialWorker, .teamManager, .professional],
    fields: [note.face, words.face])

  let note: NoteID
  let words: String

  public init(_ answers: Answers) throws(BadAnswers) {
    note = try answers(Self.note)
    words = try answers(Self.words)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInSession(now)
    let found = try conference.ownNote(note, now, Self.note.key)
    if found.words == words { return [] }
    return [
      .talk(.noteReworded(NoteReworded(note: note, whose: found.whose, words: words)))
    ]
  }
}

/// A note was said in other words.
public struct NoteReworded: Hashable, Codable, Sendable {
  public let note: NoteID
  public let whose: PersonID
  public let words: String
}

extension Conference {
  /// The note, when `now`'s actor wrote it and it is nobody's own words.
  func ownNote(_ id: NoteID, _ now: Circumstance, _ field: String) throws(Refusal) -> Note {
    guard let note = notes.first(where: { $0.id == id && $0.isBy(now.actor.account) }) else {
      throw Refusal("not-your-note", "Choose a note that you wrote.", field: field)
    }
    guard !note.ownWords else {
      throw Refusal(
        "own-words", "These are somebody's own words. They stay as they were said.", field: field)
    }
    return note
  }
}

extension Note {
  public func isBy(_ account: AccountID) -> Bool { writtenBy.account == account }
}
