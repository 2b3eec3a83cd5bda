// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Help that people need is followed up until it is there (PS4, PF3).
struct ArrangeSupportTests {
  private let taxi: [String: Typed] = [
    "person": "nadia", "need": "transport", "by": "Amara Okafor", "what": "A taxi at nine.",
    "confirmed": "yes",
  ]

  private func line(_ story: Story) throws -> ReadinessLine? {
    try story.record.readiness(story.practice).first { $0.deed == "arrange-support" }
  }

  @Test func `records exactly who arranges what, and whether the person knows`() throws {
    var story = try Story.preparation(.portsmouth)
    let events = try story.does(.amara, ArrangeSupport.self, taxi)
    #expect(
      events == [
        .takingPart(
          .supportArranged(
            SupportArranged(
              person: .nadia, need: .transport, by: "Amara Okafor", what: "A taxi at nine.",
              confirmed: true)))
      ])
    #expect(try story.decides(.amara, ArrangeSupport.self, taxi).isEmpty)
  }

  @Test func `readiness says which needs are open, by whom, until all are confirmed`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(.amara, ArrangeSupport.self, taxi)
    let waiting = taxi.without("what").but(["person": "karim", "confirmed": "no"])
    try story.does(.amara, ArrangeSupport.self, waiting)
    let open = try #require(try line(story))
    #expect(!open.isDone)
    #expect(
      open.detail == "Karim Hassan: transport, Amara Okafor arranges it. "
        + "Amira: transport, not arranged yet.")
    for person in ["karim", "amira"] {
      try story.does(.amara, ArrangeSupport.self, taxi.but(["person": "\(person)"]))
    }
    #expect(try line(story)?.isDone == true)
    #expect(try line(story)?.detail == "All 3 arranged and confirmed.")
  }

  @Test func `a need that nobody had named is followed up too`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, ArrangeSupport.self,
      taxi.without("what").but(["need": "legal-adviser", "confirmed": "no"]))
    #expect(story.record.supportNeeded.contains { $0.need == .legalAdviser })
  }

  @Test(arguments: [
    (["person": "samira"], "not-invited"), (["person": "nobody"], "unknown-person"),
    (["what": " "], "confirmed-what"),
  ])
  func `is refused because it cannot be`(changed: [String: String], code: String) throws {
    let story = try Story.preparation(.portsmouth)
    let typed = taxi.but(changed.mapValues { "\($0)" })
    #expect(try story.refusal(.amara, ArrangeSupport.self, typed) == code)
  }
}

/// A child is met before the conference, and heard in their own words (PF4, PF5).
struct MeetChildTests {
  private let met: [String: Typed] = [
    "child": "amira", "day": "2026-11-02", "with": "joy", "how": ["drawing", "talking"],
    "explained": "who-will-be-there", "words": " I sing\nto Jay. ",
  ]

  @Test func `records exactly how the child was met and what the child said`() throws {
    var story = try Story.preparation(.portsmouth)
    let events = try story.does(.amara, MeetChild.self, met)
    #expect(
      events == [
        .takingPart(
          .childMet(
            ChildMet(
              child: .amira, day: Hassans.began, with: [.joy], how: [.drawing, .talking],
              explained: [.whoComes], words: " I sing\nto Jay. ")))
      ])
    #expect(story.record.ownWords.map(\.words) == [" I sing\nto Jay. "])
    #expect(story.record.ownWords.map(\.person) == [.amira])
    #expect(story.record.entries.last?.onBehalfOf == .amira)
  }

  @Test func `a child who says nothing was met all the same`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(.amara, MeetChild.self, met.without("words").but(["child": "jay"]))
    #expect(story.record.conference?.takingPart.childrenMet.map(\.met.child) == [.jay])
    #expect(story.record.ownWords.isEmpty)
    #expect(story.record.entries.last?.onBehalfOf == nil)
  }

  @Test func `what Amira said counts as taking part in Portsmouth`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(.amara, MeetChild.self, met)
    let rules = story.record.prompts(story.practice, on: Hassans.began).map(\.prompt.rule)
    #expect(!rules.contains("child-views"))
  }

  @Test(arguments: [
    (["child": "baby"], "not-yet-born"), (["child": "nadia"], "unknown-child"),
    (["with": "nobody"], "unknown-person"), (["day": "2026-11-03"], "day-to-come"),
  ])
  func `is refused because it cannot be`(changed: [String: String], code: String) throws {
    let story = try Story.preparation(.portsmouth)
    let typed = met.but(changed.mapValues { "\($0)" })
    #expect(try story.refusal(.amara, MeetChild.self, typed) == code)
  }
}

/// Every child is offered a way to speak (PS15).
struct OfferWayToSpeakTests {
  private let app: [String: Typed] = [
    "child": "amira", "way": "mind-of-my-own", "answer": "taken-up",
  ]

  private func asked(_ story: Story) -> [String] {
    story.record.prompts(story.practice, on: Hassans.began)
      .filter { $0.prompt.rule == "way-to-speak" }.map(\.prompt.about)
  }

  @Test func `records exactly what was offered and what came of it`() throws {
    var story = try Story.preparation(.portsmouth)
    let events = try story.does(.sam, OfferWayToSpeak.self, app)
    #expect(
      events == [
        .takingPart(
          .wayToSpeakOffered(
            WayToSpeakOffered(child: .amira, way: .app, answer: .takenUp, words: nil)))
      ])
    #expect(try story.decides(.sam, OfferWayToSpeak.self, app).isEmpty)
  }

  @Test func `Portsmouth asks for every born child to whom nothing was offered`() throws {
    var story = try Story.preparation(.portsmouth)
    #expect(asked(story) == ["Amira", "Jay"])
    try story.does(.sam, OfferWayToSpeak.self, app)
    #expect(asked(story) == ["Jay"])
    try story.does(
      .lena, OfferWayToSpeak.self, app.but(["child": "jay", "answer": "too-young"]))
    #expect(asked(story) == ["Jay"], "their own social worker offers it")
    try story.does(
      .amara, OfferWayToSpeak.self, app.but(["child": "jay", "answer": "too-young"]))
    #expect(asked(story).isEmpty)
  }

  @Test(arguments: [Authority.warwickshire, .birmingham, .dorset])
  func `no other authority states it`(authority: Authority) throws {
    #expect(asked(try Story.preparation(authority)).isEmpty)
  }

  @Test func `is refused because a baby who is not yet born cannot be asked`() throws {
    let story = try Story.preparation(.portsmouth)
    let typed = app.but(["child": "baby"])
    #expect(try story.refusal(.amara, OfferWayToSpeak.self, typed) == "not-yet-born")
  }
}
