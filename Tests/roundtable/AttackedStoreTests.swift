// SPDX-License-Identifier: MIT
import ArgumentParser
import Drafts
import Foundation
import GRDB
import Office
import Play
import Readings
import Record
import SignIn
import Testing
import Timetable
import Web

@testable import roundtable

/// A data folder that somebody without the keys changed: `verify` tells, and it is not served.
@Suite(.timeLimit(.minutes(5)))
struct AttackedStoreTests {
  /// A folder with a sound record and log of readings, and what one does to it.
  private struct Attacked {
    let folder: TestFolder
    var place: AuthorityFolder { AuthorityFolder("dorset", in: folder.path) }

    init() async throws {
      folder = try TestFolder()
      try await write(families: 3)
    }

    /// Families are added, each is read, and all is closed as the server does.
    func write(families: Int) async throws {
      let store = try await openAuthority("dorset", in: folder.path, create: true)
      try await SeedFamilies(
        authority: "dorset", practices: Stage.practices(), seed: 1,
        today: try #require(Day("2026-11-24"))
      ).write(families, to: store)
      let log = ReadingLog(
        store: try #require(try await openReadings("dorset", in: folder.path, create: false)),
        every: nil, clock: { 1_790_000_000_000 })
      try log.note("family-\(families)", of: nil, by: "eva", answer: .refused(because: "none"))
      try await AuthorityHouse(
        id: "dorset", name: "Dorset",
        office: Office(
          authority: "dorset", store: store, practices: Stage.practices(), directory: { [:] },
          clock: machineNow),
        signIn: SignInBook(peopleFile(of: place, .real), clock: { 1_790_000_000_000 }),
        drafts: MemoryDrafts(clock: { 1_790_000_000_000 }), readings: log
      ).close()
    }

    func remove(_ files: String...) throws {
      for file in files { try FileManager.default.removeItem(atPath: place.path + "/" + file) }
    }

    /// The bytes of some files, to be put back later.
    func copy(_ files: String...) throws -> [String: Data] {
      try files.reduce(into: [:]) {
        $0[$1] = try Data(contentsOf: URL(filePath: place.path + "/" + $1))
      }
    }

    /// In the place of what is there, and of what its database had not yet taken in.
    func putBack(_ files: [String: Data]) throws {
      for (file, bytes) in files {
        for end in ["", "-wal", "-shm"] {
          try? FileManager.default.removeItem(atPath: place.path + "/" + file + end)
        }
        try bytes.write(to: URL(filePath: place.path + "/" + file))
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o600], ofItemAtPath: place.path + "/" + file)
      }
    }

    func execute(_ sql: String) throws {
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      let database = try DatabaseQueue(path: place.database, configuration: configuration)
      try database.writeWithoutTransaction { db in
        try db.execute(sql: sql)
        try db.checkpoint(.truncate)
      }
      try database.close()
    }

    /// What `verify` says, and whether it was passed.
    func verify(_ options: String...) async throws -> (passes: Bool, words: String) {
      let written = Written()
      do {
        try await VerifyCommand.parse(["--data", folder.path] + options).run(to: written.output)
        return (true, written.lines.joined())
      } catch is ExitCode {
        return (false, written.notes.last ?? "")
      } catch let error as AuthorityError { return (false, error.description) }
    }

    /// Why it would not be served, without a `verify` before.
    func refusal() async throws -> String? {
      try? FileManager.default.removeItem(atPath: place.mark)
      do {
        return try await ProveServing(
          place: place,
          record: try await openAuthority("dorset", in: folder.path, create: false),
          readings: try await openReadings("dorset", in: folder.path, create: false)
        ).refusal()
      } catch let error as AuthorityError { return error.description }
    }

    func adopt() async throws -> Bool {
      do {
        try await AdoptCommand.parse(["--data", folder.path, "--authority", "dorset"]).run(
          to: Written().output)
        return true
      } catch is ExitCode { return false }
    }

    func rebuild() async throws {
      try await RebuildCommand.parse(["--data", folder.path]).run(to: Written().output)
    }
  }

  @Test func `an untouched folder is proved, and served`() async throws {
    let attacked = try await Attacked()
    #expect(try await attacked.verify().passes)
    #expect(try await attacked.refusal() == nil)
    try await attacked.write(families: 4)
    #expect(try await attacked.verify().passes)
    #expect(try await attacked.refusal() == nil)
  }

  @Test(arguments: [
    ["readings.sqlite"], ["readings.sqlite", "readings.key.checkpoint"],
    ["readings.key.checkpoint"], ["master.key.checkpoint"],
  ])
  func `the log of readings taken away, or a checkpoint, is found and not served`(
    files: [String]
  ) async throws {
    let attacked = try await Attacked()
    for file in files { try attacked.remove(file) }
    #expect(try await attacked.verify().passes == false)
    #expect(try await attacked.refusal() != nil)
  }

  @Test func `a log of readings that was begun anew beside an old record is found`() async throws {
    let (attacked, other) = (try await Attacked(), try await Attacked())
    let log = try other.copy("readings.sqlite", "readings.key.checkpoint")
    try attacked.putBack(log)
    let (passes, words) = try await attacked.verify()
    #expect(!passes && words.contains("was put in another's place"))
  }

  @Test(arguments: [true, false])
  func `an older record put back, with its checkpoint or without one, is found and not served`(
    withCheckpoint: Bool
  ) async throws {
    let attacked = try await Attacked()
    let older = try attacked.copy("record.sqlite", "master.key.checkpoint")
    try await attacked.write(families: 5)
    try attacked.putBack(older)
    if !withCheckpoint { try attacked.remove("master.key.checkpoint") }
    let (passes, words) = try await attacked.verify()
    #expect(!passes)
    #expect(words.contains(withCheckpoint ? "of which the log of readings tells" : "is missing"))
    #expect(try await attacked.refusal() != nil)
    #expect(try await attacked.adopt())
    #expect(VerifyMark(attacked.place).words?.contains("Run rebuild, then verify.") == true)
    try await attacked.rebuild()
    #expect(try await attacked.verify().passes, "whoever restores a copy on purpose says so")
    #expect(try await attacked.refusal() == nil)
  }

  @Test func `an older log of readings put back with its checkpoint is found and not served`()
    async throws
  {
    let attacked = try await Attacked()
    let older = try attacked.copy("readings.sqlite", "readings.key.checkpoint")
    try await attacked.write(families: 4)
    try attacked.putBack(older)
    let (passes, words) = try await attacked.verify()
    #expect(!passes && words.contains("of which the record tells"))
    #expect(try await attacked.refusal() != nil)
    #expect(try await attacked.adopt())
    #expect(try await attacked.verify().passes, "whoever restores a copy on purpose says so")
  }

  @Test func `a whole folder put back is found by a head that was kept elsewhere, and only so`()
    async throws
  {
    let attacked = try await Attacked()
    let files = [
      "record.sqlite", "master.key.checkpoint", "readings.sqlite", "readings.key.checkpoint",
    ]
    let older = try attacked.copy(files[0], files[1], files[2], files[3])
    let early = try await head(of: attacked)
    try await attacked.write(families: 5)
    let late = try await head(of: attacked)
    #expect(early != late)
    #expect(try await attacked.verify("--expect", early).passes)
    #expect(try await attacked.verify("--expect", late).passes)
    let file = attacked.folder.path + "/../" + UUID().uuidString
    // As a list that grows by a line every night.
    try (early + "\n" + late + "\n").write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    #expect(try await attacked.verify("--expect", file).passes)
    try attacked.putBack(older)
    #expect(try await attacked.verify().passes, "a folder that agrees with itself proves no more")
    let (passes, words) = try await attacked.verify("--expect", file)
    #expect(!passes && words.contains("an older store was put in its place"))
    let other = try await head(of: Attacked())
    #expect(try await attacked.verify("--expect", other).words.contains("another store"))
  }

  private func head(of attacked: Attacked) async throws -> String {
    let written = Written()
    try await HeadCommand.parse(["--data", attacked.folder.path]).run(to: written.output)
    #expect(written.lines.count == 1)
    return try #require(written.lines.first)
  }

  @Test(arguments: [
    "INSERT INTO relations SELECT record, 90, 'mallory', 'chair', 0, NULL FROM heads LIMIT 1",
    "DELETE FROM relations WHERE ordinal = 0", "UPDATE relations SET \"from\" = 1",
    """
    INSERT INTO listed
    SELECT 'mallory', kind, day, "order", record, ordinal, place, relation, "from", until
    FROM listed LIMIT 1
    """,
    "DELETE FROM listed WHERE kind = 'family'", "DELETE FROM found",
    "INSERT INTO found SELECT mark + 1, record, ordinal FROM found LIMIT 1",
    "DELETE FROM cards WHERE kind = 'due'",
    "UPDATE cards SET body = (SELECT body FROM cards c WHERE c.kind = 'family' LIMIT 1)",
    "UPDATE derived SET digest = zeroblob(32)",
    "INSERT INTO outbox (record, kind, body) SELECT record, 'mail', x'00' FROM heads LIMIT 1",
    "INSERT INTO relations VALUES (zeroblob(16), 0, 'mallory', 'chair', 0, NULL)",
  ])
  func `rows that were forged by hand are found, not served, and mended by rebuild`(sql: String)
    async throws
  {
    let attacked = try await Attacked()
    try attacked.execute(sql)
    #expect(try await attacked.verify().passes == false)
    let record = try await openAuthority("dorset", in: attacked.folder.path, create: false)
    let refusal = try await ProveServing(place: attacked.place, record: record, readings: nil)
      .refusal()
    #expect(refusal?.hasPrefix("The last verify was not passed.") == true)
    guard !sql.contains("outbox") else { return }
    try await attacked.rebuild()
    #expect(try await attacked.verify().passes)
    #expect(try await attacked.refusal() == nil)
  }

  @Test func `one authority's folder under another's name is found and not served`() async throws {
    let attacked = try await Attacked()
    let other = AuthorityFolder("portsmouth", in: attacked.folder.path)
    try FileManager.default.moveItem(atPath: attacked.place.path, toPath: other.path)
    let (passes, words) = try await attacked.verify()
    #expect(!passes && words.contains("belongs to dorset"))
    let refusal = try await ProveServing(
      place: other,
      record: try await openAuthority("portsmouth", in: attacked.folder.path, create: false),
      readings: try await openReadings("portsmouth", in: attacked.folder.path, create: false)
    ).refusal()
    #expect(
      refusal?.contains("belongs to dorset") == true || refusal?.contains("last verify") == true)
    await #expect(throws: StoreError.self) {
      try await AdoptCommand.parse(
        ["--data", attacked.folder.path, "--authority", "portsmouth"]
      ).run(to: Written().output)
    }
  }

  @Test func `a record that is gone is not just missing from the list`() async throws {
    let attacked = try await Attacked()
    try attacked.remove("record.sqlite", "master.key.checkpoint")
    #expect(try await attacked.verify().passes == false)
    await #expect(throws: AuthorityError.self) {
      try await openAuthority("dorset", in: attacked.folder.path, create: true)
    }
  }

  @Test func `a folder of an earlier version is refused until somebody adopts it`() async throws {
    let attacked = try await Attacked()
    try attacked.execute("DELETE FROM meta WHERE name = 'belonging'")
    #expect(try await attacked.verify().words.contains("run adopt"))
    #expect(try await attacked.refusal()?.contains("run adopt") == true)
    #expect(try await attacked.adopt())
    #expect(try await attacked.verify().passes)
    #expect(try await attacked.refusal() == nil)
  }

  @Test func `a log of readings that is lost for good is begun anew by name only`() async throws {
    let attacked = try await Attacked()
    try attacked.remove("readings.sqlite")
    #expect(try await attacked.refusal() != nil)
    #expect(try await attacked.adopt())
    #expect(try await attacked.verify().passes)
    #expect(try await attacked.refusal() == nil)
  }

  @Test func `what is not proved is served only if it is named, and loudly`() throws {
    let written = Written()
    #expect(throws: CannotRun.self) {
      try ServeUnproved(named: ["portsmouth"]).allow("dorset", though: "It is old.", written.output)
    }
    try ServeUnproved(named: ["dorset"]).allow("dorset", though: "It is old.", written.output)
    #expect(written.notes.first?.hasPrefix("UNPROVED: dorset is served") == true)
  }

  @Test func `the program refuses to serve, and says what to do`() async throws {
    let attacked = try await Attacked()
    try attacked.remove("readings.sqlite", "readings.key.checkpoint")
    let (status, words) = try serve("--data", attacked.folder.path)
    #expect(status == 1)
    #expect(words.contains("dorset is not served"))
    #expect(words.contains("--serve-unproved dorset"))
  }

  @Test(arguments: [["readings.sqlite", "readings.key.checkpoint"], ["readings.sqlite"], []])
  func `the program serves it where somebody names it, and says that loudly`(files: [String])
    async throws
  {
    let attacked = try await Attacked()
    for file in files { try attacked.remove(file) }
    if files.isEmpty {
      try attacked.execute("DELETE FROM found")
      #expect(try await attacked.verify().passes == false)
    }
    let before = try? attacked.copy("readings.key.checkpoint")
    let (status, words) = try serve(
      "--data", attacked.folder.path, "--serve-unproved", "dorset", untilListening: true)
    #expect(status == 0)
    #expect(words.contains("UNPROVED: dorset is served though it is not as it was written."))
    #expect(words.contains("Roundtable is listening."))
    if let before, !files.isEmpty {
      #expect(try attacked.copy("readings.key.checkpoint") == before, "what tells of it is left")
      #expect(try await attacked.verify().passes == false)
      #expect(try await attacked.adopt())
      try await attacked.rebuild()
      #expect(try await attacked.verify().passes, "what was lost is lost; it goes on from here")
    }
  }

  private func serve(
    _ options: String..., untilListening: Bool = false
  ) throws -> (status: Int32, words: String) {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "roundtable")
    process.arguments = ["serve", "--port", "0"] + options
    process.environment = ProcessInfo.processInfo.environment.merging([
      "ROUNDTABLE_PRACTICE": Stage.root + "/Practice"
    ]) { $1 }
    let said = Pipe()
    (process.standardError, process.standardOutput) = (said, FileHandle.nullDevice)
    try process.run()
    var words = Data()
    while case let more = said.fileHandleForReading.availableData, !more.isEmpty {
      words += more
      if untilListening, String(decoding: words, as: UTF8.self).contains("is listening") {
        process.terminate()
      }
    }
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: words, as: UTF8.self))
  }
}
