// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import Testing

@testable import Record

@Suite(.timeLimit(.minutes(15)))
struct GroupCommitTests {
  @Test(arguments: [true, false])
  func `thirty-two people who write at once share two flushes, or have one each`(
    together: Bool
  ) async throws {
    try await Folder.with { folder in
      let store = try await folder.open(groupCommit: together)
      let appends = (0..<32).map { Append.said("a", in: .family($0)) }
      let outcomes = try await atOnce(appends, in: store)
      #expect(outcomes.allSatisfy { $0 == .success(.appended(version: 1)) })
      #expect(await store.queue.transactions == (together ? 2 : 32))
      #expect(try await store.count() == StoreCount(records: 32, entries: 32))
      try await store.close()
    }
  }

  @Test func `one that fails or comes too late does not fail the others`() async throws {
    try await Folder.with { folder in
      let store = try await folder.open()
      _ = try await store.append(.said("before", in: .family(4)))
      try await poison(store, "SELECT RAISE(ABORT, 'poison')")
      var appends = (0..<6).map { Append.said("a", in: .family($0)) }
      appends[2].outbox = [.init(kind: "poison", body: Data())]
      let outcomes = try await atOnce([.said("first", in: .family(9))] + appends, in: store)
      let good = Result<AppendOutcome, StoreError>.success(.appended(version: 1))
      #expect(outcomes.filter { $0 == good }.count == 5)
      #expect(await store.queue.transactions == 3)
      #expect(outcomes[5] == .success(.conflict(version: 1)))
      #expect(throws: StoreError.damaged(what: "The database file refused writing an entry.")) {
        try outcomes[3].get()
      }
      #expect(try await store.count() == StoreCount(records: 6, entries: 6))
      #expect(try await store.verify(progress: nil).firstBad == nil)
      try await store.close()
    }
  }

  @Test func `nothing is acknowledged if the commit fails, and writing goes on`() async throws {
    try await Folder.with { folder in
      let store = try await folder.open()
      try await store.pool.write { db in
        try db.execute(
          sql: "CREATE TABLE loose (r BLOB REFERENCES heads DEFERRABLE INITIALLY DEFERRED)")
      }
      try await poison(store, "INSERT INTO loose VALUES (x'00')")
      let letter = OutboxMessage(kind: "poison", body: Data())
      let appends = [
        Append.said("a", in: .family(1)), .said("b", in: .family(2), outbox: [letter]),
        .said("c", in: .family(3)),
      ]
      let outcomes = try await atOnce(appends, in: store)
      let kept = outcomes.filter { $0 == .success(.appended(version: 1)) }.count
      #expect(kept <= 1)
      #expect(try await store.count().entries == kept)
      #expect(try await store.append(.said("d", in: .family(4))) == .appended(version: 1))
      #expect(try await store.verify(progress: nil).firstBad == nil)
      try await store.close()
    }
  }

  @Test func `a full disk is said, acknowledges nothing and harms nothing`() async throws {
    try await Folder.with { folder in
      let store = try await folder.open()
      _ = try await store.append(.said("a"))
      try await limitPages(of: store, to: 60)
      let large = Append(
        record: .family(2), expected: 0, instant: 1, bodies: [Data(count: 1_000_000)])
      await #expect(throws: StoreError.disk(step: "writing an entry")) {
        try await store.append(large)
      }
      try await limitPages(of: store, to: 100_000)
      #expect(try await store.append(large) == .appended(version: 1))
      #expect(try await store.verify(progress: nil).firstBad == nil)
      try await store.close()
    }
  }

  @Test func `what was asked for is written even if nobody waits for the answer`() async throws {
    try await Folder.with { folder in
      let store = try await folder.open()
      _ = try await store.append(.said("a"))
      let gate = Gate(store.pool)
      let writing = Task { try await store.append(.said("b", after: 1)) }
      try await store.queue.waits(for: 0, transactions: 2)
      writing.cancel()
      gate.open()
      #expect(try await writing.value == .appended(version: 2))
      #expect(try await store.version(of: .family(1)) == 2)
      try await store.close()
    }
  }

  @Test func `a verification that was called off is not taken for damage`() async throws {
    try await Folder.with { folder in
      let store = try await folder.open()
      _ = try await store.append(.said("a"))
      let verifying = Task {
        while !Task.isCancelled { await Task.yield() }
        return try await store.verify(progress: nil)
      }
      verifying.cancel()
      await #expect(throws: CancellationError.self) { try await verifying.value }
      try await store.close()
    }
  }

  @Test func `a checkpoint is written in time even if few people write`() async throws {
    try await Folder.with { folder in
      let store = try await folder.open(checkpointSeconds: 1)
      _ = try await store.append(.said("a"))
      for _ in 0..<2_400 where try await checkpoints(of: store) < 2 {
        try await Task.sleep(for: .milliseconds(50))
      }
      #expect(try await checkpoints(of: store) == 2)
      let outside = OutsideCheckpoint(besides: folder.keyFile).read()
      let newest = try await store.pool.read { try Checkpointing.stored(1, in: $0) }
      #expect(newest.map(OutsideCheckpoint.Reading.found) == outside)
      try await store.close()
    }
  }

  @Test func `no more than the agreed number of entries stand between checkpoints`() async throws {
    try await Folder.with { folder in
      let store = try await folder.open()
      for version in stride(from: 0, to: 60, by: 3) {
        _ = try await store.append(.said("a", "b", "c", after: version))
      }
      let positions = try await store.pool.read {
        try Int.fetchAll($0, sql: "SELECT position FROM checkpoints ORDER BY number")
      }
      #expect(positions == [0, 16, 32, 48])
      try await store.close()
    }
  }

  /// Holds the writer until all appends are asked for, the first of them on its own.
  private func atOnce(
    _ appends: [Append], in store: SQLiteStore
  ) async throws -> [Result<AppendOutcome, StoreError>] {
    let gate = Gate(store.pool)
    let before = await store.queue.transactions
    return try await withThrowingTaskGroup(of: (Int, Result<AppendOutcome, StoreError>).self) {
      group in
      for (number, append) in appends.enumerated() {
        group.addTask { (number, await outcome(of: append, in: store)) }
        try await store.queue.waits(for: number, transactions: before + 1)
      }
      gate.open()
      var outcomes: [Int: Result<AppendOutcome, StoreError>] = [:]
      for try await (number, outcome) in group { outcomes[number] = outcome }
      return outcomes.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  private func poison(_ store: SQLiteStore, _ deed: String) async throws {
    try await store.pool.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER poison BEFORE INSERT ON outbox WHEN NEW.kind = 'poison' BEGIN \(deed); END
          """)
    }
  }

  private func limitPages(of store: SQLiteStore, to pages: Int) async throws {
    _ = try await store.pool.writeWithoutTransaction { db in
      try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(pages)")
    }
  }

  private func checkpoints(of store: SQLiteStore) async throws -> Int {
    try await store.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM checkpoints") } ?? 0
  }
}

private func outcome(
  of append: Append, in store: SQLiteStore
) async -> Result<AppendOutcome, StoreError> {
  do { return .success(try await store.append(append)) } catch {
    return .failure(error as? StoreError ?? .closed)
  }
}

/// Keeps the writer of a pool busy until it is opened.
private struct Gate {
  private let opened = DispatchSemaphore(value: 0)

  init(_ pool: DatabasePool) {
    let busy = DispatchSemaphore(value: 0)
    Thread.detachNewThread { [opened] in
      pool.writeWithoutTransaction { _ in
        busy.signal()
        opened.wait()
      }
    }
    busy.wait()
  }

  func open() { opened.signal() }
}

extension AppendQueue {
  /// Returns once so many wait behind so many transactions that were begun.
  fileprivate func waits(for length: Int, transactions: Int) async throws {
    while self.length < length || self.transactions < transactions {
      try await Task.sleep(for: .milliseconds(1))
    }
  }
}
