// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Counting who is there, by the authority's way of counting (PC6).
struct QuorumTests {
  @Test(arguments: Authority.allCases)
  func `social care and two other agencies are enough`(authority: Authority) throws {
    #expect(try count([.amara, .lena, .sam], authority).isMet)
    #expect(try !count([.amara, .lena], authority).isMet)
    #expect(try !count([.lena, .sam, .dev], authority).isMet)
  }

  @Test func `the chair does not count for social care, the manager does`() throws {
    #expect(try !count([.ruth, .lena, .sam], .portsmouth).isMet)
    #expect(try count([.tom, .lena, .sam], .portsmouth).isMet)
  }

  @Test func `those who support the family do not count, nor does the family`() throws {
    let count = try count([.amara, .lena, .joy, .yusuf, .nadia, .karim, .nobody], .portsmouth)
    #expect(count.agencies == [.healthVisiting])
    #expect(!count.isMet)
    #expect(count.words == "Quorum is not met: social care and 1 other agency.")
  }

  @Test func `agencies that count together count once`() throws {
    let grouped = try Authority.portsmouth.practice(adding: Self.together)
    let people: [PersonID] = [.amara, .lena, .sam]
    let record = try Story.preparation(.portsmouth).record
    #expect(record.quorum(grouped, present: people).agencies == [.healthVisiting])
    #expect(!record.quorum(grouped, present: people).isMet)
  }

  @Test func `two people of one agency count once`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, InviteProfessional.self,
      [
        "name": "Ana Cole", "agency": "education", "role": "Teacher", "why": "Knows Jay.",
        "report-expected": "no",
      ], as: "ana")
    let people: [PersonID] = [.amara, .sam, PersonID("ana")]
    #expect(story.record.quorum(story.practice, present: people).agencies == [.education])
  }

  private func count(_ people: [PersonID], _ authority: Authority) throws -> QuorumCount {
    var story = try Story.preparation(authority)
    try story.does(
      .amara, InviteProfessional.self,
      ["account": "dev.patel", "why": "Was called.", "report-expected": "no"], as: "dev")
    return story.record.quorum(story.practice, present: people)
  }

  private static let together = """
    quorum:
      social-care: 1
      other-agencies: 2
      count-together: [[health-visiting, education]]
      words: Two agencies.
      from: 2018-09-01
      source: These tests
    """
}
