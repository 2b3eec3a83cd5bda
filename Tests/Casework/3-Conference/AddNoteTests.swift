// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Adding one thought to the board (C4, C5).
struct AddNoteTests {
  @Test func `records exactly a thought, where it belongs and whose it is`() throws {
    var story = try Story.session(.portsmouth)
    let events = try story.does(
      .lena, AddNote.self,
      ["words": "She sings to Jay.", "part": "strengths", "column": "protects"], as: "note")
    #expect(
      events == [
        .conference(
          .noteAdded(
            NoteAdded(
              note: NoteID("note"), part: "strengths", column: "protects",
              words: "She sings to Jay.", whose: .lena, ownWords: false)))
      ])
  }

  @Test func `without a choice it stands in the part and heading that are going on`() throws {
    var story = try Story.session(.portsmouth)
    try story.does(.ruth, MoveToPart.self, ["part": "child"])
    try story.does(.lena, AddNote.self, ["words": "She sings."])
    let note = try #require(story.record.conference?.notes.first)
    #expect([note.part, note.column] == ["child", "child-says"])
  }

  @Test func `what the family says is marked as their own words`() throws {
    var story = try Story.session(.portsmouth)
    try story.does(.joy, AddNote.self, ["words": "I want quiet.", "whose": "amira"])
    try story.does(.lena, AddNote.self, ["words": "He said: help.", "own-words": "yes"])
    try story.does(.lena, AddNote.self, ["words": "I visit."])
    #expect(story.record.conference?.notes.map(\.ownWords) == [true, true, false])
    #expect(story.record.conference?.notes.map(\.whose) == [.amira, .lena, .lena])
  }

  @Test func `is refused because there is no such part or heading`() throws {
    let story = try Story.session(.portsmouth)
    let nowhere: [String: Typed] = ["words": "So.", "part": "scores"]
    #expect(try story.refusal(.lena, AddNote.self, nowhere) == "unknown-part")
    let elsewhere: [String: Typed] = ["words": "So.", "part": "child", "column": "protects"]
    #expect(try story.refusal(.lena, AddNote.self, elsewhere) == "unknown-heading")
  }

  @Test func `is refused because these words are not theirs to say`() throws {
    let story = try Story.session(.portsmouth)
    let typed: [String: Typed] = ["words": "So.", "whose": "nadia"]
    #expect(try story.refusal(.karim, AddNote.self, typed) == "not-yours-to-say")
    #expect(try story.refusal(.lena, AddNote.self, typed) == "not-yours-to-say")
    #expect(try story.refusal(.stranger, AddNote.self, ["words": "So."]) == "unknown-person")
  }
}
