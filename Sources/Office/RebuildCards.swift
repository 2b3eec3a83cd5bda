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
    var rebuilt = Rebuilt()
    var last: RecordID?
    while true {
      let page = try await store.recordIDs(after: last, limit: 200)
      guard let end = page.last else { return rebuilt }
      try await rebuild(page.filter(\.isFamily), &rebuilt)
      progress?(rebuilt)
      last = end
    }
  }

  private func rebuild(_ page: [RecordID], _ rebuilt: inout Rebuilt) async throws {
    try await withThrowingTaskGroup(of: (entries: Int, isSame: Bool).self) { group in
      var left = page.makeIterator()
      func begin() {
        guard let id = left.next() else { return }
        group.addTask { try await self.rebuildCards(of: id) }
      }
      for _ in 0..<Self.rebuiltTogether { begin() }
      while let done = try await group.next() {
        rebuilt.records += 1
        rebuilt.entries += done.entries
        if !done.isSame { rebuilt.different += 1 }
        begin()
      }
    }
  }

  /// A record that somebody writes meanwhile is read again.
  private func rebuildCards(of id: RecordID) async throws -> (entries: Int, isSame: Bool) {
    for _ in 1..<Self.tries {
      do { return try await rebuildOnce(id) } catch StoreError.movedOn { continue }
    }
    return try await rebuildOnce(id)
  }

  private func rebuildOnce(_ id: RecordID) async throws -> (entries: Int, isSame: Bool) {
    var record = FamilyRecord()
    for entry in try await store.entries(of: id, after: 0) {
      record.evolve(
        try StoredEntry.read(entry.body).entry(
          sequence: entry.sequence, at: Instant(milliseconds: entry.instant)))
    }
    let cards = try FamilyCards(record, practice(for: record), personShelf)
    let isSame = try await store.replaceCards(
      of: id, at: record.version, cards: cards.cards, relations: cards.relations)
    return (record.version, isSame)
  }
}
