// SPDX-License-Identifier: MIT
import Practice

/// Someone adds one thought to the board: what they know, or what somebody says (C4, C5).
public struct AddNote: Deed {
  static let part = Field<String?>.optionalPractice(
    .part, "part", "In which part?", hint: "Leave it empty for the part that is going on.")
  static let column = Field<String?>.optionalPractice(.column, "column", "Under which heading?")
  static let words = Field<String>.words(
    "words", "What do you want to say?", hint: "One thought. What you saw or heard.",
    limit: noteLimit)
  static let ownWords = Field<Bool>.tick("own-words", "In their own words")
  static let readers = Field<WhoReads?>.readers(.table)

  public static let form = DeedForm(
    "add-note", title: "Add a note", purpose: "Say one thing that you know.", button: "Add",
    serves: ["C4", "C5", "C6", "C8", "C9"],
    by: [
      .chair, .socialWorker, .teamManager, .professional, .familyMember, .advocate, .supporter,
    ],
    fields: [
      words.face, ownWords.face, Field<[PersonID]>.whose.face, column.face, part.face, readers.face,
    ])

  let part: String?
  let column: String?
  let words: String
  let ownWords: Bool
  let whose: [PersonID]
  let readers: WhoReads?

  public init(_ answers: Answers) throws(BadAnswers) {
    part = try answers(Self.part)
    column = try answers(Self.column)
    words = try answers(Self.words)
    ownWords = try answers(Self.ownWords)
    whose = try answers(Field<[PersonID]>.whose)
    readers = try answers(Self.readers)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceStillHeard(now)
    let speaker = try record.speaker(whose, now)
    guard let part = practice.agenda.first(where: { $0.id == self.part ?? conference.part }) else {
      throw Refusal(
        "unknown-part", "Choose a part of your authority's agenda.", field: Self.part.key)
    }
    let column = self.column ?? part.noteColumns[0].id
    guard part.noteColumns.contains(where: { $0.id == column }) else {
      throw Refusal(
        "unknown-heading", "Choose one of the headings of this part.", field: Self.column.key)
    }
    let family = record.person(speaker)?.isFamily == true
    return [
      .conference(
        .noteAdded(
          NoteAdded(
            note: now.ref(), part: part.id, column: column, words: words, whose: speaker,
            ownWords: ownWords || family)))
    ]
  }

  public func audience(_ record: FamilyRecord, _ now: Circumstance) throws(Refusal) -> Audience? {
    try record.audience(readers, of: record.speaker(whose, now))
  }
}

/// A thought was added to the board.
public struct NoteAdded: Hashable, Codable, Sendable {
  public let note: NoteID
  public let part: String
  public let column: String
  public let words: String
  public let whose: PersonID
  public let ownWords: Bool
}
