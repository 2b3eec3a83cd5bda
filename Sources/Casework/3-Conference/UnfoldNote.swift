// SPDX-License-Identifier: MIT
import Practice

/// The chair opens a note again that was folded away: a mistake can always be put right.
public struct UnfoldNote: Deed {
  static let note = Field<NoteID>.thing(.foldedNote, "note", "Which note?")
  static let why = Field<String>.words("why", "Why is it opened again?", limit: noteLimit)

  public static let form = DeedForm(
    "unfold-note", title: "Open a folded note again",
    purpose: "It stands on the board as before.", button: "Open it again", serves: ["C4"],
    by: [.chair], fields: [note.face, why.face])

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
    if found.foldedAway == nil { return [] }
    return [
      .talk(.noteFolded(NoteFolded(note: note, whose: found.whose, isFolded: false, why: why)))
    ]
  }
}
