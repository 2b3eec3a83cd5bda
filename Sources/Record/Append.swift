// SPDX-License-Identifier: MIT
import Foundation

/// What one deed adds to one record: all of it is written, or none of it.
public struct Append: Sendable {
  public var record: RecordID
  /// The version that the writer had read: the number of entries before this; 0 begins a record.
  public var expected: Int
  /// When it is written, in ms UTC since 1970.
  public var instant: Int64
  /// One entry each, in this order; at least one.
  public var bodies: [Data]
  /// All cards of the record from now on; those before are replaced.
  public var cards: [Card]
  /// All relations to the record from now on; those before are replaced.
  public var relations: [RelationCard]
  /// What has to be sent because of this.
  public var outbox: [OutboxMessage]

  public init(
    record: RecordID, expected: Int, instant: Int64, bodies: [Data], cards: [Card] = [],
    relations: [RelationCard] = [], outbox: [OutboxMessage] = []
  ) {
    self.record = record
    self.expected = expected
    self.instant = instant
    self.bodies = bodies
    self.cards = cards
    self.relations = relations
    self.outbox = outbox
  }
}

/// How an append was answered: written for good, or refused because somebody wrote first.
public enum AppendOutcome: Sendable, Equatable {
  /// It is on disk; the record now has this many entries.
  case appended(version: Int)
  /// Nothing was written; the record has this many entries, not those expected.
  case conflict(version: Int)
}
