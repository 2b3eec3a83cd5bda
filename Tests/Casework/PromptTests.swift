// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// What the practice expects and does not find. A prompt asks for a reason; it never stops anybody.
struct PromptTests {
  @Test(arguments: [
    (Authority.portsmouth, ["chair-meets-family", "child-views", "way-to-speak", "way-to-speak"]),
    (.warwickshire, ["chair-meets-family"]),
    (.birmingham, ["chair-meets-family", "harm-statement"]),
    (.dorset, ["consultation", "chair-meets-family"]),
  ])
  func `asks in preparation for what this authority expects`(
    authority: Authority, expected: [String]
  ) throws {
    #expect(try open(.preparation(authority)) == expected)
  }

  @Test func `in Portsmouth a child over four is heard; a child of two need not be`() throws {
    var story = try Story.preparation(.portsmouth)
    let prompts = story.record.prompts(story.practice, on: Hassans.began)
    #expect(prompts.filter { $0.prompt.rule == "child-views" }.map(\.prompt.about) == ["Amira"])
    try story.does(.joy, GiveOwnWords.self, ["words": "I want quiet.", "whose": "amira"])
    #expect(try !open(story).contains("child-views"))
  }

  @Test func `a child is over four from the fifth birthday`() throws {
    let story = try Story.preparation(.portsmouth)
    let jaysFifth = try #require(Day("2029-07-02"))
    #expect(try !children(story, on: jaysFifth.adding(days: -1)).contains("Jay"))
    #expect(try children(story, on: jaysFifth).contains("Jay"))
  }

  @Test func `what was done is asked for no more`() throws {
    var story = try Story.preparation(.dorset)
    try story.does(
      .ruth, MeetFamilyAsChair.self, ["with": "nadia", "day": "2026-11-02", "words": "So."])
    try story.does(
      .ruth, ConsultBeforeConference.self,
      ["with": .people(.amara, .tom), "day": "2026-11-02", "agreed": "So."])
    #expect(try open(story) == [])
  }

  @Test func `in Birmingham the table is asked for bottom lines and a safety statement`() throws {
    var story = try Story.session(.birmingham)
    #expect(
      try open(story) == [
        "chair-meets-family", "harm-statement", "bottom-lines", "safety-statement",
      ])
    try story.does(.ruth, SetBottomLine.self, ["words": "Nobody hits."])
    try story.does(.ruth, WriteSafetyStatement.self, ["words": "Amira sleeps."])
    #expect(try open(story) == ["chair-meets-family", "harm-statement"])
  }

  @Test func `when somebody leaves, the quorum is asked for again`() throws {
    var story = try Story.session(.warwickshire)
    #expect(try !open(story).contains("quorum"))
    try story.does(.ruth, RecordLeaving.self, ["person": "lena"])
    #expect(try open(story).contains("quorum"))
  }

  @Test func `a reason that was given stands beside what was expected`() throws {
    var story = try Story.enquiry(.portsmouth)
    try story.does(
      .amara, CallConference.self, .calling.but(["going-ahead": "Both parents ask for it."]))
    let answered = story.record.prompts(story.practice, on: Hassans.began).filter {
      $0.state == "answered"
    }
    #expect(answered.map(\.prompt.rule) == ["enquiry-concluded"])
    #expect(answered.map(\.reason) == ["Both parents ask for it."])
  }

  @Test func `a reason is kept when the prompt has gone before the reason comes`() throws {
    var story = try Story.agreed(.dorset)
    let typed = [String: Typed].protecting(.amira).but(["going-ahead": "The fire alarm went."])
    let events = try story.does(.ruth, DecideForChild.self, typed)
    #expect(events.map(\.name) == ["practice-departed", "decision-made"])
    #expect(story.record.departures.map(\.reason) == ["The fire alarm went."])
    let standing = story.record.prompts(story.practice, on: Hassans.meeting)
    #expect(!standing.contains { $0.reason == "The fire alarm went." })
  }

  @Test func `a reason for opening is kept once when nothing asks for it any more`() throws {
    var story = try Story.preparation(.portsmouth)
    story.now = Hassans.at("10:00", on: Hassans.meeting)
    let typed: [String: Typed] = [
      "present": .everyone, "going-ahead": "Sam comes later.", "quorum-exception": "looked-after",
    ]
    let events = try story.does(.ruth, OpenConference.self, typed)
    #expect(events.map(\.name) == ["practice-departed", "conference-opened"])
    #expect(story.record.departures.map(\.reason).first?.contains("Sam comes later.") == true)
  }

  @Test(arguments: Authority.allCases)
  func `every prompt says what is expected and where that is written`(
    authority: Authority
  ) throws {
    let story = try Story.session(authority)
    let prompts = story.record.prompts(story.practice, on: Hassans.meeting)
    #expect(prompts.allSatisfy { !$0.prompt.words.isEmpty && !$0.prompt.source.isEmpty })
  }

  private func open(_ story: Story) throws -> [String] {
    story.record.prompts(story.practice, on: story.now.londonDay).filter { $0.state == "open" }
      .map(\.prompt.rule)
  }

  private func children(_ story: Story, on day: Day) throws -> [String] {
    story.record.prompts(story.practice, on: day).filter { $0.prompt.rule == "child-views" }
      .map(\.prompt.about)
  }
}
