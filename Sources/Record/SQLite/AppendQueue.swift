// SPDX-License-Identifier: MIT
import GRDB

/// Lets all who write wait for one writer, which takes whatever waits whenever it is free.
///
/// Nobody waits for a full group or for a timer: the first writes alone at once, and those that
/// arrive while it writes share the next transaction and its one flush to disk.
actor AppendQueue {
  private var waiting: [WriteJob] = []
  private var isWriting = false
  private var isClosed = false
  private var tip: LogTip?
  private let writer: GroupWriter
  private let pool: DatabasePool
  private let sharesTransactions: Bool
  /// How many transactions were begun, for tests and for measuring.
  private(set) var transactions = 0

  init(pool: DatabasePool, writer: GroupWriter, sharesTransactions: Bool) {
    self.pool = pool
    self.writer = writer
    self.sharesTransactions = sharesTransactions
  }

  /// How many wait for their turn.
  var length: Int { waiting.count }

  /// Does the work in a transaction, and returns its value once that is on disk.
  ///
  /// The work is done even if the calling task is cancelled: it is asked for, so it gets an answer.
  func write<Value: Sendable>(
    assurance: WriteJob.Assurance = .committed,
    _ work: @escaping @Sendable (Database, inout LogTip) throws -> Value
  ) async throws -> Value {
    guard !isClosed else { throw StoreError.closed }
    return try await withCheckedThrowingContinuation { continuation in
      waiting.append(WriteJob(assurance: assurance, continuation, work))
      startIfFree()
    }
  }

  /// Refuses all who come later; those that wait already are still written.
  func refuseMore() { isClosed = true }

  private func startIfFree() {
    guard !isWriting else { return }
    isWriting = true
    // A task of its own, so that nobody's cancellation reaches the transaction of all.
    Task { await drain() }
  }

  private func drain() async {
    while !waiting.isEmpty {
      let group = Array(waiting.prefix(sharesTransactions ? waiting.count : 1))
      waiting.removeFirst(group.count)
      await write(group)
    }
    isWriting = false
  }

  private func write(_ group: [WriteJob]) async {
    transactions += 1
    do {
      tip = try await pool.writeWithoutTransaction { [tip, writer] db in
        writer.write(group, after: tip, in: db)
      }
    } catch {
      for job in group { job.fail(StoreError.saying(error, while: "beginning to write")) }
    }
  }
}
