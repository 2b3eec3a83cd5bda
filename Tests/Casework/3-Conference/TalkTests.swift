// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Hard questions, and who did not do their part (C14, C23).
struct ChallengeTests {
  @Test func `records exactly the question, what it was about and what came of it`() throws {
    var story = try Story.session(.birmingham)
    let part = try #require(story.record.conference?.part)
    #expect(
      try story.does(.ruth, RecordChallenge.self, .challenge) == [
        .talk(
          .challengeRecorded(
            ChallengeRecorded(
              part: part, against: .optimism, question: "What if he comes back?",
              outcome: "A new step.")))
      ])
  }

  @Test func `records exactly what was not done and what follows`() throws {
    var story = try Story.session(.dorset)
    let typed: [String: Typed] = ["person": "sam", "what": "No report.", "follows": "I ring him."]
    #expect(
      try story.does(.ruth, RecordMissedPart.self, typed) == [
        .talk(
          .missedPartRecorded(
            MissedPartRecorded(person: .sam, what: "No report.", follows: "I ring him.")))
      ])
    #expect(
      try story.refusal(.ruth, RecordMissedPart.self, typed.but(["person": "samira"]))
        == "not-invited")
  }
}

/// After scores of nothing the chair tells management (C15a).
struct EscalationTests {
  private let told: [String: Typed] = ["to": "Tom Reid", "next-steps": "A visit tonight."]

  @Test func `is asked for until it is done`() throws {
    var story = try Story.session(.birmingham)
    for actor in [Actor.lena, .sam] {
      try story.does(actor, GiveScore.self, ["score": "0", "reason": "So."])
    }
    #expect(try story.refusal(.ruth, RecordEscalation.self, told) == "scores-not-open")
    try story.does(.ruth, OpenScores.self)
    #expect(rules(story).contains("most-score-zero"))
    #expect(
      try story.does(.ruth, RecordEscalation.self, told) == [
        .talk(.scoresEscalated(ScoresEscalated(to: "Tom Reid", nextSteps: "A visit tonight.")))
      ])
    #expect(!rules(story).contains("most-score-zero"))
  }

  @Test func `is refused because this authority does not score`() throws {
    let story = try Story.session(.dorset)
    #expect(try story.refusal(.ruth, RecordEscalation.self, told) == "no-scores")
  }

  private func rules(_ story: Story) -> [String] {
    story.scoreRules
  }
}

/// The guidance says "most or all" and "the majority" without saying what they are, or whose. Here
/// is how Roundtable reads it: more than half of the professionals; an exact half is not most.
struct ScoreTable {
  struct Row: Sendable, CustomTestStringConvertible {
    let professionals: [Int]
    let family: [Int]
    let prompts: [String]
    var testDescription: String { "\(professionals) and family \(family): \(prompts)" }
  }

  static let zero = ["most-score-zero"]
  static let above = ["majority-above-five"]
  static let rows = [
    Row(professionals: [0], family: [], prompts: zero),
    Row(professionals: [0, 0], family: [], prompts: zero),
    Row(professionals: [0, 1], family: [], prompts: []),
    Row(professionals: [0, 0, 1], family: [], prompts: zero),
    Row(professionals: [0, 0, 1, 10], family: [], prompts: []),
    Row(professionals: [1, 1, 1, 1], family: [], prompts: []),
    Row(professionals: [6], family: [], prompts: above),
    Row(professionals: [5], family: [], prompts: []),
    Row(professionals: [6, 5], family: [], prompts: []),
    Row(professionals: [6, 6, 5], family: [], prompts: above),
    Row(professionals: [6, 6, 5, 5], family: [], prompts: []),
    Row(professionals: [10, 10, 0], family: [], prompts: above),
    Row(professionals: [0, 0, 10], family: [], prompts: zero),
    Row(professionals: [5, 5], family: [0, 0, 0], prompts: []),
    Row(professionals: [0, 0], family: [10, 10, 10], prompts: zero),
    Row(professionals: [6, 6], family: [0, 0, 0], prompts: above),
    Row(professionals: [], family: [0, 0, 0], prompts: []),
    Row(professionals: [], family: [9, 9], prompts: []),
  ]

  @Test(arguments: rows)
  func `what the scores ask the chair to think about`(row: Row) throws {
    var story = try Story.session(.birmingham)
    for (actor, score) in zip([Actor.lena, .sam, .amara, .ruth], row.professionals) {
      try story.does(actor, GiveScore.self, ["score": "\(score)", "reason": "So."])
    }
    for (actor, score) in zip([Actor.nadia, .karim], row.family) {
      try story.does(actor, GiveScore.self, ["score": "\(score)", "reason": "So."])
    }
    try story.does(.ruth, OpenScores.self)
    let prompts = story.scoreRules
    #expect(prompts.filter { (Self.zero + Self.above).contains($0) } == row.prompts)
    #expect(try story.refusal(.ruth, MoveToPart.self) == nil, "a number never stops anybody")
  }
}

/// Summing up, and asking for help (C17, C9).
struct SumUpTests {
  private let words: [String: Typed] = ["risks": "Fear at night.", "threshold": "Is it likely?"]

  @Test func `records exactly risks and threshold, once`() throws {
    var story = try Story.session(.portsmouth)
    #expect(
      try story.does(.ruth, SumUp.self, words) == [
        .talk(.risksSummedUp(RisksSummedUp(risks: "Fear at night.", threshold: "Is it likely?")))
      ])
    #expect(try story.decides(.ruth, SumUp.self, words).isEmpty)
  }

  @Test func `a parent's need is kept in their words, with whom they ask`() throws {
    var story = try Story.session(.dorset)
    let typed: [String: Typed] = ["words": "Someone at bedtime.", "from": "lena"]
    let asked = SupportAskedFor(whose: .nadia, words: "Someone at bedtime.", from: [.lena])
    #expect(try story.does(.nadia, AskForSupport.self, typed) == [.talk(.supportAskedFor(asked))])
    #expect(try story.decides(.nadia, AskForSupport.self, typed).isEmpty)
    #expect(
      try story.refusal(.nadia, AskForSupport.self, typed.but(["from": "samira"]))
        == "not-invited")
    #expect(try story.refusal(.ruth, AskForSupport.self, typed) == "whose-words")
  }
}

/// Not agreeing with a decision.
struct RecordDissentTests {
  private let no: [String: Typed] = [
    "child": "amira", "words": "I see it otherwise.", "formal": "yes",
  ]

  @Test func `records exactly for which child, whose it is and in which words`() throws {
    var story = try Story.decided(.portsmouth)
    #expect(
      try story.does(.lena, RecordDissent.self, no) == [
        .talk(
          .dissentRecorded(
            DissentRecorded(
              child: .amira, whose: .lena, words: "I see it otherwise.", formal: true)))
      ])
  }

  @Test func `a parent does not agree in their own words, and not formally`() throws {
    let story = try Story.decided(.portsmouth)
    #expect(try story.refusal(.nadia, RecordDissent.self, no.but(["formal": "no"])) == nil)
    #expect(try story.refusal(.nadia, RecordDissent.self, no) == "not-an-agency")
  }

  @Test func `is refused because nothing has been decided for that child`() throws {
    let story = try Story.agreed(.portsmouth)
    #expect(try story.refusal(.lena, RecordDissent.self, no) == "not-decided")
  }

  @Test func `a formal one is given within three days, or says why it is later`() throws {
    var story = try Story.closed(.portsmouth)
    story.now = Hassans.at("16:00", on: Hassans.meeting.adding(days: 3))
    #expect(try story.refusal(.lena, RecordDissent.self, no) == nil)
    story.now = Hassans.at("09:00", on: Hassans.meeting.adding(days: 4))
    #expect(try story.refusal(.lena, RecordDissent.self, no) == "needs-reason")
    #expect(try story.refusal(.lena, RecordDissent.self, no.but(["formal": "no"])) == nil)
  }
}

/// Saying a note in other words.
struct ChangeNotesTests {
  private func noted() throws -> Story {
    var story = try Story.session(.portsmouth)
    try story.does(.lena, AddNote.self, ["words": "He is fine."], as: "fine")
    try story.does(.lena, AddNote.self, ["words": "He sleeps."], as: "sleeps")
    try story.does(.nadia, AddNote.self, ["words": "I try."], as: "hers")
    try story.does(
      .lena, AddNote.self, ["words": "I sing.", "own-words": "yes"], as: "own")
    return story
  }

  @Test func `the author's note is said anew, and what it said before is kept`() throws {
    var story = try noted()
    let typed: [String: Typed] = ["note": "fine", "words": "His weight is good."]
    #expect(
      try story.does(.lena, RewordNote.self, typed) == [
        .talk(
          .noteReworded(
            NoteReworded(note: NoteID("fine"), whose: .lena, words: "His weight is good.")))
      ])
    let note = try #require(story.record.conference?.notes.first)
    #expect(note.words == "His weight is good." && note.earlierWords == ["He is fine."])
    #expect(story.record.chronology(story.practice).contains { $0.words == "He is fine." })
    #expect(try story.decides(.lena, RewordNote.self, typed).isEmpty)
  }

  @Test(arguments: [("hers", "not-your-note"), ("own", "own-words"), ("none", "not-your-note")])
  func `is refused because it is not theirs, or somebody's own words`(note: String, code: String)
    throws
  {
    let story = try noted()
    #expect(
      try story.refusal(.lena, RewordNote.self, ["note": "\(note)", "words": "So."]) == code)
  }

  @Test func `notes of one author become one, and what each said is kept`() throws {
    var story = try noted()
    let typed: [String: Typed] = ["notes": ["fine", "sleeps"], "words": "He is well."]
    try story.does(.lena, MergeNotes.self, typed, as: "well")
    let notes = try #require(story.record.conference?.notes)
    #expect(notes.map(\.id) == [NoteID("well"), NoteID("hers"), NoteID("own")])
    #expect(notes[0].earlierWords == ["He is fine.", "He sleeps."])
    #expect(try story.refusal(.lena, MergeNotes.self, typed) == "not-your-note")
  }

  @Test(arguments: [(["fine"], "one-note"), (["fine", "own"], "own-words")])
  func `is refused because they cannot be joined`(notes: [String], code: String) throws {
    let story = try noted()
    #expect(
      try story.refusal(.lena, MergeNotes.self, ["notes": Typed(notes), "words": "So."]) == code)
  }
}
