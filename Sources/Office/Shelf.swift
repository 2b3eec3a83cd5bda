// SPDX-License-Identifier: MIT
import Casework
import Record
import Synchronization

/// Folded records that were opened lately, so that opening a family costs what is new in it.
final class Shelf: Sendable {
  private let kept: Mutex<LeastUsed<RecordID, FamilyRecord>>

  /// - Parameter room: the most entries that are kept, in all records together. One entry takes
  ///   about a kilobyte.
  init(room: Int = 40_000) { kept = Mutex(LeastUsed(room: room)) }

  func record(_ id: RecordID) -> FamilyRecord? { kept.withLock { $0.value(id) } }

  /// Keeps the newer of the two.
  func keep(_ record: FamilyRecord, _ id: RecordID) {
    kept.withLock { kept in
      if let known = kept.value(id), known.version >= record.version { return }
      kept.keep(record, id, weight: record.weight)
    }
  }

  /// How many entries are kept now.
  var weight: Int { kept.withLock { $0.weight } }
}

extension FamilyRecord {
  /// What it takes of a shelf: its entries, and what every record has.
  var weight: Int { entries.count + 8 }
}
