// SPDX-License-Identifier: MIT
import Foundation
import GRDB

/// A sealed card with the wrapped key of its record, and the frame in which it opens.
struct ReadCard {
  let row: CardRow
  let key: Data
  let frame: CardFrame
}

/// Lists, each kept in its order for each account that has a relation to the record.
enum ListTable {
  /// One page of sealed cards, with the wrapped key of each one's record.
  ///
  /// The relation is joined, not filtered afterwards. An account with several relations to a record
  /// sees each card once, with the first that counts and holds.
  static func page(_ query: CardQuery, in db: Database) throws -> [ReadCard] {
    if query.relations?.isEmpty == true { return [] }
    let statement = try db.cachedStatement(sql: sql(query))
    let rows = try Array(
      Row.fetchCursor(statement, arguments: arguments(of: query)).map { row in
        (try CardTable.listRow(row), place: try row.read(8, as: Int.self), try through(row, query))
      })
    var known: [RecordID: (relations: [RelationCard], digest: RelationsDigest)] = [:]
    return try rows.map { read, place, through in
      let record = read.row.record
      if known[record] == nil {
        let relations = try CardTable.relations(of: record, in: db)
        known[record] = (relations, RelationsDigest(relations))
      }
      guard let (relations, digest) = known[record], relations.indices.contains(place),
        relations[place] == through
      else {
        throw StoreError.damaged(what: "A list was changed by hand; rebuild makes it anew.")
      }
      return ReadCard(
        row: read.row, key: read.key, frame: CardFrame(marks: [], among: digest))
    }
  }

  /// The relation through which a line of a list says that the account may see the card.
  private static func through(_ row: Row, _ query: CardQuery) throws -> RelationCard {
    let until: Int? = row.hasNull(atIndex: 10) ? nil : try row.read(10)
    return RelationCard(
      account: query.account, relation: try row.read(6), from: try row.read(9), until: until)
  }

  private static func sql(_ query: CardQuery) -> String {
    """
    SELECT l.kind, c.day, c."order", c.body, c.record, c.ordinal, l.relation, k.wrapped,
      l.place, l."from", l.until
    FROM listed l CROSS JOIN cards c CROSS JOIN keys k
    WHERE l.account = :account AND l.kind = :kind AND \(counts("l", query.relations))
      AND NOT EXISTS (
        SELECT 1 FROM relations e
        WHERE e.account = l.account AND e.record = l.record AND e.ordinal < l.place
          AND \(counts("e", query.relations)))
      AND c.record = l.record AND c.ordinal = l.ordinal AND k.record = l.record
      \(query.after == nil ? "" : later)
    ORDER BY l.day, l."order", l.record, l.ordinal
    LIMIT :limit
    """
  }

  private static let later = """
    AND (l.day, l."order", l.record, l.ordinal) > (:day, :order, :record, :ordinal)
    """

  /// That a relation holds on the day, and is one of those that count.
  static func counts(_ table: String, _ relations: [String]?) -> String {
    let named = relations.map { list in
      " AND \(table).relation IN ("
        + list.indices.map { ":relation\($0)" }.joined(separator: ", ") + ")"
    }
    return """
      \(table)."from" <= :on AND coalesce(\(table).until, :on) >= :on\(named ?? "")
      """
  }

  /// The arguments that `counts` needs.
  static func arguments(
    account: String, _ relations: [String]?, on day: Int
  ) -> [String: (any DatabaseValueConvertible)?] {
    var arguments: [String: (any DatabaseValueConvertible)?] = ["account": account, "on": day]
    for (number, relation) in (relations ?? []).enumerated() {
      arguments["relation\(number)"] = relation
    }
    return arguments
  }

  private static func arguments(of query: CardQuery) -> StatementArguments {
    var arguments = arguments(account: query.account, query.relations, on: query.on)
    arguments["kind"] = query.kind
    arguments["limit"] = max(0, query.limit)
    if let after = query.after {
      arguments["day"] = after.day ?? .max
      arguments["order"] = after.order
      arguments["record"] = after.record.bytes
      arguments["ordinal"] = after.ordinal
    }
    return StatementArguments(arguments)
  }

  /// Writes only the lines that are new, and takes away only those that are gone.
  static func replace(
    with listings: Set<Listing>, of record: RecordID, before: Set<Listing>, in db: Database
  ) throws {
    for old in before.subtracting(listings) {
      try CardTable.run(
        """
        DELETE FROM listed WHERE account = ? AND kind = ? AND day = ? AND "order" = ?
          AND record = ? AND ordinal = ? AND place = ?
        """,
        [old.account, old.kind, old.day, old.order, record.bytes, old.ordinal, old.place], in: db)
    }
    for new in listings.subtracting(before) {
      try CardTable.run(
        """
        INSERT OR REPLACE INTO listed
          (account, kind, day, "order", record, ordinal, place, relation, "from", until)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          new.account, new.kind, new.day, new.order, record.bytes, new.ordinal, new.place,
          new.relation, new.from, new.until,
        ], in: db)
    }
  }

  /// Whether every one of these lines is there.
  static func holds(
    _ listings: Set<Listing>, of record: RecordID, in db: Database
  ) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT 1 FROM listed WHERE account = ? AND kind = ? AND day = ? AND "order" = ?
          AND record = ? AND ordinal = ? AND place = ? AND relation = ? AND "from" = ?
          AND until IS ?
        """)
    return try listings.allSatisfy { line in
      try Bool.fetchOne(
        statement,
        arguments: [
          line.account, line.kind, line.day, line.order, record.bytes, line.ordinal, line.place,
          line.relation, line.from, line.until,
        ]) == true
    }
  }
}
