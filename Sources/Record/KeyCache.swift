// SPDX-License-Identifier: MIT
import Synchronization

/// Keeps the record keys that were used lately, so that they are unwrapped once; never too many.
///
/// Two generations: when the young one is full it becomes the old one, and the old one is forgotten.
final class KeyCache: Sendable {
  private struct Generations {
    var young: [RecordID: RecordKey] = [:]
    var old: [RecordID: RecordKey] = [:]
  }

  private let generations = Mutex(Generations())
  private let limit: Int

  /// - Parameter limit: keys in a generation; at most twice as many are kept.
  init(limit: Int = 4096) {
    self.limit = limit
  }

  func key(of record: RecordID) -> RecordKey? {
    let known = generations.withLock { $0.young[record] ?? $0.old[record] }
    if let known { keep(known) }
    return known
  }

  func keep(_ key: RecordKey) {
    generations.withLock { kept in
      if kept.young.count >= limit, kept.young[key.record] == nil {
        kept.old = kept.young
        kept.young = [:]
      }
      kept.young[key.record] = key
    }
  }

  var count: Int { generations.withLock { $0.young.count + $0.old.count } }
}
