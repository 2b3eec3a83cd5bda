// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import Testing

@testable import Drafts

/// What the file of the drafts shows, survives and refuses.
@Suite(.timeLimit(.minutes(15)))
struct DraftFileTests {
  @Test func `drafts survive a restart, without waiting for a good end`() async throws {
    try await DraftFolder.with { folder in
      let first = try await folder.open()
      let kept = try await first.keep(.begins("Still here."), of: "nadia")
      // Another process would find what is on the disk now, though nothing was closed.
      let second = try await folder.open()
      #expect(try await second.drafts(of: "nadia", about: "hassan") == [kept])
      try await second.close()
      try await first.close()
    }
  }

  @Test func `a start with a clock that is a year ahead takes nobody's words`() async throws {
    try await DraftFolder.with { folder in
      let clock = DraftClock()
      let first = try await folder.open(clock)
      let kept = try await first.keep(.begins("Not sent yet."), of: "nadia")
      try await first.close()
      clock.passes(minutes: 365 * 24 * 60)
      let ahead = try await folder.open(clock)
      #expect(try await ahead.drafts(of: "nadia").isEmpty)
      try await ahead.close()
      clock.passes(minutes: -365 * 24 * 60)
      let again = try await folder.open(clock)
      #expect(try await again.drafts(of: "nadia") == [kept])
      try await again.close()
    }
  }

  @Test func `nothing is deleted on a day on which the clock was set`() {
    let day: Int64 = 86_400_000
    #expect(SQLiteDrafts.wentEvenly(shown: day + 5_000, passed: .seconds(86_400)))
    for jump in [3_600_000, -3_600_000, 365 * day] {
      #expect(!SQLiteDrafts.wentEvenly(shown: day + jump, passed: .seconds(86_400)))
    }
  }

  @Test func `no file shows words, people, families or forms`() async throws {
    try await DraftFolder.with { folder in
      let store = try await folder.open()
      let place = DraftPlace(
        family: "family-canary", form: "form-canary", fixed: ["fixed": "fixed-canary"])
      _ = try await store.keep(
        .begins("words-canary", key: "key-canary", in: place), of: "account-canary")
      for _ in 1...2 {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
          let bytes = FileManager.default.contents(atPath: folder.path + "/" + name) ?? Data()
          #expect(bytes.range(of: Data("canary".utf8)) == nil, "\(name)")
        }
        try await store.close()
      }
    }
  }

  @Test func `only the person the server runs as may read the file, its log and its memory`()
    async throws
  {
    try await DraftFolder.with { folder in
      let store = try await folder.open()
      _ = try await store.keep(.begins("Sealed."), of: "nadia")
      for file in ["", "-wal", "-shm"].map({ folder.file + $0 }) {
        let permissions =
          try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(permissions == 0o600, "\(file)")
      }
      try await store.close()
    }
  }

  @Test func `another master key opens nothing, and changes nothing`() async throws {
    try await DraftFolder.with { folder in
      let store = try await folder.open()
      _ = try await store.keep(.begins("Sealed."), of: "nadia")
      try await store.close()
      await #expect(throws: DraftError.notOurs(file: folder.file)) {
        try await folder.open(key: [UInt8](repeating: 9, count: 32))
      }
      let again = try await folder.open()
      #expect(try await again.drafts(of: "nadia").count == 1)
      try await again.close()
    }
  }

  @Test func `a damaged file is refused and named`() async throws {
    try await DraftFolder.with { folder in
      try Data(repeating: 7, count: 9_000).write(to: URL(fileURLWithPath: folder.file))
      await #expect(throws: DraftError.notOurs(file: folder.file)) { try await folder.open() }
    }
  }

  @Test func `a row moved to another person, or changed by one bit, is shown to nobody`()
    async throws
  {
    try await DraftFolder.with { folder in
      let store = try await folder.open()
      _ = try await store.keep(.begins("Nadia's."), of: "nadia")
      _ = try await store.keep(.begins("Karim's."), of: "karim")
      try await store.close()
      let queue = try DatabaseQueue(path: folder.file)
      try await queue.write { db in
        let seal = DraftSeal(key: DraftFolder.key)
        let bodies = try ["nadia", "karim"].map {
          try DraftTable.body(seal.row("key-0001", of: $0), in: db) ?? Data()
        }
        var bent = bodies[0]
        bent[20] ^= 1
        for (name, body) in [("karim", bodies[0]), ("nadia", bent)] {
          try db.execute(
            sql: "UPDATE drafts SET body = ? WHERE id = ?",
            arguments: [body, seal.row("key-0001", of: name)])
        }
      }
      try queue.close()
      let again = try await folder.open()
      #expect(try await again.drafts(of: "karim").isEmpty)
      #expect(try await again.drafts(of: "nadia").isEmpty)
      try await again.close()
    }
  }

  @Test func `a thousand people who type at once share few transactions`() async throws {
    try await DraftFolder.with { folder in
      let store = try await folder.open()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for person in 1...1_000 {
          group.addTask {
            _ = try await store.keep(.begins("I type."), of: "person-\(person)")
          }
        }
        try await group.waitForAll()
      }
      #expect(try await store.drafts(of: "person-777").first?.fields["words"] == ["I type."])
      try await store.close()
    }
  }
}
