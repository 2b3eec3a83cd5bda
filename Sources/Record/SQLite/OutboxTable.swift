// SPDX-License-Identifier: MIT
import Foundation
import GRDB

/// What waits to be sent.
enum OutboxTable {
  static func insert(_ messages: [OutboxMessage], of record: RecordID, in db: Database) throws {
    for message in messages {
      try db.cachedStatement(sql: "INSERT INTO outbox (record, kind, body) VALUES (?, ?, ?)")
        .execute(arguments: [record.bytes, message.kind, message.body])
    }
  }

  /// One page of sealed messages, with the wrapped key of each one's record.
  static func page(
    after position: Int, limit: Int, in db: Database
  ) throws -> [(OutboxRow, key: Data)] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT o.position, o.record, o.kind, o.body, k.wrapped
        FROM outbox o JOIN keys k USING (record) WHERE o.position > ? ORDER BY o.position LIMIT ?
        """)
    return try Array(
      Row.fetchCursor(statement, arguments: [position, max(0, limit)]).map { row in
        let message = OutboxMessage(kind: try row.read(2), body: try row.read(3))
        let waiting = OutboxRow(
          position: try row.read(0), record: try row.readRecord(1), message: message)
        return (waiting, key: try row.read(4))
      })
  }
}
