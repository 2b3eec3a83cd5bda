// SPDX-License-Identifier: MIT
import Foundation

/// A row derived from one record, for lists and search; never itself the truth.
///
/// The body is sealed at rest with the record's key. `kind`, `day` and `order` are kept in clear so
/// that the store can sort by them: they MUST NOT hold names or anything else about a person.
/// `finds` may hold names: of each word only a mark is kept, made with a key that lies outside the
/// database, so that equal words have equal marks and nobody can read a word out of its mark.
public struct Card: Sendable, Equatable {
  public var kind: String
  /// Days since 1 January 1970, or nil where the card has no day.
  public var day: Int?
  /// Sorts cards of one day, by its UTF-8 bytes.
  public var order: String
  public var body: Data
  /// The words by which search finds this card. A card that has any stands in no list. They are
  /// not read back: the store does not know them.
  public var finds: [String]

  public init(
    kind: String, day: Int? = nil, order: String = "", body: Data, finds: [String] = []
  ) {
    self.kind = kind
    self.day = day
    self.order = order
    self.body = body
    self.finds = finds
  }
}

/// Says that an account has to do with a record, from one day until another, both included.
public struct RelationCard: Sendable, Equatable {
  public var account: String
  public var relation: String
  /// Days since 1 January 1970.
  public var from: Int
  /// Days since 1 January 1970; nil while no end is known.
  public var until: Int?

  public init(account: String, relation: String, from: Int, until: Int? = nil) {
    self.account = account
    self.relation = relation
    self.from = from
    self.until = until
  }

  func holds(on day: Int) -> Bool { from <= day && day <= (until ?? .max) }
}

/// Something that has to be sent because of what was written; its body is sealed like an entry's.
public struct OutboxMessage: Sendable, Equatable {
  public var kind: String
  public var body: Data

  public init(kind: String, body: Data) {
    self.kind = kind
    self.body = body
  }
}

/// A message that waits in the outbox, opened for reading.
public struct OutboxRow: Sendable, Equatable {
  /// The order in which it was put there.
  public let position: Int
  public let record: RecordID
  public let message: OutboxMessage

  public init(position: Int, record: RecordID, message: OutboxMessage) {
    self.position = position
    self.record = record
    self.message = message
  }
}
