// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Practice
import Record
import Synchronization
import Testing
import Timetable

@testable import Office

/// A clock that a test sets, and that ticks a second whenever it is asked.
final class TestClock: Sendable {
  private let moment: Mutex<Instant>
  init(_ start: Instant) { moment = Mutex(start) }
  var now: Instant {
    moment.withLock { moment in
      moment = moment.adding(seconds: 1)
      return moment
    }
  }
  func set(_ instant: Instant) { moment.withLock { $0 = instant } }
}

/// An office that keeps its record in memory, with the Hassans' cast.
struct TestOffice {
  let office: Office
  let store: MemoryStore
  let clock: TestClock
  let family: FamilyID

  init(_ authority: Authority = .birmingham) throws {
    let clock = TestClock(Hassans.at("10:00", on: Hassans.began))
    let store = MemoryStore(
      key: MasterKey(bytes: Array(repeating: 7, count: 32)), clock: { clock.now.milliseconds })
    (self.clock, self.store) = (clock, store)
    office = Office(
      authority: authority.rawValue, store: store, practices: try shippedPractices(),
      directory: { Hassans.directory }, clock: { clock.now })
    family = try #require(FamilyID("01948d9c-5a00-7000-8000-000000000001"))
  }

  private init(office: Office, store: MemoryStore, clock: TestClock, family: FamilyID) {
    (self.office, self.store, self.clock, self.family) = (office, store, clock, family)
  }

  /// A second office, as of another process, over the same store.
  func besides() -> TestOffice {
    let clock = clock
    let second = Office(
      authority: office.authority, store: store, practices: office.practices,
      directory: { Hassans.directory }, clock: { clock.now })
    return TestOffice(office: second, store: store, clock: clock, family: family)
  }

  /// The office before the Hassans' conference: everyone is invited.
  static func prepared(_ authority: Authority = .birmingham) async throws -> TestOffice {
    let test = try TestOffice(authority)
    try await test.writes(try Story.preparation(authority))
    test.clock.set(Hassans.at("10:00", on: Hassans.began))
    return test
  }

  /// The office after the Hassans' conference was opened: their story, written into its store.
  static func inSession(_ authority: Authority = .birmingham) async throws -> TestOffice {
    let test = try TestOffice(authority)
    var story = try Story.preparation(authority)
    try story.sendsReports()
    try await test.writes(story)
    test.clock.set(Hassans.at("10:00", on: Hassans.meeting))
    try await test.does(.ruth, "open-conference", ["present": .everyone])
    return test
  }

  /// Writes a story entry by entry, as deeds that were done before.
  private func writes(_ story: Story) async throws {
    for entry in story.record.entries {
      let stored = StoredEntry(
        by: entry.by, onBehalfOf: entry.onBehalfOf, day: entry.day, key: entry.key,
        readers: entry.readers, event: entry.event)
      let outcome = try await store.append(
        Append(
          record: try #require(RecordID("\(family)")), expected: entry.sequence - 1,
          instant: entry.at.milliseconds, bodies: [try stored.bytes()]))
      #expect(outcome == .appended(version: entry.sequence))
    }
    _ = try await office.rebuildCards()
  }

  @discardableResult
  func does(
    _ actor: Actor, _ deed: String, _ typed: [String: Typed] = [:], as key: String? = nil,
    seen: Int? = nil, on day: Day? = nil, for other: FamilyID? = nil
  ) async throws(DeedFailure) -> DeedResult {
    try await office.perform(
      DeedRequest(
        deed: deed, answers: Answers(typed.mapValues(\.values)), family: other ?? family,
        actor: actor, key: DeedKey(key ?? "\(clock.now.milliseconds)"), seen: seen, happened: day,
        offer: office.offer(of: other ?? family, to: actor.account)))
  }

  /// The code of the failure of a deed; nil when it was done.
  func failure(
    _ actor: Actor, _ deed: String, _ typed: [String: Typed] = [:], as key: String? = nil,
    seen: Int? = nil, for other: FamilyID? = nil
  ) async -> String? {
    do throws(DeedFailure) {
      try await does(actor, deed, typed, as: key, seen: seen, for: other)
      return nil
    } catch { return error.code }
  }

  func seen(by actor: Actor) async throws -> FamilyRecord {
    try #require(try await office.seen(family, by: actor.account)).family
  }

  func version(for actor: Actor) async throws -> Int {
    try #require(try await office.seen(family, by: actor.account)).version
  }
}
