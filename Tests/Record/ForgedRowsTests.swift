// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import Testing

@testable import Record

/// Rows from which lists and search are read, written into the database by hand.
@Suite(.timeLimit(.minutes(2)))
struct ForgedRowsTests {
  private let chair = RelationCard(account: "amara", relation: "chair", from: 0)

  private func forge(_ sql: String, _ test: (SQLiteStore) async throws -> Void) async throws {
    try await Folder.with { folder in
      let store = try await folder.open()
      var person = Card(kind: "person", body: Data("Nadia".utf8), finds: ["nadia", "not:ben"])
      _ = try await store.append(
        .said("a", cards: [.due("visit", on: 3), person], relations: [chair]))
      person.body = Data("Karim".utf8)
      _ = try await store.append(
        .said("a", in: .family(2), cards: [.due("call", on: 4), person], relations: [chair]))
      try await store.close()
      try Intruder(folder: folder).commit { try $0.execute(sql: sql) }
      let opened = try await folder.open()
      try await test(opened)
      try await opened.close()
    }
  }

  private func list(of account: String) -> CardQuery {
    CardQuery(kind: "due", account: account, on: 10, limit: 9)
  }

  private let related = FindQuery(
    kind: "person", among: .related(account: "ben", relations: ["chair"], on: 10),
    words: ["nadia"], notAny: ["not:ben"], limit: 9)

  @Test(arguments: [
    """
    INSERT INTO listed SELECT 'ben', kind, day, "order", record, ordinal, place, relation, "from", until
    FROM listed
    """,
    """
    INSERT INTO relations SELECT record, 1, 'ben', 'chair', 0, NULL FROM heads;
    INSERT INTO listed SELECT 'ben', kind, day, "order", record, ordinal, 1, relation, "from", until
    FROM listed
    """,
    """
    UPDATE relations SET account = 'ben'; UPDATE listed SET account = 'ben'
    """,
  ])
  func `a list shows nothing to somebody who was written into it`(sql: String) async throws {
    try await forge(sql) { store in
      await #expect(throws: StoreError.self) { try await store.cards(list(of: "ben")) }
      let strays = try await store.strays(removing: false)
      #expect(strays == (sql.contains("relations") ? 0 : 2))
    }
  }

  @Test func `search shows nothing to somebody who was written into a relation`() async throws {
    try await forge("INSERT INTO relations SELECT record, 1, 'ben', 'chair', 0, NULL FROM heads") {
      store in
      var query = related
      query.notAny = []
      await #expect(throws: StoreError.self) { try await store.find(query) }
    }
  }

  @Test func `whoever may not know of a person does not, though the mark of that is taken out`()
    async throws
  {
    try await forge("DELETE FROM found WHERE mark = \(Keyring(Folder.key).mark("not:ben"))") {
      store in
      var query = related
      query.among = .everyRecord
      await #expect(throws: StoreError.self) { try await store.find(query) }
    }
  }

  @Test(arguments: [
    "DELETE FROM listed", "DELETE FROM found", "DELETE FROM relations", "DELETE FROM cards",
    "UPDATE derived SET digest = zeroblob(32)", "DELETE FROM derived",
    "INSERT INTO found SELECT 5, record, 1 FROM heads",
    "UPDATE cards SET day = 9 WHERE ordinal = 0",
    "UPDATE relations SET until = 2",
  ])
  func `a record whose rows were changed does not hold what was written`(sql: String) async throws {
    try await forge(sql) { store in
      let person = Card(kind: "person", body: Data("Nadia".utf8), finds: ["nadia", "not:ben"])
      let cards = [Card.due("visit", on: 3), person]
      let isSame = try await store.replaceCards(
        of: .family(1), at: 1, cards: cards, relations: [chair])
      #expect(!isSame)
      #expect(try await store.holds(cards, [chair], of: .family(1), at: 1))
    }
  }

  @Test(arguments: [
    "INSERT INTO listed VALUES ('ben', 'due', 1, '', zeroblob(16), 0, 0, 'chair', 0, NULL)",
    "INSERT INTO found VALUES (5, zeroblob(16), 0)",
    "INSERT INTO relations VALUES (zeroblob(16), 0, 'ben', 'chair', 0, NULL)",
    "INSERT INTO cards VALUES (zeroblob(16), 0, 'due', 1, '', x'00')",
    "INSERT INTO derived VALUES (zeroblob(16), x'00')",
    "INSERT INTO outbox (record, kind, body) VALUES (zeroblob(16), 'mail', x'00')",
    "UPDATE listed SET until = 2 WHERE day = 3", "UPDATE listed SET day = 2 WHERE day = 3",
  ])
  func `a row that comes from no record is counted, and taken out`(sql: String) async throws {
    try await forge(sql) { store in
      let found = try await store.strays(removing: false)
      let removed = try await store.strays(removing: true)
      let left = try await store.strays(removing: false)
      #expect((found, removed, left) == (1, 1, 0))
    }
  }

  @Test(arguments: [
    "INSERT INTO outbox (record, kind, body) SELECT record, 'mail', x'00' FROM heads",
    "INSERT INTO outbox (record, kind, body) SELECT record, kind, body FROM outbox",
    "DELETE FROM outbox WHERE position = 1", "UPDATE outbox SET kind = 'post'",
  ])
  func `messages to be sent that were changed by hand are found`(sql: String) async throws {
    try await Folder.with { folder in
      let store = try await folder.open()
      let message = OutboxMessage(kind: "mail", body: Data("come".utf8))
      _ = try await store.append(.said("a", outbox: [message, message]))
      #expect(try await store.verify(progress: nil).firstBad == nil)
      try await store.close()
      let bad = try await Intruder(folder: folder).verdict { try $0.execute(sql: sql) }
      #expect(bad != nil)
    }
  }

  @Test func `a family is not shown without one of its entries`() async throws {
    try await Folder.with { folder in
      let store = try await folder.open()
      _ = try await store.append(.said("a", "b", "c"))
      try await store.close()
      try Intruder(folder: folder).commit {
        try $0.execute(sql: "DELETE FROM entries WHERE sequence = 2")
      }
      let opened = try await folder.open()
      await #expect(throws: StoreError.self) { try await opened.entries(of: .family(1), after: 0) }
      #expect(try await opened.entries(of: .family(1), after: 2).map(\.words) == ["c"])
      try await opened.abandon()
    }
  }
}
