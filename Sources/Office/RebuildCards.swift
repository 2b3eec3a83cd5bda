// SPDX-License-Identifier: MIT
import Casework
import Record
import Timetable

/// What re-deriving every card found.
public struct Rebuilt: Sendable, Hashable {
  public var records = 0
  public var entries = 0
  /// Records whose kept cards were not what their entries say.
  public var different = 0
  /// Lines of lists, words and relations that come from no record at all.
  public var strays = 0
  /// One of the records that differ.
  public var first: String?

  public var isIdentical: Bool { different == 0 && strays == 0 }
}

extension Office {
  /// How many records are derived at the same time.
  private static var rebuiltTogether: Int { 8 }

  /// Derives every card anew from the entries and says whether they were identical. Nothing of
  /// what was read is kept afterwards.
  /// - Parameter progress: told what is done so far, after each couple of hundred records.
  public func rebuildCards(progress: (@Sendable (Rebuilt) -> Void)? = nil) async throws
    -> Rebuilt
  {
    var rebuilt = try await everyRecord(progress) { try await self.rebuildOnce($0) }
    rebuilt.strays = try await store.strays(removing: true)
    return rebuilt
  }

  /// Derives every card anew, compares it with what is kept, and changes nothing.
  public func proveCards(progress: (@Sendable (Rebuilt) -> Void)? = nil) async throws -> Rebuilt {
    var proved = try await everyRecord(progress) { try await self.proveOnce($0) }
    proved.strays = try await store.strays(removing: false)
    return proved
  }

  private typealias Done = (id: RecordID, entries: Int, isSame: Bool)

  private func everyRecord(
    _ progress: (@Sendable (Rebuilt) -> Void)?,
    _ work: @escaping @Sendable (RecordID) async throws -> Done
  ) async throws -> Rebuilt {
    var found = Rebuilt()
    var last: RecordID?
    while true {
      let page = try await store.recordIDs(after: last, limit: 200)
      guard let end = page.last else { return found }
      try await every(page, &found, work)
      progress?(found)
      last = end
    }
  }

  private func every(
    _ page: [RecordID], _ found: inout Rebuilt,
    _ work: @escaping @Sendable (RecordID) async throws -> Done
  ) async throws {
    try await withThrowingTaskGroup(of: Done.self) { group in
      var left = page.makeIterator()
      func begin() {
        guard let id = left.next() else { return }
        group.addTask { try await self.again(id, work) }
      }
      for _ in 0..<Self.rebuiltTogether { begin() }
      while let done = try await group.next() {
        if done.id.isFamily { found.records += 1 }
        found.entries += done.entries
        if !done.isSame {
          found.different += 1
          found.first = found.first ?? done.id.description
        }
        begin()
      }
    }
  }

  /// A record that somebody writes meanwhile is read again.
  private func again(
    _ id: RecordID, _ work: @Sendable (RecordID) async throws -> Done
  ) async throws -> Done {
    for _ in 1..<Self.tries {
      do { return try await work(id) } catch StoreError.movedOn { continue }
    }
    return try await work(id)
  }

  private func rebuildOnce(_ id: RecordID) async throws -> Done {
    guard id.isFamily else { return try await emptied(id) }
    let record = try await whole(id)
    let cards = try FamilyCards(record, practice(for: record), personShelf)
    let isSame = try await store.replaceCards(
      of: id, at: record.version, cards: cards.cards, relations: cards.relations)
    return (id, record.version, isSame)
  }

  /// What is no family, such as the register's log, has no cards.
  private func emptied(_ id: RecordID) async throws -> Done {
    let version = try await store.version(of: id)
    let isSame = try await store.replaceCards(of: id, at: version, cards: [], relations: [])
    return (id, 0, isSame)
  }

  /// Cards are those of the practice on the day of the last entry, when they were written, or of
  /// today's: a time limit that changes overnight makes no card wrong.
  private func proveOnce(_ id: RecordID) async throws -> Done {
    guard id.isFamily else {
      let version = try await store.version(of: id)
      return (id, 0, try await store.holds([], [], of: id, at: version))
    }
    let record = try await whole(id)
    let pinned = record.conference?.practiceDay
    for day in [pinned ?? record.entries.last?.at.londonDay, pinned ?? today] {
      let cards = try FamilyCards(record, practice(on: day), personShelf)
      if try await store.holds(cards.cards, cards.relations, of: id, at: record.version) {
        return (id, record.version, true)
      }
      if pinned != nil { break }
    }
    return (id, record.version, false)
  }

  private func whole(_ id: RecordID) async throws -> FamilyRecord {
    var record = FamilyRecord()
    for entry in try await store.entries(of: id, after: 0) {
      record.evolve(
        try StoredEntry.read(entry.body).entry(
          sequence: entry.sequence, at: Instant(milliseconds: entry.instant)))
    }
    return record
  }
}
