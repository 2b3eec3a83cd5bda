// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Reports are read before the conference, understood, and answered (PR5, PS11, PR2).
struct ReadingTests {
  private func shared() throws -> Story {
    var story = try Story.preparation(.portsmouth)
    try story.does(.lena, SendReport.self, ["involvement": "I visit."], as: "report")
    try story.does(
      .lena, ShareReport.self, ["report": "report", "with": "nadia", "how": "Together."])
    return story
  }

  @Test func `records exactly who has read which report, once`() throws {
    var story = try shared()
    let events = try story.does(.sam, ReadReport.self, ["report": "report"])
    #expect(
      events == [.reading(.read(ReportRead(report: ReportID("report"), reader: .sam)))])
    #expect(try story.decides(.sam, ReadReport.self, ["report": "report"]).isEmpty)
    #expect(story.record.reports.first?.readOn[.sam] == Hassans.began)
  }

  @Test func `its author has read it, and the chair sees who has not`() throws {
    var story = try shared()
    #expect(try story.decides(.lena, ReadReport.self, ["report": "report"]).isEmpty)
    let report = try #require(story.record.reports.first)
    #expect(story.record.notYetRead(report) == [.amara, .ruth, .sam])
    try story.does(.ruth, ReadReport.self, ["report": "report"])
    let later = try #require(story.record.reports.first)
    #expect(story.record.notYetRead(later) == [.amara, .sam])
  }

  @Test func `a parent says that they have read it only once it was shared with them`() throws {
    let story = try shared()
    #expect(try story.refusal(.nadia, ReadReport.self, ["report": "report"]) == nil)
    #expect(try story.refusal(.karim, ReadReport.self, ["report": "report"]) == "unknown-report")
    #expect(try story.refusal(.yusuf, ReadReport.self, ["report": "report"]) == "unknown-report")
  }

  @Test func `for whom the author does not exist there is no such report`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, InviteProfessional.self,
      ["account": "mina.shah", "why": "She helps.", "report-expected": "yes", "not-for": "karim"],
      as: "mina")
    try story.does(.mina, SendReport.self, ["involvement": "I help."], as: "report")
    try story.does(
      .amara, ShareReport.self,
      ["report": "report", "with": ["nadia", "karim"], "how": "Together."])
    #expect(try story.refusal(.karim, ReadReport.self, ["report": "report"]) == "unknown-report")
    #expect(try story.refusal(.nadia, ReadReport.self, ["report": "report"]) == nil)
  }

  private let help: [String: Typed] = [
    "report": "report", "with": "nadia", "day": "2026-11-02", "how": "Read aloud in Urdu.",
    "asked": "Who else reads it?",
  ]

  @Test func `records exactly how somebody was helped to understand, and what they asked`() throws {
    var story = try shared()
    let events = try story.does(.amara, ExplainReport.self, help)
    #expect(
      events == [
        .reading(
          .explained(
            ReportExplained(
              report: ReportID("report"), with: [.nadia], day: Hassans.began,
              how: "Read aloud in Urdu.", asked: "Who else reads it?")))
      ])
    #expect(story.record.reports.first?.explained.count == 1)
  }

  @Test(arguments: [
    (["with": "karim"], "not-shared"), (["with": "nobody"], "unknown-person"),
    (["report": "another"], "unknown-report"), (["day": "2026-11-03"], "day-to-come"),
  ])
  func `help is refused because it cannot be`(changed: [String: String], code: String) throws {
    let story = try shared()
    let typed = help.but(changed.mapValues { "\($0)" })
    #expect(try story.refusal(.amara, ExplainReport.self, typed) == code)
  }

  private let comment: [String: Typed] = [
    "report": "report", "words": "It was in May,\nnot in June. ",
  ]

  @Test func `a mother's words stay beside the report as she wrote them`() throws {
    var story = try shared()
    let events = try story.does(.nadia, CommentOnReport.self, comment)
    #expect(
      events == [
        .reading(
          .commented(
            ReportCommented(
              report: ReportID("report"), person: .nadia, words: "It was in May,\nnot in June. ")))
      ])
    let report = try #require(story.record.reports.first)
    #expect(report.comments.map(\.words) == ["It was in May,\nnot in June. "])
    #expect(report.parts.map(\.words) == ["I visit."])
  }

  @Test func `the social worker writes down what she says on the telephone`() throws {
    var story = try shared()
    try story.does(.amara, CommentOnReport.self, comment.but(["whose": "nadia"]))
    #expect(story.record.reports.first?.comments.map(\.person) == [.nadia])
    #expect(story.record.entries.last?.onBehalfOf == .nadia)
  }

  @Test(arguments: [
    (Actor.karim, [:], "unknown-report"), (.amara, ["whose": "karim"], "not-shared"),
    (.amara, [:], "whose-words"), (.nadia, ["whose": "karim"], "not-yours-to-say"),
    (.nadia, ["report": "another"], "unknown-report"),
  ])
  func `a comment is refused because it cannot be`(
    actor: Actor, changed: [String: String], code: String
  ) throws {
    let story = try shared()
    let typed = comment.but(changed.mapValues { "\($0)" })
    #expect(try story.refusal(actor, CommentOnReport.self, typed) == code)
  }
}
