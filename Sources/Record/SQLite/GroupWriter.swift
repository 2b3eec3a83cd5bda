// SPDX-License-Identifier: MIT
import GRDB

/// One piece of writing that waits for its turn, and for its answer.
struct WriteJob: Sendable {
  /// What has to be on disk before the answer is given.
  enum Assurance: Sendable { case committed, checkpointOutside }

  let assurance: Assurance
  /// Writes, and returns what to do once that is on disk.
  let work: @Sendable (Database, inout LogTip) throws -> @Sendable () -> Void
  let fail: @Sendable (any Error) -> Void

  init<Value: Sendable>(
    assurance: Assurance, _ continuation: CheckedContinuation<Value, any Error>,
    _ work: @escaping @Sendable (Database, inout LogTip) throws -> Value
  ) {
    self.assurance = assurance
    self.work = { db, tip in
      let value = try work(db, &tip)
      return { continuation.resume(returning: value) }
    }
    fail = { continuation.resume(throwing: $0) }
  }
}

/// Writes a group of jobs in one transaction, each on its own savepoint, and answers each one.
struct GroupWriter: Sendable {
  let outside: OutsideCheckpoint

  /// - Returns: the tip of the log afterwards; nil if nothing was written and it has to be read anew.
  func write(_ group: [WriteJob], after known: LogTip?, in db: Database) -> LogTip? {
    let written: (tip: LogTip, outcomes: [Outcome])
    do {
      written = try commit(group, after: known, in: db)
    } catch {
      if db.isInsideTransaction { try? db.rollback() }
      for job in group { job.fail(StoreError.saying(error, while: "writing entries")) }
      return nil
    }
    for outcome in written.outcomes where outcome.job.assurance == .committed { outcome.tell() }
    let later = written.outcomes.filter { $0.job.assurance == .checkpointOutside }
    guard !later.isEmpty || written.tip.checkpoint != known?.checkpoint else { return written.tip }
    let kept = Result { try keepOutside(written.tip.checkpoint, in: db) }
    for outcome in later {
      switch kept {
      case .success: outcome.tell()
      case .failure(let error): outcome.job.fail(error)
      }
    }
    return written.tip
  }

  private struct Outcome {
    let job: WriteJob
    let tell: @Sendable () -> Void
  }

  private func commit(
    _ group: [WriteJob], after known: LogTip?, in db: Database
  ) throws -> (tip: LogTip, outcomes: [Outcome]) {
    try db.beginTransaction(.immediate)
    var tip = try Checkpointing.current(known, in: db)
    var outcomes: [Outcome] = []
    for job in group {
      outcomes.append(Outcome(job: job, tell: try attempt(job, &tip, in: db)))
    }
    try db.commit()
    return (tip, outcomes)
  }

  /// Does one job; if it fails, undoes it alone.
  ///
  /// - Throws: only if SQLite has undone the whole transaction.
  private func attempt(
    _ job: WriteJob, _ tip: inout LogTip, in db: Database
  ) throws -> @Sendable () -> Void {
    var draft = tip
    var tell: @Sendable () -> Void = {}
    do {
      try db.inSavepoint {
        tell = try job.work(db, &draft)
        return .commit
      }
      tip = draft
      return tell
    } catch {
      guard db.isInsideTransaction else { throw error }
      let reason = StoreError.saying(error, while: "writing an entry")
      return { job.fail(reason) }
    }
  }

  private func keepOutside(_ checkpoint: Checkpoint, in db: Database) throws {
    guard checkpoint.number >= 0 else { return }
    try outside.keep(checkpoint) { try Checkpointing.stored($0, in: db) }
  }
}
