// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation
import Practice
import Testing
import Timetable

@testable import roundtable

/// `roundtable due`.
struct DueTests {
  private func due(_ arguments: String...) throws -> [String] {
    let written = Written()
    let command = try DueCommand.parse(arguments + ["--practice", Stage.root + "/Practice"])
    try command.run(to: written.output, today: try #require(Day("2026-11-24")))
    return written.lines
  }

  @Test(arguments: [
    ("warwickshire", "initial-conference", "2026-12-15"),
    ("warwickshire", "conference-request", "2026-11-25"),
    ("warwickshire", "exclusion-request", "2026-11-19"),
    ("warwickshire", "reports-to-parents", "2026-11-19"),
    ("warwickshire", "decision-letter", "2026-11-25"),
    ("warwickshire", "inquorate-reset", "2026-12-08"),
    ("warwickshire", "first-core-group", "2026-12-08"),
    ("warwickshire", "minutes", "2026-12-15"),
    ("warwickshire", "core-group-interval", "2027-01-05"),
    ("warwickshire", "first-review", "2027-02-24"),
    ("warwickshire", "later-review", "2027-05-24"),
    ("warwickshire", "meeting-with-parents", "2026-11-21"),
    ("portsmouth", "reports-to-chair", "2026-11-20"),
    ("dorset", "reports-to-everyone", "2026-11-20"),
    ("dorset", "reports-to-parents", "2026-11-20"),
  ])
  func `each rule gives its day`(authority: String, rule: String, day: String) throws {
    #expect(
      try due("--authority", authority, "--rule", rule, "--from", "2026-11-24") == [day])
  }

  @Test(arguments: Stage.authorities)
  func `the list has one line for each rule, with its keys in order`(authority: String) throws {
    let practice = try Stage.practices().practice(
      of: authority, on: try #require(Day("2026-11-24")))
    let lines = try due("--authority", authority, "--list")
    #expect(lines.count == practice.clocks.count)
    for (line, clock) in zip(lines, practice.clocks) {
      #expect(
        line.hasPrefix(#"{"rule":"\#(clock.rule.rawValue)","value":\#(clock.period.value),"unit":"#)
      )
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["source"] as? String == clock.source)
      #expect(object?.count == 5)
    }
  }

  @Test func `an unknown rule or authority is refused with those there are`() throws {
    #expect(throws: CannotRun.self) {
      try due("--authority", "dorset", "--rule", "tea", "--from", "2026-11-24")
    }
    #expect(throws: CannotRun.self) { try due("--authority", "../dorset", "--list") }
    #expect(throws: (any Error).self) { try due("--authority", "dorset") }
  }

  @Test func `a day outside the calendar is refused, never guessed`() throws {
    #expect(throws: OutsideTable.self) {
      try due("--authority", "dorset", "--rule", "minutes", "--from", "2030-12-30")
    }
  }
}
