// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import Testing

@testable import SignIn

/// A row that was written by hand, edited or copied opens nothing (decision 17).
struct ForgedRowsTests {
  let clock = StillClock()

  /// A book with Amara in it and her session, closed again; then somebody changes the file.
  private func changed(
    _ sql: String, _ arguments: StatementArguments = [], _ test: (String) async throws -> Void
  ) async throws {
    try await withStorePath { path in
      let book = try await bookWithAmara(at: path, clock)
      try await book.register(jo, password: "lantern-gravel-tide-5")
      _ = try await book.signIn(id: amara.id, password: goodPassword, from: "a")
      try await write(path, sql, arguments)
      try await test(path)
    }
  }

  private func write(
    _ path: String, _ sql: String, _ arguments: StatementArguments = []
  ) async throws {
    try await DatabaseQueue(path: path).write { try $0.execute(sql: sql, arguments: arguments) }
  }

  /// Why the file is not opened; nil when it is.
  private func problem(_ path: String, key: UInt8 = 3, _ kind: PeopleKind = .real) async
    -> PeopleProblem?
  {
    let refused = await refusal { () async throws(SignInError) in
      _ = try await SignInBook(peopleFile(path, key: key, kind), options: cheap) { 0 }
    }
    if case .notServed(_, let why) = refused { return why }
    return nil
  }

  private func expectForged(_ path: String, _ row: String) async throws {
    let why = try #require(await problem(path))
    guard case .forged(let rows) = why else {
      Issue.record("\(why)")
      return
    }
    #expect(rows.contains { $0.contains(row) }, "\(rows)")
    #expect(try peopleFile(path).examine()?.problem == why)
  }

  @Test func `what was written here opens, and is whole`() async throws {
    try await changed("SELECT 1") { path in
      #expect(await problem(path) == nil)
      let found = try #require(try peopleFile(path).examine())
      #expect(found.problem == nil && found.accounts.count == 2 && found.sessions == 1)
      let again = try await SignInBook(peopleFile(path), options: cheap) { [clock] in clock.now }
      _ = try await again.signIn(id: amara.id, password: goodPassword, from: "a")
    }
  }

  @Test func `a session whose token somebody chose opens nothing`() async throws {
    let token = SessionToken().text
    let hash = try #require(TokenHash(of: token))
    for code in [nil, Data(repeating: 7, count: 32)] {
      try await changed(
        "INSERT INTO sessions VALUES (?, ?, ?, ?, ?)",
        [Data(hash.bytes), amara.id, clock.now, clock.now, code]
      ) { try await expectForged($0, "a session of \"amara.okafor\"") }
    }
  }

  @Test(arguments: [
    "UPDATE accounts SET role = 'chair' WHERE id = 'jo.lee'",
    "UPDATE accounts SET name = 'Amara Okafor' WHERE id = 'jo.lee'",
    "UPDATE accounts SET id = 'jo' WHERE id = 'jo.lee'",
    """
    UPDATE accounts SET passwordHash = (SELECT passwordHash FROM accounts
      WHERE id = 'amara.okafor') WHERE id = 'jo.lee'
    """,
    """
    UPDATE accounts SET code = (SELECT code FROM accounts WHERE id = 'amara.okafor')
      WHERE id = 'jo.lee'
    """,
    "UPDATE accounts SET code = NULL WHERE id = 'jo.lee'",
    """
    INSERT INTO accounts SELECT 'jo.chair', name, 'chair', title, passwordHash, code
      FROM accounts WHERE id = 'jo.lee'
    """,
  ])
  func `an account that was edited, or made out of another, opens nothing`(_ sql: String)
    async throws
  {
    try await changed(sql) { try await expectForged($0, "the account \"jo") }
  }

  @Test(arguments: [
    "UPDATE sessions SET accountID = 'jo.lee'", "UPDATE sessions SET seenAt = seenAt + 60000",
    "UPDATE sessions SET startedAt = startedAt + 1", "UPDATE sessions SET code = NULL",
    "UPDATE sessions SET tokenHash = zeroblob(32)",
  ])
  func `a session that was edited or given to somebody else opens nothing`(_ sql: String)
    async throws
  {
    try await changed(sql) { try await expectForged($0, "a session of") }
  }

  @Test func `being seen keeps a session one of ours`() async throws {
    try await withStorePath { path in
      let book = try await bookWithAmara(at: path, clock)
      let token = try await book.signIn(id: amara.id, password: goodPassword, from: "a").text
      clock.forward(seconds: 5 * minute)
      _ = book.session(token)
      await book.flush()
      #expect(await problem(path) == nil)
    }
  }

  @Test func `the file of another authority, or of another key, opens nothing`() async throws {
    try await changed("SELECT 1") { path in
      guard case .forged(let rows) = await problem(path, key: 4) else {
        Issue.record("it opened")
        return
      }
      #expect(rows.count == 4, "its kind, two accounts and a session")
    }
  }

  @Test func `a demo's accounts are no real ones, and real ones no demo's, whatever is taken out`()
    async throws
  {
    for sql in ["SELECT 1", "DELETE FROM kind", "DELETE FROM accounts"] {
      try await withStorePath { path in
        let demo = try await SignInBook(peopleFile(path, .demo), options: cheap) { 0 }
        try await demo.register(amara, password: goodPassword)
        try await write(path, sql)
        #expect(await problem(path) == .isDemo, "\(sql)")
      }
      try await changed(sql) { #expect(await problem($0, .demo) == .isReal, "\(sql)") }
    }
  }

  /// A file as Roundtable wrote it before rows were authenticated.
  private func old(_ test: (String) async throws -> Void) async throws {
    try await changed(
      """
      UPDATE accounts SET code = NULL; UPDATE sessions SET code = NULL;
      ALTER TABLE accounts DROP COLUMN code; ALTER TABLE sessions DROP COLUMN code;
      DROP TABLE kind; DELETE FROM grdb_migrations WHERE identifier = 'codes'
      """, [], test)
  }

  @Test func `an older file is not believed until somebody has looked at it, and then once`()
    async throws
  {
    try await old { path in
      #expect(await problem(path) == .neverAuthenticated)
      #expect(await problem(path, .demo) == .neverAuthenticated)
      let found = try #require(try peopleFile(path).examine())
      #expect(found.problem == .neverAuthenticated)
      #expect(found.accounts.map(\.id) == ["amara.okafor", "jo.lee"])
      try await peopleFile(path).adopt(refusing: "everybody at one round table")
      #expect(await problem(path) == nil)
      let book = try await SignInBook(peopleFile(path), options: cheap) { [clock] in clock.now }
      _ = try await book.signIn(id: amara.id, password: goodPassword, from: "a")
      #expect(try peopleFile(path).examine()?.sessions == 1, "who was signed in signs in again")
      await #expect(throws: SignInError.self) { try await peopleFile(path).adopt(refusing: "x") }
    }
  }

  @Test func `an account with a password that everybody knows is not taken over`() async throws {
    try await old { path in
      await #expect(throws: SignInError.notServed(file: path, why: .isDemo)) {
        try await peopleFile(path).adopt(refusing: goodPassword)
      }
      #expect(await problem(path) == .neverAuthenticated)
    }
  }

  @Test func `a demo from before begins again`() async throws {
    try await old { path in
      try peopleFile(path, .demo).startAgain()
      #expect(await problem(path, .demo) == nil)
      #expect(try peopleFile(path).examine()?.accounts.isEmpty == true)
    }
  }

  @Test func `codes that were taken out are not an older file`() async throws {
    try await changed("UPDATE accounts SET code = NULL; UPDATE sessions SET code = NULL") {
      try await expectForged($0, "the account")
    }
  }
}
