// SPDX-License-Identifier: MIT
import Record
import Synchronization

/// One deed at a time for each family, in the order in which they came. Deeds of different
/// families never wait for each other. Another process may still be first: then a deed is decided
/// again.
final class Turns: Sendable {
  private let waiting = Mutex<[RecordID: [CheckedContinuation<Void, Never>]]>([:])

  func taking<Answer: Sendable, Failure: Error>(
    _ record: RecordID, _ work: () async throws(Failure) -> Answer
  ) async throws(Failure) -> Answer {
    await begin(record)
    defer { end(record) }
    return try await work()
  }

  private func begin(_ record: RecordID) async {
    await withCheckedContinuation { turn in
      let isFree = waiting.withLock { waiting in
        if waiting[record] == nil {
          waiting[record] = []
          return true
        }
        waiting[record]?.append(turn)
        return false
      }
      if isFree { turn.resume() }
    }
  }

  private func end(_ record: RecordID) {
    let next = waiting.withLock { waiting -> CheckedContinuation<Void, Never>? in
      guard let queue = waiting[record], !queue.isEmpty else {
        waiting[record] = nil
        return nil
      }
      return waiting[record]?.removeFirst()
    }
    next?.resume()
  }
}
