// SPDX-License-Identifier: MIT
import Foundation
import GRDB

/// Accounts and sessions in SQLite. Every commit is flushed to disk (`synchronous = FULL`); a
/// `DatabaseQueue` keeps what it is told, and this is asked once at the start.
struct SignInStore: Sendable {
  let file: String
  private let queue: DatabaseQueue

  init(path: String?) throws(SignInError) {
    file = path ?? "memory"
    do {
      let patient = Self.patient
      queue =
        try path.map { try DatabaseQueue(path: $0, configuration: patient) } ?? DatabaseQueue()
      if let path { try closeToOthers(path) }
      try Self.refuseDamage(queue)
      try Self.tables.migrate(queue)
    } catch { throw .storeDamaged(file: file) }
  }

  /// A backup may hold the file for a moment; a sign-in waits for it.
  private static var patient: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    return configuration
  }

  /// Never change a step that has shipped; add one.
  private static var tables: DatabaseMigrator {
    var steps = DatabaseMigrator()
    steps.registerMigration("accounts and sessions") { db in
      try db.execute(
        sql: """
          CREATE TABLE accounts (id TEXT PRIMARY KEY COLLATE NOCASE, name TEXT NOT NULL,
            role TEXT NOT NULL, title TEXT NOT NULL, passwordHash TEXT NOT NULL) STRICT;
          CREATE TABLE sessions (tokenHash BLOB PRIMARY KEY, accountID TEXT NOT NULL
            REFERENCES accounts (id) ON DELETE CASCADE, startedAt INTEGER NOT NULL,
            seenAt INTEGER NOT NULL) STRICT, WITHOUT ROWID;
          CREATE INDEX sessionsOfAccount ON sessions (accountID);
          """)
    }
    return steps
  }

  private static func refuseDamage(_ queue: DatabaseQueue) throws {
    try queue.inDatabase { db in
      let found = try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
      let flush = try Int.fetchOne(db, sql: "PRAGMA synchronous")
      guard found == "ok", flush == 2, try !tables.hasBeenSuperseded(db) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
    }
  }

  func accounts() throws(SignInError) -> [Enrolled] {
    try reading { db in
      try Row.fetchAll(db, sql: "SELECT id, name, role, title, passwordHash FROM accounts").map {
        Enrolled(
          account: Account(id: $0["id"], name: $0["name"], role: $0["role"], title: $0["title"]),
          passwordHash: $0["passwordHash"])
      }
    }
  }

  func sessions() throws(SignInError) -> [TokenHash: KeptSession] {
    try reading { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT tokenHash, accountID, startedAt, seenAt FROM sessions")
      return Dictionary(
        uniqueKeysWithValues: rows.map { row in
          let hash: Data = row["tokenHash"]
          let session = KeptSession(
            accountID: row["accountID"], startedAt: row["startedAt"], seenAt: row["seenAt"])
          return (TokenHash(stored: Array(hash)), session)
        })
    }
  }

  func add(_ enrolled: Enrolled) async throws(SignInError) {
    let account = enrolled.account
    try await writing { db in
      try db.execute(
        sql: "INSERT INTO accounts (id, name, role, title, passwordHash) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          account.id, account.name, account.role, account.title, enrolled.passwordHash,
        ])
    }
  }

  func add(_ session: KeptSession, as hash: TokenHash) async throws(SignInError) {
    try await writing { db in
      try db.execute(
        sql: "INSERT INTO sessions (tokenHash, accountID, startedAt, seenAt) VALUES (?, ?, ?, ?)",
        arguments: [Data(hash.bytes), session.accountID, session.startedAt, session.seenAt])
    }
  }

  func tell(_ untold: LiveSessions.Untold) async throws(SignInError) {
    try await writing { db in
      for (hash, seenAt) in untold.seen {
        try db.execute(
          sql: "UPDATE sessions SET seenAt = ? WHERE tokenHash = ?",
          arguments: [seenAt, Data(hash.bytes)])
      }
      for hash in untold.ended {
        try db.execute(
          sql: "DELETE FROM sessions WHERE tokenHash = ?", arguments: [Data(hash.bytes)])
      }
    }
  }

  private func reading<Answer>(
    _ read: (Database) throws -> Answer
  ) throws(SignInError) -> Answer {
    do { return try queue.read(read) } catch { throw .storeDamaged(file: file) }
  }

  private func writing(
    _ write: @escaping @Sendable (Database) throws -> Void
  ) async throws(SignInError) {
    do { try await queue.write(write) } catch { throw .storeDamaged(file: file) }
  }
}

/// An account with the Argon2id hash of its password.
struct Enrolled: Sendable {
  let account: Account
  let passwordHash: String
}

/// Only the person the server runs as may read the file.
private func closeToOthers(_ path: String) throws {
  try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
}
