// SPDX-License-Identifier: MIT
import Foundation
import Synchronization

/// Which cards were written last of each record, told by their digest, so that cards that stay as
/// they are need not be sealed again. It may be wrong: another process may have written since.
final class WrittenCards: Sendable {
  private let digests = Mutex<[RecordID: Data]>([:])
  private let limit: Int

  init(limit: Int = 20_000) { self.limit = limit }

  func digest(of record: RecordID) -> Data? { digests.withLock { $0[record] } }

  func keep(_ digest: Data, of record: RecordID) {
    digests.withLock { digests in
      if digests.count >= limit { digests.removeAll(keepingCapacity: true) }
      digests[record] = digest
    }
  }
}
