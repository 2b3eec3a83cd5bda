// SPDX-License-Identifier: MIT
import Foundation
import GRDB

/// The rows of people.sqlite as they stand there, each with the code that it carries.
struct PeopleRows: Sendable {
  var accounts: [(enrolled: Enrolled, code: Data?)] = []
  var sessions: [(hash: TokenHash, session: KeptSession, code: Data?)] = []
  /// The code that says of which kind the file is.
  var file: Data?

  var isEmpty: Bool { accounts.isEmpty && sessions.isEmpty && file == nil }

  /// Of a file that was not yet told to authenticate, every code is nil.
  init(_ db: Database) throws {
    let isOld = try !db.columns(in: "accounts").contains { $0.name == "code" }
    let code = isOld ? "NULL AS code" : "code"
    accounts = try Row.fetchAll(
      db, sql: "SELECT id, name, role, title, passwordHash, \(code) FROM accounts ORDER BY id"
    ).map { row in
      let account = Account(
        id: row["id"], name: row["name"], role: row["role"], title: row["title"])
      return (Enrolled(account: account, passwordHash: row["passwordHash"]), row["code"])
    }
    sessions = try Row.fetchAll(
      db, sql: "SELECT tokenHash, accountID, startedAt, seenAt, \(code) FROM sessions"
    ).map { row in
      let hash: Data = row["tokenHash"]
      let session = KeptSession(
        accountID: row["accountID"], startedAt: row["startedAt"], seenAt: row["seenAt"])
      return (TokenHash(stored: Array(hash)), session, row["code"])
    }
    if !isOld { file = try Data.fetchOne(db, sql: "SELECT code FROM kind") }
  }

  /// What stands against serving from these rows as this kind; nil when nothing does.
  func problem(of file: PeopleFile) -> PeopleProblem? {
    if isEmpty { return nil }
    if self.file == nil, accounts.allSatisfy({ $0.code == nil }) { return .neverAuthenticated }
    let other: PeopleKind = file.kind == .demo ? .real : .demo
    if isAnything(under: file.seal(of: other)) { return other == .demo ? .isDemo : .isReal }
    let rows = forged(under: file.seal)
    return rows.isEmpty ? nil : .forged(rows: rows)
  }

  /// The rows that this seal did not make, by name.
  func forged(under seal: PeopleSeal) -> [String] {
    let accounts = accounts.filter { !matches($0.code, seal.code(of: $0.enrolled)) }
    let sessions = sessions.filter { !matches($0.code, seal.code(of: $0.session, $0.hash)) }
    let kind = matches(file, seal.codeOfFile) ? [] : ["what says whose accounts these are"]
    return kind + accounts.map { "the account \"\($0.enrolled.account.id)\"" }
      + sessions.map { "a session of \"\($0.session.accountID)\"" }
  }

  private func isAnything(under seal: PeopleSeal) -> Bool {
    matches(file, seal.codeOfFile)
      || accounts.contains { matches($0.code, seal.code(of: $0.enrolled)) }
  }

  private func matches(_ kept: Data?, _ code: Data) -> Bool {
    kept.map { sameBytes($0, code) } ?? false
  }
}
