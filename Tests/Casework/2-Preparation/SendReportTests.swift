// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Sending a report (PR1, PR6, PP5).
struct SendReportTests {
  private let typed: [String: Typed] = [
    "involvement": "I visit weekly.", "worries": "They are tired.", "can-do": "I can come more.",
    "withheld": "Nadia stays elsewhere.", "not-for": "karim", "withheld-why": "She is at risk.",
  ]

  @Test func `records exactly the parts that were written, and the one that is kept`() throws {
    var story = try Story.preparation(.portsmouth)
    let events = try story.does(.lena, SendReport.self, typed, as: "report")
    #expect(
      events == [
        .preparation(
          .reportSent(
            ReportSent(
              report: ReportID("report"), author: .lena,
              parts: [
                ReportPart(heading: .involvement, words: "I visit weekly."),
                ReportPart(heading: .worries, words: "They are tired."),
                ReportPart(heading: .canDo, words: "I can come more."),
                ReportPart(
                  heading: .withheld, words: "Nadia stays elsewhere.", notFor: [.karim],
                  reason: "She is at risk."),
              ])))
      ])
    #expect(story.record.reports.map(\.sentOn) == [Hassans.began])
  }

  @Test func `is refused because it does not say from whom the part is kept`() throws {
    try expect("withheld-from-whom", typed.without("not-for"))
  }

  @Test func `is refused because it does not say why the part is kept`() throws {
    try expect("withheld-why", typed.without("withheld-why"))
  }

  @Test func `is refused because it does not say what is kept`() throws {
    try expect("withheld-what", typed.without("withheld"))
  }

  @Test func `is refused because nobody of that name is in the record`() throws {
    try expect("unknown-person", typed.but(["not-for": "nobody"]))
  }

  @Test func `is refused because the author is not in the record`() throws {
    let story = try Story.preparation(.portsmouth)
    #expect(try story.refusal(.dev, SendReport.self, typed) == "unknown-person")
  }

  @Test func `is refused before a conference is called and after it is closed`() throws {
    #expect(
      try Story.enquiry(.portsmouth).refusal(.amara, SendReport.self, typed) == "no-conference")
    #expect(
      try Story.closed(.portsmouth).refusal(.lena, SendReport.self, typed) == "conference-closed")
  }

  private func expect(_ code: String, _ typed: [String: Typed]) throws {
    #expect(try Story.preparation(.portsmouth).refusal(.lena, SendReport.self, typed) == code)
  }
}
