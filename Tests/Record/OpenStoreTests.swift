// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import Testing

@testable import Record

@Suite(.timeLimit(.minutes(15)))
struct OpenStoreTests {
  @Test func `a store that was closed opens again with everything in it`() async throws {
    try await Folder.with { folder in
      let first = try await folder.open()
      _ = try await first.append(.said("one", "two"))
      try await first.close()
      let second = try await folder.open()
      #expect(try await second.append(.said("three", after: 2)) == .appended(version: 3))
      let entries = try await second.entries(of: .family(1), after: 0)
      #expect(entries.map(\.words) == ["one", "two", "three"])
      #expect(try await second.verify(progress: nil).firstBad == nil)
      try await second.close()
    }
  }

  @Test func `a store that was not closed opens again with everything in it`() async throws {
    try await Folder.with { folder in
      let first = try await folder.open()
      _ = try await first.append(.said("one", "two"))
      let copy = try folder.copy()
      defer { copy.remove() }
      let second = try await copy.open()
      #expect(try await second.append(.said("three", after: 2)) == .appended(version: 3))
      #expect(try await second.verify(progress: nil).firstBad == nil)
      try await second.close()
      try await first.close()
    }
  }

  @Test func `an acknowledged entry survives a power cut: the writer flushes fully`() async throws {
    try await Folder.with { folder in
      for _ in 0..<2 {
        let store = try await folder.open()
        let promises = try await store.pool.writeWithoutTransaction { db in
          (try Int.fetchOne(db, sql: "PRAGMA synchronous"), try StoreFile.isDurable(db))
        }
        #expect(promises == (2, true))
        try await store.close()
      }
    }
  }

  @Test func `a weaker promise is noticed`() async throws {
    try await Folder.with { folder in
      let store = try await folder.open()
      for pragma in ["synchronous = NORMAL", "foreign_keys = OFF"] {
        let isDurable = try await store.pool.writeWithoutTransaction { db in
          try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
          try db.execute(sql: "PRAGMA \(pragma)")
          return try StoreFile.isDurable(db)
        }
        #expect(!isDurable)
      }
      try await store.close()
    }
  }

  @Test func `the wrong master key is refused, and nothing is changed`() async throws {
    try await Folder.with { folder in
      let store = try await folder.open()
      _ = try await store.append(.said("one"))
      try await store.close()
      let before = FileManager.default.contents(atPath: folder.database)
      await #expect(throws: StoreError.masterKeyWrong(file: folder.keyFile)) {
        try await folder.open(key: MasterKey(bytes: 1..<33))
      }
      #expect(FileManager.default.contents(atPath: folder.database) == before)
    }
  }

  @Test(arguments: ["a letter", String(repeating: "a longer letter ", count: 100)])
  func `a file that is not a database is left as it is`(text: String) async throws {
    try await Folder.with { folder in
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder.database))
      await #expect(throws: StoreError.notOurs(file: folder.database)) {
        try await folder.open()
      }
      #expect(FileManager.default.contents(atPath: folder.database) == Data(text.utf8))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
    }
  }

  @Test func `a database of another program is left as it is`() async throws {
    try await Folder.with { folder in
      let foreign = try DatabaseQueue(path: folder.database)
      try await foreign.write { try $0.execute(sql: "CREATE TABLE recipes (name TEXT)") }
      try foreign.close()
      let before = FileManager.default.contents(atPath: folder.database)
      await #expect(throws: StoreError.notOurs(file: folder.database)) {
        try await folder.open()
      }
      #expect(FileManager.default.contents(atPath: folder.database) == before)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
    }
  }

  @Test func `a folder in the place of the database is refused`() async throws {
    try await Folder.with { folder in
      try FileManager.default.createDirectory(
        atPath: folder.database, withIntermediateDirectories: false)
      await #expect(throws: StoreError.notOurs(file: folder.database)) {
        try await folder.open()
      }
    }
  }

  @Test func `a database of a later version is refused`() async throws {
    try await Folder.with { folder in
      try await folder.open().close()
      let raw = try DatabaseQueue(path: folder.database)
      try await raw.write { try $0.execute(sql: "PRAGMA user_version = 4") }
      try raw.close()
      await #expect(throws: StoreError.tooNew(file: folder.database)) {
        try await folder.open()
      }
    }
  }

  @Test func `a store of the first version gets its lists when it is opened`() async throws {
    try await Folder.with { folder in
      let chair = RelationCard(account: "amara", relation: "chair", from: 0)
      let store = try await folder.open()
      let cards: [Card] = [.due("late", on: nil), .due("soon", on: 3)]
      _ = try await store.append(.said("a", cards: cards, relations: [chair]))
      try await store.close()
      let raw = try DatabaseQueue(path: folder.database)
      try await raw.write { db in
        for table in ["listed", "found", "derived"] { try db.execute(sql: "DROP TABLE \(table)") }
        try db.execute(sql: "ALTER TABLE checkpoints DROP COLUMN beside")
        try db.execute(sql: "PRAGMA user_version = 1")
      }
      try raw.close()
      let opened = try await folder.open()
      let query = CardQuery(kind: "due", account: "amara", on: 1, limit: 9)
      #expect(try await opened.cards(query).map(\.card.day) == [3, nil])
      #expect(
        try await opened.append(.said("b", after: 1, cards: [.due("new", on: 1)]))
          == .appended(version: 2))
      #expect(try await opened.cards(of: .family(1)).0 == [.due("new", on: 1)])
      try await opened.close()
    }
  }

  @Test func `an empty file is made into a database`() async throws {
    try await Folder.with { folder in
      try Data().write(to: URL(fileURLWithPath: folder.database))
      let store = try await folder.open()
      #expect(try await store.append(.said("one")) == .appended(version: 1))
      try await store.close()
    }
  }

  @Test func `what is left of a lost database is not mixed into a new one`() async throws {
    try await Folder.with { folder in
      let left = folder.database + "-wal"
      try Data("left".utf8).write(to: URL(fileURLWithPath: left))
      let error = await #expect(throws: StoreError.self) { try await folder.open() }
      #expect(error?.description.contains(left) == true)
      #expect(!FileManager.default.fileExists(atPath: folder.database))
    }
  }

  @Test(arguments: [
    "UPDATE entries SET instant = 0", "DELETE FROM entries",
    "INSERT OR REPLACE INTO entries SELECT * FROM entries WHERE position = 1",
    """
    INSERT OR REPLACE INTO entries
    SELECT 3, record, sequence, instant, body, hash FROM entries WHERE position = 1
    """,
    "INSERT INTO entries SELECT 9, record, 9, instant, body, hash FROM entries WHERE position = 1",
    "UPDATE checkpoints SET instant = 0", "DELETE FROM checkpoints",
  ])
  func `the database itself refuses to change what was written`(sql: String) async throws {
    try await Folder.with { folder in
      let store = try await folder.open()
      _ = try await store.append(.said("one", "two"))
      await #expect(throws: DatabaseError.self) {
        try await store.pool.write { try $0.execute(sql: sql) }
      }
      #expect(try await store.verify(progress: nil).firstBad == nil)
      try await store.close()
    }
  }
}
