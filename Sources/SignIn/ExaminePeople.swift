// SPDX-License-Identifier: MIT
import Foundation
import GRDB

/// What was found in a file of accounts and sessions.
public struct PeopleFound: Sendable {
  public let accounts: [Account]
  public let sessions: Int
  /// Nil when every row is as this house wrote it.
  public let problem: PeopleProblem?
}

extension PeopleFile {
  /// Looks at every row and changes nothing; nil when there is no such file. A file of either kind
  /// is whole if all of its rows are of one.
  /// - Throws: `SignInError.storeDamaged`.
  public func examine() throws(SignInError) -> PeopleFound? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    do {
      let rows = try DatabaseQueue(path: path, configuration: configuration).read {
        try PeopleRows($0)
      }
      return PeopleFound(
        accounts: rows.accounts.map(\.enrolled.account), sessions: rows.sessions.count,
        problem: problem(in: rows))
    } catch { throw .storeDamaged(file: path) }
  }

  /// What is wrong with rows that may be of either kind: of one of them, each must be.
  private func problem(in rows: PeopleRows) -> PeopleProblem? {
    let problems = PeopleKind.allCases.compactMap { rows.problem(of: asKind($0)) }
    guard problems.count == PeopleKind.allCases.count else { return nil }
    return problems.first(where: \.isForged) ?? problems.first
  }

  /// Takes over the accounts of a file that was written before rows were authenticated, once.
  /// Whoever was signed in signs in again.
  ///
  /// - Parameter refusing: a password that everybody knows; an account with it is not taken over.
  /// - Throws: `SignInError.notServed` when it is no such file, or holds such an account.
  public func adopt(refusing known: String) async throws(SignInError) {
    let hasher = try PasswordHasher(memory: 64 << 20, passes: 2)
    let rows = try legacy()
    for (enrolled, _) in rows.accounts {
      let password = PasswordRules.bytes(of: known)
      if try await hasher.verify(password, against: enrolled.passwordHash) {
        throw .notServed(file: path, why: .isDemo)
      }
    }
    try rewrite { db in
      try db.execute(sql: "DELETE FROM sessions")
      for (enrolled, _) in rows.accounts {
        try db.execute(
          sql: "UPDATE accounts SET code = ? WHERE id = ?",
          arguments: [seal.code(of: enrolled), enrolled.account.id])
      }
    }
  }

  /// Empties a file that was written before rows were authenticated, for a demo to begin again.
  public func startAgain() throws(SignInError) {
    _ = try legacy()
    try rewrite { try $0.execute(sql: "DELETE FROM sessions; DELETE FROM accounts") }
  }

  private func legacy() throws(SignInError) -> PeopleRows {
    let rows: PeopleRows
    do { rows = try DatabaseQueue(path: path).read { try PeopleRows($0) } } catch {
      throw .storeDamaged(file: path)
    }
    guard rows.problem(of: self) == .neverAuthenticated else {
      throw .notServed(file: path, why: rows.problem(of: self) ?? .isReal)
    }
    return rows
  }

  private func rewrite(_ change: (Database) throws -> Void) throws(SignInError) {
    do {
      let queue = try DatabaseQueue(path: path)
      try SignInStore.tables.migrate(queue)
      try queue.write { db in
        try change(db)
        try db.execute(sql: "INSERT INTO kind (code) VALUES (?)", arguments: [seal.codeOfFile])
      }
    } catch { throw .storeDamaged(file: path) }
  }
}

extension PeopleProblem {
  fileprivate var isForged: Bool {
    if case .forged = self { return true }
    return false
  }
}
