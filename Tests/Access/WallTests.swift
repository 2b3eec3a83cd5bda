// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Testing
import Timetable

/// On the wall of the room stands only what everyone in the room may know.
struct WallTests {
  private func wall(_ story: Story, by actor: Actor = .ruth) throws -> SeenRecord {
    try #require(
      SeenRecord(onTheWallOf: story.record, by: actor.account, today: story.now.londonDay))
  }

  @Test func `a person whom the father must not know is not on the wall while he is there`() throws
  {
    var story = try Story.secrets()
    #expect(everything(in: try SeenRecord.of(.ruth, story)).contains(Canary.refugeWords.rawValue))
    for canary in [Canary.refugeWords, .refugeWorker, .withheld, .consultation, .needs] {
      #expect(!everything(in: try wall(story)).contains(canary.rawValue), "\(canary)")
    }
    try story.does(.ruth, RecordLeaving.self, ["person": "karim"])
    let shown = everything(in: try wall(story))
    #expect(shown.contains(Canary.refugeWords.rawValue))
  }

  @Test func `somebody without an account counts as well`() throws {
    var story = try Story.preparation(.birmingham)
    try story.does(
      .amara, AddFamilyMember.self, ["name": "Uncle Ali", "kind": "relative"], as: "ali")
    try story.does(
      .amara, AddFamilyMember.self,
      ["name": "Leila", "kind": "friend", "account": "leila.account", "not-for": "ali"], as: "leila"
    )
    for person in ["ali", "leila"] {
      try story.does(.amara, InviteFamilyMember.self, ["person": "\(person)", "why": "So."])
    }
    try story.opensConference()
    try story.does(.amara, AddNote.self, ["words": "I help them.", "whose": "leila"])
    #expect(everything(in: try wall(story)).contains("I help them."))
    try story.does(.ruth, RecordArrival.self, ["person": "ali"])
    #expect(!everything(in: try wall(story)).contains("I help them."))
  }

  @Test func `a score is on nobody's wall before all are opened`() throws {
    let story = try Story.secrets()
    #expect(
      !everything(in: try wall(story, by: .lena)).contains(Canary.score.rawValue))
  }

  @Test func `for whoever has no relation there is no wall`() throws {
    let story = try Story.secrets()
    #expect(
      SeenRecord(
        onTheWallOf: story.record, by: Actor.stranger.account, today: Hassans.meeting) == nil)
  }
}
