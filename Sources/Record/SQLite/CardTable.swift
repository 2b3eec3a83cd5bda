// SPDX-License-Identifier: MIT
import Foundation
import GRDB

/// The cards of each record and the relations to it, and the lists and marks that come from them.
enum CardTable {
  /// Writes the cards of an append, unless they are the ones that stand there: most deeds change
  /// none.
  /// - Throws: `CardsAreOthers` if the append was made for cards that do not stand there.
  static func write(_ append: SealedAppend, in db: Database) throws {
    let statement = try db.cachedStatement(sql: "SELECT digest FROM derived WHERE record = ?")
    let stored = try Data.fetchOne(statement, arguments: [append.record.bytes])
    guard stored != append.digest else { return }
    guard let cards = append.cards else { throw CardsAreOthers() }
    try replace(cards, of: append.record, in: db)
  }

  /// - Parameter mends: whether what stands there may be other lines and marks than those of the cards.
  static func replace(
    _ sealed: SealedCards, of record: RecordID, mends: Bool = false, in db: Database
  ) throws {
    if mends {
      for table in ["cards", "listed", "found"] {
        try run("DELETE FROM \(table) WHERE record = ?", [record.bytes], in: db)
      }
    }
    let before = try clear(of: record, in: db)
    try ListTable.replace(
      with: sealed.listings, of: record, before: before.listings, in: db)
    try FoundTable.replace(with: sealed.findings, of: record, before: before.findings, in: db)
    try run("DELETE FROM cards WHERE record = ?", [record.bytes], in: db)
    for (ordinal, card) in sealed.cards.enumerated() {
      try run(
        #"INSERT INTO cards (record, ordinal, kind, day, "order", body) VALUES (?, ?, ?, ?, ?, ?)"#,
        [record.bytes, ordinal, card.kind, card.day, card.order, card.body], in: db)
    }
    if before.relations != sealed.relations { try replace(sealed.relations, of: record, in: db) }
    try run(
      """
      INSERT INTO derived (record, digest) VALUES (?, ?)
      ON CONFLICT DO UPDATE SET digest = excluded.digest
      """, [record.bytes, sealed.digest ?? Data()], in: db)
  }

  static func cards(of record: RecordID, in db: Database) throws -> SealedCards {
    try cards(
      of: record, #"SELECT kind, day, "order", body FROM cards WHERE record = ? ORDER BY ordinal"#,
      in: db)
  }

  /// The cards without their bodies: all that lists and marks come from.
  private static func clear(of record: RecordID, in db: Database) throws -> SealedCards {
    try cards(
      of: record, #"SELECT kind, day, "order", x'' FROM cards WHERE record = ? ORDER BY ordinal"#,
      in: db)
  }

  private static func cards(
    of record: RecordID, _ sql: String, in db: Database
  ) throws -> SealedCards {
    let statement = try db.cachedStatement(sql: sql)
    let cards = try Array(
      Row.fetchCursor(statement, arguments: [record.bytes]).map { try card($0) })
    var marks: [Set<Int64>] = cards.map { _ in [] }
    for finding in try FoundTable.findings(of: record, in: db)
    where marks.indices.contains(finding.ordinal) {
      marks[finding.ordinal].insert(finding.mark)
    }
    return SealedCards(stored: cards, marks: marks, try relations(of: record, in: db))
  }

  /// Whether exactly these cards and relations stand there, with every line and mark of theirs.
  /// Lines of lists that belong to no card are not looked for: they are `StrayRows`.
  static func holds(
    _ sealed: SealedCards, of record: RecordID, with key: RecordKey, in db: Database
  ) throws -> Bool {
    // Cards that cannot be read or opened are not the same: a rebuild heals them.
    guard let stored = try? cards(of: record, in: db), stored.says(the: sealed, with: key) else {
      return false
    }
    let statement = try db.cachedStatement(sql: "SELECT digest FROM derived WHERE record = ?")
    return try Data.fetchOne(statement, arguments: [record.bytes]) == sealed.digest
      && FoundTable.findings(of: record, in: db) == sealed.findings
      && ListTable.holds(sealed.listings, of: record, in: db)
  }

  static func relations(of record: RecordID, in db: Database) throws -> [RelationCard] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT account, relation, "from", until FROM relations WHERE record = ? ORDER BY ordinal
        """)
    return try Array(
      Row.fetchCursor(statement, arguments: [record.bytes]).map { row in
        let until: Int? = row.hasNull(atIndex: 3) ? nil : try row.read(3)
        return RelationCard(
          account: try row.read(0), relation: try row.read(1), from: try row.read(2),
          until: until)
      })
  }

  /// Reads the first four columns of a row as a sealed card.
  static func card(_ row: Row) throws -> Card {
    let day: Int? = row.hasNull(atIndex: 1) ? nil : try row.read(1)
    return Card(kind: try row.read(0), day: day, order: try row.read(2), body: try row.read(3))
  }

  /// Reads kind, day, order, body, record, ordinal, relation, wrapped key.
  static func listRow(_ row: Row) throws -> (row: CardRow, key: Data) {
    let record = try row.readRecord(4)
    let card = try card(row)
    let cursor = CardCursor(
      day: card.day, order: card.order, record: record, ordinal: try row.read(5))
    return (
      CardRow(record: record, card: card, relation: try row.read(6), cursor: cursor),
      key: try row.read(7)
    )
  }

  static func run(_ sql: String, _ arguments: StatementArguments, in db: Database) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  private static func replace(
    _ relations: [RelationCard], of record: RecordID, in db: Database
  ) throws {
    try run("DELETE FROM relations WHERE record = ?", [record.bytes], in: db)
    for (ordinal, relation) in relations.enumerated() {
      try run(
        """
        INSERT INTO relations (record, ordinal, account, relation, "from", until)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          record.bytes, ordinal, relation.account, relation.relation, relation.from,
          relation.until,
        ], in: db)
    }
  }
}

/// The cards that were thought to stand there do not: another process has replaced them.
struct CardsAreOthers: Error {}
