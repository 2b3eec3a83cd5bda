// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Which children are subject to a plan (RG1).
struct RegisterTests {
  @Test func `shows each child with its plan, category and the day of the conference`() throws {
    var story = try Story.agreed(.portsmouth)
    #expect(story.record.register.isEmpty)
    try story.does(.ruth, DecideForChild.self, .protecting(.amira))
    try story.does(
      .ruth, DecideForChild.self,
      ["child": "jay", "threshold": "no", "plan": "child-in-need", "reasons": "So."])
    try story.does(
      .ruth, DecideForChild.self,
      ["child": "baby", "threshold": "no", "plan": "no-plan", "reasons": "So."])
    let held = Hassans.meeting
    #expect(
      story.record.register == [
        RegisterLine(
          child: .amira, name: "Amira", plan: .childProtection, category: "emotional",
          since: held),
        RegisterLine(
          child: .jay, name: "Jay", plan: .childInNeed, category: nil, since: held),
      ])
  }

  @Test func `a child stays on the register while the next conference is prepared`() throws {
    var story = try Story.closed(.portsmouth)
    let before = story.record.register
    #expect(before.count == 3)
    story.now = Hassans.at("09:00", on: Hassans.meeting.adding(days: 1))
    try story.does(
      .amara, CallConference.self,
      .calling.but(["day": "2027-02-18", "going-ahead": "This is the review."]))
    #expect(story.record.register == before)
  }

  @Test func `nobody is on a register before a decision`() throws {
    #expect(try Story.preparation(.dorset).record.register.isEmpty)
  }
}
