// SPDX-License-Identifier: MIT
import Foundation
import GRDB

/// Cards and relations: what lists read.
enum CardTable {
  static func replace(_ sealed: SealedCards, of record: RecordID, in db: Database) throws {
    for table in ["cards", "relations"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE record = ?")
        .execute(arguments: [record.bytes])
    }
    for (ordinal, card) in sealed.cards.enumerated() {
      try insert(card, ordinal: ordinal, of: record, in: db)
    }
    for (ordinal, relation) in sealed.relations.enumerated() {
      try insert(relation, ordinal: ordinal, of: record, in: db)
    }
  }

  static func cards(of record: RecordID, in db: Database) throws -> SealedCards {
    let cards = try db.cachedStatement(
      sql: #"SELECT kind, day, "order", body FROM cards WHERE record = ? ORDER BY ordinal"#)
    let relations = try db.cachedStatement(
      sql: """
        SELECT account, relation, "from", until FROM relations WHERE record = ? ORDER BY ordinal
        """)
    return SealedCards(
      stored: try Array(Row.fetchCursor(cards, arguments: [record.bytes]).map { try card($0) }),
      try Array(Row.fetchCursor(relations, arguments: [record.bytes]).map { try relation($0) }))
  }

  /// One page of sealed cards, with the wrapped key of each one's record.
  ///
  /// The relation is joined, not filtered afterwards. An account with several relations to a record
  /// sees each card once, with the first that holds.
  static func page(_ query: CardQuery, in db: Database) throws -> [(CardRow, key: Data)] {
    let statement = try db.cachedStatement(sql: pageQuery)
    return try Array(
      Row.fetchCursor(statement, arguments: arguments(of: query)).map { row in
        let record = try row.readRecord(4)
        let card = try card(row)
        let cursor = CardCursor(
          day: card.day, order: card.order, record: record, ordinal: try row.read(5))
        let relation: String = try row.read(6)
        return (
          CardRow(record: record, card: card, relation: relation, cursor: cursor),
          key: try row.read(7)
        )
      })
  }

  private static let pageQuery = """
    SELECT c.kind, c.day, c."order", c.body, c.record, c.ordinal, r.relation, k.wrapped
    FROM relations r JOIN cards c ON c.record = r.record JOIN keys k ON k.record = c.record
    WHERE r.account = :account AND c.kind = :kind
      AND r."from" <= :on AND coalesce(r.until, :on) >= :on
      AND NOT EXISTS (
        SELECT 1 FROM relations e
        WHERE e.account = r.account AND e.record = r.record AND e.ordinal < r.ordinal
          AND e."from" <= :on AND coalesce(e.until, :on) >= :on)
      AND (:first OR (coalesce(c.day, :last), c."order", c.record, c.ordinal)
        > (:day, :order, :record, :ordinal))
    ORDER BY coalesce(c.day, :last), c."order", c.record, c.ordinal
    LIMIT :limit
    """

  private static func arguments(of query: CardQuery) -> StatementArguments {
    [
      "account": query.account, "kind": query.kind, "on": query.on, "limit": max(0, query.limit),
      "last": Int.max, "first": query.after == nil, "day": query.after?.day ?? Int.max,
      "order": query.after?.order, "record": query.after?.record.bytes,
      "ordinal": query.after?.ordinal,
    ]
  }

  private static func card(_ row: Row) throws -> Card {
    let day: Int? = row.hasNull(atIndex: 1) ? nil : try row.read(1)
    return Card(kind: try row.read(0), day: day, order: try row.read(2), body: try row.read(3))
  }

  private static func relation(_ row: Row) throws -> RelationCard {
    let until: Int? = row.hasNull(atIndex: 3) ? nil : try row.read(3)
    return RelationCard(
      account: try row.read(0), relation: try row.read(1), from: try row.read(2), until: until)
  }

  private static func insert(
    _ card: Card, ordinal: Int, of record: RecordID, in db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO cards (record, ordinal, kind, day, "order", body) VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [record.bytes, ordinal, card.kind, card.day, card.order, card.body])
  }

  private static func insert(
    _ relation: RelationCard, ordinal: Int, of record: RecordID, in db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO relations (record, ordinal, account, relation, "from", until)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      record.bytes, ordinal, relation.account, relation.relation, relation.from, relation.until,
    ])
  }
}
