// SPDX-License-Identifier: MIT
import Access
import Casework
import Practice
import Record
import Timetable

/// One row of a list, with the family that it belongs to.
public struct ListRow<Content: Sendable>: Sendable {
  public let family: FamilyID
  public let content: Content
  let cursor: CardCursor
  /// Where the next page of the list begins.
  public var after: String { cursor.description }
}

extension Office {
  /// The families whose meetings this person carries, nearest meeting first, a page at a time.
  public func families(of account: AccountID, after: String? = nil, limit: Int = 20)
    async throws -> [ListRow<FamilyCard>]
  {
    try await rows("family", of: account, after: after, limit: limit)
  }

  /// What is due for the families whose meetings this person carries, earliest day first.
  public func due(for account: AccountID, after: String? = nil, limit: Int = 20)
    async throws -> [ListRow<DueCard>]
  {
    try await rows("due", of: account, after: after, limit: limit)
  }

  /// The families to which this person has any relation. It says no more than which they are:
  /// whatever is shown of them is read through the person's own lens.
  public func familyIDs(of account: AccountID, limit: Int = 20) async throws -> [FamilyID] {
    try await familyPage(of: account, limit: limit).families
  }

  /// The same, a page at a time; `next` is where the next page begins, if there is one.
  public func familyPage(of account: AccountID, after: String? = nil, limit: Int = 20)
    async throws -> (families: [FamilyID], next: String?)
  {
    let query = CardQuery(
      kind: "family", account: account.text, on: today.number,
      after: after.flatMap(CardCursor.init), limit: limit + 1)
    let rows = try await store.cards(query)
    let shown = rows.prefix(limit)
    return (
      shown.map { FamilyID($0.record) },
      rows.count > limit ? shown.last.map { "\($0.cursor)" } : nil
    )
  }

  /// The conferences for which this person makes the arrangements, on `from` or later and not yet
  /// begun, by day and time, a page at a time. It says no more than which they are.
  public func arranged(by account: AccountID, from: Day, after: String? = nil, limit: Int = 20)
    async throws -> (families: [FamilyID], next: String?)
  {
    // Nothing sorts behind this on the day before.
    let start = CardCursor(
      day: from.number - 1, order: "\u{10FFFF}", record: .registerLog, ordinal: 0)
    let query = CardQuery(
      kind: FamilyCards.arranged, account: account.text,
      relations: [RelationKind.arranger.rawValue], on: today.number,
      after: after.flatMap(CardCursor.init).map { max($0, start) } ?? start, limit: limit + 1)
    let rows = try await store.cards(query)
    let shown = rows.prefix(limit)
    return (
      shown.map { FamilyID($0.record) },
      rows.count > limit ? shown.last.map { "\($0.cursor)" } : nil
    )
  }

  /// Cards speak of the whole record, so they reach only those who carry the meeting; and where
  /// one of those sees less of it, the row is made from what they see. A row of which they may not
  /// know is left out, and the page is filled up with the next.
  private func rows<Content: ListedCard>(
    _ kind: String, of account: AccountID, after: String?, limit: Int
  ) async throws -> [ListRow<Content>] {
    var query = CardQuery(
      kind: kind, account: account.text,
      relations: SearchScope.carried.relations.map(\.rawValue), on: today.number,
      after: after.flatMap(CardCursor.init), limit: limit)
    var rows: [ListRow<Content>] = []
    while rows.count < limit {
      query.limit = limit - rows.count
      let page = try await store.cards(query)
      for row in page {
        guard let content: Content = try await content(of: row, for: account) else { continue }
        rows.append(
          ListRow(family: FamilyID(row.record), content: content, cursor: row.cursor))
      }
      guard page.count == query.limit else { break }
      query.after = page.last?.cursor
    }
    return rows
  }

  private func content<Content: ListedCard>(of row: CardRow, for account: AccountID) async throws
    -> Content?
  {
    let whole: Content = try cardShelf.content(of: row.card)
    guard whole.unlike?.contains(account) == true else { return whole }
    guard let seen = try await seen(FamilyID(row.record), by: account) else { return nil }
    return try Content.listed(row.card.order, in: seen.family, practice(for: seen))
  }
}

/// A card that a list shows.
protocol ListedCard: Decodable, Sendable {
  /// For whom it is made anew, from what they see.
  var unlike: [AccountID]? { get }
  /// The card of this order as a record tells it; nil where the record holds no such thing.
  static func listed(_ order: String, in record: FamilyRecord, _ practice: Practice) throws
    -> Self?
}

extension FamilyCard: ListedCard {
  static func listed(_ order: String, in record: FamilyRecord, _ practice: Practice)
    -> FamilyCard?
  {
    FamilyCard(record)
  }
}

extension DueCard: ListedCard {
  static func listed(_ order: String, in record: FamilyRecord, _ practice: Practice) throws
    -> DueCard?
  {
    try record.dueList(practice).first { $0.rule == order && $0.doneOn == nil }.map {
      DueCard($0, in: record)
    }
  }
}
