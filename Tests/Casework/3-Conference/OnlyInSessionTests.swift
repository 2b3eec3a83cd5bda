// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Deeds of the table are done at the table: not before the conference is open, not after it.
struct OnlyInSessionTests {
  @Test func `is refused because no conference has been called`() throws {
    #expect(try refusals(of: .enquiry(.birmingham)) == ["no-conference"])
  }

  @Test func `is refused because the conference is not open`() throws {
    #expect(try refusals(of: .preparation(.birmingham)) == ["conference-not-open"])
  }

  @Test func `is refused because the conference is closed`() throws {
    var story = try Story.closed(.birmingham)
    story.now = story.now.adding(seconds: 16 * 60)
    #expect(try refusals(of: story) == ["conference-closed"])
  }

  private func refusals(of story: Story) throws -> Set<String?> {
    let view: [String: Typed] = [
      "children": "amira", "threshold": "no", "plan": "no-plan", "reasons": "So.",
    ]
    return [
      try story.refusal(.ruth, RecordArrival.self, ["person": "lena"]),
      try story.refusal(.ruth, RecordLeaving.self, ["person": "lena"]),
      try story.refusal(.ruth, MoveToPart.self),
      try story.refusal(.ruth, AddNote.self, ["words": "So."]),
      try story.refusal(.ruth, GiveScore.self, ["score": "3", "reason": "So."]),
      try story.refusal(.ruth, OpenScores.self),
      try story.refusal(.lena, GiveView.self, view),
      try story.refusal(.ruth, CloseTheRoom.self, .closingTheRoom),
      try story.refusal(.ruth, OpenTheRoomAgain.self),
      try story.refusal(.ruth, PauseConference.self),
      try story.refusal(.ruth, ResumeConference.self),
      try story.refusal(.ruth, RecordChallenge.self, .challenge),
      try story.refusal(.ruth, SumUp.self, ["risks": "So.", "threshold": "So."]),
      try story.refusal(.nadia, AskForSupport.self, ["words": "So."]),
      try story.refusal(.lena, RewordNote.self, ["note": "note", "words": "So."]),
      try story.refusal(.lena, MergeNotes.self, ["notes": ["a", "b"], "words": "So."]),
      try story.refusal(.ruth, FoldNoteAway.self, ["note": "note", "why": "So."]),
      try story.refusal(.ruth, UnfoldNote.self, ["note": "note", "why": "So."]),
      try story.refusal(.nadia, GiveFamilyView.self, ["words": "So."]),
      try story.refusal(.ruth, DecideForChild.self, .protecting(.amira)),
      try story.refusal(.ruth, CloseConference.self, .closing),
      try story.refusal(
        .ruth, AgreePlan.self, ["core-group": ["nadia"], "contact": "Weekly."]),
    ]
  }
}
