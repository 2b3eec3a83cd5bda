// SPDX-License-Identifier: MIT
import Foundation
import Record
import Synchronization

/// Who read what of which family, and who was refused, and why: sealed, chained and never changed,
/// in a store of its own beside the families' record.
///
/// A page only adds to a list in memory; the list is written within a second, and when the log is
/// closed. A process that dies takes the last second with it, and up to a minute of counts.
public final class ReadingLog: Sendable {
  private let store: any RecordStore
  private let clock: @Sendable () -> Int64
  private let waiting: Mutex<WaitingReadings>
  private let writing = Mutex<Task<Void, Never>?>(nil)
  private let turns = WriteTurns()

  /// - Parameters:
  ///   - store: MUST hold readings and nothing else.
  ///   - most: as many may wait to be written; then families' pages stay shut.
  ///   - every: how often it is written; nil leaves that to `flush`.
  public init(
    store: any RecordStore, most: Int = 10_000, every: Duration? = .seconds(1),
    clock: @escaping @Sendable () -> Int64
  ) {
    (self.store, self.clock) = (store, clock)
    waiting = Mutex(WaitingReadings(most: most))
    guard let every else { return }
    let task = Task { [weak self] in
      while !Task.isCancelled {
        try? await Task.sleep(for: every)
        guard let self, !Task.isCancelled else { return }
        await self.flush(all: false)
      }
    }
    writing.withLock { $0 = task }
  }

  deinit { writing.withLock { $0?.cancel() } }

  /// Notes a reading or a refusal. `family` is nil when it was about none in particular.
  /// - Throws: `ReadingsNotWritten`; nothing may be shown then.
  public func note(
    _ what: String, of family: String?, by account: String?, answer: Reading.Answer
  ) throws(ReadingsNotWritten) {
    let now = clock()
    let reading = Reading(account: account, what: what, answer: answer, at: now)
    guard waiting.withLock({ $0.add(reading, of: family, at: now) }) else {
      throw ReadingsNotWritten()
    }
  }

  /// A page of a family's readings, the newest first, and where the next page begins.
  public func readings(of family: String, before: Int? = nil, limit: Int = 50) async throws
    -> (readings: [Reading], before: Int?)
  {
    guard let record = RecordID(family) else { return ([], nil) }
    return try await readings(of: record, before: before, limit: limit)
  }

  /// What was about no family in particular: lists, and whoever was not signed in.
  public func readingsOfNoFamily(before: Int? = nil, limit: Int = 50) async throws
    -> (readings: [Reading], before: Int?)
  {
    try await readings(of: Self.noFamily, before: before, limit: limit)
  }

  /// The store reads forward, so a page costs what is newer than it.
  private func readings(of record: RecordID, before: Int?, limit: Int) async throws
    -> (readings: [Reading], before: Int?)
  {
    let end = max(1, min(before ?? .max, try await store.version(of: record) + 1))
    let start = max(1, end - limit)
    let page = try await store.entries(of: record, after: start - 1).prefix { $0.sequence < end }
    let decoder = JSONDecoder()
    let readings = try page.reversed().map { try decoder.decode(Reading.self, from: $0.body) }
    return (readings, start > 1 ? start : nil)
  }

  /// Writes what waits; with `all`, the counts whose minute is not over too.
  public func flush(all: Bool = true) async {
    await turns.take()
    defer { turns.give() }
    let now = clock()
    let rows = waiting.withLock { $0.take(all: all, at: now) }
    guard !rows.isEmpty else { return }
    let byRecord = Dictionary(grouping: rows) {
      $0.family.flatMap { RecordID($0) } ?? Self.noFamily
    }
    let failed = await write(byRecord, at: now)
    waiting.withLock { waiting in
      if failed.isEmpty { waiting.wereWritten() } else { waiting.putBack(failed, at: now) }
    }
  }

  /// Writes what waits, and how far the log has come.
  public func checkpoint() async throws {
    await flush()
    try await store.checkpoint()
  }

  /// Writes the last readings and closes the store.
  public func close() async throws {
    writing.withLock { $0?.cancel() }
    await flush()
    try await store.close()
  }

  /// All families together, so that they share the store's transactions. Returns what failed.
  private func write(_ rows: [RecordID: [WaitingReadings.Row]], at now: Int64) async
    -> [WaitingReadings.Row]
  {
    await withTaskGroup(of: [WaitingReadings.Row].self) { group in
      for (record, rows) in rows {
        group.addTask { await self.write(rows, to: record, at: now) ? [] : rows }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
  }

  private func write(_ rows: [WaitingReadings.Row], to record: RecordID, at now: Int64) async
    -> Bool
  {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      let bodies = try rows.map { try encoder.encode($0.reading) }
      // Another process may have written first; a few tries are enough.
      for _ in 0..<5 {
        let append = Append(
          record: record, expected: try await store.version(of: record), instant: now,
          bodies: bodies)
        if case .appended = try await store.append(append) { return true }
      }
      return false
    } catch { return false }
  }

  /// Stands for no family: the first id that there can be.
  static let noFamily = RecordID(at: 0, random: (0, 0))
}

/// One flush after the other, so that rows are written in the order in which they came.
private final class WriteTurns: Sendable {
  private struct State {
    var isBusy = false
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())

  func take() async {
    await withCheckedContinuation { turn in
      let isFree = state.withLock { state in
        defer { state.isBusy = true }
        if state.isBusy { state.waiting.append(turn) }
        return !state.isBusy
      }
      if isFree { turn.resume() }
    }
  }

  func give() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
      state.isBusy = false
      return nil
    }
    next?.resume()
  }
}
