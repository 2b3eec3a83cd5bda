// SPDX-License-Identifier: MIT
import Foundation
import Record
import Synchronization
import Testing

@testable import Readings

/// Who read what, and who was refused: written soon, in order, and never changed.
@Suite(.timeLimit(.minutes(15)))
struct ReadingLogTests {
  private static let hassans = "01948d9c-5a00-7000-8000-000000000001"
  private static let others = "01948d9c-5a00-7000-8000-000000000002"

  private func log(_ store: any RecordStore, most: Int = 100, _ clock: MovedClock) -> ReadingLog {
    ReadingLog(store: store, most: most, every: nil) { clock.now }
  }

  private func newStore() -> MemoryStore { MemoryStore(key: MasterKey(bytes: 0..<32)) }

  @Test func `a reading and a refusal are written with who, what, when and why`() async throws {
    let clock = MovedClock()
    let log = log(newStore(), clock)
    try log.note("plan", of: Self.hassans, by: "amara", answer: .seen(because: ["social-worker"]))
    clock.passes(seconds: 5)
    try log.note(
      "overview", of: Self.hassans, by: "eva", answer: .refused(because: "no-relation"))
    await log.flush()
    let found = try await log.readings(of: Self.hassans).readings
    #expect(found.map(\.account) == ["eva", "amara"])
    #expect(found.map(\.what) == ["overview", "plan"])
    #expect(found.map(\.at) == [clock.now, clock.now - 5_000])
    #expect(
      found.map(\.answer) == [
        .refused(because: "no-relation"), .seen(because: ["social-worker"]),
      ])
    #expect(try await log.readings(of: Self.others).readings.isEmpty)
  }

  @Test func `the same page read again within a minute is one row with a count`() async throws {
    let clock = MovedClock()
    let store = newStore()
    let log = log(store, clock)
    for _ in 1...5 {
      try log.note("plan", of: Self.hassans, by: "amara", answer: .seen(because: ["chair"]))
      await log.flush(all: false)
      clock.passes(seconds: 10)
    }
    #expect(try await store.count().entries == 1, "the first is written at once")
    clock.passes(seconds: 20)
    await log.flush(all: false)
    let found = try await log.readings(of: Self.hassans).readings
    #expect(found.map(\.count) == [4, 1])
    #expect(found[0].until - found[0].at == 30_000)
    try log.note("plan", of: Self.hassans, by: "amara", answer: .seen(because: ["chair"]))
    await log.flush(all: false)
    #expect(try await store.count().entries == 3, "after a minute it is a reading of its own")
  }

  @Test func `another person, another page and another answer are rows of their own`()
    async throws
  {
    let log = log(newStore(), MovedClock())
    for (account, what, answer) in [
      ("amara", "plan", Reading.Answer.seen(because: ["chair"])),
      ("ruth", "plan", .seen(because: ["chair"])), ("amara", "overview", .seen(because: ["chair"])),
      ("amara", "plan", .refused(because: "not-theirs")),
    ] { try log.note(what, of: Self.hassans, by: account, answer: answer) }
    await log.flush()
    #expect(try await log.readings(of: Self.hassans).readings.count == 4)
  }

  @Test func `counts that are still open are written when the log closes`() async throws {
    let store = newStore()
    let log = log(store, MovedClock())
    for _ in 1...3 {
      try log.note("plan", of: Self.hassans, by: "amara", answer: .seen(because: []))
    }
    try await log.close()
    await #expect(throws: StoreError.closed) { try await store.count() }
  }

  @Test func `rows are read a page at a time, each once, newest first`() async throws {
    let log = log(newStore(), MovedClock())
    for number in 1...23 {
      try log.note("page-\(number)", of: Self.hassans, by: "a", answer: .seen(because: []))
    }
    await log.flush()
    var (seen, before): ([String], Int?) = ([], nil)
    repeat {
      let page = try await log.readings(of: Self.hassans, before: before, limit: 10)
      seen += page.readings.map(\.what)
      before = page.before
    } while before != nil
    #expect(seen == (1...23).reversed().map { "page-\($0)" })
    for odd in [Int.min, 0, 1, Int.max] {
      _ = try await log.readings(of: Self.hassans, before: odd, limit: 10)
    }
  }

  @Test func `what concerns no family stands on its own, and so does a name that is none`()
    async throws
  {
    let log = log(newStore(), MovedClock())
    try log.note("work", of: nil, by: "amara", answer: .seen(because: ["own-list"]))
    try log.note("plan", of: "../etc", by: "eva", answer: .refused(because: "nothing-there"))
    await log.flush()
    #expect(try await log.readingsOfNoFamily().readings.count == 2)
    #expect(try await log.readings(of: "../etc").readings.isEmpty)
  }

  @Test func `when too many wait to be written, nothing more may be shown`() async throws {
    let log = log(newStore(), most: 10, MovedClock())
    for number in 1...10 {
      try log.note("page-\(number)", of: Self.hassans, by: "a", answer: .seen(because: []))
    }
    #expect(throws: ReadingsNotWritten.self) {
      try log.note("page-11", of: Self.hassans, by: "a", answer: .seen(because: []))
    }
    await log.flush()
    try log.note("page-11", of: Self.hassans, by: "a", answer: .seen(because: []))
  }

  @Test func `when writing fails for a minute, nothing more may be shown, and nothing is lost`()
    async throws
  {
    let clock = MovedClock()
    let store = newStore()
    await store.close()
    let log = log(store, clock)
    try log.note("plan", of: Self.hassans, by: "amara", answer: .seen(because: []))
    await log.flush()
    clock.passes(seconds: 59)
    try log.note("overview", of: Self.hassans, by: "amara", answer: .seen(because: []))
    await log.flush()
    clock.passes(seconds: 2)
    #expect(throws: ReadingsNotWritten.self) {
      try log.note("board", of: Self.hassans, by: "amara", answer: .seen(because: []))
    }
  }

  @Test func `readings of many families at once are all written`() async throws {
    let store = newStore()
    let log = log(store, most: 1_000, MovedClock())
    for number in 10..<99 {
      let family = "01948d9c-5a00-7000-8000-0000000000\(number)"
      try log.note("plan", of: family, by: "amara", answer: .seen(because: ["chair"]))
    }
    await log.flush()
    #expect(try await store.count() == StoreCount(records: 89, entries: 89))
    #expect(try await store.verify(progress: nil).firstBad == nil)
  }

  @Test func `the stored form is read back as it was written`() throws {
    let stored =
      #"{"account":"amara","at":1,"count":2,"seen":["chair"],"until":3,"what":"plan"}"#
    let reading = try JSONDecoder().decode(Reading.self, from: Data(stored.utf8))
    #expect(reading.account == "amara" && reading.answer == .seen(because: ["chair"]))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(reading), as: UTF8.self) == stored)
    let refused = #"{"at":1,"count":1,"refused":"no-relation","until":1,"what":"plan"}"#
    let other = try JSONDecoder().decode(Reading.self, from: Data(refused.utf8))
    #expect(other.account == nil && other.answer == .refused(because: "no-relation"))
    #expect(String(decoding: try encoder.encode(other), as: UTF8.self) == refused)
  }
}

/// A clock that a test moves.
final class MovedClock: Sendable {
  private let moment = Mutex<Int64>(1_790_000_000_000)
  var now: Int64 { moment.withLock { $0 } }
  func passes(seconds: Int64) { moment.withLock { $0 += seconds * 1_000 } }
}
