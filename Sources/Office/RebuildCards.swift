// SPDX-License-Identifier: MIT
import Casework
import Record

/// What re-deriving every card found.
public struct Rebuilt: Sendable, Hashable {
  public var records = 0
  /// Records whose kept cards were not what their entries say.
  public var different = 0
}

extension Office {
  /// Derives every card anew from the entries and says whether they were identical.
  public func rebuildCards(progress: (@Sendable (Int) -> Void)? = nil) async throws -> Rebuilt {
    var rebuilt = Rebuilt()
    var last: RecordID?
    while true {
      let page = try await store.recordIDs(after: last, limit: 200)
      guard let end = page.last else { return rebuilt }
      for id in page {
        if try await !rebuildCards(of: id) { rebuilt.different += 1 }
        rebuilt.records += 1
      }
      progress?(rebuilt.records)
      last = end
    }
  }

  private func rebuildCards(of id: RecordID) async throws -> Bool {
    let record = try await record(id, afresh: true)
    let cards = try FamilyCards(record, practice(for: record))
    return try await store.replaceCards(
      of: id, at: record.version, cards: cards.cards, relations: cards.relations)
  }
}
