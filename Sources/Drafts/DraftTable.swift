// SPDX-License-Identifier: MIT
import Foundation
import GRDB

/// The one table of the drafts' file.
enum DraftTable {
  struct Row {
    let id: Data
    let account: Data
    let about: Data
    let keptAt: Int64
    let body: Data
  }

  /// Never change a step that has shipped; add one.
  private static var tables: DatabaseMigrator {
    var steps = DatabaseMigrator()
    steps.registerMigration("drafts") { db in
      try db.execute(
        sql: """
          CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
          CREATE TABLE drafts (id BLOB PRIMARY KEY, account BLOB NOT NULL, about BLOB NOT NULL,
            keptAt INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
          CREATE INDEX draftsOfAccount ON drafts (account);
          CREATE INDEX draftsAbout ON drafts (about);
          """)
    }
    return steps
  }

  /// Opens the file; a file of another key, or a damaged one, is an error and is left as it is.
  static func open(_ path: String, check: Data) throws -> DatabasePool {
    var configuration = Configuration()
    // A backup may hold the file for a moment.
    configuration.busyMode = .timeout(5)
    // What is deleted is written over. Whoever types does not wait for the flush of every second,
    // which has a connection of its own; a log of 64 MB is carried over all the same.
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 16000")
    }
    let pool = try DatabasePool(path: path, configuration: configuration)
    try pool.read { db in
      guard try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok",
        try !tables.hasBeenSuperseded(db)
      else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    }
    try tables.migrate(pool)
    try pool.write { db in
      try db.execute(
        sql: "INSERT OR IGNORE INTO meta (name, value) VALUES ('check', ?)", arguments: [check])
      guard try Data.fetchOne(db, sql: "SELECT value FROM meta WHERE name = 'check'") == check
      else { throw DatabaseError(resultCode: .SQLITE_NOTADB) }
    }
    return pool
  }

  static func about(in db: Database) throws -> Set<Data> {
    try Data.fetchSet(db, sql: "SELECT DISTINCT about FROM drafts")
  }

  static func forget(before oldest: Int64, in db: Database) throws {
    try db.execute(sql: "DELETE FROM drafts WHERE keptAt <= ?", arguments: [oldest])
  }

  static func body(_ id: Data, in db: Database) throws -> Data? {
    let statement = try db.cachedStatement(sql: "SELECT body FROM drafts WHERE id = ?")
    return try Data.fetchOne(statement, arguments: [id])
  }

  static func count(of account: Data, in db: Database) throws -> Int {
    let statement = try db.cachedStatement(sql: "SELECT count(*) FROM drafts WHERE account = ?")
    return try Int.fetchOne(statement, arguments: [account]) ?? 0
  }

  static func rows(of account: Data, in db: Database) throws -> [(Data, Data)] {
    try rows("SELECT id, body FROM drafts WHERE account = ?", account, in: db)
  }

  static func rows(about: Data, in db: Database) throws -> [(Data, Data)] {
    try rows("SELECT id, body FROM drafts WHERE about = ?", about, in: db)
  }

  /// Begins a draft, also in the place of one that nobody can open any more.
  static func insert(_ row: Row, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO drafts (id, account, about, keptAt, body) VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [row.id, row.account, row.about, row.keptAt, row.body])
  }

  /// Replaces the words. Which family they are about is written only if it is another one: the
  /// index is then left alone at nearly every keystroke.
  static func replace(_ row: Row, isMoved: Bool, in db: Database) throws {
    try db.cachedStatement(sql: "UPDATE drafts SET keptAt = ?, body = ? WHERE id = ?")
      .execute(arguments: [row.keptAt, row.body, row.id])
    guard isMoved else { return }
    try db.cachedStatement(sql: "UPDATE drafts SET about = ? WHERE id = ?")
      .execute(arguments: [row.about, row.id])
  }

  static func delete(_ id: Data, in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM drafts WHERE id = ?").execute(arguments: [id])
  }

  private static func rows(_ sql: String, _ name: Data, in db: Database) throws -> [(Data, Data)] {
    let statement = try db.cachedStatement(sql: sql)
    return try GRDB.Row.fetchAll(statement, arguments: [name]).map { ($0[0], $0[1]) }
  }
}
