// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Going through the agenda (C1 to C6).
struct MoveToPartTests {
  @Test(arguments: Authority.allCases)
  func `goes through the whole agenda, part by part`(authority: Authority) throws {
    var story = try Story.session(authority)
    for _ in story.practice.agenda.dropFirst() { try story.does(.ruth, MoveToPart.self) }
    let agenda = story.practice.agenda.map(\.id)
    #expect(story.record.conference?.parts.map(\.part) == agenda)
    #expect(try story.refusal(.ruth, MoveToPart.self) == "last-part")
  }

  @Test func `records exactly the part that the chair chooses`() throws {
    var story = try Story.session(.dorset)
    let events = try story.does(.ruth, MoveToPart.self, ["part": "views"])
    #expect(events == [.conference(.partStarted(PartStarted(part: "views")))])
  }

  @Test func `stays quiet when that part is going on`() throws {
    let story = try Story.session(.dorset)
    #expect(try story.decides(.ruth, MoveToPart.self, ["part": "welcome"]).isEmpty)
  }

  @Test func `is refused because the agenda has no such part`() throws {
    let story = try Story.session(.dorset)
    #expect(try story.refusal(.ruth, MoveToPart.self, ["part": "scores"]) == "unknown-part")
  }
}
