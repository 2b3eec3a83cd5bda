// SPDX-License-Identifier: MIT
import Foundation
import Testing

@testable import Record

/// What lists show, and to whom, in every store.
@Suite(.timeLimit(.minutes(15)))
struct CardListConformance {
  @Test(arguments: StoreKind.allCases)
  func `a list shows only families to which the viewer has a relation on that day`(
    kind: StoreKind
  ) async throws {
    try await kind.withStore { store in
      let days: [(Int, Int?)] = [(0, 9), (0, 10), (10, 10), (10, nil), (11, nil)]
      for (number, (from, until)) in days.enumerated() {
        let relation = RelationCard(account: "amara", relation: "chair", from: from, until: until)
        try await begin(number, relations: [relation], in: store)
      }
      try await begin(9, relations: [.init(account: "ben", relation: "chair", from: 0)], in: store)
      let rows = try await store.cards(query(on: 10))
      #expect(rows.map(\.record) == [.family(1), .family(2), .family(3)])
      #expect(rows.allSatisfy { $0.relation == "chair" })
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a viewer with two relations sees each card once, with the first that holds`(
    kind: StoreKind
  ) async throws {
    try await kind.withStore { store in
      let relations = [
        RelationCard(account: "amara", relation: "cover", from: 0, until: 5),
        RelationCard(account: "amara", relation: "chair", from: 0),
        RelationCard(account: "amara", relation: "manager", from: 0),
      ]
      try await begin(1, relations: relations, in: store)
      #expect(try await store.cards(query(on: 5)).map(\.relation) == ["cover"])
      #expect(try await store.cards(query(on: 6)).map(\.relation) == ["chair"])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `only the relations that count fill a page, however many others there are`(
    kind: StoreKind
  ) async throws {
    try await kind.withStore { store in
      for number in 0..<12 {
        let others = RelationCard(account: "amara", relation: "guest", from: 0)
        let chair = RelationCard(account: "amara", relation: "chair", from: 0)
        try await begin(
          number, relations: number.isMultiple(of: 3) ? [others, chair] : [others], in: store)
      }
      var query = query(on: 20, limit: 3)
      query.relations = ["chair", "manager"]
      let first = try await store.cards(query)
      #expect(first.map(\.record) == [.family(0), .family(3), .family(6)])
      #expect(first.allSatisfy { $0.relation == "chair" })
      query.after = first.last?.cursor
      #expect(try await store.cards(query).map(\.record) == [.family(9)])
      query = self.query(on: 20)
      query.relations = []
      #expect(try await store.cards(query).isEmpty)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a list follows what a record's later deeds say`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      let chair = RelationCard(account: "amara", relation: "chair", from: 0)
      try await begin(1, relations: [chair], in: store)
      let moved = Append.said(
        "b", in: .family(1), after: 1, cards: [.due("visit", on: 9), .due("call", on: 2)],
        relations: [RelationCard(account: "ben", relation: "chair", from: 0), chair])
      _ = try await store.append(moved)
      #expect(try await store.cards(query(on: 1)).map(\.card.day) == [2, 9])
      var left = moved
      (left.expected, left.relations) = (2, [])
      _ = try await store.append(left)
      #expect(try await store.cards(query(on: 1)).isEmpty)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a list is in order of day, then order, then record, and no day comes last`(
    kind: StoreKind
  ) async throws {
    try await kind.withStore { store in
      let chair = RelationCard(account: "amara", relation: "chair", from: 0)
      let cards: [Card] = [
        .due("6", on: nil), .due("5", on: 30, order: "é"), .due("4", on: 30, order: "z"),
        .due("2", on: 30, order: "Z"), .due("1", on: -2), .due("3", on: 30, order: "a"),
      ]
      _ = try await store.append(.said("a", cards: cards, relations: [chair]))
      let words = try await store.cards(query(on: 1)).map {
        String(decoding: $0.card.body, as: UTF8.self)
      }
      #expect(words == ["1", "2", "3", "4", "5", "6"])
      #expect(try await store.cards(query(kind: "meeting", on: 1)).isEmpty)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `pages follow each other without gap or repeat`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      let chair = RelationCard(account: "amara", relation: "chair", from: 0)
      for number in 0..<7 {
        let cards = [0, 1, 0].map { Card.due("c", on: $0 == 0 ? nil : number % 2, order: "o") }
        _ = try await store.append(
          .said("a", in: .family(number), cards: cards, relations: [chair]))
      }
      let whole = try await store.cards(query(on: 1)).map(\.cursor)
      var paged: [CardCursor] = []
      while true {
        let page = try await store.cards(query(on: 1, after: paged.last, limit: 4))
        if page.isEmpty { break }
        paged += page.map(\.cursor)
      }
      #expect(paged == whole)
      #expect(Set(paged).count == 21)
      #expect(whole == whole.sorted())
    }
  }

  @Test func `the place in a list can stand in a link and be read back`() {
    let cursors = [
      CardCursor(day: nil, order: "", record: .family(1), ordinal: 0),
      CardCursor(day: -3, order: "a.b/é\n", record: .family(2), ordinal: 12),
    ]
    for cursor in cursors { #expect(CardCursor(cursor.description) == cursor) }
    for text in ["", "1.2.3.4", "x..\(RecordID.family(1)).0", "1.6.\(RecordID.family(1)).0"] {
      #expect(CardCursor(text) == nil)
    }
  }

  private func begin(
    _ number: Int, relations: [RelationCard], in store: AnyStore
  ) async throws {
    let card = Card.due("visit", on: number)
    _ = try await store.append(
      .said("a", in: .family(number), cards: [card], relations: relations))
  }

  private func query(
    kind: String = "due", on day: Int, after: CardCursor? = nil, limit: Int = 100
  ) -> CardQuery {
    CardQuery(kind: kind, account: "amara", on: day, after: after, limit: limit)
  }
}
