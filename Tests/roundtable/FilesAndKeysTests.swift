// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation
import Play
import Record
import Testing

@testable import roundtable

/// Who can read and write what stands in a data folder, and where its key is.
@Suite(.timeLimit(.minutes(2)))
struct FilesAndKeysTests {
  private func rights(_ path: String) throws -> Int {
    let found = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    return try #require(found as? Int)
  }

  private func set(_ rights: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: path)
  }

  /// A folder with an authority, which is open, so that its logs are there too.
  private func withAuthority(_ test: (AuthorityFolder, SQLiteStore) async throws -> Void)
    async throws
  {
    let folder = try TestFolder()
    let store = try await openAuthority("dorset", in: folder.path, create: true)
    try await test(AuthorityFolder("dorset", in: folder.path), store)
    try await store.close()
  }

  @Test func `what is made is for its owner alone, the database's log and memory too`() async throws
  {
    try await withAuthority { place, store in
      _ = try await store.append(
        Append(
          record: RecordID(at: 1_700_000_000_000, random: (1, 2)), expected: 0, instant: 1,
          bodies: [Data([1])]))
      #expect(try rights(place.path) == 0o700)
      let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
      #expect(names.contains("record.sqlite-wal") && names.contains("record.sqlite-shm"))
      #expect(names.contains("master.key.checkpoint") && names.contains("readings.sqlite"))
      for name in names {
        let found = try rights(place.path + "/" + name)
        #expect(found == 0o600, "\(name)")
      }
    }
  }

  @Test func `what others can read is closed, and that is said`() async throws {
    try await withAuthority { place, _ in
      try set(0o755, place.path)
      try set(0o644, place.database)
      try set(0o640, place.database + "-wal")
      var said: [String] = []
      try SecureFiles(place) { said.append($0) }.secure()
      #expect(said.count == 3 && said[0].hasPrefix(place.path))
      #expect(try rights(place.path) == 0o700)
      #expect(try rights(place.database) == 0o600)
      try SecureFiles(place) { said.append($0) }.secure()
      #expect(said.count == 3)
    }
  }

  @Test func `what others could have written is refused`() async throws {
    try await withAuthority { place, _ in
      for (file, rights) in [
        (place.database, 0o620), (place.path, 0o707), (place.checkpoint, 0o602),
      ] {
        let before = try self.rights(file)
        try set(rights, file)
        #expect(throws: UnsafeFile.writableByOthers(file: file)) {
          try SecureFiles(place).secure()
        }
        try set(before, file)
      }
      try SecureFiles(place).secure()
    }
  }

  @Test func `where a key lies outside, its folder and the checkpoints beside it are asked too`()
    async throws
  {
    let (folder, outside) = (try TestFolder(), try TestFolder())
    let keys = KeyPlace.file(outside.path + "/{authority}.key")
    try await openAuthority("dorset", in: folder.path, keys: keys, create: true).close()
    let place = AuthorityFolder("dorset", in: folder.path, keys: keys)
    for file in [place.checkpoint, place.readingsCheckpoint] { try set(0o644, file) }
    try SecureFiles(place).secure()
    for file in [place.checkpoint, place.readingsCheckpoint] { #expect(try rights(file) == 0o600) }
    for around in [outside.path, folder.path] {
      try set(0o777, around)
      #expect(throws: UnsafeFile.writableByOthers(file: around)) {
        try SecureFiles(place).secure()
      }
      try set(0o755, around)
    }
    try SecureFiles(place).secure()
  }

  @Test func `a folder that is made is its owner's alone, whatever the user's mask is`()
    async throws
  {
    let folder = try TestFolder()
    let data = folder.path + "/new/data"
    try await openAuthority("dorset", in: data, create: true).close()
    #expect(try rights(data) == 0o700)
    try SecureFiles(AuthorityFolder("dorset", in: data)).secure()
  }

  @Test(.enabled(if: geteuid() == 0, "Only root can give a file away."))
  func `what another user owns is refused`() async throws {
    try await withAuthority { place, _ in
      chown(place.database, 65_534, 65_534)
      #expect(throws: UnsafeFile.notOurs(file: place.database)) {
        try SecureFiles(place).secure()
      }
      chown(place.database, 0, 0)
      let data = (place.path as NSString).deletingLastPathComponent
      chown(data, 65_534, 65_534)
      #expect(throws: UnsafeFile.notOurs(file: data)) { try SecureFiles(place).secure() }
    }
  }

  @Test(arguments: [0o640, 0o604, 0o644])
  func `a key that others can read is refused, and stays as it is`(rights: Int) async throws {
    let folder = try TestFolder()
    try await openAuthority("dorset", in: folder.path, create: true).close()
    let place = AuthorityFolder("dorset", in: folder.path)
    try set(rights, place.key)
    #expect(throws: UnsafeFile.keyReadable(file: place.key)) { try SecureFiles(place).secure() }
    await #expect(throws: UnsafeFile.keyReadable(file: place.key)) {
      try await openAuthority("dorset", in: folder.path, create: false)
    }
    #expect(try self.rights(place.key) == rights)
  }

  @Test func `a key outside the folder opens the record, and the checkpoint lies beside it`()
    async throws
  {
    let (folder, outside) = (try TestFolder(), try TestFolder())
    let option = outside.path + "/{authority}.key"
    let keys = KeyPlace.file(option)
    try await openAuthority("dorset", in: folder.path, keys: keys, create: true).close()
    let inside = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/dorset")
    #expect(!inside.contains { $0.contains("key") || $0.contains("checkpoint") })
    let names = try FileManager.default.contentsOfDirectory(atPath: outside.path).sorted()
    #expect(
      names == ["dorset.key", "dorset.key.checkpoint", "dorset.key.readings.checkpoint"])
    let written = Written()
    try await VerifyCommand.parse(["--data", folder.path, "--master-key", option])
      .run(to: written.output)
    #expect(written.lines == [#"{"records":0,"entries":0,"ok":true}"#])
    await #expect(throws: StoreError.masterKeyMissing(file: folder.path + "/dorset/master.key")) {
      try await VerifyCommand.parse(["--data", folder.path]).run(to: written.output)
    }
  }

  @Test func `a key that a service manager hands over is found, and nothing is written beside it`()
    async throws
  {
    let (folder, credentials) = (try TestFolder(), try TestFolder())
    let file = credentials.path + "/roundtable.dorset.key"
    try MasterKey.create(at: file)
    try set(0o440, file)
    try set(0o500, credentials.path)
    let found = KeyPlace.handedOver(in: ["CREDENTIALS_DIRECTORY": credentials.path])
    let keys = try #require(found)
    #expect(KeyPlace.handedOver(in: ["CREDENTIALS_DIRECTORY": folder.path]) == nil)
    #expect(KeyPlace.handedOver(in: [:]) == nil)
    let store = try await openAuthority("dorset", in: folder.path, keys: keys, create: true)
    try await store.close()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/dorset")
    #expect(names.contains("master.key.checkpoint") && !names.contains("master.key"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: credentials.path).count == 1)
    try set(0o444, file)
    await #expect(throws: UnsafeFile.keyReadable(file: file)) {
      try await openAuthority("dorset", in: folder.path, keys: keys, create: false)
    }
  }

  @Test func `one key for several authorities is refused, and it is said how to name them`() throws
  {
    let option = try VerifyCommand.parse(["--data", "d", "--master-key", "/etc/a.key"]).masterKey
    #expect(try option.place(for: ["dorset"]) == .file("/etc/a.key"))
    #expect(throws: UnsafeFile.oneKeyForSeveral(file: "/etc/a.key")) {
      try option.place(for: ["dorset", "portsmouth"])
    }
    #expect(
      UnsafeFile.oneKeyForSeveral(file: "k").description.contains("/etc/roundtable/{authority}.key")
    )
  }

  @Test(arguments: [
    (["--host", "0.0.0.0"], false), (["--host", "10.0.0.9"], false), (["--host", "::"], false),
    (["--host", "0.0.0.0", "--trusted-proxy", "10.0.0.5"], true),
    (["--host", "0.0.0.0", "--insecure-http"], true), ([], true), (["--host", "::1"], true),
    (["--host", "localhost"], true), (["--host", "127.0.0.9"], true),
    (["--host", "127.example.org"], false),
  ])
  func `beyond this machine it listens behind a proxy, or where somebody says so`(
    options: [String], isServed: Bool
  ) throws {
    do {
      _ = try ServeCommand.parse(["--data", "d"] + options)
      #expect(isServed)
    } catch {
      #expect(!isServed)
      #expect(ServeCommand.message(for: error).contains("--insecure-http"))
    }
  }
}
