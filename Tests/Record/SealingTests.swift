// SPDX-License-Identifier: MIT
import Foundation
import Testing

@testable import Record

struct SealingTests {
  private let keyring = Keyring(Folder.key)

  @Test func `a body opens only at the place where it was written`() throws {
    let key = keyring.newKey(for: .family(1))
    let body = try key.seal(Data("words".utf8), sequence: 4, instant: 9)
    let entry = SealedEntry(
      position: 1, record: .family(1), sequence: 4, instant: 9, body: body, hash: Data())
    #expect(try key.open(entry).words == "words")
    let changes: [(inout SealedEntry) -> Void] = [
      { $0.sequence = 5 }, { $0.instant = 8 }, { $0.body[20] ^= 1 }, { $0.body = Data() },
    ]
    for change in changes {
      var moved = entry
      change(&moved)
      #expect(throws: StoreError.self) { try key.open(moved) }
    }
    #expect(throws: StoreError.self) { try keyring.newKey(for: .family(1)).open(entry) }
  }

  @Test func `a record's key opens only with the right master key, for that record`() throws {
    let key = keyring.newKey(for: .family(1))
    let wrapped = try keyring.wrap(key)
    #expect(throws: Never.self) { try keyring.unwrap(wrapped, of: .family(1)) }
    #expect(throws: StoreError.self) { try keyring.unwrap(wrapped, of: .family(2)) }
    let other = Keyring(MasterKey(bytes: 1..<33))
    #expect(throws: StoreError.self) { try other.unwrap(wrapped, of: .family(1)) }
    #expect(other.checkValue != keyring.checkValue)
  }

  @Test func `a card's clear words are bound to its body`() throws {
    let key = keyring.newKey(for: .family(1))
    let chair = RelationCard(account: "amara", relation: "chair", from: 0)
    let frame = CardFrame(marks: [7, 9], among: RelationsDigest([chair]))
    let sealed = try key.seal(Card.due("visit", on: 3, order: "b"), ordinal: 2, in: frame)
    #expect(try key.open(sealed, ordinal: 2, in: frame) == .due("visit", on: 3, order: "b"))
    let changes: [(inout Card) -> Void] = [
      { $0.kind = "dua" }, { $0.day = nil }, { $0.day = 4 }, { $0.order = "" },
    ]
    for change in changes {
      var changed = sealed
      change(&changed)
      #expect(throws: StoreError.self) { try key.open(changed, ordinal: 2, in: frame) }
    }
    #expect(throws: StoreError.self) { try key.open(sealed, ordinal: 1, in: frame) }
    for other in [
      CardFrame(marks: [7], among: RelationsDigest([chair])),
      CardFrame(marks: [7, 9], among: RelationsDigest([chair, chair])),
      CardFrame(marks: [7, 9], among: RelationsDigest([])),
    ] {
      #expect(throws: StoreError.self) { try key.open(sealed, ordinal: 2, in: other) }
    }
  }

  @Test func `nobody's words can be read in the files`() async throws {
    try await Folder.with { folder in
      let words = "Canary Avenue 7"
      let store = try await folder.open()
      let message = OutboxMessage(kind: "mail", body: Data(words.utf8))
      _ = try await store.append(
        .said(words, cards: [.due(words, on: 1)], outbox: [message]))
      try await store.checkpoint()
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        let bytes = try #require(FileManager.default.contents(atPath: folder.path + "/" + name))
        #expect(bytes.range(of: Data(words.utf8)) == nil, "\(name)")
      }
      try await store.close()
    }
  }

  @Test func `keys are remembered, but never too many`() {
    let cache = KeyCache(limit: 3)
    for number in 0..<20 {
      cache.keep(keyring.newKey(for: .family(number)))
      #expect(cache.key(of: .family(number)) != nil)
      #expect(cache.key(of: .family(max(0, number - 1))) != nil)
      #expect(cache.count <= 6)
    }
    #expect(cache.key(of: .family(0)) == nil)
  }
}
