// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Sharing a report with the family before the conference (PR2, PS11).
struct ShareReportTests {
  private let typed: [String: Typed] = [
    "report": "report", "with": ["nadia", "karim"], "how": "Read together.",
  ]

  private func sent() throws -> Story {
    var story = try Story.preparation(.portsmouth)
    try story.does(.lena, SendReport.self, ["involvement": "I visit."], as: "report")
    return story
  }

  @Test func `records exactly with whom it was shared, how, and on which day`() throws {
    var story = try sent()
    let events = try story.does(.lena, ShareReport.self, typed)
    #expect(
      events == [
        .preparation(
          .reportShared(
            ReportShared(
              report: ReportID("report"), with: [.nadia, .karim], how: "Read together.",
              day: Hassans.began)))
      ])
    let began = Hassans.began
    #expect(story.record.reports.map(\.shared) == [[.nadia: began, .karim: began]])
  }

  @Test func `stays quiet when everybody has it, and the first day stays`() throws {
    var story = try sent()
    try story.does(.lena, ShareReport.self, typed)
    #expect(try story.decides(.lena, ShareReport.self, typed).isEmpty)
    let more = typed.but(["with": ["nadia", "samira"]])
    let later = Hassans.began.adding(days: 3)
    story.now = Hassans.at("10:00", on: later)
    try story.does(.lena, ShareReport.self, more)
    #expect(story.record.reports.first?.shared[.nadia] == Hassans.began)
    #expect(story.record.reports.first?.shared[.samira] == later)
  }

  @Test func `is refused because no such report was sent`() throws {
    let story = try sent()
    let typed = typed.but(["report": "another"])
    #expect(try story.refusal(.lena, ShareReport.self, typed) == "unknown-report")
  }

  @Test func `is refused because that person is not in the record`() throws {
    let story = try sent()
    let typed = typed.but(["with": "nobody"])
    #expect(try story.refusal(.lena, ShareReport.self, typed) == "unknown-person")
  }
}
