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
  /// Nil if the record's cards stay as they are.
  let cards: SealedCards?
  /// Tells the cards and relations from now on apart from others.
  let digest: Data
  let outbox: [OutboxMessage]

  /// - Parameter written: the digest of the cards that stand there, if it is known.
  init(
    _ append: Append, with key: RecordKey, marks keyring: Keyring, written: Data? = nil
  ) throws(StoreError) {
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
    digest = key.digest(append.cards, append.relations)
    cards =
      digest == written
      ? nil : try SealedCards(append.cards, append.relations, with: key, marks: keyring)
    var outbox: [OutboxMessage] = []
    for message in append.outbox { outbox.append(try key.seal(message)) }
    self.outbox = outbox
  }
}

/// The cards of one record with sealed bodies, and the relations to it.
struct SealedCards: Sendable {
  var cards: [Card]
  /// The marks of each card's words.
  var marks: [Set<Int64>]
  var relations: [RelationCard]
  /// Tells these cards and relations apart from others; nil when it is not known.
  var digest: Data?

  init(
    _ cards: [Card], _ relations: [RelationCard], with key: RecordKey, marks keyring: Keyring
  ) throws(StoreError) {
    for text in cards.flatMap({ [$0.kind, $0.order] })
      + relations.flatMap({ [$0.account, $0.relation] })
    where text.utf8.contains(0) {
      throw .zeroByteInCard
    }
    self.relations = relations
    self.cards = []
    digest = key.digest(cards, relations)
    marks = cards.map { Set($0.finds.map(keyring.mark)) }
    let among = RelationsDigest(relations)
    for (ordinal, card) in cards.enumerated() {
      let frame = CardFrame(marks: marks[ordinal], among: among)
      self.cards.append(try key.seal(card, ordinal: ordinal, in: frame))
    }
  }

  init(stored cards: [Card], marks: [Set<Int64>], _ relations: [RelationCard]) {
    (self.cards, self.marks, self.relations) = (cards, marks, relations)
  }

  func opened(with key: RecordKey) throws(StoreError) -> ([Card], [RelationCard]) {
    let among = RelationsDigest(relations)
    var opened: [Card] = []
    for (ordinal, card) in cards.enumerated() {
      let frame = CardFrame(marks: marks[ordinal], among: among)
      opened.append(try key.open(card, ordinal: ordinal, in: frame))
    }
    return (opened, relations)
  }

  /// Whether both say the same, read with the key of their record; what cannot be opened does not.
  func says(the other: SealedCards, with key: RecordKey) -> Bool {
    guard marks == other.marks, let mine = try? opened(with: key),
      let theirs = try? other.opened(with: key)
    else { return false }
    return mine == theirs
  }

  /// Every line of a list in which one of the cards stands.
  var listings: Set<Listing> {
    var listings: Set<Listing> = []
    for (ordinal, card) in cards.enumerated() where marks[ordinal].isEmpty {
      for (place, relation) in relations.enumerated() {
        listings.insert(
          Listing(
            account: relation.account, kind: card.kind, day: card.day ?? .max, order: card.order,
            ordinal: ordinal, place: place, relation: relation.relation, from: relation.from,
            until: relation.until))
      }
    }
    return listings
  }

  /// Every mark, with the ordinal of its card.
  var findings: Set<Finding> {
    Set(
      marks.enumerated().flatMap { ordinal, marks in
        marks.map { Finding(mark: $0, ordinal: ordinal) }
      })
  }
}

/// One card in the list of one account, through one relation.
struct Listing: Hashable {
  let account: String
  let kind: String
  /// Cards without a day come last.
  let day: Int
  let order: String
  let ordinal: Int
  /// The relation's place among the relations of its record.
  let place: Int
  let relation: String
  let from: Int
  let until: Int?
}

/// One word of one card.
struct Finding: Hashable {
  let mark: Int64
  let ordinal: Int
}
