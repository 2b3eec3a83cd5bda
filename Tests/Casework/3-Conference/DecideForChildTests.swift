// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Deciding for one child (C16, C18, C19).
struct DecideForChildTests {
  private let amira: [String: Typed] = .protecting(.amira)

  @Test(arguments: Authority.allCases)
  func `records exactly what was decided and why`(authority: Authority) throws {
    var story = try Story.agreed(authority)
    let events = try story.does(.ruth, DecideForChild.self, amira)
    #expect(
      events == [
        .conference(
          .decisionMade(
            DecisionMade(
              child: .amira, threshold: true, plan: .childProtection, category: "emotional",
              reasons: "She is afraid at night.")))
      ])
  }

  @Test func `in Dorset the plan comes first, or a reason is written`() throws {
    var story = try Story.session(.dorset)
    #expect(try story.refusal(.ruth, DecideForChild.self, amira) == "needs-reason")
    let typed = amira.but(["going-ahead": "The fire alarm went."])
    let events = try story.does(.ruth, DecideForChild.self, typed)
    #expect(events.map(\.name) == ["practice-departed", "decision-made"])
    #expect(story.record.departures.map(\.rule) == ["plan-before-decision"])
    #expect(
      try Story.session(.warwickshire).refusal(.ruth, DecideForChild.self, amira) == nil)
  }

  @Test func `is refused because a category says that there is significant harm`() throws {
    try expect(
      "category-without-threshold", amira.but(["threshold": "no", "plan": "child-in-need"]))
  }

  @Test func `is refused because a category belongs to a child protection plan`() throws {
    try expect("category-without-plan", amira.but(["plan": "child-in-need"]))
    try expect(nil, amira.but(["plan": "child-in-need"]).without("category"))
  }

  @Test func `is refused because the category is missing`() throws {
    try expect("category-missing", amira.without("category"))
  }

  @Test func `is refused because there is no such category`() throws {
    try expect("unknown-category", amira.but(["category": "financial"]))
  }

  @Test func `is refused because that plan needs the threshold`() throws {
    try expect("plan-without-threshold", amira.but(["threshold": "no"]).without("category"))
  }

  @Test(arguments: ["nadia", "nobody"])
  func `is refused because the conference is not about that person`(person: String) throws {
    try expect("unknown-child", amira.but(["child": "\(person)"]))
  }

  @Test func `is refused because it was decided for this child already`() throws {
    var story = try Story.agreed(.portsmouth)
    try story.does(.ruth, DecideForChild.self, amira)
    #expect(try story.refusal(.ruth, DecideForChild.self, amira) == "already-decided")
    #expect(try story.refusal(.ruth, DecideForChild.self, .protecting(.jay)) == nil)
  }

  private func expect(_ code: String?, _ typed: [String: Typed]) throws {
    #expect(try Story.agreed(.portsmouth).refusal(.ruth, DecideForChild.self, typed) == code)
  }
}
