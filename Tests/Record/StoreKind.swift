// SPDX-License-Identifier: MIT
import Foundation
import Testing

@testable import Record

typealias AnyStore = any RecordStore & OutboxReader

/// Every store that has to pass the conformance suite.
enum StoreKind: CaseIterable, CustomTestStringConvertible {
  case memory, sqlite, sqliteOneByOne

  var testDescription: String {
    switch self {
    case .memory: "in memory"
    case .sqlite: "in SQLite, sharing transactions"
    case .sqliteOneByOne: "in SQLite, one transaction each"
    }
  }

  /// Runs a test with a new, empty store.
  func withStore(_ test: (AnyStore) async throws -> Void) async throws {
    guard self != .memory else {
      return try await test(MemoryStore(key: Folder.key, checkpointEntries: 16))
    }
    try await Folder.with { folder in
      let store = try await folder.open(groupCommit: self == .sqlite)
      try await test(store)
      try await store.close()
    }
  }
}

/// A folder of its own for each test, with a database and a key file.
struct Folder {
  static let key = MasterKey(bytes: 0..<32)

  let path: String
  var database: String { path + "/roundtable.sqlite" }
  var keyFile: String { path + "/master.key" }
  var outside: String { keyFile + ".checkpoint" }

  static func with(_ test: (Folder) async throws -> Void) async throws {
    let folder = try Folder()
    defer { folder.remove() }
    try await test(folder)
  }

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/record-\(UUID())"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// A second folder with the same files.
  func copy() throws -> Folder {
    let other = try Folder()
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      try FileManager.default.copyItem(atPath: path + "/" + name, toPath: other.path + "/" + name)
    }
    return other
  }

  func open(
    key: MasterKey = Folder.key, groupCommit: Bool = true, checkpointEntries: Int = 16,
    checkpointSeconds: Int = 3600
  ) async throws -> SQLiteStore {
    try await SQLiteStore(
      path: database, masterKey: key, keyFile: keyFile,
      options: .init(
        groupCommit: groupCommit, checkpointEntries: checkpointEntries,
        checkpointSeconds: checkpointSeconds))
  }
}

extension RecordID {
  /// A made-up record, the same for the same number.
  static func family(_ number: Int) -> RecordID {
    RecordID(at: 1_700_000_000_000 + Int64(number), random: (UInt64(number), UInt64(number) << 2))
  }
}

extension Append {
  static func said(
    _ words: String..., in record: RecordID = .family(1), after expected: Int = 0,
    cards: [Card] = [], relations: [RelationCard] = [], outbox: [OutboxMessage] = []
  ) -> Append {
    Append(
      record: record, expected: expected, instant: 1_718_900_000_000 + Int64(expected),
      bodies: words.map { Data($0.utf8) }, cards: cards, relations: relations, outbox: outbox)
  }
}

extension Entry {
  var words: String { String(decoding: body, as: UTF8.self) }
}

extension Card {
  static func due(_ words: String, on day: Int?, order: String = "") -> Card {
    Card(kind: "due", day: day, order: order, body: Data(words.utf8))
  }
}
