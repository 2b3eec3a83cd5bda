// SPDX-License-Identifier: MIT
import Practice

/// The chair folds a note away: it is about another family, it hurts, or it drowns what others say.
/// It stays in the record, and whoever might read it may still open it. Nothing is deleted (C4).
public struct FoldNoteAway: Deed {
  static let note = Field<NoteID>.thing(.anyNote, "note", "Which note?")
  static let why = Field<String>.words(
    "why", "Why is it folded away?", hint: "Everyone who may read the note reads this.",
    limit: noteLimit)

  public static let form = DeedForm(
    "fold-note-away", title: "Fold a note away",
    purpose: "It stays in the record. Whoever may read it can still open it.",
    button: "Fold it away", serves: ["C4"], by: [.chair], fields: [note.face, why.face])

  let note: NoteID
  let why: String

  public init(_ answers: Answers) throws(BadAnswers) {
    note = try answers(Self.note)
    why = try answers(Self.why)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInSession(now)
    let found = try conference.anyNote(note, Self.note.key)
    if found.foldedAway != nil { return [] }
    return [
      .talk(.noteFolded(NoteFolded(note: note, whose: found.whose, isFolded: true, why: why)))
    ]
  }
}

/// A note was folded away, or opened again.
public struct NoteFolded: Hashable, Codable, Sendable {
  public let note: NoteID
  public let whose: PersonID
  /// False when it was opened again.
  public let isFolded: Bool
  public let why: String
}

extension Conference {
  func anyNote(_ id: NoteID, _ field: String) throws(Refusal) -> Note {
    guard let note = notes.first(where: { $0.id == id }) else {
      throw Refusal("unknown-note", "Choose a note that is on the board.", field: field)
    }
    return note
  }
}
