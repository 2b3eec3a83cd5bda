// SPDX-License-Identifier: MIT
import Casework
import HTTPTypes
import Record
import Synchronization
import Testing

@testable import Office
@testable import Web

/// The disk is full while people write. `FullDiskServedTests` does the same to a real disk.
struct FullDiskTests {
  private let words = "He hides under the table <when> it is loud."

  @Test
  func `the words stay in the form, reading goes on, and with space the form goes through once`()
    async throws
  {
    let disk = Disk()
    let town = try await Town.at(.inPart("sharing")).writing(on: disk)
    let nadia = try await town.browser(of: "nadia")
    let before = try await town.entries
    disk.isFull.withLock { $0 = true }
    let key = newKey()
    let refused = try await nadia.posts("add-note", ["words": [words]], key: key)
    #expect(refused.status == 503)
    #expect(refused.shows(words) && refused.hidden("key") == key)
    #expect(
      refused.problems.contains(
        "Nothing was lost: your words are still here. Tell the people who run this service, and "
          + "send them again."))
    #expect(try await nadia.opens(.board).status == 200)
    #expect(try await town.entries == before)
    disk.isFull.withLock { $0 = false }
    for _ in 1...2 {
      let sent = try await nadia.posts("add-note", ["words": [words]], key: key)
      #expect(sent.status == 303)
    }
    #expect(try await town.entries == before + 1)
    #expect(try await town.record.conference?.notes.last?.words == words)
  }
}

/// Whether there is space.
private final class Disk: Sendable {
  let isFull = Mutex(false)
}

extension Town {
  fileprivate func writing(on disk: Disk) async throws -> Town {
    let old = authority.office
    let office = Office(
      authority: old.authority, store: StoreOnDisk(disk: disk, store: old.store),
      practices: old.practices, directory: old.directory, clock: old.clock)
    return try await with(
      AuthorityHouse(
        id: authority.id, name: authority.name, office: office, signIn: authority.signIn,
        drafts: authority.drafts, readings: authority.readings))
  }
}

/// A store that refuses to write as one does whose disk is full.
private struct StoreOnDisk: RecordStore {
  let disk: Disk
  let store: any RecordStore

  var naming: Naming { store.naming }

  func append(_ append: Append) async throws -> AppendOutcome {
    if disk.isFull.withLock({ $0 }) { throw StoreError.disk(step: "writing an entry") }
    return try await store.append(append)
  }

  func entries(of record: RecordID, after sequence: Int) async throws -> [Entry] {
    try await store.entries(of: record, after: sequence)
  }
  func version(of record: RecordID) async throws -> Int { try await store.version(of: record) }
  func recordIDs(after record: RecordID?, limit: Int) async throws -> [RecordID] {
    try await store.recordIDs(after: record, limit: limit)
  }
  func cards(_ query: CardQuery) async throws -> [CardRow] { try await store.cards(query) }
  func find(_ query: FindQuery) async throws -> [CardRow] { try await store.find(query) }
  func cards(of record: RecordID) async throws -> ([Card], [RelationCard]) {
    try await store.cards(of: record)
  }
  func replaceCards(
    of record: RecordID, at version: Int, cards: [Card], relations: [RelationCard]
  ) async throws -> Bool {
    try await store.replaceCards(of: record, at: version, cards: cards, relations: relations)
  }
  func holds(
    _ cards: [Card], _ relations: [RelationCard], of record: RecordID, at version: Int
  ) async throws -> Bool {
    try await store.holds(cards, relations, of: record, at: version)
  }
  func strays(removing: Bool) async throws -> Int { try await store.strays(removing: removing) }
  func count() async throws -> StoreCount { try await store.count() }
  func verify(progress: (@Sendable (Int, Int) -> Void)?) async throws -> Verification {
    try await store.verify(progress: progress)
  }
  func checkpoint() async throws { try await store.checkpoint() }
  func close() async throws { try await store.close() }
}
