// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation
import Play
import Record
import Testing
import Timetable

@testable import roundtable

/// `roundtable seed` and `rebuild`, and what stands in a data folder.
struct DataFolderTests {
  private func seed(_ count: Int, _ seed: UInt64 = 1, under authority: String = "dorset")
    async throws -> MemoryStore
  {
    // One key, so that identifiers can be compared.
    let store = MemoryStore(key: MasterKey(bytes: [UInt8](repeating: 7, count: 32)))
    try await SeedFamilies(
      authority: authority, practices: Stage.practices(), seed: seed,
      today: try #require(Day("2026-11-24"))
    ).write(count, to: store)
    return store
  }

  /// Every entry of a store, family by family.
  private func contents(_ store: MemoryStore) async throws -> [[Data]] {
    var all: [[Data]] = []
    for record in try await store.recordIDs(after: nil, limit: 1000) {
      all.append(try await store.entries(of: record, after: 0).map(\.body))
    }
    return all
  }

  @Test func `the same seed gives the same families`() async throws {
    let (one, same, other) = (try await seed(20), try await seed(20), try await seed(20, 2))
    let records = try await one.recordIDs(after: nil, limit: 100)
    #expect(records.count == 20)
    #expect(try await records == same.recordIDs(after: nil, limit: 100))
    #expect(try await contents(one) == contents(same))
    #expect(try await contents(one) != contents(other))
  }

  @Test func `seeding again adds only what is not there yet`() async throws {
    let store = try await seed(10)
    let entries = try await store.count().entries
    let seeding = SeedFamilies(
      authority: "dorset", practices: try Stage.practices(), seed: 1,
      today: try #require(Day("2026-11-24")))
    #expect(try await seeding.write(10, to: store) == 0)
    #expect(try await store.count().entries == entries)
    #expect(try await seeding.write(12, to: store) > 0)
    #expect(try await store.count().records == 12)
  }

  @Test(arguments: Stage.authorities)
  func `seeded families stand at every stage`(authority: String) async throws {
    let store = try await seed(80, under: authority)
    var stages: Set<String> = []
    for record in try await store.recordIDs(after: nil, limit: 100) {
      let (cards, _) = try await store.cards(of: record)
      for card in cards where card.kind == "family" { stages.insert(card.order) }
    }
    #expect(stages == ["enquiry", "preparation", "conference", "plan"])
  }

  @Test(arguments: ["2026-11-22", "2026-12-25", "2027-03-28"])
  func `families can be seeded on a Sunday, at Christmas and when clocks change`(day: String)
    async throws
  {
    let store = Stage.newStore()
    try await SeedFamilies(
      authority: "birmingham", practices: Stage.practices(), seed: 3,
      today: try #require(Day(day))
    ).write(30, to: store)
    #expect(try await store.count().records == 30)
  }

  @Test func `what was seeded verifies, and its cards are identical when rebuilt`() async throws {
    let folder = try TestFolder()
    let practice = ["--practice", Stage.root + "/Practice"]
    let written = Written()
    try await SeedCommand.parse(
      ["--authority", "portsmouth", "--families", "12", "--data", folder.path] + practice
    ).run(to: written.output)
    #expect(written.lines == [])
    #expect(written.notes.last?.contains("deeds") == true)
    try await VerifyCommand.parse(["--data", folder.path]).run(to: written.output)
    #expect(written.lines.first?.hasPrefix(#"{"records":12,"entries":"#) == true)
    #expect(written.lines.first?.hasSuffix(#","ok":true}"#) == true)
    try await RebuildCommand.parse(["--data", folder.path] + practice).run(to: written.output)
    #expect(written.lines.last == #"{"records":12,"identical":true,"different":0}"#)
  }

  @Test func `cards that were not what the entries say are mended, and it says so`() async throws {
    let folder = try TestFolder()
    let store = try await openAuthority("dorset", in: folder.path, create: true)
    try await SeedFamilies(
      authority: "dorset", practices: Stage.practices(), seed: 1,
      today: try #require(Day("2026-11-24"))
    ).write(3, to: store)
    let record = try #require(try await store.recordIDs(after: nil, limit: 1).first)
    let version = try await store.version(of: record)
    _ = try await store.replaceCards(of: record, at: version, cards: [], relations: [])
    try await store.close()
    let written = Written()
    let rebuild = try RebuildCommand.parse(
      ["--data", folder.path, "--practice", Stage.root + "/Practice"])
    try await rebuild.run(to: written.output)
    try await rebuild.run(to: written.output)
    #expect(
      written.lines == [
        #"{"records":3,"identical":false,"different":1}"#,
        #"{"records":3,"identical":true,"different":0}"#,
      ])
    #expect(written.notes.contains { $0.hasSuffix("Mended.") })
  }

  @Test func `a record whose key is missing is not opened, and gets no new key`() async throws {
    let folder = try TestFolder()
    try await openAuthority("dorset", in: folder.path, create: true).close()
    let place = AuthorityFolder("dorset", in: folder.path)
    try FileManager.default.removeItem(atPath: place.key)
    for create in [true, false] {
      await #expect(throws: StoreError.masterKeyMissing(file: place.key)) {
        try await openAuthority("dorset", in: folder.path, create: create)
      }
    }
    #expect(!FileManager.default.fileExists(atPath: place.key))
    let written = Written()
    await #expect(throws: StoreError.masterKeyMissing(file: place.key)) {
      try await VerifyCommand.parse(["--data", folder.path]).run(to: written.output)
    }
    #expect(written.lines == [])
  }

  @Test func `a key whose record is gone is not used for a new one`() async throws {
    let folder = try TestFolder()
    try await openAuthority("dorset", in: folder.path, create: true).close()
    let place = AuthorityFolder("dorset", in: folder.path)
    for end in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: place.database + end)
    }
    await #expect(throws: AuthorityError.recordGone(file: place.database, key: place.checkpoint)) {
      try await openAuthority("dorset", in: folder.path, create: true)
    }
  }

  @Test func `nothing is made where only reading was asked for`() async throws {
    let folder = try TestFolder()
    await #expect(throws: AuthorityError.self) {
      try await openAuthority("dorset", in: folder.path, create: false)
    }
    await #expect(throws: AuthorityError.self) {
      try await VerifyCommand.parse(["--data", folder.path]).run(to: Written().output)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `practice files are found where they are named, and nowhere else then`() throws {
    let named = Stage.root + "/Practice"
    #expect(try FindFolder("Practice", named: nil, named).path() == named)
    #expect(
      try FindFolder("Practice").path(program: Stage.root + "/a/b/program", working: "/") == named)
    #expect(throws: FolderMissing.self) { try FindFolder("Practice", named: "/none").path() }
  }
}
