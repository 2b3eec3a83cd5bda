// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import Synchronization

/// Keeps drafts in a SQLite file of their own, beside the record and never in it.
///
/// A kept draft survives the end of the process at once, and a power cut within a second: commits
/// are not flushed one by one (`synchronous = NORMAL`), but all together every second. One process
/// at a time keeps a file.
public final class SQLiteDrafts: DraftStore {
  private let pool: DatabasePool
  /// Carries the log into the file, beside those who write.
  private let flusher: DatabaseQueue
  private let writes: SharedWrites
  private let seal: DraftSeal
  private let limits: DraftLimits
  private let clock: @Sendable () -> Int64
  private let state: Mutex<State>
  private let timer: Task<Void, Never>

  private struct State {
    /// Who may have drafts about which family, as the rows name them. A page without a draft, and
    /// that is nearly every page, asks the file nothing.
    var about: Set<Data>
    var ended = EndedKeys<Data>()
    var isNew = false
    var isClosed = false
  }

  /// Opens the file, making it first if there is none.
  ///
  /// - Parameter key: 32 bytes derived from the master key for drafts alone.
  /// - Throws: `DraftError.notOurs` or `.disk`.
  public init(
    path: String, key: [UInt8], limits: DraftLimits = DraftLimits(),
    clock: @escaping @Sendable () -> Int64
  ) async throws(DraftError) {
    let seal = DraftSeal(key: key)
    (self.seal, self.limits, self.clock) = (seal, limits, clock)
    do {
      try Self.closeToOthers(path)
      pool = try DraftTable.open(path, check: seal.checkValue)
      flusher = try DatabaseQueue(path: path)
      let about = try await pool.read { try DraftTable.about(in: $0) }
      state = Mutex(State(about: about))
    } catch { throw .notOurs(file: path) }
    writes = SharedWrites(pool)
    timer = Task { [pool] in await Self.forgetDaily(pool, clock, limits) }
    flushing.withLock { $0 = Task { [weak self] in await self?.flushEverySecond() } }
  }

  /// Only the user of the server may read it. SQLite gives the same rights to its log and its shared
  /// memory when it makes them, so this comes before anything is opened.
  private static func closeToOthers(_ path: String) throws {
    if !FileManager.default.fileExists(atPath: path) {
      // Where it cannot be made, the next line says so.
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }

  private let flushing = Mutex<Task<Void, Never>?>(nil)

  deinit { timer.cancel() }

  public func keep(_ writing: Writing, of account: String) async throws(DraftError) -> Draft {
    let row = seal.row(writing.key, of: account)
    let about = seal.account(account, about: writing.place.family)
    let (seal, limits, now) = (seal, limits, clock())
    let draft = try await write("writing a draft") { db in
      guard !self.state.withLock({ $0.ended.holds(row) }) else { throw DraftError.ended }
      let kept = try DraftTable.body(row, in: db).flatMap {
        seal.open($0, row: row, of: account)
      }
      let draft = try writing.written(on: kept, at: now, within: limits)
      let owner = seal.account(account)
      if kept == nil, try DraftTable.count(of: owner, in: db) >= limits.drafts {
        throw DraftError.tooMany(most: limits.drafts)
      }
      let body = try seal.seal(draft, of: account)
      self.state.withLock { _ = $0.about.insert(about) }
      let written = DraftTable.Row(
        id: row, account: owner, about: about, keptAt: now, body: body)
      if let kept {
        let isMoved = kept.place.family != draft.place.family
        try DraftTable.replace(written, isMoved: isMoved, in: db)
      } else {
        try DraftTable.insert(written, in: db)
      }
      return draft
    }
    state.withLock { $0.isNew = true }
    return draft
  }

  public func drafts(of account: String, about family: String) async throws(DraftError) -> [Draft] {
    guard state.withLock({ !$0.about.isEmpty }) else { return [] }
    let about = seal.account(account, about: family)
    guard state.withLock({ $0.about.contains(about) }) else { return [] }
    return try await drafts(of: account) { try DraftTable.rows(about: about, in: $0) }
  }

  public func drafts(of account: String) async throws(DraftError) -> [Draft] {
    let owner = seal.account(account)
    return try await drafts(of: account) { try DraftTable.rows(of: owner, in: $0) }
  }

  public func draft(_ key: String, of account: String) async throws(DraftError) -> Draft? {
    let row = seal.row(key, of: account)
    return try await drafts(of: account) { db in
      try DraftTable.body(row, in: db).map { [(row, $0)] } ?? []
    }.first
  }

  public func end(_ key: String, of account: String) async throws(DraftError) {
    let row = seal.row(key, of: account)
    // First, so that words which wait to be kept are refused too.
    state.withLock { $0.ended.add(row) }
    try await write("deleting a draft") { db in try DraftTable.delete(row, in: db) }
    state.withLock { $0.isNew = true }
  }

  public func close() async throws(DraftError) {
    timer.cancel()
    flushing.withLock { $0?.cancel() }
    let wasClosed = state.withLock { state in
      defer { state.isClosed = true }
      return state.isClosed
    }
    guard !wasClosed else { return }
    do {
      try flusher.close()
      // Leaves one file, so that a copy of it is whole; a reader may prevent that, without harm.
      _ = try await pool.writeWithoutTransaction { try? $0.checkpoint(.truncate) }
      try pool.close()
    } catch { throw .disk(step: "closing the drafts") }
  }
}

extension SQLiteDrafts {
  private func drafts(
    of account: String, _ read: @escaping @Sendable (Database) throws -> [(Data, Data)]
  ) async throws(DraftError) -> [Draft] {
    let oldest = clock() - limits.milliseconds
    do {
      return try await pool.read(read).compactMap { seal.open($0.1, row: $0.0, of: account) }
        .filter { $0.keptAt > oldest }.newestFirst
    } catch { throw .disk(step: "reading drafts") }
  }

  private func write<Value: Sendable>(
    _ step: String, _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws(DraftError) -> Value {
    do { return try await writes.write(work) } catch let error as DraftError { throw error } catch {
      throw .disk(step: step)
    }
  }

  /// Carries what was kept from the log into the file, which flushes both to the disk.
  private func flush() async throws {
    let isNew = state.withLock { state in
      defer { state.isNew = false }
      return state.isNew
    }
    guard isNew else { return }
    do {
      try await flusher.writeWithoutTransaction { db in
        // A connection that is closed must not be asked: SQLite would not notice.
        if !self.state.withLock({ $0.isClosed }) { try db.checkpoint(.passive) }
      }
    } catch {
      state.withLock { $0.isNew = true }
      throw error
    }
  }

  /// A flush that fails is tried again a second later.
  private func flushEverySecond() async {
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(1))
      if !Task.isCancelled { try? await flush() }
    }
  }

  /// What is too old is deleted after a day in which the clock went evenly, and then each day. So a
  /// clock that shows a wrong year, at the start or later, hides words until it is put right, and
  /// takes nobody's.
  private static func forgetDaily(
    _ pool: DatabasePool, _ clock: @Sendable () -> Int64, _ limits: DraftLimits
  ) async {
    while !Task.isCancelled {
      let (shown, began) = (clock(), ContinuousClock.now)
      try? await Task.sleep(for: .seconds(86_400))
      guard !Task.isCancelled else { return }
      let now = clock()
      guard wentEvenly(shown: now - shown, passed: ContinuousClock.now - began) else { continue }
      let oldest = now - limits.milliseconds
      try? await pool.write { try DraftTable.forget(before: oldest, in: $0) }
    }
  }

  /// Whether a clock that went on by `shown` milliseconds was not set while this time passed.
  static func wentEvenly(shown: Int64, passed: Duration) -> Bool {
    abs(Double(shown) - passed / .milliseconds(1)) < 60_000
  }
}
