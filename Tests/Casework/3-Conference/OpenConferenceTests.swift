// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Opening the conference (PC6, C1).
struct OpenConferenceTests {
  private func ready(_ authority: Authority) throws -> Story {
    var story = try Story.preparation(authority)
    story.now = Hassans.at("10:00", on: Hassans.meeting)
    return story
  }

  @Test(arguments: Authority.allCases)
  func `records exactly who is here, and begins the first part`(authority: Authority) throws {
    var story = try ready(authority)
    let events = try story.does(.ruth, OpenConference.self, ["present": .everyone])
    let first = try #require(story.practice.agenda.first).id
    #expect(
      events == [
        .conference(
          .opened(
            ConferenceOpened(
              present: [
                .amara, .ruth, .lena, .sam, .nadia, .karim, .amira, .joy, .yusuf,
              ], part: first)))
      ])
    #expect(story.record.stage == .conference)
    #expect(story.record.conference?.part == first)
    #expect(story.record.conference?.inTheRoom.count == 9)
  }

  @Test func `asks for a reason when the quorum is not met, and keeps it`() throws {
    var story = try ready(.birmingham)
    let few: [String: Typed] = ["present": .people(.ruth, .amara, .lena, .nadia)]
    #expect(try story.refusal(.ruth, OpenConference.self, few) == "needs-reason")
    let events = try story.does(
      .ruth, OpenConference.self, few.but(["going-ahead": "Sam is ill; waiting is worse."]))
    #expect(events.map(\.name) == ["practice-departed", "conference-opened"])
    #expect(story.record.departures.map(\.rule) == ["quorum"])
  }

  @Test func `asks for a reason on another day than the family was told`() throws {
    var story = try ready(.portsmouth)
    story.now = Hassans.at("10:00", on: Hassans.meeting.adding(days: 1))
    let typed: [String: Typed] = ["present": .everyone]
    #expect(try story.refusal(.ruth, OpenConference.self, typed) == "needs-reason")
    try story.does(.ruth, OpenConference.self, typed.but(["going-ahead": "Snow."]))
    #expect(story.record.departures.map(\.rule) == ["day-of-the-conference"])
  }

  @Test func `is refused because somebody was not invited`() throws {
    let story = try ready(.portsmouth)
    let typed: [String: Typed] = ["present": .people(.ruth, .samira)]
    #expect(try story.refusal(.ruth, OpenConference.self, typed) == "not-invited")
  }

  @Test func `is refused because it is open already, closed, or not called`() throws {
    let typed: [String: Typed] = ["present": .everyone]
    #expect(
      try Story.session(.portsmouth).refusal(.ruth, OpenConference.self, typed) == "already-open")
    #expect(
      try Story.closed(.portsmouth).refusal(.ruth, OpenConference.self, typed)
        == "conference-closed")
    #expect(
      try Story.enquiry(.portsmouth).refusal(.ruth, OpenConference.self, typed) == "no-conference")
  }
}
