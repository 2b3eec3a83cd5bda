// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// A plan that can be measured (PL1, PL9), and that answers harm (PL4).
struct MeasurableOutcomeTests {
  private let typed: [String: Typed] = [
    "words": "Quiet nights.", "measure": "Amira says so.", "today": "Shouting each week.",
    "by": "2026-12-18", "strengths": "Grandma comes at once.", "children": ["amira", "jay"],
  ]

  @Test func `records exactly for whom, how it is now, by when, and what helps`() throws {
    var story = try Story.preparation(.dorset)
    try story.does(.amara, NameOutcome.self, typed.but(["harm": "Fear."]), as: "quiet")
    let outcome = try #require(story.record.plan.outcomes.first)
    #expect(outcome.children == [.amira, .jay])
    #expect(outcome.today == "Shouting each week.")
    #expect(outcome.by == Day("2026-12-18"))
    #expect(outcome.strengths == "Grandma comes at once.")
  }

  @Test func `in Portsmouth what answers no harm asks for a reason, and keeps it`() throws {
    let story = try Story.preparation(.portsmouth)
    #expect(try story.refusal(.amara, NameOutcome.self, typed) == "needs-reason")
    let events = try story.decides(
      .amara, NameOutcome.self, typed.but(["going-ahead": "It keeps him calm."]))
    guard case .practice(.departed(let departure)) = events.first else {
      Issue.record("no reason was kept")
      return
    }
    #expect(departure.rule == "only-harm" && departure.reason == "It keeps him calm.")
    #expect(departure.source.contains("Restorative Protection Plan"))
  }

  @Test(arguments: [Authority.warwickshire, .birmingham, .dorset])
  func `elsewhere nobody asks, and the plan says that it answers no harm`(
    authority: Authority
  ) throws {
    var story = try Story.preparation(authority)
    try story.does(.amara, NameOutcome.self, typed)
    let line = try #require(
      story.record.wholePlan(story.practice).first { $0.what == "Which harm each answers" })
    #expect(!line.isDone && line.detail.contains("Quiet nights."))
  }

  @Test func `is refused because the conference is not about that person`() throws {
    let story = try Story.preparation(.dorset)
    let typed = typed.but(["children": "nadia"])
    #expect(try story.refusal(.amara, NameOutcome.self, typed) == "unknown-child")
  }

  @Test func `is refused because that day has gone`() throws {
    let story = try Story.preparation(.dorset)
    let typed = typed.but(["by": "2026-10-01"])
    #expect(try story.refusal(.amara, NameOutcome.self, typed) == "day-gone")
  }
}

/// Who sees each child, and how often, member by member (PL8).
struct SayWhoSeesChildTests {
  private let typed: [String: Typed] = [
    "who": "lena", "children": ["amira", "jay"], "every": "7", "how": "At home, also alone.",
  ]

  @Test func `records exactly who sees whom, how often and how, once`() throws {
    var story = try Story.preparation(.birmingham)
    let events = try story.does(.amara, SayWhoSeesChild.self, typed)
    let said = [PersonID.amira, .jay].map {
      SeeingChild(who: .lena, child: $0, every: 7, how: "At home, also alone.")
    }
    #expect(events == [.plan(.whoSeesChildSaid(WhoSeesChildSaid(seeing: said)))])
    #expect(try story.decides(.amara, SayWhoSeesChild.self, typed).isEmpty)
  }

  @Test func `what the same person says later of a child stands instead`() throws {
    var story = try Story.preparation(.birmingham)
    try story.does(.amara, SayWhoSeesChild.self, typed)
    try story.does(
      .amara, SayWhoSeesChild.self, typed.but(["children": "jay", "every": "14"]))
    #expect(story.record.plan.seeing.map(\.every) == [7, 14])
    #expect(story.record.plan.seeing.map(\.child) == [.amira, .jay])
  }

  @Test(arguments: [
    (1, "every day"), (7, "at least once a week"), (10, "in 10 days"), (14, "2 weeks"),
  ])
  func `says how often in words`(every: Int, words: String) {
    let seeing = SeeingChild(who: .lena, child: .amira, every: every, how: "So.")
    #expect(seeing.often.contains(words))
  }

  @Test func `is refused because the conference is not about that person`() throws {
    let story = try Story.preparation(.birmingham)
    let typed = typed.but(["children": "karim"])
    #expect(try story.refusal(.amara, SayWhoSeesChild.self, typed) == "unknown-child")
  }

  @Test func `in Birmingham a plan in which one member's visits are not said asks for a reason`()
    throws
  {
    let story = try Story.agreed(.birmingham)
    let agreeing: [String: Typed] = ["core-group": ["nadia", "lena", "sam"]]
    #expect(try story.refusal(.ruth, AgreePlan.self, agreeing) == "needs-reason")
    var seen = story
    try seen.does(.amara, SayWhoSeesChild.self, typed.but(["who": "sam"]))
    #expect(try seen.refusal(.ruth, AgreePlan.self, agreeing) == nil)
  }
}

/// Taking out what no longer fits, while the plan is made (PL1, PL2).
struct TakeOutOfPlanTests {
  @Test func `a step goes, and what it said stays in the record`() throws {
    var story = try Story.agreed(.dorset)
    try story.does(.ruth, TakeOutOfPlan.self, ["what": "action", "why": "He has done it."])
    #expect(story.record.plan.outcomes.map(\.actions.count) == [0])
    #expect(story.record.entries.contains { $0.event.name == "action-added" })
    let line = story.record.chronology(story.practice).last
    #expect(line?.words == "He has done it.")
  }

  @Test func `an aim goes with its steps, and a bottom line goes`() throws {
    var story = try Story.agreed(.dorset)
    try story.does(.ruth, SetBottomLine.self, ["words": "Nobody hits."], as: "line")
    try story.does(.ruth, TakeOutOfPlan.self, ["what": "outcome", "why": "So."])
    try story.does(.ruth, TakeOutOfPlan.self, ["what": "line", "why": "So."])
    #expect(story.record.plan.outcomes.isEmpty && story.record.plan.bottomLines.isEmpty)
  }

  @Test func `is refused because it does not stand in the plan, or not any more`() throws {
    var story = try Story.agreed(.dorset)
    let typed: [String: Typed] = ["what": "action", "why": "So."]
    try story.does(.ruth, TakeOutOfPlan.self, typed)
    #expect(try story.refusal(.ruth, TakeOutOfPlan.self, typed) == "unknown-plan-item")
  }
}

/// Sharing the plan with a child (PL11).
struct SharePlanWithChildTests {
  private let typed: [String: Typed] = [
    "child": "amira", "how": "With drawings, at school.", "said": "I like the quiet room.",
  ]

  @Test func `records exactly how it was shared and what the child said`() throws {
    var story = try Story.closed(.portsmouth)
    let events = try story.does(.amara, SharePlanWithChild.self, typed)
    let shared = PlanSharedWithChild(
      child: .amira, day: Hassans.meeting, how: "With drawings, at school.",
      said: "I like the quiet room.")
    #expect(events == [.plan(.sharedWithChild(shared))])
    #expect(story.record.plan.sharedWith == [shared])
  }

  @Test func `is refused because no plan was agreed`() throws {
    let story = try Story.session(.portsmouth)
    #expect(try story.refusal(.amara, SharePlanWithChild.self, typed) == "plan-not-agreed")
  }

  @Test func `is refused because the conference is not about that person`() throws {
    let story = try Story.closed(.portsmouth)
    let typed = typed.but(["child": "nadia"])
    #expect(try story.refusal(.amara, SharePlanWithChild.self, typed) == "unknown-child")
  }
}

/// Is the plan whole? Said line by line; it stops nobody.
struct WholePlanTests {
  @Test func `an empty outline misses everything that a plan says`() throws {
    let story = try Story.preparation(.birmingham)
    let lines = story.record.wholePlan(story.practice)
    #expect(lines.count == 9)
    #expect(lines.allSatisfy { !$0.isDone })
  }

  @Test func `every line turns done when it is said`() throws {
    var story = try Story.session(.birmingham)
    try story.does(
      .amara, NameOutcome.self,
      [
        "words": "Quiet nights.", "harm": "Fear.", "measure": "Sleep.", "today": "Shouting.",
        "by": "2026-12-18",
      ], as: "outcome")
    try story.does(
      .amara, AddAction.self,
      ["outcome": "outcome", "who": "karim", "what": "A course.", "by": "2026-12-01"])
    try story.does(.ruth, WriteSafetyStatement.self, ["words": "Amira sleeps."])
    try story.does(.ruth, SetBottomLine.self, ["words": "Nobody hits."])
    try story.does(
      .ruth, WriteContingency.self,
      ["words": "We meet.", "impact": "More fear.", "later": "No trust."])
    try story.does(
      .ruth, SayWhoSeesChild.self,
      ["who": "lena", "children": ["amira", "jay"], "every": "7", "how": "At home."])
    try story.does(.ruth, AgreePlan.self, ["core-group": ["nadia", "lena"]])
    #expect(story.record.wholePlan(story.practice).filter { !$0.isDone } == [])
    #expect(story.record.plan.agreed?.lead == .amara)
  }

  @Test func `after the close it says when people meet again, by when, and why`() throws {
    let story = try Story.closed(.portsmouth)
    let dates = story.record.nextDates(story.practice)
    #expect(Set(dates.map(\.rule)) == ["first-core-group", "first-review"])
    #expect(dates.allSatisfy { !$0.why.isEmpty && !$0.source.isEmpty && $0.arrangedFor != nil })
  }
}
