// SPDX-License-Identifier: MIT
import Cast
import Testing

@testable import Casework

/// A chair folds a note away, and can open it again; both stay in the record.
struct FoldNoteTests {
  private let why = "It is about another family."

  private func talk() throws -> Story {
    var story = try Story.session(.portsmouth)
    try story.does(.nadia, AddNote.self, ["words": "He shouts."], as: "shouts")
    return story
  }

  @Test func `records exactly which note was folded away and why, and keeps its words`() throws {
    var story = try talk()
    let typed: [String: Typed] = ["note": "shouts", "why": "\(why)"]
    #expect(
      try story.does(.ruth, FoldNoteAway.self, typed) == [
        .talk(
          .noteFolded(
            NoteFolded(note: NoteID("shouts"), whose: .nadia, isFolded: true, why: why)))
      ])
    let note = story.record.conference?.notes.last
    #expect(note?.foldedAway == why)
    #expect(note?.words == "He shouts.")
    #expect(try story.decides(.ruth, FoldNoteAway.self, typed).isEmpty, "it is folded already")
  }

  @Test func `opens it again with a reason, and as before`() throws {
    var story = try talk()
    #expect(
      try story.decides(.ruth, UnfoldNote.self, ["note": "shouts", "why": "So."]).isEmpty)
    try story.does(.ruth, FoldNoteAway.self, ["note": "shouts", "why": "\(why)"])
    try story.does(.ruth, UnfoldNote.self, ["note": "shouts", "why": "It is about this one."])
    #expect(story.record.conference?.notes.last?.foldedAway == nil)
  }

  @Test func `what was folded away stays so when its author rewords it or joins it with another`()
    throws
  {
    var story = try talk()
    for key in ["one", "other"] {
      try story.does(.lena, AddNote.self, ["words": "\(key)"], as: "\(key)")
    }
    try story.does(.ruth, FoldNoteAway.self, ["note": "one", "why": "\(why)"])
    try story.does(.lena, RewordNote.self, ["note": "one", "words": "One."])
    try story.does(
      .lena, MergeNotes.self, ["notes": ["one", "other"], "words": "Both."], as: "both")
    let note = try #require(story.record.conference?.notes.last)
    #expect(note.words == "Both." && note.foldedAway == why)
  }

  @Test func `is refused for a note that is not there`() throws {
    let story = try talk()
    #expect(
      try story.refusal(.ruth, FoldNoteAway.self, ["note": "none", "why": "So."]) == "unknown-note")
  }
}
