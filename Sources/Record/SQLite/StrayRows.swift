// SPDX-License-Identifier: MIT
import GRDB

/// Derived rows that come from no card and no record. The store writes none, so somebody else did.
enum StrayRows {
  static func count(in db: Database) throws -> Int {
    try tables.reduce(0) { sum, table in
      try sum
        + (Int.fetchOne(
          db, sql: "SELECT count(*) FROM \(table.name) AS s WHERE \(table.isStray)") ?? 0)
    }
  }

  /// - Returns: how many were taken out.
  static func remove(in db: Database) throws -> Int {
    try tables.reduce(0) { sum, table in
      try db.execute(sql: "DELETE FROM \(table.name) AS s WHERE \(table.isStray)")
      return sum + db.changesCount
    }
  }

  private static let tables = [
    (
      name: "listed",
      isStray: """
      NOT EXISTS (
        SELECT 1 FROM cards c
        WHERE c.record = s.record AND c.ordinal = s.ordinal AND c.kind = s.kind
          AND coalesce(c.day, 9223372036854775807) = s.day AND c."order" = s."order")
      OR NOT EXISTS (
        SELECT 1 FROM relations r
        WHERE r.record = s.record AND r.ordinal = s.place AND r.account = s.account
          AND r.relation = s.relation AND r."from" = s."from" AND r.until IS s.until)
      OR (s.record, s.ordinal) IN (SELECT record, ordinal FROM found)
      """
    ),
    (
      name: "found",
      isStray: """
      NOT EXISTS (SELECT 1 FROM cards c WHERE c.record = s.record AND c.ordinal = s.ordinal)
      """
    ),
    (name: "cards", isStray: ofNobody),
    (name: "relations", isStray: ofNobody),
    (name: "derived", isStray: ofNobody),
    (name: "outbox", isStray: ofNobody),
  ]

  private static let ofNobody =
    "NOT EXISTS (SELECT 1 FROM heads h WHERE h.record = s.record)"
}
