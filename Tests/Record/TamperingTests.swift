// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import Testing

@testable import Record

/// Each way in which someone without the keys may change the record, and what `verify` says of it.
@Suite(.timeLimit(.minutes(15)))
struct TamperingTests {
  @Test func `an untouched store is sound, with and without a checkpoint at its end`() async throws
  {
    try await tamper { intruder in
      #expect(try await intruder.verdict() == nil)
      let store = try await intruder.folder.open()
      try await store.close()
      #expect(try await intruder.verdict() == nil)
    }
  }

  @Test(arguments: [
    "UPDATE entries SET instant = instant + 1 WHERE position = 40",
    "UPDATE entries SET hash = zeroblob(32) WHERE position = 40",
    "UPDATE entries SET body = zeroblob(40) WHERE position = 40",
    "UPDATE entries SET sequence = 900 WHERE position = 40",
    """
    UPDATE entries SET (body) = (SELECT body FROM entries WHERE position = 41) WHERE position = 40
    """,
    """
    UPDATE entries SET sequence = 900, record = (
      SELECT e.record FROM entries e WHERE e.record <> entries.record LIMIT 1) WHERE position = 40
    """,
  ])
  func `an entry that was changed is named`(sql: String) async throws {
    try await tamper { intruder in
      let bad = try await intruder.verdict { try $0.execute(sql: sql) }
      #expect(bad?.position == 40)
      #expect(bad?.record != nil && bad?.sequence != nil)
      #expect(bad?.what.hasPrefix("Entry ") == true)
    }
  }

  @Test func `an entry that was taken out is named`() async throws {
    try await tamper { intruder in
      let bad = try await intruder.verdict {
        try $0.execute(sql: "DELETE FROM entries WHERE position = 40")
      }
      #expect(bad?.what == "There is no entry at position 40; the next is at 41.")
    }
  }

  @Test func `an entry that was taken out, the others moved up and hashed anew, is noticed`()
    async throws
  {
    try await tamper { intruder in
      let bad = try await intruder.verdict { db in
        let record = try Data.fetchOne(db, sql: "SELECT record FROM entries WHERE position = 40")
        let sequence = try Int.fetchOne(db, sql: "SELECT sequence FROM entries WHERE position = 40")
        try db.execute(
          sql: """
            DELETE FROM entries WHERE position = 40;
            UPDATE entries SET position = -position WHERE position > 40;
            UPDATE entries SET position = -position - 1 WHERE position < 0;
            """)
        try db.execute(
          sql: "UPDATE entries SET sequence = -sequence WHERE record = ? AND sequence > ?",
          arguments: [record, sequence])
        try db.execute(sql: "UPDATE entries SET sequence = -sequence - 1 WHERE sequence < 0")
        try Intruder.mendHashes(db)
      }
      #expect(bad?.what.contains("cannot be opened") == true)
    }
  }

  @Test func `entries in another order are noticed, even if hashed anew`() async throws {
    for mends in [false, true] {
      try await tamper { intruder in
        let bad = try await intruder.verdict { db in
          let pair = try Int.fetchOne(
            db,
            sql: """
              SELECT a.position FROM entries a JOIN entries b ON b.position = a.position + 1
              WHERE a.record <> b.record AND a.position BETWEEN 20 AND 30
              """)
          let first = try #require(pair)
          try db.execute(
            sql: """
              UPDATE entries SET position = -1 WHERE position = \(first);
              UPDATE entries SET position = \(first) WHERE position = \(first + 1);
              UPDATE entries SET position = \(first + 1) WHERE position = -1;
              """)
          if mends { try Intruder.mendHashes(db) }
        }
        #expect((17...32).contains(bad?.position ?? 0))
        #expect(bad?.what.contains(mends ? "written anew" : "does not fit its hash") == true)
      }
    }
  }

  @Test func `an end that was cut off is noticed`() async throws {
    for cut in [70, 60, 1] {
      try await tamper { intruder in
        let bad = try await intruder.verdict {
          try $0.execute(sql: "DELETE FROM entries WHERE position >= \(cut)")
        }
        #expect(bad?.what.contains("cut off") == true)
      }
    }
  }

  @Test func `an end that was cut off with its heads is noticed at the checkpoint`() async throws {
    try await tamper { intruder in
      let bad = try await intruder.verdict {
        try $0.execute(sql: "DELETE FROM entries WHERE position >= 60")
        try Intruder.mendHeads($0)
      }
      #expect(bad?.position == 60)
      #expect(
        bad?.what
          == "The store ends at position 59, but checkpoint 4 covers 64 entries: the end was cut off."
      )
    }
  }

  @Test func `an end that was cut off with heads and checkpoints is noticed outside`() async throws
  {
    try await tamper { intruder in
      try intruder.commit {
        try $0.execute(sql: "DELETE FROM entries WHERE position >= 60")
        try $0.execute(sql: "DELETE FROM checkpoints WHERE number = 4")
        try Intruder.mendHeads($0)
      }
      #expect(try await intruder.verdict()?.what.contains("does not hold checkpoint 4") == true)
      let store = try await intruder.folder.open()
      let version = try await store.version(of: .family(1))
      let bodies = (0..<40).map { Data("later \($0)".utf8) }
      _ = try await store.append(
        Append(record: .family(1), expected: version, instant: 1, bodies: bodies))
      try await store.close()
      #expect(try await intruder.verdict()?.what.contains("does not hold checkpoint 4") == true)
    }
  }

  @Test func `an entry that was written a second time is noticed`() async throws {
    try await tamper { intruder in
      let bad = try await intruder.verdict { db in
        try db.execute(
          sql: """
            INSERT INTO entries SELECT 71, e.record, h.sequence + 1, e.instant, e.body, e.hash
            FROM entries e JOIN heads h USING (record) WHERE e.position = 40
            """)
        try Intruder.mendHashes(db)
      }
      #expect(bad?.position == 71)
      #expect(bad?.what.contains("cannot be opened") == true)
    }
  }

  @Test(arguments: [
    "DELETE FROM checkpoints WHERE number = 2", "DELETE FROM checkpoints WHERE number = 0",
    "UPDATE checkpoints SET records = 4 WHERE number = 3",
    "UPDATE checkpoints SET position = 33, entries = 33 WHERE number = 2",
    "UPDATE checkpoints SET number = 5 WHERE number = 4",
  ])
  func `a checkpoint that was changed or taken out is noticed`(sql: String) async throws {
    try await tamper { intruder in
      let bad = try await intruder.verdict { try $0.execute(sql: sql) }
      #expect(bad?.what.contains("Checkpoint") == true)
    }
  }

  @Test func `a store without any checkpoint is noticed`() async throws {
    try await tamper { intruder in
      let bad = try await intruder.verdict { try $0.execute(sql: "DELETE FROM checkpoints") }
      #expect(bad?.what.contains("does not hold checkpoint 4") == true)
    }
  }

  @Test(arguments: [
    "UPDATE heads SET sequence = sequence - 1", "UPDATE heads SET hash = zeroblob(32)",
    "DELETE FROM heads", "DELETE FROM keys", "UPDATE keys SET wrapped = zeroblob(60)",
    "INSERT INTO keys VALUES (zeroblob(16), zeroblob(60))",
    "INSERT INTO heads SELECT zeroblob(16), 0, zeroblob(32)",
  ])
  func `heads and keys that were changed are noticed`(sql: String) async throws {
    try await tamper { intruder in
      let bad = try await intruder.verdict { try $0.execute(sql: sql) }
      #expect(bad != nil)
    }
  }

  @Test func `an older copy of the whole database is noticed`() async throws {
    try await tamper { intruder in
      let older = try #require(FileManager.default.contents(atPath: intruder.folder.database))
      let store = try await intruder.folder.open()
      try await store.close()
      try older.write(to: URL(fileURLWithPath: intruder.folder.database))
      #expect(try await intruder.verdict()?.what.contains("does not hold checkpoint 5") == true)
      try FileManager.default.removeItem(atPath: intruder.folder.outside)
      #expect(try await intruder.verdict()?.what.contains("is missing") == true)
      try await intruder.folder.open().close()
      #expect(try await intruder.verdict()?.what.contains("is missing") == true)
    }
  }

  @Test func `an older copy that was put back on purpose is taken after it was proved`()
    async throws
  {
    try await tamper { intruder in
      let older = try #require(FileManager.default.contents(atPath: intruder.folder.database))
      try await intruder.folder.open().close()
      try older.write(to: URL(fileURLWithPath: intruder.folder.database))
      let belonging = Belonging(authority: "dorset", holds: "record", beside: Folder.key)
      let store = try await intruder.folder.open()
      #expect(try await store.adopt(as: belonging) == nil)
      try await store.prove(belonging)
      try await store.close()
      #expect(try await intruder.verdict() == nil)
      let names = try FileManager.default.contentsOfDirectory(atPath: intruder.folder.path)
      #expect(names.contains { $0.contains(".checkpoint.replaced-by-") })
    }
  }

  @Test func `a damaged copy is not taken`() async throws {
    try await tamper { intruder in
      try intruder.commit {
        try $0.execute(sql: "UPDATE entries SET body = zeroblob(40) WHERE position = 40")
      }
      let store = try await intruder.folder.open()
      let belonging = Belonging(authority: "dorset", holds: "record", beside: Folder.key)
      #expect(try await store.adopt(as: belonging)?.position == 40)
      await #expect(throws: StoreError.unbound(file: intruder.folder.database)) {
        try await store.prove(belonging)
      }
      try await store.abandon()
    }
  }

  @Test(arguments: [
    "DELETE FROM entries WHERE position = 68", "DELETE FROM entries WHERE position = 70",
    "UPDATE entries SET body = zeroblob(40) WHERE position = 66",
    "UPDATE entries SET hash = zeroblob(32) WHERE position = 70",
    "DELETE FROM checkpoints WHERE number = 4", "DELETE FROM checkpoints",
    "UPDATE checkpoints SET log = zeroblob(32) WHERE number = 4",
    "DELETE FROM entries WHERE position >= 64", "DELETE FROM heads",
    "UPDATE checkpoints SET beside = zeroblob(40) WHERE number = 4",
  ])
  func `what the newest checkpoint and what follows it tell is asked at the start`(sql: String)
    async throws
  {
    try await tamper { intruder in
      let sound = try await intruder.folder.open()
      #expect(try await sound.proveStart() == nil)
      try await sound.abandon()
      try intruder.commit { try $0.execute(sql: sql) }
      let store = try await intruder.folder.open()
      #expect(try await store.proveStart() != nil)
      try await store.abandon()
    }
  }

  @Test func `a store whose checkpoint file was taken away is noticed at the start`() async throws {
    try await tamper { intruder in
      try FileManager.default.removeItem(atPath: intruder.folder.outside)
      let store = try await intruder.folder.open()
      #expect(try await store.proveStart()?.what.contains("is missing") == true)
      try await store.close()
      #expect(!FileManager.default.fileExists(atPath: intruder.folder.outside))
    }
  }

  @Test func `a store that rests names all the same how far the one beside it has come`()
    async throws
  {
    try await Folder.with { folder in
      let beside = try await folder.open(checkpointEntries: 1)
      func follower(follows: Bool) async throws -> SQLiteStore {
        var options = SQLiteStore.Options(
          checkpointSeconds: 3600, checkpointFile: folder.path + "/follower.checkpoint",
          besideCheckpoint: folder.outside)
        options.followsBeside = follows
        return try await SQLiteStore(
          path: folder.path + "/follower.sqlite", masterKey: Folder.key, keyFile: folder.keyFile,
          options: options)
      }
      let resting = try await follower(follows: false)
      let first = try await resting.namesBeside()
      _ = try await beside.append(.said("read"))
      try await resting.checkpoint()
      #expect(try await resting.namesBeside() == first)
      try await resting.abandon()
      let following = try await follower(follows: true)
      try await following.checkpoint()
      let named = try #require(try await following.namesBeside())
      #expect(named != first)
      #expect(try await beside.holds(named))
      try await following.close()
      try await beside.close()
    }
  }

  @Test func `checkpoints that were taken out after a great many entries are missed`() async throws
  {
    let folder = try await Intruder.prepare(entries: 300)
    defer { folder.remove() }
    let intruder = Intruder(folder: folder)
    try intruder.commit { try $0.execute(sql: "DELETE FROM checkpoints WHERE number > 2") }
    let kept = try DatabaseQueue(path: folder.database)
    let checkpoint = try await kept.read { try Checkpointing.newest(in: $0) }
    try kept.close()
    try #require(checkpoint).fileText.write(
      toFile: folder.outside, atomically: true, encoding: .utf8)
    #expect(try await intruder.verdict()?.what.contains("must be there is missing") == true)
  }

  @Test func `a head that was kept elsewhere tells an older store, another one and a later one`()
    async throws
  {
    try await tamper { intruder in
      let older = try intruder.folder.copy()
      defer { older.remove() }
      let store = try await intruder.folder.open()
      let early = try await store.head()
      let version = try await store.version(of: .family(1))
      _ = try await store.append(.said("later", in: .family(1), after: version))
      let late = try await store.head()
      #expect((early.entries, late.entries) == (70, 71))
      #expect(try await store.verify(expecting: [early], progress: nil).firstBad == nil)
      #expect(try await store.verify(expecting: [late, early], progress: nil).firstBad == nil)
      let other = LogHead(entries: 70, log: Data(count: 32))
      let bad = try await store.verify(expecting: [early, other, late], progress: nil).firstBad
      #expect(bad?.what.contains("another store") == true)
      let before = try await older.open()
      #expect(try await before.verify(progress: nil).firstBad == nil, "alone it agrees with itself")
      let told = try await before.verify(expecting: [early, late], progress: nil).firstBad
      #expect(told?.what.contains("an older store was put in its place") == true)
      try await before.abandon()
      try await store.close()
    }
  }

  @Test func `a database that was lost and begun anew is noticed`() async throws {
    try await tamper { intruder in
      try FileManager.default.removeItem(atPath: intruder.folder.database)
      #expect(try await intruder.verdict()?.what.contains("does not hold checkpoint 4") == true)
    }
  }

  @Test func `a damaged file is called damaged`() async throws {
    try await tamper { intruder in
      let url = URL(fileURLWithPath: intruder.folder.database)
      var bytes = try Data(contentsOf: url)
      for page in 4..<bytes.count / 4096 {
        bytes.replaceSubrange(page * 4096..<page * 4096 + 64, with: Data(repeating: 255, count: 64))
      }
      try bytes.write(to: url)
      do {
        let bad = try await intruder.verdict()
        #expect(bad?.what.contains("damaged") == true)
      } catch StoreError.damaged {
        // It did not even open, and said why.
      }
    }
  }

  @Test func `reading a changed entry is refused`() async throws {
    try await tamper { intruder in
      try intruder.commit {
        try $0.execute(sql: "UPDATE entries SET body = zeroblob(40) WHERE position = 1")
      }
      let store = try await intruder.folder.open()
      await #expect(throws: StoreError.self) {
        try await store.entries(of: .family(0), after: 0)
      }
      try await store.abandon()
    }
  }

  private func tamper(_ test: (Intruder) async throws -> Void) async throws {
    let folder = try await Intruder.prepare()
    defer { folder.remove() }
    try await test(Intruder(folder: folder))
  }
}
