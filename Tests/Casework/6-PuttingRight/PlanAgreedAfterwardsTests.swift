// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// A plan that was not agreed in the meeting can be agreed afterwards, and closing without it asks.
struct PlanAgreedAfterwardsTests {
  private func decided() throws -> Story {
    var story = try Story.session(.portsmouth)
    for child in [PersonID.amira, .jay, .baby] {
      try story.does(.ruth, DecideForChild.self, .protecting(child))
    }
    return story
  }

  @Test func `closing without an agreed plan asks for a reason`() throws {
    var story = try decided()
    #expect(try story.refusal(.ruth, CloseConference.self, .closing) == "needs-reason")
    try story.does(
      .ruth, CloseConference.self, [String: Typed].closing.but(["going-ahead": "Nadia had to go."]))
    #expect(story.record.departures.map(\.rule).contains("plan-agreed"))
  }

  @Test func `the plan is then made and agreed afterwards, and once agreed it stays`() throws {
    var story = try decided()
    try story.does(
      .ruth, CloseConference.self, [String: Typed].closing.but(["going-ahead": "Nadia had to go."]))
    story.now = Hassans.at("09:00", on: Hassans.meeting.adding(days: 1))
    try story.agreesPlan()
    #expect(story.record.plan.agreedOn == Hassans.meeting.adding(days: 1))
    #expect(
      try story.refusal(
        .ruth, AgreePlan.self, ["core-group": .people(.nadia), "contact": "Weekly."])
        == "conference-closed")
  }

  @Test func `where no child has a plan nothing is asked`() throws {
    var story = try Story.session(.portsmouth)
    for child in [PersonID.amira, .jay, .baby] {
      try story.does(
        .ruth, DecideForChild.self,
        ["child": "\(child)", "threshold": "no", "plan": "no-plan", "reasons": "Safe."])
    }
    #expect(
      try story.refusal(
        .ruth, CloseConference.self, ["summary": "Safe.", "tells-the-child": "joy"]) == nil)
  }
}
