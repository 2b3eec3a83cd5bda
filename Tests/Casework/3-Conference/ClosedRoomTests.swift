// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Planning that somebody is not in the room with the others (PC5, C21).
struct PlanSeparateTimesTests {
  @Test func `records exactly who, how, when, on which ground and why`() throws {
    var story = try Story.preparation(.portsmouth)
    let events = try story.does(.ruth, PlanSeparateTimes.self, .separateTimes)
    #expect(
      events == [
        .room(
          .separateTimesPlanned(
            SeparateTimesPlanned(
              people: [.karim], way: .separateTime, time: ClockTime("11:30"),
              heard: "You come at half past eleven.", standIns: [], receivesRecord: false,
              ground: .familyConflict, reason: "Nadia is afraid of him.", askedBy: [.nadia])))
      ])
    #expect(story.record.conference?.separateTimes.map(\.people) == [[.karim]])
  }

  @Test func `in Dorset a reason is asked until another agency was consulted`() throws {
    var story = try Story.preparation(.dorset)
    let consulted: [String: Typed] = ["day": "2026-11-02", "agreed": "Two doors."]
    #expect(
      try story.refusal(.ruth, PlanSeparateTimes.self, .separateTimes) == "needs-reason")
    try story.does(
      .ruth, ConsultBeforeConference.self, consulted.but(["with": .people(.amara, .tom)]))
    #expect(
      try story.refusal(.ruth, PlanSeparateTimes.self, .separateTimes) == "needs-reason")
    try story.does(.ruth, ConsultBeforeConference.self, consulted.but(["with": "lena"]))
    #expect(try story.refusal(.ruth, PlanSeparateTimes.self, .separateTimes) == nil)
  }

  @Test(arguments: [
    (["people": "ruth"] as [String: Typed], "chair-stays"), (["people": "samira"], "not-invited"),
    (["stand-ins": "karim"], "stands-in-for-themselves"), (["time": ""], "time-missing"),
    (["asked-by": "nobody"], "unknown-person"),
  ])
  func `is refused because it cannot be so`(changed: [String: Typed], code: String) throws {
    var story = try Story.preparation(.portsmouth)
    if changed["people"] != nil { story.waits() }
    let changed = changed.mapValues { $0.values == ["ruth"] ? .people(.ruth) : $0 }
    #expect(
      try story.refusal(.ruth, PlanSeparateTimes.self, .separateTimes.but(changed)) == code)
  }
}

/// The plan for separate times fills in the form that closes the room (PC5, C21).
struct PlannedOutsideTests {
  private func planned(_ changed: [String: Typed]) throws -> Story {
    var story = try Story.preparation(.portsmouth)
    let plan = [String: Typed].separateTimes.without("time")
      .but(["way": "not-for-a-part", "receives-record": "yes", "stand-ins": "yusuf"])
    try story.does(.ruth, PlanSeparateTimes.self, plan.but(changed))
    try story.opensConference()
    return story
  }

  @Test func `who misses this part, why, who stands in and who receives the record are filled in`()
    throws
  {
    var story = try planned([:])
    let conference = try #require(story.record.conference)
    let answers = try #require(CloseTheRoom.planned(conference))
    let events = try story.does(.ruth, CloseTheRoom.self, answers.values.mapValues(Typed.init))
    #expect(
      events == [
        .room(
          .closed(
            RoomClosed(
              without: [.karim], ground: .familyConflict, reason: "Nadia is afraid of him.",
              standIns: [.yusuf], recordFor: [.karim])))
      ])
  }

  @Test func `a plan for one part is filled in in that part alone`() throws {
    let parts = try Authority.portsmouth.practice().agenda.map(\.id)
    var story = try planned(["part": "\(parts[1])"])
    #expect(story.record.conference?.plannedOutside == nil)
    try story.does(.ruth, MoveToPart.self, ["part": "\(parts[1])"])
    #expect(story.record.conference?.plannedOutside?.without == [.karim])
  }

  @Test func `the last plan for a person holds, and a time of one's own closes no room`() throws {
    var story = try Story.preparation(.portsmouth)
    let part = [String: Typed].separateTimes.but(["way": "not-for-a-part"])
    try story.does(.ruth, PlanSeparateTimes.self, part.but(["people": ["karim", "nadia"]]))
    try story.does(.ruth, PlanSeparateTimes.self, .separateTimes)
    try story.opensConference()
    #expect(story.record.conference?.plannedOutside?.without == [.nadia])
  }

  @Test func `is refused because the authority has no such part`() throws {
    let story = try Story.preparation(.portsmouth)
    #expect(
      try story.refusal(.ruth, PlanSeparateTimes.self, .separateTimes.but(["part": "singing"]))
        == "unknown-part")
  }
}

/// Closing the room for a part, and opening it again (C21).
struct CloseTheRoomTests {
  @Test func `records exactly who waits outside, on which ground and why`() throws {
    var story = try Story.session(.portsmouth)
    let events = try story.does(.ruth, CloseTheRoom.self, .closingTheRoom)
    #expect(
      events == [
        .room(
          .closed(
            RoomClosed(
              without: [.karim], ground: .confidential, reason: "Legal advice is given.")))
      ])
    let conference = try #require(story.record.conference)
    #expect(conference.isOut(.karim) && conference.isOut(.yusuf) && !conference.isOut(.nadia))
    #expect(!conference.inTheRoom.contains(.karim))
    #expect(try story.decides(.ruth, CloseTheRoom.self, .closingTheRoom).isEmpty)
    let other = [String: Typed].closingTheRoom.but(["without": "nadia"])
    #expect(try story.refusal(.ruth, CloseTheRoom.self, other) == "closed-already")
  }

  @Test func `whoever is out is told to wait, and nothing else`() throws {
    var story = try Story.session(.birmingham)
    try story.does(.ruth, CloseTheRoom.self, .closingTheRoom)
    for actor in [Actor.karim, .yusuf] {
      #expect(try story.refusal(actor, AddNote.self, ["words": "So."]) == "paused-for-you")
      #expect(try story.refusal(actor, GiveFamilyView.self, ["words": "So."]) == "paused-for-you")
    }
    #expect(
      try story.refusal(.karim, GiveScore.self, ["score": "3", "reason": "So."])
        == "paused-for-you")
    #expect(try story.refusal(.nadia, AddNote.self, ["words": "So."]) == nil)
  }

  @Test func `who stands in for them stays`() throws {
    var story = try Story.session(.portsmouth)
    try story.does(.ruth, CloseTheRoom.self, .closingTheRoom.but(["stand-ins": "yusuf"]))
    #expect(story.record.conference?.isOut(.yusuf) == false)
    #expect(try story.refusal(.yusuf, AddNote.self, ["words": "So."]) == nil)
  }

  @Test(arguments: [("without", "ruth"), ("without", "samira"), ("record-for", "nadia")])
  func `is refused because it cannot be so`(field: String, who: String) throws {
    let story = try Story.session(.portsmouth)
    let person: Typed = who == "ruth" ? .people(.ruth) : "\(who)"
    let code = try story.refusal(
      .ruth, CloseTheRoom.self, .closingTheRoom.but([field: person]))
    #expect(["chair-stays", "not-invited", "was-there"].contains(code))
  }

  @Test func `the room is opened again with who is back, where the meeting stands`() throws {
    var story = try Story.session(.portsmouth)
    try story.does(.ruth, CloseTheRoom.self, .closingTheRoom)
    try story.does(.ruth, MoveToPart.self, ["part": "plan"])
    try story.does(.ruth, OpenTheRoomAgain.self, ["who-is-back": "karim"])
    let conference = try #require(story.record.conference)
    #expect(conference.closedPart == nil && conference.inTheRoom.contains(.karim))
    #expect(conference.part == "plan")
    #expect(try story.decides(.ruth, OpenTheRoomAgain.self).isEmpty)
  }

  @Test func `who does not come back has left`() throws {
    var story = try Story.session(.portsmouth)
    try story.does(.ruth, CloseTheRoom.self, .closingTheRoom)
    try story.does(.ruth, OpenTheRoomAgain.self)
    #expect(story.record.conference?.inTheRoom.contains(.karim) == false)
    #expect(try story.refusal(.karim, AddNote.self, ["words": "So."]) == nil)
  }
}

/// A parent is there when decisions are made (C21, Warwickshire).
struct ParentAtTheDecisionTests {
  @Test func `deciding with a parent outside asks for a reason`() throws {
    var story = try Story.agreed(.warwickshire)
    try story.does(.ruth, CloseTheRoom.self, .closingTheRoom)
    #expect(try story.refusal(.ruth, DecideForChild.self, .protecting(.amira)) == "needs-reason")
    try story.does(
      .ruth, DecideForChild.self, .protecting(.amira).but(["going-ahead": "He has gone home."]))
    #expect(story.record.departures.map(\.rule) == ["present-for-decision"])
    try story.does(.ruth, OpenTheRoomAgain.self, ["who-is-back": "karim"])
    #expect(try story.refusal(.ruth, DecideForChild.self, .protecting(.jay)) == nil)
  }

  @Test func `the chair is asked to bring back a parent who was asked to leave`() throws {
    var story = try Story.agreed(.warwickshire)
    try story.does(.ruth, MoveToPart.self, ["part": "decision"])
    #expect(!open(story).contains("present-for-decision"))
    try story.does(
      .ruth, RecordLeaving.self, ["person": "karim", "asked-why": "Legal advice."])
    #expect(open(story).contains("present-for-decision"))
    try story.does(.ruth, RecordArrival.self, ["person": "karim"])
    #expect(!open(story).contains("present-for-decision"))
  }

  @Test func `the chair is reminded of a plan that was written without somebody`() throws {
    var story = try Story.session(.warwickshire)
    try story.does(.ruth, CloseTheRoom.self, .closingTheRoom)
    #expect(!open(story).contains("plan-without-somebody"))
    try story.does(.ruth, SetBottomLine.self, ["words": "Nobody hits."])
    #expect(open(story).contains("plan-without-somebody"))
  }

  @Test func `a parent who left of themselves is not waited for`() throws {
    var story = try Story.agreed(.warwickshire)
    try story.does(.ruth, RecordLeaving.self, ["person": "karim"])
    #expect(try story.refusal(.ruth, DecideForChild.self, .protecting(.amira)) == nil)
  }

  private func open(_ story: Story) -> [String] {
    story.record.prompts(story.practice, on: story.now.londonDay).filter { $0.reason == nil }
      .map(\.prompt.rule)
  }
}
