// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Standing a conference down and setting another day (PC6).
struct StandDownConferenceTests {
  @Test func `records exactly why, what keeps the child safe, and the new day`() throws {
    var story = try Story.session(.portsmouth)
    let events = try story.does(.ruth, StandDownConference.self, .standingDown)
    let ten = try #require(ClockTime("10:00"))
    #expect(
      events.last
        == .room(
          .stoodDown(
            ConferenceStoodDown(
              ground: .tooFewPeople, reason: "Only Lena came.",
              interimPlan: "Lena visits every day.", day: try #require(Day("2026-11-23")),
              time: ten, place: nil))))
  }

  @Test func `the same conference goes on another day: invitations and notes stay`() throws {
    var story = try Story.session(.portsmouth)
    try story.does(.lena, AddNote.self, ["words": "I visit."])
    let before = try #require(story.record.conference)
    try story.does(.ruth, StandDownConference.self, .standingDown)
    let after = try #require(story.record.conference)
    #expect(after.day == Day("2026-11-23") && after.opened == nil && after.inTheRoom == [])
    #expect(after.invitations == before.invitations && after.notes == before.notes)
    #expect(after.standDowns.map(\.from) == [Hassans.meeting])
    #expect(story.record.stage == .preparation)
    story.now = Hassans.at("10:00", on: after.day)
    try story.does(.ruth, OpenConference.self, ["present": .everyone])
    #expect(story.record.conference?.isOpen == true)
  }

  @Test func `when too few came the new day is within ten working days, or has a reason`() throws {
    let story = try Story.session(.portsmouth)
    for (day, code) in [("2026-11-23", nil), ("2026-12-03", "needs-reason")] {
      let typed = [String: Typed].standingDown.but(["day": "\(day)"])
      #expect(try story.refusal(.ruth, StandDownConference.self, typed) == code)
    }
    let late = try prompts(story, day: "2026-12-04", ground: "too-few-people")
    #expect(late == ["initial-conference", "inquorate-reset"])
    #expect(try prompts(story, day: "2026-12-04", ground: "adjourned") == ["initial-conference"])
  }

  @Test func `not twice in a row because too few came, unless there is a reason`() throws {
    var story = try Story.session(.portsmouth)
    try story.does(.ruth, StandDownConference.self, .standingDown)
    #expect(try prompts(story, day: "2026-11-23", ground: "too-few-people") == ["inquorate-twice"])
    #expect(try prompts(story, day: "2026-11-23", ground: "other") == [])
  }

  @Test func `scores are given anew on the new day`() throws {
    var story = try Story.session(.birmingham)
    try story.does(.lena, GiveScore.self, ["score": "3", "reason": "So."])
    try story.does(.ruth, StandDownConference.self, .standingDown)
    #expect(story.record.conference?.scores == [:])
  }

  @Test func `is refused because that day has gone`() throws {
    let story = try Story.session(.portsmouth)
    let typed = [String: Typed].standingDown.but(["day": "2026-11-18"])
    #expect(try story.refusal(.ruth, StandDownConference.self, typed) == "day-gone")
  }

  private func prompts(_ story: Story, day: String, ground: String) throws -> [String] {
    let typed: [String: Typed] = ["day": "\(day)", "ground": "\(ground)", "going-ahead": "So."]
    return try story.decides(.ruth, StandDownConference.self, .standingDown.but(typed)).compactMap {
      guard case .practice(.departed(let departure)) = $0, !departure.isUnasked else { return nil }
      return departure.rule
    }
  }
}

/// Changing the day of a conference that has not begun.
struct RedateConferenceTests {
  private let friday: [String: Typed] = [
    "day": "2026-11-20", "time": "14:00", "why": "Amira has an exam.",
  ]

  @Test func `records exactly the new day and why; readiness and clocks look to it`() throws {
    var story = try Story.preparation(.portsmouth)
    let events = try story.does(.amara, RedateConference.self, friday)
    let two = try #require(ClockTime("14:00"))
    #expect(
      events == [
        .room(
          .redated(
            ConferenceRedated(
              day: try #require(Day("2026-11-20")), time: two, place: nil,
              why: "Amira has an exam.")))
      ])
    #expect(story.record.conference?.place == "Civic Centre")
    let due = try story.record.dueList(story.practice).first { $0.rule == "initial-conference" }
    #expect(due?.arrangedFor == Day("2026-11-20"))
    #expect(try story.decides(.amara, RedateConference.self, friday).isEmpty)
  }

  @Test func `a day after the limit asks for a reason`() throws {
    let story = try Story.preparation(.portsmouth)
    let late = friday.but(["day": "2026-11-24"])
    #expect(try story.refusal(.amara, RedateConference.self, late) == "needs-reason")
  }

  @Test func `is refused because the day has gone, or the conference has begun`() throws {
    let typed = friday.but(["day": "2026-11-01"])
    #expect(
      try Story.preparation(.portsmouth).refusal(.amara, RedateConference.self, typed)
        == "day-gone")
    #expect(
      try Story.session(.portsmouth).refusal(.amara, RedateConference.self, friday)
        == "already-open")
  }
}

/// Opening although too few agencies came: one of the exceptions, and words (PC6).
struct QuorumExceptionTests {
  private let few: [String: Typed] = ["present": .people(.amara, .ruth, .lena, .nadia)]

  @Test(arguments: QuorumException.allCases)
  func `the exception is kept with the reason`(exception: QuorumException) throws {
    var story = try Story.preparation(.warwickshire)
    try story.sendsReports()
    story.now = Hassans.at("10:00", on: Hassans.meeting)
    #expect(try story.refusal(.ruth, OpenConference.self, few) == "needs-reason")
    let chosen: [String: Typed] = ["quorum-exception": "\(exception.rawValue)"]
    #expect(try story.refusal(.ruth, OpenConference.self, few.but(chosen)) == "needs-reason")
    try story.does(
      .ruth, OpenConference.self, few.but(chosen).but(["going-ahead": "Sam wrote."]))
    #expect(story.record.departures.map(\.reason) == ["\(exception.words). Sam wrote."])
  }
}

/// A break (C11).
struct PauseTests {
  @Test func `records exactly when the meeting goes on, and that it does`() throws {
    var story = try Story.session(.portsmouth)
    let events = try story.does(.ruth, PauseConference.self, ["back-at": "11:20"])
    #expect(events == [.room(.paused(ConferencePaused(back: ClockTime("11:20"))))])
    #expect(try story.decides(.ruth, PauseConference.self, ["back-at": "11:20"]).isEmpty)
    #expect(try story.does(.ruth, ResumeConference.self) == [.room(.resumed)])
    #expect(story.record.conference?.pause == nil)
    #expect(try story.decides(.ruth, ResumeConference.self).isEmpty)
  }
}

/// Going back and skipping in the agenda: the areas are there to be covered, not a fixed order.
struct AnyPartTests {
  @Test(arguments: Authority.allCases)
  func `the chair can skip to the last part and go back to the first`(authority: Authority) throws {
    var story = try Story.session(authority)
    let parts = story.practice.agenda.map(\.id)
    let (first, last) = (try #require(parts.first), try #require(parts.last))
    try story.does(.ruth, MoveToPart.self, ["part": "\(last)"])
    #expect(try story.refusal(.ruth, MoveToPart.self) == "last-part")
    try story.does(.ruth, MoveToPart.self, ["part": "\(first)"])
    #expect(story.record.conference?.parts.map(\.part) == [first, last, first])
    try story.does(.ruth, MoveToPart.self)
    #expect(story.record.conference?.part == parts[1])
  }
}
