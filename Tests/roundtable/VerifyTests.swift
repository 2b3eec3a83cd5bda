// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation
import GRDB
import Play
import Readings
import Record
import Testing
import Timetable

@testable import roundtable

/// `roundtable verify` after somebody changed the database with their own tools.
struct VerifyTests {
  private func verify(after change: String...) async throws -> Written {
    let folder = try TestFolder()
    let store = try await openAuthority("dorset", in: folder.path, create: true)
    try await SeedFamilies(
      authority: "dorset", practices: Stage.practices(), seed: 1,
      today: try #require(Day("2026-11-24"))
    ).write(4, to: store)
    try await store.close()
    let database = try DatabaseQueue(path: AuthorityFolder("dorset", in: folder.path).database)
    try await database.write { db in
      for name in ["never_changed", "never_deleted", "added_at_the_end"] {
        try db.execute(sql: "DROP TRIGGER entries_are_\(name)")
      }
      for statement in change { try db.execute(sql: statement) }
    }
    try database.close()
    let written = Written()
    let command = try VerifyCommand.parse(["--data", folder.path])
    if change.isEmpty {
      try await command.run(to: written.output)
    } else {
      await #expect(throws: ExitCode.failure) { try await command.run(to: written.output) }
    }
    return written
  }

  private func expectBad(_ written: Written, at position: Int?) throws {
    #expect(written.lines.count == 1)
    let line = try #require(written.lines.first)
    #expect(line.contains(#","ok":false,"first":{"authority":"dorset","position":"#))
    if let position { #expect(line.contains(#""position":\#(position),"#)) }
    #expect(written.notes.last?.hasPrefix("The first bad entry is at dorset: position") == true)
  }

  @Test func `an untouched record is proved`() async throws {
    let written = try await verify()
    #expect(written.lines.first?.hasSuffix(#","ok":true}"#) == true)
  }

  @Test func `a changed row in the log of who read what is found too`() async throws {
    let folder = try TestFolder()
    try await openAuthority("dorset", in: folder.path, create: true).close()
    let place = AuthorityFolder("dorset", in: folder.path)
    let log = ReadingLog(
      store: try #require(try await openReadings("dorset", in: folder.path, create: true)),
      every: nil, clock: { 1_790_000_000_000 })
    for number in 1...5 {
      try log.note("page-\(number)", of: nil, by: "eva", answer: .refused(because: "no-relation"))
    }
    try await log.close()
    let good = Written()
    let command = try VerifyCommand.parse(["--data", folder.path])
    try await command.run(to: good.output)
    #expect(good.lines == [#"{"records":0,"entries":0,"readings":5,"ok":true}"#])
    let database = try DatabaseQueue(path: place.readings)
    try await database.write { db in
      try db.execute(sql: "DROP TRIGGER entries_are_never_changed")
      try db.execute(sql: "UPDATE entries SET body = zeroblob(length(body)) WHERE position = 3")
    }
    try database.close()
    let bad = Written()
    await #expect(throws: ExitCode.failure) { try await command.run(to: bad.output) }
    #expect(bad.notes.last?.contains("dorset, log of readings: position 3") == true)
    try FileManager.default.removeItem(atPath: place.readings)
    await #expect(throws: AuthorityError.self) {
      _ = try await openReadings("dorset", in: folder.path, create: true)
    }
  }

  @Test func `a changed entry is found`() async throws {
    try expectBad(
      try await verify(
        after: "UPDATE entries SET body = zeroblob(length(body)) WHERE position = 7"), at: 7)
  }

  @Test func `an entry whose time was changed is found`() async throws {
    try expectBad(
      try await verify(after: "UPDATE entries SET instant = instant - 1 WHERE position = 9"),
      at: 9)
  }

  @Test func `a missing entry is found`() async throws {
    try expectBad(
      try await verify(after: "DELETE FROM entries WHERE position = 12"), at: nil)
  }

  @Test func `entries in another order are found`() async throws {
    try expectBad(
      try await verify(
        after: "UPDATE entries SET position = -1 WHERE position = 5",
        "UPDATE entries SET position = 5 WHERE position = 6",
        "UPDATE entries SET position = 6 WHERE position = -1"), at: 5)
  }

  @Test func `entries cut off at the end are found, even with their heads put back`() async throws {
    try expectBad(
      try await verify(
        after: "DELETE FROM entries WHERE position > (SELECT max(position) - 3 FROM entries)",
        """
        UPDATE heads SET sequence = (SELECT max(sequence) FROM entries e WHERE e.record = heads.record),
          hash = (SELECT hash FROM entries e WHERE e.record = heads.record
            ORDER BY sequence DESC LIMIT 1)
        """), at: nil)
  }
}
