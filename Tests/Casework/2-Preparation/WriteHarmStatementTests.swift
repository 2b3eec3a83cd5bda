// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Writing the harm statement (PS6, C3).
struct WriteHarmStatementTests {
  private let typed: [String: Typed] = ["words": "Amira is afraid.", "with": ["nadia", "karim"]]

  @Test func `records exactly the statement and who wrote it with the social worker`() throws {
    var story = try Story.preparation(.birmingham)
    let events = try story.does(.amara, WriteHarmStatement.self, typed)
    let written = HarmStatementWritten(words: "Amira is afraid.", with: [.nadia, .karim])
    #expect(events == [.preparation(.harmStatementWritten(written))])
    #expect(story.record.conference?.harmStatement == written)
  }

  @Test func `stays quiet when repeated, and records other words`() throws {
    var story = try Story.preparation(.birmingham)
    try story.does(.amara, WriteHarmStatement.self, typed)
    #expect(try story.decides(.amara, WriteHarmStatement.self, typed).isEmpty)
    let other = typed.but(["words": "Jay is afraid too."])
    #expect(try story.decides(.amara, WriteHarmStatement.self, other).count == 1)
  }

  @Test func `is refused before a conference is called and after it is closed`() throws {
    #expect(
      try Story.enquiry(.birmingham).refusal(.amara, WriteHarmStatement.self, typed)
        == "no-conference")
    #expect(
      try Story.closed(.birmingham).refusal(.amara, WriteHarmStatement.self, typed)
        == "conference-closed")
  }

  @Test func `is refused because that person is not in the record`() throws {
    let story = try Story.preparation(.birmingham)
    let typed = typed.but(["with": "nobody"])
    #expect(try story.refusal(.amara, WriteHarmStatement.self, typed) == "unknown-person")
  }
}
