// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import Testing

@testable import SignIn

struct StoreTests {
  let clock = StillClock()

  private func besideTheBook(_ path: String) throws -> DatabaseQueue {
    var patient = Configuration()
    patient.busyMode = .timeout(5)
    return try DatabaseQueue(path: path, configuration: patient)
  }

  private func seenAt(_ path: String) throws -> Int64? {
    try besideTheBook(path).read {
      try Int64.fetchOne($0, sql: "SELECT seenAt FROM sessions")
    }
  }

  private func sessionsStored(_ path: String) throws -> Int? {
    try besideTheBook(path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM sessions")
    }
  }

  @Test func `a restart in the middle of a conference signs nobody out`() async throws {
    try await withStorePath { path in
      let book = try await bookWithAmara(at: path, clock)
      let token = try await book.signIn(id: amara.id, password: goodPassword, from: "a").text
      let before = try #require(book.session(token))
      clock.forward(seconds: 5 * minute)
      let after = try #require(try await self.book(at: path).session(token))
      #expect(after.account == amara)
      #expect(after.startedAt == before.startedAt)
      #expect(after.accepts(formToken: before.formToken), "a page that is open can still be sent")
    }
  }

  private func book(at path: String) async throws -> SignInBook {
    try await SignInBook(peopleFile(path), options: cheap) { [clock] in clock.now }
  }

  @Test func `a restart does not bring back a session that has ended`() async throws {
    try await withStorePath { path in
      let book = try await bookWithAmara(at: path, clock)
      var tokens: [String] = []
      for _ in 0..<3 {
        tokens.append(try await book.signIn(id: amara.id, password: goodPassword, from: "a").text)
      }
      await book.signOut(tokens[0])
      let second = try await self.book(at: path)
      #expect(tokens.map { second.session($0) != nil } == [false, true, true])
      await second.signOutEverywhere(account: amara.id)
      let third = try await self.book(at: path)
      #expect(tokens.allSatisfy { third.session($0) == nil })
      #expect(try sessionsStored(path) == 0)
    }
  }

  @Test func `idle time goes on while the server is down`() async throws {
    try await withStorePath { path in
      let book = try await bookWithAmara(at: path, clock)
      let token = try await book.signIn(id: amara.id, password: goodPassword, from: "a").text
      clock.forward(seconds: 30 * minute)
      #expect(try await self.book(at: path).session(token) == nil)
    }
  }

  @Test func `the store holds no token and no password, only their hashes`() async throws {
    try await withStorePath { path in
      let book = try await bookWithAmara(at: path, clock)
      let token = try await book.signIn(id: amara.id, password: goodPassword, from: "a").text
      let session = try #require(book.session(token))
      await book.flush()
      let bytes = try Data(contentsOf: URL(filePath: path))
      for secret in [token, goodPassword, session.formToken] {
        #expect(bytes.range(of: Data(secret.utf8)) == nil)
      }
      let hash = try #require(TokenHash(of: token))
      #expect(bytes.range(of: Data(hash.bytes)) != nil)
      #expect(bytes.range(of: Data("$argon2id$".utf8)) != nil)
    }
  }

  @Test func `being seen is written down at most once a minute`() async throws {
    try await withStorePath { path in
      let book = try await bookWithAmara(at: path, clock)
      let token = try await book.signIn(id: amara.id, password: goodPassword, from: "a").text
      let begun = clock.now
      clock.forward(seconds: 59)
      _ = book.session(token)
      try await Task.sleep(for: .milliseconds(50))
      #expect(try seenAt(path) == begun)
      clock.forward(seconds: 1)
      _ = book.session(token)
      var waits = 0
      while try seenAt(path) != begun + 60_000, waits < 2_400 {
        waits += 1
        try await Task.sleep(for: .milliseconds(25))
      }
      #expect(try seenAt(path) == begun + 60_000)
    }
  }

  @Test func `only the person the server runs as can read the file`() async throws {
    try await withStorePath { path in
      _ = try await bookWithAmara(at: path, clock)
      let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect((rights as? NSNumber)?.intValue == 0o600)
    }
  }

  @Test func `a damaged file is refused by name and left as it is`() async throws {
    try await withStorePath { path in
      let rubbish = Data("this is not a list of people, it is rubbish".utf8)
      try rubbish.write(to: URL(filePath: path))
      let answer = await refusal { () async throws(SignInError) in
        _ = try await SignInBook(peopleFile(path), options: cheap) { 0 }
      }
      #expect(answer == .storeDamaged(file: path))
      #expect(try Data(contentsOf: URL(filePath: path)) == rubbish)
    }
  }

  @Test func `a file of a newer version is refused`() async throws {
    try await withStorePath { path in
      _ = try await bookWithAmara(at: path, clock)
      try await besideTheBook(path).write {
        try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('from the future')")
      }
      await #expect(throws: SignInError.storeDamaged(file: path)) {
        try await self.book(at: path)
      }
    }
  }

  @Test func `a sign-out that the store could not take is told again`() async throws {
    try await withStorePath { path in
      let book = try await bookWithAmara(at: path, clock)
      let token = try await book.signIn(id: amara.id, password: goodPassword, from: "a").text
      let other = try besideTheBook(path)
      try await other.write {
        try $0.execute(
          sql: """
            CREATE TRIGGER stuck BEFORE DELETE ON sessions
            BEGIN SELECT RAISE(ABORT, 'stuck'); END
            """)
      }
      await book.signOut(token)
      #expect(book.session(token) == nil)
      #expect(try sessionsStored(path) == 1)
      try await other.write { try $0.execute(sql: "DROP TRIGGER stuck") }
      await book.flush()
      #expect(try sessionsStored(path) == 0)
    }
  }

  @Test func `a session that was ended before it was written down is not left in the store`()
    async throws
  {
    try await withStorePath { path in
      let book = try await bookWithAmara(at: path, clock)
      let hash = try #require(TokenHash(of: SessionToken().text))
      let session = KeptSession(accountID: amara.id, startedAt: clock.now, seenAt: clock.now)
      try await book.write(session, as: hash)
      #expect(try sessionsStored(path) == 0)
    }
  }

  @Test func `signing in and out everywhere at once leaves no session only in the store`()
    async throws
  {
    try await withStorePath { path in
      let book = try await bookWithAmara(at: path, clock)
      let tokens = await withTaskGroup(of: String?.self) { group in
        for turn in 0..<60 {
          group.addTask {
            if turn % 3 == 0 { await book.signOutEverywhere(account: amara.id) }
            return try? await book.signIn(id: amara.id, password: goodPassword, from: "a").text
          }
        }
        return await group.reduce(into: []) { $0 += [$1].compactMap(\.self) }
      }
      let live = tokens.filter { book.session($0) != nil }.count
      #expect(try sessionsStored(path) == live)
    }
  }
}
