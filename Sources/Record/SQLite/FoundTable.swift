// SPDX-License-Identifier: MIT
import Foundation
import GRDB

/// The marks of the words by which cards are found.
enum FoundTable {
  /// One page of sealed cards, with the wrapped key of each one's record. It reads from the rows
  /// of the first mark, in the order of their records, until the page is full.
  static func page(
    _ query: FindQuery, _ marks: Marks, in db: Database
  ) throws -> [ReadCard] {
    if case .related(_, let relations, _) = query.among, relations.isEmpty { return [] }
    let statement = try db.cachedStatement(sql: sql(query, marks))
    let rows = try Array(
      Row.fetchCursor(statement, arguments: arguments(of: query, marks)).map(CardTable.listRow))
    return try rows.map { row, key in
      let marks = try findings(of: row.record, in: db).filter { $0.ordinal == row.cursor.ordinal }
      let relations = try CardTable.relations(of: row.record, in: db)
      return ReadCard(
        row: row, key: key,
        frame: CardFrame(marks: Set(marks.map(\.mark)), among: RelationsDigest(relations)))
    }
  }

  static func findings(of record: RecordID, in db: Database) throws -> Set<Finding> {
    let statement = try db.cachedStatement(
      sql: "SELECT mark, ordinal FROM found WHERE record = ?")
    return Set(
      try Array(
        Row.fetchCursor(statement, arguments: [record.bytes]).map {
          Finding(mark: try $0.read(0), ordinal: try $0.read(1))
        }))
  }

  /// Writes only the marks that are new, and takes away only those that are gone.
  static func replace(
    with findings: Set<Finding>, of record: RecordID, before: Set<Finding>, in db: Database
  ) throws {
    for old in before.subtracting(findings) {
      try CardTable.run(
        "DELETE FROM found WHERE mark = ? AND record = ? AND ordinal = ?",
        [old.mark, record.bytes, old.ordinal], in: db)
    }
    for new in findings.subtracting(before) {
      try CardTable.run(
        "INSERT INTO found (mark, record, ordinal) VALUES (?, ?, ?)",
        [new.mark, record.bytes, new.ordinal], in: db)
    }
  }

  private static func sql(_ query: FindQuery, _ marks: Marks) -> String {
    var conditions = ["f.mark = :all0"]
    conditions += marks.all.indices.dropFirst().map { has("all\($0)") }
    if !marks.notAll.isEmpty {
      let all = marks.notAll.indices.map { has("notAll\($0)") }
      conditions.append("NOT (\(all.joined(separator: " AND ")))")
    }
    conditions += marks.notAny.indices.map { "NOT " + has("notAny\($0)") }
    if query.after != nil { conditions.append("(f.record, f.ordinal) > (:record, :ordinal)") }
    let (relation, join) = joined(query.among)
    return """
      SELECT c.kind, c.day, c."order", c.body, c.record, c.ordinal, \(relation), k.wrapped
      FROM found f \(join) CROSS JOIN cards c CROSS JOIN keys k
      WHERE \(conditions.joined(separator: "\n  AND "))
        AND c.record = f.record AND c.ordinal = f.ordinal AND c.kind = :kind
        AND k.record = f.record
      ORDER BY f.record, f.ordinal
      LIMIT :limit
      """
  }

  private static func has(_ mark: String) -> String {
    "EXISTS (SELECT 1 FROM found g WHERE g.mark = :\(mark) AND g.record = f.record"
      + " AND g.ordinal = f.ordinal)"
  }

  private static func joined(_ among: FindQuery.Among) -> (relation: String, join: String) {
    guard case .related(_, let relations, _) = among else { return ("''", "") }
    return (
      "r.relation",
      """
      CROSS JOIN relations r ON r.account = :account AND r.record = f.record
        AND \(ListTable.counts("r", relations))
        AND NOT EXISTS (
          SELECT 1 FROM relations e
          WHERE e.account = r.account AND e.record = r.record AND e.ordinal < r.ordinal
            AND \(ListTable.counts("e", relations)))
      """
    )
  }

  private static func arguments(of query: FindQuery, _ marks: Marks) -> StatementArguments {
    var arguments: [String: (any DatabaseValueConvertible)?] = [:]
    if case .related(let account, let relations, let day) = query.among {
      arguments = ListTable.arguments(account: account, relations, on: day)
    }
    arguments["kind"] = query.kind
    arguments["limit"] = max(0, query.limit)
    for (name, marks) in [("all", marks.all), ("notAll", marks.notAll), ("notAny", marks.notAny)] {
      for (number, mark) in marks.enumerated() { arguments["\(name)\(number)"] = mark }
    }
    if let after = query.after {
      arguments["record"] = after.record.bytes
      arguments["ordinal"] = after.ordinal
    }
    return StatementArguments(arguments)
  }
}
