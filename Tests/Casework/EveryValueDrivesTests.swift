// SPDX-License-Identifier: MIT
import Cast
import Foundation
import Practice
import Testing
import Timetable

@testable import Casework

/// No value of a practice drives nothing (practice.md 1.3): each is read by code that does what the
/// value is for. The page that shows a whole practice, and the command that lists its limits, do not
/// count: they show whatever there is.
struct EveryValueDrivesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// All code outside the room that reads the files, without its comments.
  private static let code: String = {
    let shows = ["PracticePage.swift", "DueCommand.swift"]
    let files =
      FileManager.default.enumerator(
        atPath: root.appending(path: "Sources").path)?.compactMap { $0 as? String } ?? []
    return files.filter { path in
      path.hasSuffix(".swift") && !path.hasPrefix("Practice/")
        && !shows.contains(where: path.hasSuffix)
    }.compactMap { try? String(contentsOf: root.appending(path: "Sources/\($0)"), encoding: .utf8) }
      .joined(separator: "\n").replacing(/\/\/[^\n]*/, with: "")
  }()

  private func isRead(_ pattern: String) throws -> Bool {
    try Self.code.firstMatch(of: Regex(pattern).wordBoundaryKind(.simple)) != nil
  }

  /// Every rule that is a due day somewhere on the way of a family.
  private func dueSomewhere() throws -> Set<String> {
    var found: Set<String> = []
    for authority in Authority.allCases {
      var stoodDown = try Story.preparation(authority)
      stoodDown.now = Hassans.at("10:00", on: Hassans.meeting)
      try stoodDown.does(
        .ruth, StandDownConference.self,
        .standingDown.but(["going-ahead": "Sam is ill.", "day": "2026-12-03"]))
      for story in [try Story.preparation(authority), stoodDown, try Story.closed(authority)] {
        found.formUnion(try story.record.dueList(story.practice).map(\.rule))
      }
    }
    return found
  }

  @Test func `every limit is a due day of a family, or is asked or told where it matters`() throws {
    let due = try dueSomewhere()
    for rule in ClockRule.allCases where !due.contains(rule.rawValue) {
      let isAskedOrTold =
        try isRead(#"\b(clock|limit|due)\(\.\#(rule)\b"#)
        || [ClockRule.firstCoreGroup, .firstReview].contains { first in
          try Authority.portsmouth.practice().interval(after: first)?.rule == rule
        } && isRead(#"\binterval\(after:"#)
      #expect(isAskedOrTold, "\(rule.rawValue)")
    }
  }

  @Test func `every limit that is used is stated by somebody`() throws {
    let stated = try Authority.allCases.flatMap { try $0.practice().clocks.map(\.rule) }
    #expect(Set(stated) == Set(ClockRule.allCases))
  }

  @Test(arguments: Term.allCases)
  func `every word that an authority chooses is said somewhere`(term: Term) throws {
    #expect(
      try isRead(#"[tT]erm\((?:\.\w+, )?\.\#(term)\b"#)
        || isRead(#"\(\.\#(term), |Term\.\#(term),|, \.\#(term)\)"#),
      "\(term.rawValue)")
  }

  @Test func `every setting and every part of a value is read`() throws {
    let room = Self.root.appending(path: "Sources/Practice")
    var names: [String] = []
    for file in [
      "Practice", "Clock", "Scale", "Quorum", "PracticeWords", "AgendaPart", "PlainWord",
    ] {
      let source = try String(contentsOf: room.appending(path: "\(file).swift"), encoding: .utf8)
      names += source.matches(of: /public (?:let|internal\(set\) var) (\w+):/).map { String($0.1) }
    }
    #expect(names.count > 60, "the values are not found any more")
    // What is there to be told, and is told on the page that shows the practice.
    let told: Set = ["model", "ownReading", "advice"]
    // By which day's practice a value holds is the resolver's own matter; of terms the test above asks.
    let resolving: Set = ["until", "from", "terms"]
    for name in Set(names).subtracting(told).subtracting(resolving) {
      #expect(try isRead(#"(\.|\\\.)\#(name)\b"#), "\(name)")
    }
  }
}
