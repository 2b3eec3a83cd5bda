// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation
import GRDB
import Play
import Record
import SignIn
import Testing
import Timetable

@testable import roundtable

/// Whose accounts a data folder holds, and what is done where they are not ours.
struct PeopleTests {
  private let amara = Account(
    id: "amara.okafor", name: "Amara Okafor", role: "social-worker", title: "Social worker")

  /// Opens an authority as `serve` does.
  private func opens(
    _ folder: TestFolder, demo: Bool, of authority: String = "dorset", seeding: Int = 0
  ) async throws -> SignInBook {
    let command = try ServeCommand.parse(["--data", folder.path] + (demo ? ["--demo"] : []))
    let store = try await openAuthority(authority, in: folder.path, create: true)
    if seeding > 0 {
      try await SeedFamilies(
        authority: authority, practices: Stage.practices(), seed: 1,
        today: try #require(Day("2026-11-24"))
      ).write(seeding, to: store)
    }
    do {
      let book = try await command.openPeople(
        of: AuthorityFolder(authority, in: folder.path), store, Stage.practices(),
        clock: { 1_790_000_000_000 })
      try await store.close()
      return book
    } catch {
      try await store.close()
      throw error
    }
  }

  private func refusal(_ folder: TestFolder, demo: Bool, of authority: String = "dorset") async
    -> String
  {
    do {
      _ = try await opens(folder, demo: demo, of: authority)
      return ""
    } catch { return "\(error)" }
  }

  @Test func `a demo's folder is not served without --demo, with or without its accounts`()
    async throws
  {
    let folder = try TestFolder()
    let book = try await opens(folder, demo: true)
    #expect(await refusal(folder, demo: false).contains("accounts of a demo"))
    try await book.register(amara, password: DemoSignIn.password)
    #expect(await refusal(folder, demo: false).contains("accounts of a demo"))
    #expect(await refusal(folder, demo: true) == "")
  }

  @Test func `a real folder is no demo`() async throws {
    let folder = try TestFolder()
    let book = try await opens(folder, demo: false)
    #expect(await refusal(folder, demo: true).contains("real accounts"))
    try await book.register(amara, password: "kettle-orbit-mossy-92")
    #expect(await refusal(folder, demo: true).contains("real accounts"))
    #expect(await refusal(folder, demo: false) == "")
  }

  @Test func `families that nothing marks as a demo's are not opened to a password that all know`()
    async throws
  {
    let folder = try TestFolder()
    await #expect(throws: CannotRun.self) {
      try await opens(folder, demo: true, seeding: 1)
    }
  }

  @Test func `families that were seeded are a demo's`() async throws {
    let folder = try TestFolder()
    let seed = try SeedCommand.parse([
      "--authority", "dorset", "--families", "1", "--data", folder.path, "--practice",
      Stage.root + "/Practice",
    ])
    try await seed.run(to: Written().output)
    #expect(await refusal(folder, demo: true) == "")
    #expect(await refusal(folder, demo: false).contains("accounts of a demo"))
  }

  private func verify(_ folder: TestFolder) async throws -> (ok: Bool, words: String) {
    let written = Written()
    do {
      try await VerifyCommand.parse(["--data", folder.path]).run(to: written.output)
      return (true, "")
    } catch is ExitCode { return (false, written.notes.last ?? "") }
  }

  @Test(arguments: [
    "UPDATE accounts SET role = 'chair'",
    "INSERT INTO sessions VALUES (zeroblob(32), 'amara.okafor', 1790000000000, 1790000000000, NULL)",
  ])
  func `a role or a session that was written by hand is not served, and verify says so`(
    _ sql: String
  ) async throws {
    let folder = try TestFolder()
    try await opens(folder, demo: false).register(amara, password: "kettle-orbit-mossy-92")
    #expect(try await verify(folder).ok)
    let file = AuthorityFolder("dorset", in: folder.path).people
    try await DatabaseQueue(path: file).write { try $0.execute(sql: sql) }
    let found = try await verify(folder)
    #expect(!found.ok && found.words.contains("amara.okafor"), "\(found.words)")
    #expect(await refusal(folder, demo: false).contains("amara.okafor"))
  }

  @Test func `one authority's accounts are not another's`() async throws {
    let folder = try TestFolder()
    try await opens(folder, demo: false).register(amara, password: "kettle-orbit-mossy-92")
    try FileManager.default.copyItem(
      atPath: AuthorityFolder("dorset", in: folder.path).path,
      toPath: AuthorityFolder("portsmouth", in: folder.path).path)
    let words = await refusal(folder, demo: false, of: "portsmouth")
    #expect(words.contains("amara.okafor"), "\(words)")
  }

  /// A folder with an account, as an older Roundtable wrote it: its rows carry no code.
  private func folderFromBefore() async throws -> TestFolder {
    let folder = try TestFolder()
    try await opens(folder, demo: false).register(amara, password: "kettle-orbit-mossy-92")
    let file = AuthorityFolder("dorset", in: folder.path).people
    try await DatabaseQueue(path: file).write {
      try $0.execute(
        sql: """
          ALTER TABLE accounts DROP COLUMN code; ALTER TABLE sessions DROP COLUMN code;
          DROP TABLE kind; DELETE FROM grdb_migrations WHERE identifier = 'codes'
          """)
    }
    return folder
  }

  @Test func `accounts from before are shown, and taken over only when somebody says so`()
    async throws
  {
    let folder = try await folderFromBefore()
    #expect(await refusal(folder, demo: false).contains("adopt-people"))
    #expect(await refusal(folder, demo: true).contains("adopt-people") == false)
  }

  @Test func `taking over shows everyone first`() async throws {
    let folder = try await folderFromBefore()
    let shown = Written()
    try await AdoptPeopleCommand.parse(["--data", folder.path]).run(to: shown.output)
    #expect(shown.lines == ["dorset: amara.okafor, Amara Okafor, Social worker, social-worker"])
    #expect(await refusal(folder, demo: false).contains("adopt-people"))
    try await AdoptPeopleCommand.parse(["--data", folder.path, "--accept"])
      .run(to: Written().output)
    #expect(await refusal(folder, demo: false) == "")
    #expect(try await verify(folder).ok)
  }
}
