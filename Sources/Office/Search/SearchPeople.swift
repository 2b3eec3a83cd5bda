// SPDX-License-Identifier: MIT
import Access
import Casework
import Record
import Timetable

/// Somebody who was found, and why.
public struct SearchHit: Sendable {
  public let family: FamilyID
  public let person: PersonCard
  public let why: [SearchReason]
}

/// Why somebody was found.
public enum SearchReason: String, Sendable, CaseIterable {
  case spelling, sound, born, number
}

/// One page of what was found: the same spelling first, then what sounds alike.
public struct FoundPeople: Sendable {
  public let hits: [SearchHit]
  /// Where the next page begins; nil when this is the last.
  public let next: String?
}

extension Office {
  /// People of the families with which this person works, a page at a time; nil for whom there is
  /// no search.
  public func search(
    _ typed: String, by actor: Actor, after: String? = nil, limit: Int = 20
  ) async throws -> FoundPeople? {
    guard let scope = SearchScope(actor) else { return nil }
    let words = SearchWords(typed)
    // Who may not see a number must not learn it by trying.
    guard !words.isEmpty, scope == .carried || words.number == nil else {
      return FoundPeople(hits: [], next: nil)
    }
    var query = FindQuery(
      kind: "person",
      among: .related(
        account: actor.account.text, relations: scope.relations.map(\.rawValue),
        on: today.number), words: [], limit: limit + 1)
    query.notAny =
      scope == .invited ? [SearchWords.kept] : [SearchWords.kept(from: actor.account)]
    let rows = try await find(words, query, after: after)
    let shown = Array(rows.prefix(limit))
    let hits =
      scope == .carried ? try shown.map(hit) : try await seen(shown, words, by: actor.account)
    return FoundPeople(hits: hits, next: rows.count > limit ? shown.last?.place : nil)
  }

  private func hit(_ row: FoundRow) throws -> SearchHit {
    SearchHit(
      family: FamilyID(row.row.record),
      person: try cardShelf.content(of: row.row.card), why: row.why)
  }

  /// The same people as this viewer's own lens shows them, and only if they are still what was
  /// looked for.
  private func seen(_ rows: [FoundRow], _ words: SearchWords, by account: AccountID)
    async throws -> [SearchHit]
  {
    var hits: [SearchHit] = []
    for row in rows {
      let found = try hit(row)
      guard let family = try await seen(found.family, by: account)?.family,
        let person = family.person(found.person.id)
      else { continue }
      let card = PersonCard(person, in: family)
      let has = Set(SearchWords.of(card))
      let asked = [words.sounding] + words.withOtherJoints.map(\.sounding)
      guard asked.contains(where: { has.isSuperset(of: words.exact + $0) }) else { continue }
      hits.append(SearchHit(family: found.family, person: card, why: row.why))
    }
    return hits
  }
}

/// A row that was found, why, and where the list goes on after it.
struct FoundRow: Sendable {
  let row: CardRow
  let way: WayToFind
  let why: [SearchReason]
  var place: String { "\(way.text)_\(row.cursor.found)" }
}

/// In which order people are found: first those who are spelled so, then those who sound so, and
/// last those whose name is joined in another way.
enum WayToFind: Hashable, Comparable, Sendable {
  case spelled, sounding
  case joined(Int)

  var text: String {
    switch self {
    case .spelled: "spelled"
    case .sounding: "sounds"
    case .joined(let number): "joined\(number)"
    }
  }
}

extension Office {
  /// Cards with all of the words, way by way. Whoever was found in one way is not found again in a
  /// later one.
  func find(_ words: SearchWords, _ query: FindQuery, after: String? = nil)
    async throws -> [FoundRow]
  {
    let others = words.withOtherJoints
    let ways = [.spelled, .sounding] + others.indices.map(WayToFind.joined)
    let place = after.flatMap { Self.place($0, among: ways) }
    var rows: [FoundRow] = []
    for way in ways where way >= place?.way ?? .spelled && rows.count < query.limit {
      guard way == .spelled || !words.names.isEmpty else { continue }
      var asked = query
      switch way {
      case .spelled: asked.words = words.exact + words.spelled
      case .sounding: (asked.words, asked.notAll) = (words.exact + words.sounding, words.spelled)
      case .joined(let number):
        (asked.words, asked.notAll) = (words.exact + others[number].sounding, words.sounding)
      }
      if way == place?.way { asked.after = place?.cursor }
      asked.limit = query.limit - rows.count
      let known = Set(rows.map(\.row.cursor.found))
      rows += try await store.find(asked).filter { !known.contains($0.cursor.found) }.map {
        row(words, $0, way)
      }
    }
    return rows
  }

  private func row(_ words: SearchWords, _ row: CardRow, _ way: WayToFind) -> FoundRow {
    var why: [SearchReason] = words.names.isEmpty ? [] : [way == .spelled ? .spelling : .sound]
    if words.born != nil { why.append(.born) }
    if words.number != nil { why.append(.number) }
    return FoundRow(row: row, way: way, why: why)
  }

  private static func place(_ text: String, among ways: [WayToFind])
    -> (way: WayToFind, cursor: FindCursor)?
  {
    let parts = text.split(separator: "_", maxSplits: 1).map(String.init)
    guard parts.count == 2, let cursor = FindCursor(parts[1]),
      let way = ways.first(where: { $0.text == parts[0] })
    else { return nil }
    return (way, cursor)
  }
}
