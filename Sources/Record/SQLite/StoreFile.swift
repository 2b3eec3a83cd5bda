// SPDX-License-Identifier: MIT
import Foundation
import GRDB

/// The database file of a store: whose it is, how it is made, how it is opened.
struct StoreFile {
  let path: String
  let keyFile: String
  let keyring: Keyring
  let checkpointing: Checkpointing
  let outside: OutsideCheckpoint
  /// What is written into a file that is made.
  let belonging: Belonging?

  /// Opens the file, making it first if there is none.
  func open() throws -> DatabasePool {
    if try isAbsent() { try make() }
    do {
      try assertKey()
      var configuration = Configuration()
      // Another process, such as a backup, may hold the file for a moment.
      configuration.busyMode = .timeout(5)
      let pool = try DatabasePool(path: path, configuration: configuration)
      try assertDurable(pool)
      try addWhatIsNew(pool)
      return pool
    } catch {
      throw StoreError.saying(error, while: "opening \(path)")
    }
  }

  /// Looks at the first 100 bytes, without opening the file as a database, which might change it.
  ///
  /// - Throws: `StoreError.notOurs`.
  private func isAbsent() throws -> Bool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return true }
    guard !isFolder.boolValue else { throw StoreError.notOurs(file: path) }
    guard let file = FileHandle(forReadingAtPath: path),
      let header = try? file.read(upToCount: 100) ?? Data()
    else { throw StoreError.disk(step: "reading \(path)") }
    if header.isEmpty { return true }
    guard header.count == 100, header.starts(with: Data("SQLite format 3\0".utf8)),
      header[68..<72].reduce(0, { $0 << 8 | Int32($1) }) == Schema.applicationID
    else { throw StoreError.notOurs(file: path) }
    return false
  }

  /// Makes the database beside its place and moves it there: it is whole, or it is not there.
  private func make() throws {
    for left in ["-wal", "-journal"]
    where FileManager.default.contents(atPath: path + left)?.isEmpty == false {
      throw StoreError.damaged(
        what: "\(path)\(left) is left from a database that is not there; restore or move it.")
    }
    let draft = path + ".new"
    try? FileManager.default.removeItem(atPath: draft)
    do {
      // Its log and shared memory get the same rights from SQLite.
      try DurableFile.create(Data(), at: draft)
      let first = try fill(DatabaseQueue(path: draft))
      try outside.begin(with: first)
      try DurableFile.move(draft, to: path)
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError.disk(step: "making the database \(path)")
    }
  }

  private func fill(_ database: DatabaseQueue) throws -> Checkpoint {
    var tip = LogTip()
    try database.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = EXTRA")
      try db.inTransaction(.immediate) {
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
        try db.execute(sql: Schema.statements)
        try db.execute(
          sql: "INSERT INTO meta (name, value) VALUES ('check', ?)",
          arguments: [keyring.checkValue])
        if let belonging { try keep(belonging, in: db) }
        try checkpointing.write(&tip, in: db)
        return .commit
      }
    }
    try database.close()
    return tip.checkpoint
  }

  /// GRDB opens a pool with `synchronous = NORMAL`, which may lose the last commits in a power cut.
  private func assertDurable(_ pool: DatabasePool) throws {
    let isDurable = try pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      return try StoreFile.isDurable(db)
    }
    guard isDurable else { throw StoreError.notDurable(file: path) }
  }

  /// Brings a store of an older version up to this one: all of it, or nothing.
  private func addWhatIsNew(_ pool: DatabasePool) throws {
    func version(_ db: Database) throws -> Int32 {
      try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }
    guard Schema.additions(to: try pool.read(version)) != nil else { return }
    try pool.write { db in
      guard let additions = Schema.additions(to: try version(db)) else { return }
      try db.execute(sql: additions)
      try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
    }
  }

  /// Reads the promises back from a writer: write-ahead log, full synchronisation, foreign keys.
  static func isDurable(_ db: Database) throws -> Bool {
    try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal"
      && Int.fetchOne(db, sql: "PRAGMA synchronous") == 2
      && Int.fetchOne(db, sql: "PRAGMA foreign_keys") == 1
  }

  /// Reads who may open the file before anything is opened for writing, which leaves traces.
  private func assertKey() throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    let reader = try DatabaseQueue(path: path, configuration: configuration)
    let (version, found) = try reader.read { db in
      (try Int.fetchOne(db, sql: "PRAGMA user_version"), try StoreFile.checkValue(in: db))
    }
    try reader.close()
    guard version ?? 0 <= Schema.version else { throw StoreError.tooNew(file: path) }
    guard found == keyring.checkValue else { throw StoreError.masterKeyWrong(file: keyFile) }
  }

  func keep(_ belonging: Belonging, in db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('belonging', ?)",
      arguments: [belonging.bytes(keyring)])
  }

  /// What the file says of itself.
  /// - Throws: `StoreError.unbound` where it says nothing, as one of an earlier version does.
  func belonging(in db: Database) throws -> Belonging {
    let sql = "SELECT value FROM meta WHERE name = 'belonging'"
    guard let bytes: Data = try Row.fetchOne(db, sql: sql)?.read(0) else {
      throw StoreError.unbound(file: path)
    }
    guard let belonging = Belonging.read(bytes, keyring) else {
      throw StoreError.damaged(what: "What \(path) says of itself is not as it was written.")
    }
    return belonging
  }

  static func checkValue(in db: Database) throws -> Data? {
    try Row.fetchOne(db, sql: "SELECT value FROM meta WHERE name = 'check'")?.read(0)
  }
}
