// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// A plan that was not agreed in the meeting can be agreed afterwards, and closing without it asks.
struct PlanAgreedAfterwardsTests {
  private let ahead: [String: Typed] = ["going-ahead": "Nadia had to go."]

  private func decided(_ authority: Authority) throws -> Story {
    var story = try Story.session(authority)
    for child in [PersonID.amira, .jay, .baby] {
      try story.does(.ruth, DecideForChild.self, [String: Typed].protecting(child).but(ahead))
    }
    return story
  }

  @Test(arguments: Authority.allCases)
  func `closing without an agreed plan asks for a reason`(_ authority: Authority) throws {
    var story = try decided(authority)
    #expect(try story.refusal(.ruth, CloseConference.self, .closing) == "needs-reason")
    try story.does(.ruth, CloseConference.self, [String: Typed].closing.but(ahead))
    #expect(story.record.departures.map(\.rule).contains("plan-agreed"))
  }

  @Test(arguments: Authority.allCases)
  func `the plan is then made and agreed afterwards, and once agreed it stays`(
    _ authority: Authority
  ) throws {
    var story = try decided(authority)
    try story.does(.ruth, CloseConference.self, [String: Typed].closing.but(ahead))
    story.now = Hassans.at("09:00", on: Hassans.meeting.adding(days: 1))
    try story.does(
      .amara, NameOutcome.self,
      ["words": "We sleep.", "harm": "They are afraid.", "measure": "Seven hours."],
      as: "outcome")
    try story.does(
      .amara, AddAction.self,
      [
        "outcome": "outcome", "who": "karim", "what": "Goes to the course.", "by": "2026-12-01",
      ])
    try story.does(
      .ruth, AgreePlan.self,
      ahead.but([
        "core-group": .people(.nadia, .amara), "with": "nadia", "contact": "Weekly.",
      ]))
    #expect(story.record.plan.agreedOn == Hassans.meeting.adding(days: 1))
    #expect(
      try story.refusal(
        .ruth, AgreePlan.self, ["core-group": .people(.nadia), "contact": "Weekly."])
        == "conference-closed")
  }

  @Test(arguments: [Authority.portsmouth, .warwickshire, .birmingham])
  func `where no child has a plan it is not asked for`(_ authority: Authority) throws {
    var story = try Story.session(authority)
    for child in [PersonID.amira, .jay, .baby] {
      try story.does(
        .ruth, DecideForChild.self,
        [
          "child": "\(child)", "threshold": "no", "plan": "no-plan", "reasons": "Safe.",
          "going-ahead": "All are safe.",
        ])
    }
    let closing: [String: Typed] = [
      "summary": "Safe.", "tells-the-child": "joy", "going-ahead": "All are safe.",
    ]
    try story.does(.ruth, CloseConference.self, closing)
    #expect(!story.record.departures.map(\.rule).contains("plan-agreed"))
  }
}
