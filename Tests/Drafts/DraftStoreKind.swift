// SPDX-License-Identifier: MIT
import Foundation
import Synchronization
import Testing

@testable import Drafts

/// Every store that has to pass the conformance suite.
enum DraftStoreKind: CaseIterable, CustomTestStringConvertible {
  case memory, sqlite

  var testDescription: String { self == .memory ? "in memory" : "in SQLite" }

  /// Runs a test with a new, empty store.
  func withStore(
    limits: DraftLimits = DraftLimits(),
    _ test: (any DraftStore, DraftClock) async throws -> Void
  ) async throws {
    let clock = DraftClock()
    guard self == .sqlite else {
      return try await test(MemoryDrafts(limits: limits) { clock.now }, clock)
    }
    try await DraftFolder.with { folder in
      let store = try await folder.open(clock, limits: limits)
      try await test(store, clock)
      try await store.close()
    }
  }
}

/// A clock that a test moves.
final class DraftClock: Sendable {
  private let moment = Mutex<Int64>(1_790_000_000_000)
  var now: Int64 { moment.withLock { $0 } }
  func passes(minutes: Int64) { moment.withLock { $0 += minutes * 60_000 } }
}

/// A folder of its own for each test.
struct DraftFolder {
  static let key = [UInt8](0..<32)

  let path = FileManager.default.temporaryDirectory.path + "/drafts-\(UUID())"
  var file: String { path + "/drafts.sqlite" }

  static func with(_ test: (DraftFolder) async throws -> Void) async throws {
    let folder = DraftFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    try await test(folder)
  }

  func open(
    _ clock: DraftClock = DraftClock(), key: [UInt8] = key, limits: DraftLimits = DraftLimits()
  ) async throws -> SQLiteDrafts {
    try await SQLiteDrafts(path: file, key: key, limits: limits) { clock.now }
  }
}

extension DraftPlace {
  static let note = DraftPlace(
    family: "hassan", form: "add-note", fixed: ["column": "worries", "part": "talk"])
  static let report = DraftPlace(family: "hassan", form: "send-report")
  static let other = DraftPlace(family: "jones", form: "send-report")
}

extension Writing {
  /// Begins a draft with words in the field `words`.
  static func begins(_ words: String, key: String = "key-0001", in place: DraftPlace = .note)
    -> Writing
  {
    Writing(
      key: key, place: place, base: .version(0), changes: ["words": .values([words])])
  }

  static func goesOn(
    _ changes: [String: Change], after version: Int, key: String = "key-0001",
    in place: DraftPlace = .note
  ) -> Writing {
    Writing(key: key, place: place, base: .version(version), changes: changes)
  }
}
