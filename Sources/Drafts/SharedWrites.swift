// SPDX-License-Identifier: MIT
import GRDB

/// Lets all who write wait for one writer. Those who arrive while it writes share the next
/// transaction, so that a thousand people who type cost a few transactions.
actor SharedWrites {
  private struct Job: Sendable {
    /// Does its work, and returns how to answer once that is committed.
    let work: @Sendable (Database) -> Result<@Sendable () -> Void, any Error>
    let fail: @Sendable (any Error) -> Void
  }

  private let pool: DatabasePool
  private var waiting: [Job] = []
  private var isWriting = false

  init(_ pool: DatabasePool) { self.pool = pool }

  /// Does the work in a transaction. The work MUST refuse before it writes, and write once.
  func write<Value: Sendable>(_ work: @escaping @Sendable (Database) throws -> Value) async throws
    -> Value
  {
    try await withCheckedThrowingContinuation { continuation in
      waiting.append(
        Job(
          work: { db in
            Result {
              let value = try work(db)
              return { continuation.resume(returning: value) }
            }
          }, fail: { continuation.resume(throwing: $0) }))
      guard !isWriting else { return }
      isWriting = true
      Task { await drain() }
    }
  }

  private func drain() async {
    while !waiting.isEmpty {
      let group = waiting
      waiting = []
      do {
        let outcomes = try await pool.write { db in group.map { $0.work(db) } }
        for (job, outcome) in zip(group, outcomes) {
          switch outcome {
          case .success(let tell): tell()
          case .failure(let error): job.fail(error)
          }
        }
      } catch {
        for job in group { job.fail(error) }
      }
    }
    isWriting = false
  }
}
