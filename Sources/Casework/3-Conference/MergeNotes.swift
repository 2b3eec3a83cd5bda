// SPDX-License-Identifier: MIT
import Practice

/// The author joins notes of theirs that say one thing. What each said before stays in the record.
public struct MergeNotes: Deed {
  static let notes = Field<[NoteID]>.things(.note, "notes", "Which notes?")
  static let words = Field<String>.words("words", "What do they say together?", limit: noteLimit)

  public static let form = DeedForm(
    "merge-notes", title: "Join my notes",
    purpose: "Two or more notes of yours become one. What each said is kept.",
    button: "Join them", serves: ["C4"], by: [.chair, .socialWorker, .teamManager, .professional],
    fields: [notes.face, words.face])

  let notes: [NoteID]
  let words: String

  public init(_ answers: Answers) throws(BadAnswers) {
    notes = try answers(Self.notes)
    words = try answers(Self.words)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInSession(now)
    var found: [Note] = []
    for note in notes { found.append(try conference.ownNote(note, now, Self.notes.key)) }
    guard let first = found.first, Set(notes).count > 1 else {
      throw Refusal("one-note", "Choose two notes or more.", field: Self.notes.key)
    }
    guard found.allSatisfy({ $0.part == first.part && $0.whose == first.whose }) else {
      throw Refusal(
        "not-together", "Choose notes of one part, said for one person.", field: Self.notes.key)
    }
    return [
      .talk(
        .notesMerged(
          NotesMerged(
            note: now.ref(), notes: notes, part: first.part, column: first.column,
            words: words, whose: first.whose)))
    ]
  }
}

/// Notes were joined into one.
public struct NotesMerged: Hashable, Codable, Sendable {
  public let note: NoteID
  /// The notes that it takes the place of.
  public let notes: [NoteID]
  public let part: String
  public let column: String
  public let words: String
  public let whose: PersonID
}
