// SPDX-License-Identifier: MIT
import Crypto
import Foundation

/// The keys that come from the master key (HKDF-SHA-256), one for each purpose and none for two.
struct Keyring: Sendable {
  /// Authenticates checkpoints.
  let checkpoints: SymmetricKey
  /// Shows, without telling anything about it, that this is the right master key.
  let checkValue: Data
  private let belonging: SymmetricKey
  private let wrapping: SymmetricKey
  private let marking: SymmetricKey

  init(_ master: MasterKey) {
    func derive(_ purpose: String) -> SymmetricKey {
      HKDF<SHA256>.deriveKey(
        inputKeyMaterial: master.key, info: Data(purpose.utf8), outputByteCount: 32)
    }
    wrapping = derive("roundtable record keys 1")
    checkpoints = derive("roundtable checkpoints 1")
    marking = derive("roundtable search marks 1")
    belonging = derive("roundtable belonging 1")
    checkValue = derive("roundtable check value 1").withUnsafeBytes { Data($0) }
  }

  /// What is kept of a word by which search finds cards: the first 8 bytes of an HMAC-SHA-256.
  func mark(_ word: String) -> Int64 {
    let code = HMAC<SHA256>.authenticationCode(for: Data(word.utf8), using: marking)
    return code.prefix(8).reduce(0) { $0 << 8 | Int64($1) }
  }

  /// Authenticates what a store says of itself.
  func mac(of bytes: Data) -> Data {
    Data(HMAC<SHA256>.authenticationCode(for: bytes, using: belonging))
  }

  func isMAC(_ mac: Data, of bytes: Data) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(mac, authenticating: bytes, using: belonging)
  }

  /// A new random key for a record.
  func newKey(for record: RecordID) -> RecordKey {
    RecordKey(record: record, key: SymmetricKey(size: .bits256))
  }

  /// The record's key as it is stored: AES-256-GCM, bound to the record's id.
  func wrap(_ key: RecordKey) throws(StoreError) -> Data {
    try key.key.withUnsafeBytes { Data($0) }
      .sealed(with: wrapping, for: binding(of: key.record))
  }

  func unwrap(_ wrapped: Data, of record: RecordID) throws(StoreError) -> RecordKey {
    guard let bytes = wrapped.opened(with: wrapping, for: binding(of: record)) else {
      throw .damaged(what: "The key of record \(record) cannot be opened.")
    }
    return RecordKey(record: record, key: SymmetricKey(data: bytes))
  }

  private func binding(of record: RecordID) -> Data {
    var layout = ByteLayout(tag: "roundtable record key 1")
    layout.add(record)
    return layout.bytes
  }
}

/// The key of one record, and what it seals; each seal is bound to the one place where it stands.
struct RecordKey: Sendable {
  let record: RecordID
  fileprivate let key: SymmetricKey

  func seal(_ body: Data, sequence: Int, instant: Int64) throws(StoreError) -> Data {
    try body.sealed(with: key, for: binding(sequence: sequence, instant: instant))
  }

  func open(_ entry: SealedEntry) throws(StoreError) -> Entry {
    let place = binding(sequence: entry.sequence, instant: entry.instant)
    guard let body = entry.body.opened(with: key, for: place) else {
      throw .damaged(what: "Entry \(entry.sequence) of record \(record) cannot be opened.")
    }
    return Entry(
      position: entry.position, record: record, sequence: entry.sequence, instant: entry.instant,
      body: body, hash: entry.hash)
  }

  /// The same card with its body sealed and without its words; its clear fields and its frame are
  /// bound to the body.
  func seal(_ card: Card, ordinal: Int, in frame: CardFrame) throws(StoreError) -> Card {
    var sealed = card
    sealed.finds = []
    let place = binding(of: card, ordinal: ordinal, in: frame)
    sealed.body = try card.body.sealed(with: key, for: place)
    return sealed
  }

  func open(_ sealed: Card, ordinal: Int, in frame: CardFrame) throws(StoreError) -> Card {
    let place = binding(of: sealed, ordinal: ordinal, in: frame)
    guard let body = sealed.body.opened(with: key, for: place) else {
      throw .damaged(what: "A card of record \(record) cannot be opened; rebuild makes it anew.")
    }
    var card = sealed
    card.body = body
    return card
  }

  /// Tells cards and relations apart from others, and tells nothing else about them.
  func digest(_ cards: [Card], _ relations: [RelationCard]) -> Data {
    var layout = ByteLayout(tag: "roundtable cards 1")
    layout.add(cards.count)
    for card in cards {
      layout.add(card.kind)
      layout.add(card.day == nil ? 0 : 1)
      layout.add(card.day ?? 0)
      layout.add(card.order)
      layout.add(varying: card.body)
      layout.add(card.finds.count)
      for word in card.finds { layout.add(word) }
    }
    layout.add(relations)
    return Data(HMAC<SHA256>.authenticationCode(for: layout.bytes, using: key))
  }

  func seal(_ message: OutboxMessage) throws(StoreError) -> OutboxMessage {
    let body = try message.body.sealed(with: key, for: binding(of: message))
    return OutboxMessage(kind: message.kind, body: body)
  }

  func open(_ sealed: OutboxMessage) throws(StoreError) -> OutboxMessage {
    guard let body = sealed.body.opened(with: key, for: binding(of: sealed)) else {
      throw .damaged(what: "A message to be sent for record \(record) cannot be opened.")
    }
    return OutboxMessage(kind: sealed.kind, body: body)
  }

  private func binding(sequence: Int, instant: Int64) -> Data {
    var layout = ByteLayout(tag: "roundtable body 1")
    layout.add(record)
    layout.add(sequence)
    layout.add(instant)
    return layout.bytes
  }

  private func binding(of card: Card, ordinal: Int, in frame: CardFrame) -> Data {
    var layout = ByteLayout(tag: "roundtable card 2")
    layout.add(record)
    layout.add(ordinal)
    layout.add(card.kind)
    layout.add(card.day == nil ? 0 : 1)
    layout.add(card.day ?? 0)
    layout.add(card.order)
    frame.add(to: &layout)
    return layout.bytes
  }

  private func binding(of message: OutboxMessage) -> Data {
    var layout = ByteLayout(tag: "roundtable outbox 1")
    layout.add(record)
    layout.add(message.kind)
    return layout.bytes
  }
}

extension Data {
  /// AES-256-GCM: 12 bytes nonce (random), ciphertext, 16 bytes tag.
  fileprivate func sealed(with key: SymmetricKey, for place: Data) throws(StoreError) -> Data {
    guard let box = try? AES.GCM.seal(self, using: key, authenticating: place),
      let bytes = box.combined
    else { throw .disk(step: "sealing a body") }
    return bytes
  }

  /// Nil if a single bit of it, of the key or of its place is not the same.
  fileprivate func opened(with key: SymmetricKey, for place: Data) -> Data? {
    guard let box = try? AES.GCM.SealedBox(combined: self) else { return nil }
    return try? AES.GCM.open(box, using: key, authenticating: place)
  }
}
