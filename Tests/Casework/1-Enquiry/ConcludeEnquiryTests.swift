// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Concluding an enquiry (E4).
struct ConcludeEnquiryTests {
  @Test(arguments: EnquiryOutcome.allCases)
  func `records exactly what was found and why`(outcome: EnquiryOutcome) throws {
    var story = try Story.enquiry(.dorset)
    let events = try story.does(
      .tom, ConcludeEnquiry.self, ["outcome": "\(outcome.rawValue)", "reasons": "Because."])
    #expect(
      events == [.enquiry(.concluded(EnquiryConcluded(outcome: outcome, reasons: "Because.")))])
    #expect(story.record.enquiry.concludedOn == Hassans.began)
  }

  @Test func `is refused because a conference has been called`() throws {
    let story = try Story.preparation(.dorset)
    let typed: [String: Typed] = ["outcome": "not-substantiated", "reasons": "Because."]
    #expect(try story.refusal(.tom, ConcludeEnquiry.self, typed) == "already-called")
  }
}
