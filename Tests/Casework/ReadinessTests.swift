// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Are we ready to meet?
struct ReadinessTests {
  @Test(arguments: [
    (Authority.portsmouth, 10), (.warwickshire, 8), (.birmingham, 10), (.dorset, 10),
  ])
  func `lists what this authority prepares, in the order of the work`(
    authority: Authority, count: Int
  ) throws {
    let story = try Story.preparation(authority)
    let lines = try story.record.readiness(story.practice)
    #expect(lines.count == count)
    #expect(lines.first?.what == "People invited")
    #expect(lines.last?.what == story.practice.term(.outlinePlan))
    #expect(lines.compactMap(\.deed).allSatisfy { Deeds.named($0) != nil })
  }

  @Test func `says who is missing with a report, and by when`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(.lena, SendReport.self, ["involvement": "I visit."])
    let reports = try line("Reports", story)
    #expect(!reports.isDone)
    #expect(reports.detail == "1 of 3 are here. Missing: Amara Okafor and Sam Price.")
    #expect(reports.due?.due == Day("2026-11-17"))
    try story.does(.amara, SendReport.self, ["involvement": "I visit."])
    try story.does(.sam, SendReport.self, ["involvement": "I teach."])
    #expect(try line("Reports", story).isDone)
  }

  @Test func `says whether all who are invited would be enough`() throws {
    let story = try Story.preparation(.portsmouth)
    let invited = try line("People invited", story)
    #expect(invited.isDone)
    #expect(
      invited.detail == "9 people, 3 of the family. If all come: "
        + "quorum is met: social care and 2 other agencies.")
  }

  @Test func `every line turns done when its deed is done for each`() throws {
    var story = try Story.preparation(.dorset)
    let done = { (story: Story) in
      try story.record.readiness(story.practice).filter(\.isDone).compactMap(\.deed)
    }
    #expect(try done(story) == ["invite-professional"])
    let meeting: [String: Typed] = ["with": ["nadia", "karim"], "day": "2026-11-02"]
    try story.does(.amara, MeetParents.self, meeting.but(["shared": "All."]))
    try story.does(
      .ruth, MeetFamilyAsChair.self,
      meeting.but(["words": "So.", "explained": ["how-it-runs", "expert-in-their-child"]]))
    try story.does(
      .ruth, ConsultBeforeConference.self,
      meeting.but(["with": .people(.amara, .tom), "agreed": "So."]))
    try story.does(
      .amara, NameOutcome.self, ["words": "Quiet.", "harm": "Fear.", "measure": "Sleep."],
      as: "outcome")
    try story.does(
      .amara, AddAction.self,
      ["outcome": "outcome", "who": "karim", "what": "A course.", "by": "2026-12-01"])
    #expect(
      try done(story) == [
        "invite-professional", "meet-parents", "meet-family-as-chair",
        "consult-before-conference", "name-outcome",
      ])
  }

  @Test func `there is nothing to be ready for before a conference is called`() throws {
    let story = try Story.enquiry(.dorset)
    #expect(try story.record.readiness(story.practice).isEmpty)
  }

  private func line(_ what: String, _ story: Story) throws -> ReadinessLine {
    try #require(try story.record.readiness(story.practice).first { $0.what == what })
  }
}
