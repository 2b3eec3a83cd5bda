// SPDX-License-Identifier: MIT
import Casework
import Office
import Practice
import Record
import Synchronization
import Timetable

/// A clock that stands where a case puts it.
public final class CaseClock: Sendable {
  private let moment: Mutex<Instant>
  public init(_ moment: Instant) { self.moment = Mutex(moment) }
  public var now: Instant { moment.withLock { $0 } }
  public func set(_ moment: Instant) { self.moment.withLock { $0 = moment } }
}

/// An office in which cases are played: its own clock, and the people of the cases.
public struct CaseOffice: Sendable {
  public let office: Office
  public let clock: CaseClock
  public let people: [AccountID: Actor]

  /// - Throws: `PracticeError` if the authority has no practice on the day of `start`.
  public init(
    authority: String, store: any RecordStore, practices: PracticeLibrary, people: [CasePerson],
    start: Instant, looksForLikeness: Bool = true
  ) throws(PracticeError) {
    let practice = try practices.practice(of: authority, on: start.londonDay)
    let actors = people.map { ($0.account, $0.actor(in: practice)) }
    let directory = Dictionary(actors, uniquingKeysWith: { first, _ in first })
    let clock = CaseClock(start)
    self.people = directory
    self.clock = clock
    office = Office(
      authority: authority, store: store, practices: practices, directory: { directory },
      clock: { clock.now }, looksForLikeness: looksForLikeness)
  }
}
