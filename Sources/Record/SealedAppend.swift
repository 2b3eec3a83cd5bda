// SPDX-License-Identifier: MIT
import Foundation

/// An append that is sealed and waits for its place in the log.
///
/// Sealing is done before the writer's turn, so that writers queue for the disk only.
struct SealedAppend: Sendable {
  let record: RecordID
  let expected: Int
  let instant: Int64
  let bodies: [Data]
  let cards: SealedCards
  let outbox: [OutboxMessage]

  init(_ append: Append, with key: RecordKey) throws(StoreError) {
    guard !append.bodies.isEmpty, append.expected >= 0 else {
      throw .emptyAppend
    }
    record = append.record
    expected = append.expected
    instant = append.instant
    var bodies: [Data] = []
    for (offset, body) in append.bodies.enumerated() {
      let sequence = append.expected + offset + 1
      bodies.append(try key.seal(body, sequence: sequence, instant: append.instant))
    }
    self.bodies = bodies
    cards = try SealedCards(append.cards, append.relations, with: key)
    var outbox: [OutboxMessage] = []
    for message in append.outbox { outbox.append(try key.seal(message)) }
    self.outbox = outbox
  }
}

/// The cards of one record with sealed bodies, and the relations to it.
struct SealedCards: Sendable {
  var cards: [Card]
  var relations: [RelationCard]

  init(_ cards: [Card], _ relations: [RelationCard], with key: RecordKey) throws(StoreError) {
    for text in cards.flatMap({ [$0.kind, $0.order] })
      + relations.flatMap({ [$0.account, $0.relation] })
    where text.utf8.contains(0) {
      throw .zeroByteInCard
    }
    self.relations = relations
    self.cards = []
    for (ordinal, card) in cards.enumerated() {
      self.cards.append(try key.seal(card, ordinal: ordinal))
    }
  }

  init(stored cards: [Card], _ relations: [RelationCard]) {
    self.cards = cards
    self.relations = relations
  }

  func opened(with key: RecordKey) throws(StoreError) -> ([Card], [RelationCard]) {
    var opened: [Card] = []
    for (ordinal, card) in cards.enumerated() {
      opened.append(try key.open(card, ordinal: ordinal))
    }
    return (opened, relations)
  }
}
