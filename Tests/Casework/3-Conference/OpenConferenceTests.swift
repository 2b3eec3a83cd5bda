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
    try story.sendsReports()
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

  private let bail: [String: Typed] = [
    "kind": "bail-condition", "people": ["nadia", "karim"], "words": "Not to come near her.",
    "may-share-room": "no",
  ]

  private func told(_ story: Story, _ typed: [String: Typed]) -> String? {
    do {
      _ = try story.decides(.ruth, OpenConference.self, typed)
      return nil
    } catch { return (error as? Refusal)?.words }
  }

  @Test(arguments: Authority.allCases)
  func `asks for a reason when two who must not meet are both here, and keeps it`(
    authority: Authority
  ) throws {
    var story = try ready(authority)
    try story.does(.amara, RecordRestriction.self, bail)
    let everyone: [String: Typed] = ["present": .everyone]
    let words = try #require(told(story, everyone))
    #expect(words.contains("Nadia Hassan and Karim Hassan must not meet, and both are here."))
    #expect(words.contains("No separate times are planned for them."))
    let apart: [String: Typed] = [
      "present": .people(.amara, .ruth, .lena, .sam, .nadia, .amira, .joy)
    ]
    #expect(try story.refusal(.ruth, OpenConference.self, apart) == nil)
    try story.does(
      .ruth, OpenConference.self, everyone.but(["going-ahead": "The court changed it today."]))
    #expect(story.record.departures.map(\.rule) == ["both-in-the-room"])
    #expect(story.record.departures.map(\.people) == [[.nadia, .karim]])
  }

  @Test func `reminds the chair of the separate times that are planned`() throws {
    var story = try ready(.portsmouth)
    try story.does(.amara, RecordRestriction.self, bail)
    try story.does(.ruth, PlanSeparateTimes.self, .separateTimes)
    let words = try #require(told(story, ["present": .everyone]))
    #expect(words.contains("It is planned otherwise. Karim Hassan: at a time of their own, 11:30."))
  }

  @Test func `says everything at once for which it asks a reason`() throws {
    var story = try ready(.portsmouth)
    try story.does(.amara, RecordRestriction.self, bail)
    story.now = Hassans.at("10:00", on: Hassans.meeting.adding(days: 1))
    let words = try #require(told(story, ["present": .people(.ruth, .nadia, .karim)]))
    for part in ["is called for", "must not meet", "at least"] { #expect(words.contains(part)) }
  }

  @Test func `names nobody of whom, or of what, the chair may not know`() throws {
    var story = try ready(.portsmouth)
    try story.does(.amara, RecordRestriction.self, bail.but(["not-for": .people(.ruth)]))
    #expect(try story.refusal(.ruth, OpenConference.self, ["present": .everyone]) == nil)
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
