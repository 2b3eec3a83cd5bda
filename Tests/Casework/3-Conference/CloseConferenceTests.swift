// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Closing the conference (C20, PS12, PP7).
struct CloseConferenceTests {
  @Test func `records exactly the summary, who tells the children, and the next days`() throws {
    var story = try Story.decided(.portsmouth)
    let events = try story.does(.ruth, CloseConference.self, .closing)
    #expect(
      events == [
        .conference(
          .closed(
            ConferenceClosed(
              summary: "We agreed.", tellsTheChild: .joy, firstCoreGroup: Day("2026-12-01"),
              review: Day("2027-02-18"))))
      ])
    #expect(story.record.stage == .plan)
  }

  @Test func `asks for a reason when a day is missing or later than the limit`() throws {
    let story = try Story.decided(.portsmouth)
    for late in [
      [String: Typed].closing.without("review"), .closing.without("first-core-group"),
      .closing.but(["first-core-group": "2026-12-04"]), .closing.but(["review": "2027-02-20"]),
    ] {
      #expect(try story.refusal(.ruth, CloseConference.self, late) == "needs-reason")
    }
    let last: [String: Typed] = ["first-core-group": "2026-12-03", "review": "2027-02-19"]
    #expect(try story.refusal(.ruth, CloseConference.self, .closing.but(last)) == nil)
  }

  @Test func `both late days are answered by one reason and both are kept`() throws {
    var story = try Story.decided(.portsmouth)
    let typed: [String: Typed] = .closing.without("review").without("first-core-group")
    try story.does(.ruth, CloseConference.self, typed.but(["going-ahead": "They move house."]))
    #expect(story.record.departures.map(\.rule) == ["first-core-group", "first-review"])
  }

  @Test func `without a child protection plan no next days are asked for`() throws {
    var story = try Story.agreed(.portsmouth)
    for child in ["amira", "jay", "baby"] {
      try story.does(
        .ruth, DecideForChild.self,
        ["child": "\(child)", "threshold": "no", "plan": "child-in-need", "reasons": "So."])
    }
    let typed: [String: Typed] = .closing.without("review").without("first-core-group")
    #expect(try story.refusal(.ruth, CloseConference.self, typed) == nil)
  }

  @Test func `is refused because a child has no decision yet`() throws {
    var story = try Story.agreed(.portsmouth)
    try story.does(.ruth, DecideForChild.self, .protecting(.amira))
    #expect(try story.refusal(.ruth, CloseConference.self, .closing) == "undecided")
  }

  @Test(arguments: ["first-core-group", "review"])
  func `is refused because that day is not after the conference`(field: String) throws {
    let story = try Story.decided(.portsmouth)
    let typed: [String: Typed] = .closing.but([field: "2026-11-19"])
    #expect(try story.refusal(.ruth, CloseConference.self, typed) == "before-the-conference")
  }

  @Test func `is refused because nobody of that name is in the record`() throws {
    let story = try Story.decided(.portsmouth)
    let typed: [String: Typed] = .closing.but(["tells-the-child": "nobody"])
    #expect(try story.refusal(.ruth, CloseConference.self, typed) == "unknown-person")
  }
}
