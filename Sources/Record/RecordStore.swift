// SPDX-License-Identifier: MIT

/// Keeps every record of one authority: append, read back, verify.
///
/// A store MUST NOT answer `append` before the entries are safe, and MUST NOT change or remove an
/// entry. Errors are `StoreError`s, except `CancellationError` if the asking task was cancelled while
/// reading; nothing was written then.
public protocol RecordStore: Sendable {
  /// Gives names that nobody can choose who has not the authority's key.
  var naming: Naming { get }
  /// Adds entries if the record still has the expected version, and replaces its cards with them.
  ///
  /// Once it waits for its turn it is carried out, even if the asking task is cancelled.
  func append(_ append: Append) async throws -> AppendOutcome
  /// The entries of a record whose sequence is greater, in order; none for an unknown record.
  func entries(of record: RecordID, after sequence: Int) async throws -> [Entry]
  /// The number of entries of a record; 0 for an unknown one.
  func version(of record: RecordID) async throws -> Int
  /// One page of all records, in the order of their ids.
  func recordIDs(after record: RecordID?, limit: Int) async throws -> [RecordID]
  /// One page of cards, only of records to which the account has a relation on the day.
  func cards(_ query: CardQuery) async throws -> [CardRow]
  /// One page of the cards that have all of the words, in the order of their records.
  func find(_ query: FindQuery) async throws -> [CardRow]
  /// All cards of a record and all relations to it, in the order in which they were given, without
  /// the words by which search finds them.
  func cards(of record: RecordID) async throws -> ([Card], [RelationCard])
  /// Replaces the cards of a record that is still at this version; true if they were the same.
  ///
  /// - Throws: `StoreError.movedOn` if the record has another version by now.
  func replaceCards(
    of record: RecordID, at version: Int, cards: [Card], relations: [RelationCard]
  ) async throws -> Bool
  /// Whether a record that is still at this version has exactly these cards and relations, and
  /// stands with each of them in the lists and among the words in which it belongs.
  ///
  /// - Throws: `StoreError.movedOn` if the record has another version by now.
  func holds(
    _ cards: [Card], _ relations: [RelationCard], of record: RecordID, at version: Int
  ) async throws -> Bool
  /// How many lines of lists, words and other derived rows belong to no card or to no record:
  /// nobody but an intruder writes such. With `removing` they are taken out.
  func strays(removing: Bool) async throws -> Int
  /// How many records and entries there are.
  func count() async throws -> StoreCount
  /// Recomputes everything that the store can prove, telling `progress` (entries done, of all).
  ///
  /// Damage is an answer, not an error.
  func verify(progress: (@Sendable (Int, Int) -> Void)?) async throws -> Verification
  /// Writes a checkpoint now, if anything is new since the last one.
  func checkpoint() async throws
  /// Writes a last checkpoint and closes; afterwards every call throws `StoreError.closed`.
  func close() async throws
}

/// Reads what waits to be sent.
public protocol OutboxReader: Sendable {
  /// One page of messages, in the order in which they were put into the outbox; 0 is the start.
  func outbox(after position: Int, limit: Int) async throws -> [OutboxRow]
}

/// How many records and entries a store holds.
public struct StoreCount: Sendable, Equatable {
  public let records: Int
  public let entries: Int

  public init(records: Int, entries: Int) {
    self.records = records
    self.entries = entries
  }
}
