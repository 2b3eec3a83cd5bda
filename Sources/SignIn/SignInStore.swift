// SPDX-License-Identifier: MIT
import Foundation
import GRDB

/// Accounts and sessions in SQLite. Every commit is flushed to disk (`synchronous = FULL`); a
/// `DatabaseQueue` keeps what it is told, and this is asked once at the start.
struct SignInStore: Sendable {
  let file: String
  let seal: PeopleSeal
  private let queue: DatabaseQueue

  /// Opens the file, or keeps everything in memory where there is none.
  /// - Throws: `SignInError.storeDamaged`, or `.notServed` where a row is not one of ours.
  init(_ people: PeopleFile?) throws(SignInError) {
    (file, seal) = (people?.path ?? "memory", people?.seal ?? .passing())
    do {
      let patient = Self.patient
      queue =
        try people.map { try DatabaseQueue(path: $0.path, configuration: patient) }
        ?? DatabaseQueue()
      if let people { try closeToOthers(people.path) }
      try Self.refuseDamage(queue)
      if let people, let problem = try Self.problem(of: people, in: queue) {
        throw SignInError.notServed(file: people.path, why: problem)
      }
      try Self.tables.migrate(queue)
      try Self.begin(seal, in: queue)
    } catch let error as SignInError { throw error } catch { throw .storeDamaged(file: file) }
  }

  /// What stands against serving from the file; it is looked at before anything is changed.
  private static func problem(of people: PeopleFile, in queue: DatabaseQueue) throws
    -> PeopleProblem?
  {
    try queue.read { db in
      try db.tableExists("accounts") ? PeopleRows(db).problem(of: people) : nil
    }
  }

  /// A new file says whose accounts it will hold.
  private static func begin(_ seal: PeopleSeal, in queue: DatabaseQueue) throws {
    try queue.write { db in
      guard try Data.fetchOne(db, sql: "SELECT code FROM kind") == nil else { return }
      try db.execute(sql: "INSERT INTO kind (code) VALUES (?)", arguments: [seal.codeOfFile])
    }
  }

  /// A backup may hold the file for a moment; a sign-in waits for it.
  private static var patient: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    return configuration
  }

  /// Never change a step that has shipped; add one.
  static var tables: DatabaseMigrator {
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
    steps.registerMigration("codes") { db in
      try db.execute(
        sql: """
          ALTER TABLE accounts ADD COLUMN code BLOB;
          ALTER TABLE sessions ADD COLUMN code BLOB;
          CREATE TABLE kind (one INTEGER PRIMARY KEY CHECK (one = 1) DEFAULT 1,
            code BLOB NOT NULL) STRICT;
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
    try reading { try PeopleRows($0).accounts.map(\.enrolled) }
  }

  func sessions() throws(SignInError) -> [TokenHash: KeptSession] {
    try reading { db in
      Dictionary(uniqueKeysWithValues: try PeopleRows(db).sessions.map { ($0.hash, $0.session) })
    }
  }

  func add(_ enrolled: Enrolled) async throws(SignInError) {
    let (account, code) = (enrolled.account, seal.code(of: enrolled))
    try await writing { db in
      try db.execute(
        sql: """
          INSERT INTO accounts (id, name, role, title, passwordHash, code)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          account.id, account.name, account.role, account.title, enrolled.passwordHash, code,
        ])
    }
  }

  func add(_ session: KeptSession, as hash: TokenHash) async throws(SignInError) {
    let code = seal.code(of: session, hash)
    try await writing { db in
      try db.execute(
        sql: """
          INSERT INTO sessions (tokenHash, accountID, startedAt, seenAt, code)
          VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          Data(hash.bytes), session.accountID, session.startedAt, session.seenAt, code,
        ])
    }
  }

  func tell(_ untold: LiveSessions.Untold) async throws(SignInError) {
    try await writing { [seal] db in
      for (hash, session) in untold.seen {
        try db.execute(
          sql: "UPDATE sessions SET seenAt = ?, code = ? WHERE tokenHash = ?",
          arguments: [session.seenAt, seal.code(of: session, hash), Data(hash.bytes)])
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
