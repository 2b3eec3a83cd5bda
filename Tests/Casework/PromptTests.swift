// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// What the practice expects and does not find. A prompt asks for a reason; it never stops anybody.
struct PromptTests {
  @Test(arguments: [
    (
      Authority.portsmouth,
      ["parents-met 2", "chair-meets-family 2", "way-to-speak 2"]
    ),
    (.warwickshire, ["parents-met 2", "chair-meets-family 2"]),
    (
      .birmingham,
      ["parents-met 2", "chair-meets-family 2", "harm-statement 1", "who-tells-the-child 2"]
    ),
    (.dorset, ["consultation 2", "chair-meets-family 2", "understanding-reports 3"]),
  ])
  func `asks in preparation for what this authority expects`(
    authority: Authority, expected: [String]
  ) throws {
    #expect(counted(try open(.preparation(authority))) == expected)
  }

  @Test func `in Portsmouth a child over four is heard; a child of two need not be`() throws {
    var story = try Story.enquiry(.portsmouth)
    try story.callsConference()
    let prompts = story.record.prompts(story.practice, on: Hassans.began)
    #expect(prompts.filter { $0.prompt.rule == "child-views" }.map(\.prompt.about) == ["Amira"])
    try story.does(.amara, GiveOwnWords.self, ["words": "I want quiet.", "whose": "amira"])
    #expect(try !open(story).contains("child-views"))
  }

  @Test func `what was done is asked for no more`() throws {
    var story = try Story.preparation(.dorset)
    try story.does(
      .ruth, MeetFamilyAsChair.self,
      [
        "with": ["nadia", "karim"], "day": "2026-11-02", "words": "So.",
        "explained": ["how-it-runs", "expert-in-their-child"],
      ])
    try story.does(
      .ruth, ConsultBeforeConference.self,
      ["with": .people(.amara, .tom), "day": "2026-11-02", "agreed": "So."])
    #expect(counted(try open(story)) == ["understanding-reports 3"])
  }

  @Test func `in Birmingham the table is asked for bottom lines and a safety statement`() throws {
    var story = try Story.session(.birmingham)
    #expect(
      try open(story).suffix(2) == ["bottom-lines", "safety-statement"])
    try story.does(.ruth, SetBottomLine.self, ["words": "Nobody hits."])
    try story.does(.ruth, WriteSafetyStatement.self, ["words": "Amira sleeps."])
    #expect(try open(story).last == "safety-statement")
    try story.does(
      .amara, NameOutcome.self, ["words": "Quiet.", "harm": "Fear.", "measure": "Sleep."])
    #expect(try !open(story).contains("safety-statement"))
    #expect(try !open(story).contains("bottom-lines"))
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
    try story.sendsReports()
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

  /// Each rule once, with how often it stands: "parents-met 2".
  private func counted(_ rules: [String]) -> [String] {
    rules.reduce(into: [(rule: String, count: Int)]()) { found, rule in
      if found.last?.rule == rule {
        found[found.count - 1].count += 1
      } else {
        found.append((rule, 1))
      }
    }.map { "\($0.rule) \($0.count)" }
  }
}
