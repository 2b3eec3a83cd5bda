// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// What is due, by when, and why.
struct DueListTests {
  @Test(arguments: [
    (
      Authority.portsmouth,
      [
        "conference-request 2026-11-03", "reports-to-parents 2026-11-16",
        "reports-to-chair 2026-11-17",
        "initial-conference 2026-11-23",
      ]
    ),
    (
      .warwickshire,
      [
        "conference-request 2026-11-03", "meeting-with-parents 2026-11-16",
        "reports-to-parents 2026-11-16",
        "initial-conference 2026-11-23",
      ]
    ),
    (
      .birmingham,
      [
        "conference-request 2026-11-03", "reports-to-parents 2026-11-16",
        "initial-conference 2026-11-23",
      ]
    ),
    (
      .dorset,
      [
        "conference-request 2026-11-03", "reports-to-everyone 2026-11-17",
        "reports-to-parents 2026-11-17",
        "initial-conference 2026-11-23",
      ]
    ),
  ])
  func `lists what this authority expects before the conference`(
    authority: Authority, expected: [String]
  ) throws {
    let story = try Story.preparation(authority)
    let list = try story.record.dueList(story.practice)
    #expect(list.map { "\($0.rule) \($0.due)" } == expected)
    #expect(list.allSatisfy { $0.about == "Amira, Jay and The baby" })
  }

  @Test(arguments: Authority.allCases)
  func `after the conference letter, core group, record and review are due`(authority: Authority)
    throws
  {
    let story = try Story.closed(authority)
    let rules = ["decision-letter", "first-core-group", "minutes", "first-review"]
    let after = try story.record.dueList(story.practice).filter { rules.contains($0.rule) }
    #expect(
      after.map { "\($0.rule) \($0.due)" }
        == [
          "decision-letter 2026-11-20", "first-core-group 2026-12-03", "minutes 2026-12-10",
          "first-review 2027-02-19",
        ])
    #expect(
      after.map { $0.state(on: Hassans.meeting) } == [.waiting, .arranged, .waiting, .arranged])
  }

  @Test(arguments: Authority.allCases)
  func `when too few people came a new day is due, with its limit and why`(authority: Authority)
    throws
  {
    var story = try Story.preparation(authority)
    let reset = { (story: Story) throws -> DueItem? in
      try story.record.dueList(story.practice).first { $0.rule == "inquorate-reset" }
    }
    #expect(try reset(story) == nil)
    story.now = Hassans.at("10:00", on: Hassans.meeting)
    try story.does(
      .ruth, StandDownConference.self,
      .standingDown.but(["going-ahead": "Sam is ill.", "day": "2026-12-03"]))
    let item = try #require(try reset(story))
    #expect((item.anchor, item.due) == (Hassans.meeting, Day("2026-12-03") ?? Hassans.began))
    #expect(item.source.hasPrefix("Swindon"))
    #expect(item.state(on: Hassans.meeting) == .arranged)
    #expect(item.state(on: item.due.adding(days: 1)) == .overdue)
    try story.sendsReports()
    story.now = Hassans.at("10:00", on: item.due)
    try story.does(.ruth, OpenConference.self, ["present": .everyone])
    #expect(try reset(story)?.doneOn == item.due)
  }

  @Test func `a conference stood down for another reason has no such limit`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(.ruth, StandDownConference.self, .standingDown.but(["ground": "other"]))
    #expect(
      try !story.record.dueList(story.practice).contains { $0.rule == "inquorate-reset" })
  }

  @Test func `a conference is asked for by the next working day after it was decided on`() throws {
    var story = try Story.enquiry(.portsmouth)
    try story.does(
      .tom, ConcludeEnquiry.self,
      ["outcome": "likely-significant-harm", "reasons": "They hear the fighting."])
    let asked = try item("conference-request", story)
    let decided = story.now.londonDay
    #expect(asked.anchor == decided && asked.doneOn == nil && asked.kind == .aim)
    #expect(try asked.due == Period.workingDay.due(from: decided, calendar: .england))
    #expect(asked.state(on: asked.due.adding(days: 1)) == .overdue)
    try story.does(.amara, CallConference.self, .calling, as: "conference-")
    #expect(try item("conference-request", story).state(on: Hassans.meeting) == .done)
  }

  @Test func `whoever must not be in one room asks three working days before`() throws {
    let story = try Story.preparation(.birmingham)
    let item = try #require(story.record.askApartBy(story.practice))
    #expect(item.due == Day("2026-11-16") && item.anchor == Hassans.meeting)
    #expect(item.source.hasPrefix("Sussex"))
    let begun = try Story.session(.birmingham)
    #expect(begun.record.askApartBy(begun.practice) == nil, "it is too late to ask for it")
  }

  @Test func `nothing is due after a conference without a child protection plan`() throws {
    var story = try Story.agreed(.portsmouth)
    try story.does(
      .ruth, DecideForChild.self,
      ["child": "amira", "threshold": "no", "plan": "child-in-need", "reasons": "So."])
    let rules = try story.record.dueList(story.practice).map(\.rule)
    #expect(!rules.contains("first-core-group"))
  }

  @Test func `no conference is due when the enquiry found no such harm`() throws {
    var story = try Story.enquiry(.portsmouth)
    #expect(try story.record.dueList(story.practice).map(\.rule) == ["initial-conference"])
    try story.does(
      .tom, ConcludeEnquiry.self, ["outcome": "not-substantiated", "reasons": "So."])
    #expect(try story.record.dueList(story.practice) == [])
  }

  @Test func `reports are done on the day of the last one, and late after the limit`() throws {
    var story = try Story.preparation(.portsmouth)
    for (actor, day) in [(Actor.amara, "2026-11-10"), (.lena, "2026-11-11")] {
      story.now = Hassans.at("09:00", on: try #require(Day(day)))
      try story.does(actor, SendReport.self, ["involvement": "I visit."])
    }
    #expect(try item("reports-to-chair", story).doneOn == nil)
    var inTime = story
    inTime.now = Hassans.at("23:59", on: try #require(Day("2026-11-17")))
    try inTime.does(.sam, SendReport.self, ["involvement": "I teach."])
    #expect(try item("reports-to-chair", inTime).state(on: Hassans.meeting) == .done)
    story.now = Hassans.at("00:00", on: try #require(Day("2026-11-18")))
    try story.does(.sam, SendReport.self, ["involvement": "I teach."])
    #expect(try item("reports-to-chair", story).state(on: Hassans.meeting) == .doneLate)
  }

  @Test func `a day passes when it is over, not when it begins`() throws {
    let due = try item("initial-conference", try Story.enquiry(.portsmouth))
    #expect(due.state(on: due.due) == .waiting)
    #expect(due.state(on: due.due.adding(days: 1)) == .overdue)
    let called = try item("initial-conference", try Story.preparation(.portsmouth))
    #expect(called.state(on: Hassans.began) == .arranged)
    let held = try item("initial-conference", try Story.session(.portsmouth))
    #expect(held.state(on: due.due.adding(days: 99)) == .done)
  }

  @Test func `what is arranged for a day after the limit is arranged late`() throws {
    var story = try Story.decided(.portsmouth)
    try story.does(
      .ruth, CloseConference.self,
      .closing.but(["first-core-group": "2026-12-09", "going-ahead": "Lena is away."]))
    #expect(try item("first-core-group", story).state(on: Hassans.meeting) == .arrangedLate)
  }

  @Test func `every item says why and where that is written`() throws {
    for authority in Authority.allCases {
      let story = try Story.closed(authority)
      for item in try story.record.dueList(story.practice) {
        #expect(!item.why.isEmpty && !item.source.isEmpty && !item.title.isEmpty)
        #expect(!item.anchorWords.isEmpty)
      }
    }
  }

  private func item(_ rule: String, _ story: Story) throws -> DueItem {
    try #require(try story.record.dueList(story.practice).first { $0.rule == rule })
  }
}

extension Period {
  fileprivate static let workingDay = Period(value: 1, unit: .workingDays, direction: .after)
}
