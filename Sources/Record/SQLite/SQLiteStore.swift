// SPDX-License-Identifier: MIT
import Dispatch
import Foundation
import GRDB
import Synchronization

/// Keeps records in one SQLite file: enough for any one authority.
///
/// What is acknowledged survives a power cut. The file belongs to one master key; beside the key
/// file lies the newest checkpoint, as `<keyFile>.checkpoint`.
public final class SQLiteStore: RecordStore, OutboxReader {
  /// How a store writes.
  public struct Options: Sendable {
    /// Whether appends that arrive together share one transaction and one flush.
    public var groupCommit: Bool
    /// A checkpoint is written after at most this many entries.
    public var checkpointEntries: Int
    /// A checkpoint is written after at most this many seconds, if anything is new.
    public var checkpointSeconds: Int
    /// Where the newest checkpoint is kept, if not beside the key file.
    public var checkpointFile: String?
    /// The checkpoint file of the store beside this one: what it says is named in this one's
    /// checkpoints.
    public var besideCheckpoint: String?
    /// Whether a checkpoint is due, too, when only the store beside this one has come further. Of two
    /// stores only one may: else each calls forth the other's, for ever.
    public var followsBeside = false
    /// The time for checkpoints, in ms UTC since 1970.
    public var clock: @Sendable () -> Int64

    public init(
      groupCommit: Bool = true, checkpointEntries: Int = 256, checkpointSeconds: Int = 60,
      checkpointFile: String? = nil, besideCheckpoint: String? = nil,
      clock: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1000) }
    ) {
      self.groupCommit = groupCommit
      self.checkpointEntries = checkpointEntries
      self.checkpointSeconds = checkpointSeconds
      (self.checkpointFile, self.besideCheckpoint) = (checkpointFile, besideCheckpoint)
      self.clock = clock
    }
  }

  let queue: AppendQueue
  let pool: DatabasePool
  public let naming: Naming
  let keyring: Keyring
  private let keys = KeyCache()
  private let written = WrittenCards()
  let checkpointing: Checkpointing
  let outside: OutsideCheckpoint
  let file: StoreFile
  private let isClosed = Mutex(false)
  private let timer: Task<Void, Never>

  /// Opens the database, making it first if there is none.
  ///
  /// - Parameter keyFile: where the key was read from; named in errors, and the place beside which
  ///   the newest checkpoint is kept.
  /// - Parameter belonging: what a new database says of itself; asked of one that is there by `prove`.
  /// - Throws: `StoreError.masterKeyWrong`, `.notOurs`, `.tooNew`, `.notDurable`, `.damaged`, `.disk`.
  public init(
    path: String, masterKey: MasterKey, keyFile: String, belonging: Belonging? = nil,
    options: Options = Options()
  ) async throws {
    (keyring, naming) = (Keyring(masterKey), Naming(masterKey))
    outside =
      options.checkpointFile.map(OutsideCheckpoint.init(file:))
      ?? OutsideCheckpoint(besides: keyFile)
    checkpointing = Checkpointing(
      entries: max(1, options.checkpointEntries), key: keyring.checkpoints, clock: options.clock,
      besideFile: options.besideCheckpoint, followsBeside: options.followsBeside)
    file = StoreFile(
      path: path, keyFile: keyFile, keyring: keyring, checkpointing: checkpointing,
      outside: outside, belonging: belonging)
    pool = try file.open()
    queue = AppendQueue(
      pool: pool, writer: GroupWriter(outside: outside), sharesTransactions: options.groupCommit)
    timer = Self.startTimer(every: options.checkpointSeconds, checkpointing, queue)
  }

  deinit { timer.cancel() }

  public func append(_ append: Append) async throws -> AppendOutcome {
    let known = try await key(of: append.record)
    if known == nil, append.expected > 0 { return .conflict(version: 0) }
    let key = known ?? keyring.newKey(for: append.record)
    let newKey = known == nil ? try keyring.wrap(key) : nil
    let sealed = try SealedAppend(
      append, with: key, marks: keyring, written: written.digest(of: append.record))
    do {
      return try await write(sealed, key, newKey)
    } catch is CardsAreOthers {
      return try await write(SealedAppend(append, with: key, marks: keyring), key, newKey)
    }
  }

  private func write(_ sealed: SealedAppend, _ key: RecordKey, _ newKey: Data?) async throws
    -> AppendOutcome
  {
    let outcome = try await queue.write { [checkpointing] db, tip in
      try EntryTable.append(
        sealed, newKey: newKey, checkpointing: checkpointing, tip: &tip, in: db)
    }
    if case .appended = outcome {
      keys.keep(key)
      written.keep(sealed.digest, of: sealed.record)
    }
    return outcome
  }

  public func entries(of record: RecordID, after sequence: Int) async throws -> [Entry] {
    guard let key = try await key(of: record) else { return [] }
    let (entries, end) = try await read { db in
      (
        try EntryTable.entries(of: record, after: sequence, in: db),
        try EntryTable.head(of: record, in: db).sequence
      )
    }
    // A family that is shown without one of its entries would be another family.
    guard entries.count == max(0, end - max(0, sequence)),
      entries.last.map({ $0.sequence == end }) ?? true
    else { throw StoreError.damaged(what: "Entries of record \(record) are missing.") }
    return try entries.map { try key.open($0) }
  }

  public func version(of record: RecordID) async throws -> Int {
    try await read { try EntryTable.head(of: record, in: $0).sequence }
  }

  public func recordIDs(after record: RecordID?, limit: Int) async throws -> [RecordID] {
    try await read { try EntryTable.recordIDs(after: record, limit: limit, in: $0) }
  }

  public func cards(_ query: CardQuery) async throws -> [CardRow] {
    try await read { try ListTable.page(query, in: $0) }.map(opened)
  }

  public func find(_ query: FindQuery) async throws -> [CardRow] {
    guard !query.words.isEmpty else { return [] }
    let marks = Marks(query, keyring)
    return try await read { try FoundTable.page(query, marks, in: $0) }.map(opened)
  }

  private func opened(_ read: ReadCard) throws -> CardRow {
    let row = read.row
    let key = try key(of: row.record, wrapped: read.key)
    return CardRow(
      record: row.record,
      card: try key.open(row.card, ordinal: row.cursor.ordinal, in: read.frame),
      relation: row.relation, cursor: row.cursor)
  }

  public func cards(of record: RecordID) async throws -> ([Card], [RelationCard]) {
    guard let key = try await key(of: record) else { return ([], []) }
    return try await read { try CardTable.cards(of: record, in: $0) }.opened(with: key)
  }

  public func replaceCards(
    of record: RecordID, at version: Int, cards: [Card], relations: [RelationCard]
  ) async throws -> Bool {
    guard let key = try await key(of: record) else { throw StoreError.unknownRecord(record) }
    let sealed = try SealedCards(cards, relations, with: key, marks: keyring)
    return try await queue.write { db, _ in
      let current = try EntryTable.head(of: record, in: db).sequence
      guard current == version else { throw StoreError.movedOn(record, version: current) }
      if try CardTable.holds(sealed, of: record, with: key, in: db) { return true }
      try CardTable.replace(sealed, of: record, mends: true, in: db)
      return false
    }
  }

  public func holds(
    _ cards: [Card], _ relations: [RelationCard], of record: RecordID, at version: Int
  ) async throws -> Bool {
    guard let key = try await key(of: record) else { throw StoreError.unknownRecord(record) }
    let sealed = try SealedCards(cards, relations, with: key, marks: keyring)
    return try await read { db in
      let current = try EntryTable.head(of: record, in: db).sequence
      guard current == version else { throw StoreError.movedOn(record, version: current) }
      return try CardTable.holds(sealed, of: record, with: key, in: db)
    }
  }

  public func strays(removing: Bool) async throws -> Int {
    guard removing else { return try await read { try StrayRows.count(in: $0) } }
    return try await queue.write { db, _ in try StrayRows.remove(in: db) }
  }

  public func outbox(after position: Int, limit: Int) async throws -> [OutboxRow] {
    try await read { try OutboxTable.page(after: position, limit: limit, in: $0) }
      .map { row, wrapped in
        let message = try key(of: row.record, wrapped: wrapped).open(row.message)
        return OutboxRow(position: row.position, record: row.record, message: message)
      }
  }

  public func count() async throws -> StoreCount {
    try await read { try EntryTable.count(in: $0) }
  }

  public func verify(progress: (@Sendable (Int, Int) -> Void)?) async throws -> Verification {
    try await verify(expecting: [], progress: progress)
  }

  public func checkpoint() async throws {
    try refuseIfClosed()
    try await Self.checkpoint(checkpointing, queue)
  }

  public func close() async throws {
    let wasClosed = isClosed.withLock { closed in
      defer { closed = true }
      return closed
    }
    guard !wasClosed else { return }
    timer.cancel()
    do {
      try await queue.write(assurance: .checkpointOutside) { [checkpointing] db, tip in
        try checkpointing.writeIfNewOrBeside(&tip, in: db)
      }
    } catch {
      try await closePool()
      throw error
    }
    try await closePool()
  }
}

extension SQLiteStore {
  func refuseIfClosed() throws(StoreError) {
    if isClosed.withLock({ $0 }) { throw .closed }
  }

  func read<Value: Sendable>(
    _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try refuseIfClosed()
    do { return try await pool.read(work) } catch {
      throw StoreError.saying(error, while: "reading")
    }
  }

  /// The key of a record; nil if there is no such record.
  private func key(of record: RecordID) async throws -> RecordKey? {
    try refuseIfClosed()
    if let key = keys.key(of: record) { return key }
    let wrapped = try await read { try EntryTable.wrappedKey(of: record, in: $0) }
    return try wrapped.map { try key(of: record, wrapped: $0) }
  }

  private func key(of record: RecordID, wrapped: Data) throws -> RecordKey {
    if let key = keys.key(of: record) { return key }
    let key = try keyring.unwrap(wrapped, of: record)
    keys.keep(key)
    return key
  }

  private static func checkpoint(_ checkpointing: Checkpointing, _ queue: AppendQueue) async throws
  {
    try await queue.write(assurance: .checkpointOutside) { db, tip in
      try checkpointing.writeIfNew(&tip, in: db)
    }
  }

  /// A checkpoint that fails is tried again at the next tick; until then `verify` covers less.
  private static func startTimer(
    every seconds: Int, _ checkpointing: Checkpointing, _ queue: AppendQueue
  ) -> Task<Void, Never> {
    Task {
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(max(1, seconds)))
        if !Task.isCancelled { try? await checkpoint(checkpointing, queue) }
      }
    }
  }

  /// Waits, off the cooperative threads, for readers that are still at work.
  private func closePool() async throws {
    await queue.refuseMore()
    let closing: Result<Void, any Error> = await withCheckedContinuation { continuation in
      DispatchQueue.global().async { [pool] in
        // Leaves one file, so that a copy of it is whole; a reader may prevent that, without harm.
        _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        continuation.resume(returning: Result { try pool.close() })
      }
    }
    do { try closing.get() } catch { throw StoreError.saying(error, while: "closing") }
  }
}
