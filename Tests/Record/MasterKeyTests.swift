// SPDX-License-Identifier: MIT
import Foundation
import Testing

@testable import Record

struct MasterKeyTests {
  @Test func `a new key file holds 32 random bytes that only its owner may read`() async throws {
    try await Folder.with { folder in
      try MasterKey.create(at: folder.keyFile)
      let bytes = FileManager.default.contents(atPath: folder.keyFile)
      #expect(bytes?.count == 32)
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.keyFile)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      try MasterKey.create(at: folder.keyFile + "2")
      #expect(FileManager.default.contents(atPath: folder.keyFile + "2") != bytes)
    }
  }

  @Test func `a key file is never written over`() async throws {
    try await Folder.with { folder in
      try Data("precious".utf8).write(to: URL(fileURLWithPath: folder.keyFile))
      #expect(throws: StoreError.masterKeyExists(file: folder.keyFile)) {
        try MasterKey.create(at: folder.keyFile)
      }
      #expect(FileManager.default.contents(atPath: folder.keyFile) == Data("precious".utf8))
    }
  }

  @Test func `a missing or malformed key file is named`() async throws {
    try await Folder.with { folder in
      #expect(throws: StoreError.masterKeyMissing(file: folder.keyFile)) {
        try MasterKey.load(from: folder.keyFile)
      }
      try Data(count: 31).write(to: URL(fileURLWithPath: folder.keyFile))
      #expect(throws: StoreError.masterKeyMalformed(file: folder.keyFile)) {
        try MasterKey.load(from: folder.keyFile)
      }
    }
  }

  @Test func `a key never shows itself`() {
    let key = MasterKey(bytes: Array(repeating: 171, count: 32))
    var dumped = "\(key) \(String(reflecting: key))"
    dump(key, to: &dumped)
    #expect(!dumped.contains("171") && !dumped.lowercased().contains("ab, ab"))
    #expect(dumped.contains("a master key"))
  }

  @Test func `keys for what is kept beside the record differ by purpose and by master key`() {
    let key = MasterKey(bytes: 0..<32)
    #expect(key.derived(for: "drafts") == MasterKey(bytes: 0..<32).derived(for: "drafts"))
    #expect(key.derived(for: "drafts") != key.derived(for: "other"))
    #expect(key.derived(for: "drafts") != MasterKey(bytes: 1..<33).derived(for: "drafts"))
    #expect(key.derived(for: "drafts").count == 32)
  }
}
