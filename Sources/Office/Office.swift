// SPDX-License-Identifier: MIT
import Access
import Casework
import Practice
import Record
import Timetable

/// The one way into the house: read, fold, may they?, decide, append, tell.
public final class Office: Sendable {
  /// How often a deed is decided again when others wrote at the same moment.
  static let tries = 12

  public let authority: String
  public let hub = Hub()
  let store: any RecordStore
  let practices: PracticeLibrary
  let directory: @Sendable () -> [AccountID: Actor]
  let clock: @Sendable () -> Instant
  /// Whether somebody who is named is looked for in other families first.
  let looksForLikeness: Bool
  let shelf = Shelf()
  let turns = Turns()
  let seenShelf = SeenShelf()
  let readershipShelf = ReadershipShelf()
  let cardShelf = CardShelf()
  let personShelf = PersonShelf()
  let practiceShelf = PracticeShelf()
  let wordingShelf = WordingShelf()

  public init(
    authority: String, store: any RecordStore, practices: PracticeLibrary,
    directory: @escaping @Sendable () -> [AccountID: Actor],
    clock: @escaping @Sendable () -> Instant, looksForLikeness: Bool = true
  ) {
    (self.authority, self.store, self.practices) = (authority, store, practices)
    self.looksForLikeness = looksForLikeness
    (self.directory, self.clock) = (directory, clock)
  }

  public var now: Instant { clock() }

  /// Writes the last checkpoint and closes the record.
  public func close() async throws { try await store.close() }

  /// Everyone who can sign in at this authority.
  public var people: [Actor] { Array(directory().values) }

  public var today: Day { clock().londonDay }

  /// The moment for a record's next entry: never before the entry that it follows, should the
  /// machine's clock have been set back (decision 12). Days are still those of the clock.
  func moment(after record: FamilyRecord) -> Instant {
    max(clock(), record.entries.last?.at ?? Instant(milliseconds: .min))
  }

  /// The day for asking who has a part in a record now: nobody's part is undone by a clock.
  func today(for record: FamilyRecord) -> Day { moment(after: record).londonDay }

  /// The authority's practice on a day; by default today's.
  public func practice(on day: Day? = nil) throws(PracticeError) -> Practice {
    try practiceShelf.practice(of: authority, on: day ?? today, from: practices)
  }

  /// The practice under which a record runs: the one that its conference pinned, or today's.
  func practice(for record: FamilyRecord) throws(PracticeError) -> Practice {
    let chair = record.conference.flatMap { record.person($0.chair) }
    return try practice(on: record.conference?.practiceDay).calling(chair: chair?.role)
  }

  /// The practice under which what this viewer sees runs.
  public func practice(for seen: SeenRecord) throws(PracticeError) -> Practice {
    try practice(for: seen.family)
  }

  /// The families' record, folded as far as it has been written.
  func record(_ id: RecordID, afresh: Bool = false) async throws -> FamilyRecord {
    guard id.isFamily else { return FamilyRecord() }
    let kept = shelf.record(id)
    if let kept, !afresh { return kept }
    var record = kept ?? FamilyRecord()
    for entry in try await store.entries(of: id, after: record.version) {
      record.evolve(
        try StoredEntry.read(entry.body).entry(
          sequence: entry.sequence, at: Instant(milliseconds: entry.instant)))
    }
    if record.version > 0 { shelf.keep(record, id) }
    return record
  }

  /// What somebody may see of a family, now or as it stood at the end of a day; nil when for them
  /// there is no such family.
  public func seen(_ family: FamilyID, by account: AccountID, asOf: Day? = nil) async throws
    -> SeenRecord?
  {
    let record = try await record(family.record)
    guard asOf != nil else {
      return seenShelf.seen(record, family.record, by: account, today: today(for: record))
    }
    return SeenRecord(record, by: account, today: today(for: record), asOf: asOf)
  }

  /// What of a family may stand on the wall of the room: what this person and everyone in the room
  /// may see; nil when for this person there is no such family.
  public func seenOnTheWall(_ family: FamilyID, by account: AccountID) async throws -> SeenRecord? {
    let record = try await record(family.record)
    return SeenRecord(onTheWallOf: record, by: account, today: today(for: record))
  }
}
