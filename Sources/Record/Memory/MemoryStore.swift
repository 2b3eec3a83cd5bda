// SPDX-License-Identifier: MIT
import Foundation

/// Keeps records in memory, with the same sealing, chain and checkpoints; for tests and for play.
public actor MemoryStore: RecordStore, OutboxReader {
  private struct Family {
    var head = Head()
    var positions: [Int] = []
    let key: Data
    var cards: SealedCards
  }

  private var entries: [SealedEntry] = []
  private var families: [RecordID: Family] = [:]
  private var waiting: [OutboxRow] = []
  private var checkpoints: [Checkpoint] = []
  private var tip = LogTip()
  private var isClosed = false
  public nonisolated let naming: Naming
  private let keyring: Keyring
  private let keys = KeyCache()
  private let checkpointEntries: Int
  private let clock: @Sendable () -> Int64

  /// - Parameters:
  ///   - checkpointEntries: a checkpoint is written after at most this many entries.
  ///   - clock: the time for checkpoints, in ms UTC since 1970.
  public init(
    key: MasterKey, checkpointEntries: Int = 256,
    clock: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1000) }
  ) {
    (keyring, naming) = (Keyring(key), Naming(key))
    self.checkpointEntries = max(1, checkpointEntries)
    self.clock = clock
    let first = Checkpoint.next(for: tip, at: clock(), key: keyring.checkpoints)
    tip.checkpoint = first
    checkpoints = [first]
  }

  public func append(_ append: Append) throws -> AppendOutcome {
    try refuseIfClosed()
    let key = try key(of: append.record) ?? keyring.newKey(for: append.record)
    let sealed = try SealedAppend(
      append, with: key, marks: keyring, written: key.digest(append.cards, append.relations))
    let known = families[append.record]
    let version = known?.head.sequence ?? 0
    guard version == append.expected else { return .conflict(version: version) }
    let cards = try SealedCards(append.cards, append.relations, with: key, marks: keyring)
    var family = try known ?? Family(key: keyring.wrap(key), cards: cards)
    for body in sealed.bodies {
      let entry = tip.place(body, in: append.record, after: &family.head, at: append.instant)
      entries.append(entry)
      family.positions.append(entry.position)
      if tip.position - tip.checkpoint.position >= checkpointEntries { writeCheckpoint() }
    }
    family.cards = cards
    families[append.record] = family
    for message in sealed.outbox {
      waiting.append(
        OutboxRow(position: waiting.count + 1, record: append.record, message: message))
    }
    keys.keep(key)
    return .appended(version: family.head.sequence)
  }

  public func entries(of record: RecordID, after sequence: Int) throws -> [Entry] {
    try refuseIfClosed()
    guard let family = families[record], let key = try key(of: record) else { return [] }
    return try family.positions.dropFirst(max(0, sequence)).map {
      try key.open(self.entries[$0 - 1])
    }
  }

  public func version(of record: RecordID) throws -> Int {
    try refuseIfClosed()
    return families[record]?.head.sequence ?? 0
  }

  public func recordIDs(after record: RecordID?, limit: Int) throws -> [RecordID] {
    try refuseIfClosed()
    let later = families.keys.filter { id in record.map { $0 < id } ?? true }
    return Array(later.sorted().prefix(max(0, limit)))
  }

  public func cards(_ query: CardQuery) throws -> [CardRow] {
    try refuseIfClosed()
    let found = families.flatMap { rows(of: $0.key, $0.value.cards, for: query) }
    return try opened(found.sorted { $0.cursor < $1.cursor }.prefix(max(0, query.limit)))
  }

  public func find(_ query: FindQuery) throws -> [CardRow] {
    try refuseIfClosed()
    let marks = Marks(query, keyring)
    let found = families.sorted { $0.key < $1.key }.flatMap {
      rows(of: $0.key, $0.value.cards, for: query, marks)
    }
    return try opened(found.prefix(max(0, query.limit)))
  }

  public func cards(of record: RecordID) throws -> ([Card], [RelationCard]) {
    try refuseIfClosed()
    guard let family = families[record], let key = try key(of: record) else { return ([], []) }
    return try family.cards.opened(with: key)
  }

  public func replaceCards(
    of record: RecordID, at version: Int, cards: [Card], relations: [RelationCard]
  ) throws -> Bool {
    try refuseIfClosed()
    guard let family = families[record], let key = try key(of: record) else {
      throw StoreError.unknownRecord(record)
    }
    let sealed = try SealedCards(cards, relations, with: key, marks: keyring)
    guard family.head.sequence == version else {
      throw StoreError.movedOn(record, version: family.head.sequence)
    }
    if family.cards.says(the: sealed, with: key) { return true }
    families[record]?.cards = sealed
    return false
  }

  public func holds(
    _ cards: [Card], _ relations: [RelationCard], of record: RecordID, at version: Int
  ) throws -> Bool {
    try refuseIfClosed()
    guard let family = families[record], let key = try key(of: record) else {
      throw StoreError.unknownRecord(record)
    }
    guard family.head.sequence == version else {
      throw StoreError.movedOn(record, version: family.head.sequence)
    }
    return try family.cards.says(
      the: SealedCards(cards, relations, with: key, marks: keyring), with: key)
  }

  public func strays(removing: Bool) throws -> Int { 0 }

  public func outbox(after position: Int, limit: Int) throws -> [OutboxRow] {
    try refuseIfClosed()
    return try waiting.filter { $0.position > position }.prefix(max(0, limit)).map { row in
      guard let key = try key(of: row.record) else { throw StoreError.unknownRecord(row.record) }
      return OutboxRow(
        position: row.position, record: row.record, message: try key.open(row.message))
    }
  }

  public func count() throws -> StoreCount {
    try refuseIfClosed()
    return StoreCount(records: families.count, entries: entries.count)
  }

  public func verify(progress: (@Sendable (Int, Int) -> Void)?) throws -> Verification {
    try refuseIfClosed()
    var examination = Examination(keyring: keyring)
    do {
      try examine(&examination)
      progress?(entries.count, entries.count)
      return examination.verdict()
    } catch let bad as BadEntry {
      return examination.verdict(bad)
    }
  }

  public func checkpoint() throws {
    try refuseIfClosed()
    if tip.hasNews { writeCheckpoint() }
  }

  public func close() {
    if !isClosed, tip.hasNews { writeCheckpoint() }
    isClosed = true
  }
}

extension MemoryStore {
  private func refuseIfClosed() throws(StoreError) {
    if isClosed { throw .closed }
  }

  private func writeCheckpoint() {
    tip.checkpoint = .next(for: tip, at: clock(), key: keyring.checkpoints)
    checkpoints.append(tip.checkpoint)
  }

  private func key(of record: RecordID) throws -> RecordKey? {
    if let key = keys.key(of: record) { return key }
    return try families[record].map { try keyring.unwrap($0.key, of: record) }
  }

  private func rows(
    of record: RecordID, _ sealed: SealedCards, for query: CardQuery
  ) -> [CardRow] {
    let relation = relation(
      in: sealed, account: query.account, among: query.relations, on: query.on)
    guard let relation else { return [] }
    return sealed.cards.enumerated().compactMap { ordinal, card in
      let cursor = CardCursor(day: card.day, order: card.order, record: record, ordinal: ordinal)
      guard card.kind == query.kind, sealed.marks[ordinal].isEmpty,
        query.after.map({ $0 < cursor }) ?? true
      else { return nil }
      return CardRow(record: record, card: card, relation: relation, cursor: cursor)
    }
  }

  private func rows(
    of record: RecordID, _ sealed: SealedCards, for query: FindQuery, _ marks: Marks
  ) -> [CardRow] {
    var through: String? = ""
    if case .related(let account, let relations, let day) = query.among {
      through = relation(in: sealed, account: account, among: relations, on: day)
    }
    guard let through else { return [] }
    return sealed.cards.enumerated().compactMap { ordinal, card in
      let cursor = CardCursor(day: card.day, order: card.order, record: record, ordinal: ordinal)
      let isLater = query.after.map { (after: FindCursor) in
        (after.record, after.ordinal) < (record, ordinal)
      }
      guard card.kind == query.kind, isLater ?? true, marks.mean(sealed.marks[ordinal]) else {
        return nil
      }
      return CardRow(record: record, card: card, relation: through, cursor: cursor)
    }
  }

  private func relation(
    in sealed: SealedCards, account: String, among relations: [String]?, on day: Int
  ) -> String? {
    sealed.relations.first {
      $0.account == account && $0.holds(on: day) && relations?.contains($0.relation) ?? true
    }?.relation
  }

  private func opened(_ rows: some Sequence<CardRow>) throws -> [CardRow] {
    try rows.map { row in
      guard let key = try key(of: row.record) else { throw StoreError.unknownRecord(row.record) }
      let cards = try families[row.record]?.cards.opened(with: key).0 ?? []
      return CardRow(
        record: row.record, card: cards[row.cursor.ordinal], relation: row.relation,
        cursor: row.cursor)
    }
  }

  private func examine(_ examination: inout Examination) throws {
    var left = checkpoints[...]
    for position in 0...entries.count {
      if position > 0 {
        try examination.take(entries[position - 1]) { record in
          guard let family = families[record] else { throw StoreError.unknownRecord(record) }
          return try keyring.unwrap(family.key, of: record)
        }
      }
      while let next = left.first, next.position <= position {
        try examination.take(next)
        left = left.dropFirst()
      }
    }
    for (record, family) in families { try examination.compare(family.head, of: record) }
    try examination.compare(rows: families.count, of: "heads")
  }
}
