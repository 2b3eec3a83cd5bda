// SPDX-License-Identifier: MIT
import Foundation
import GRDB
import Testing

@testable import Record

/// What search finds, and for whom, in every store.
@Suite(.timeLimit(.minutes(15)))
struct FindConformance {
  private static let chair = RelationCard(account: "amara", relation: "chair", from: 0)

  @Test(arguments: StoreKind.allCases)
  func `finds the cards that have every word, and only those`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      try await begin(1, [["amira", "hassan"], ["jay", "hassan"]], in: store)
      try await begin(2, [["amira", "osei"]], in: store)
      #expect(try await found(["amira", "hassan"], in: store) == ["1.0"])
      #expect(try await found(["hassan"], in: store) == ["1.0", "1.1"])
      #expect(try await found(["amira"], in: store) == ["1.0", "2.0"])
      #expect(try await found(["amira", "kim"], in: store) == [])
      #expect(try await found([], in: store) == [])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `leaves out what has all of some words, and what has any of others`(
    kind: StoreKind
  ) async throws {
    try await kind.withStore { store in
      try await begin(1, [["n", "a", "b"], ["n", "a"], ["n", "kept"]], in: store)
      #expect(try await found(["n"], notAll: ["a", "b"], in: store) == ["1.1", "1.2"])
      #expect(try await found(["n"], notAny: ["b", "kept"], in: store) == ["1.1"])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `finds nothing in a record to which the viewer has no relation that counts`(
    kind: StoreKind
  ) async throws {
    try await kind.withStore { store in
      let guest = RelationCard(account: "amara", relation: "guest", from: 0)
      let later = RelationCard(account: "amara", relation: "chair", from: 99)
      let other = RelationCard(account: "ben", relation: "chair", from: 0)
      for (number, relation) in [guest, later, other].enumerated() {
        try await begin(number, [["n"]], relations: [relation], in: store)
      }
      try await begin(3, [["n"]], relations: [guest, Self.chair], in: store)
      #expect(try await found(["n"], in: store) == ["3.0"])
      let everywhere = FindQuery(kind: "person", among: .everyRecord, words: ["n"], limit: 9)
      #expect(try await store.find(everywhere).count == 4)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `pages follow each other without gap or repeat`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      for number in 0..<5 { try await begin(number, [["n"], ["n", "m"]], in: store) }
      var pages: [String] = []
      var after: FindCursor?
      while true {
        let query = FindQuery(
          kind: "person", among: .related(account: "amara", relations: ["chair"], on: 5),
          words: ["n"], after: after, limit: 3)
        let page = try await store.find(query)
        guard let last = page.last else { break }
        pages += page.map(place)
        after = last.cursor.found
        #expect(FindCursor("\(last.cursor.found)") == last.cursor.found)
      }
      #expect(pages == (0..<5).flatMap { ["\($0).0", "\($0).1"] })
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `forgets words that a card no longer has, and lists no card that has words`(
    kind: StoreKind
  ) async throws {
    try await kind.withStore { store in
      try await begin(1, [["old", "both"]], in: store)
      let card = Card(kind: "person", body: Data("0".utf8), finds: ["both", "new"])
      _ = try await store.append(
        .said("b", in: .family(1), after: 1, cards: [card], relations: [Self.chair]))
      #expect(try await found(["old"], in: store) == [])
      #expect(try await found(["both", "new"], in: store) == ["1.0"])
      let list = CardQuery(kind: "person", account: "amara", on: 5, limit: 9)
      #expect(try await store.cards(list).isEmpty)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a rebuild notices other words, and mends them`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      try await begin(1, [["wrong"]], in: store)
      let right = Card(kind: "person", body: Data("0".utf8), finds: ["right"])
      func rebuilt() async throws -> Bool {
        try await store.replaceCards(
          of: .family(1), at: 1, cards: [right], relations: [Self.chair])
      }
      #expect(try await !rebuilt())
      #expect(try await rebuilt())
      #expect(try await found(["right"], in: store) == ["1.0"])
    }
  }

  @Test func `cards that another process replaced meanwhile are written again`() async throws {
    try await Folder.with { folder in
      let (one, other) = (try await folder.open(), try await folder.open())
      try await begin(1, [["here"]], in: one)
      _ = try await other.replaceCards(of: .family(1), at: 1, cards: [], relations: [])
      let card = Card(kind: "person", body: Data("0".utf8), finds: ["here"])
      let again = Append.said(
        "b", in: .family(1), after: 1, cards: [card], relations: [Self.chair])
      #expect(try await one.append(again) == .appended(version: 2))
      #expect(try await found(["here"], in: other) == ["1.0"])
      try await other.close()
      try await one.close()
    }
  }

  @Test func `a deed that changes no card leaves the cards as they are, to the byte`()
    async throws
  {
    try await Folder.with { folder in
      let store = try await folder.open()
      try await begin(1, [["here"]], in: store)
      func stored() async throws -> [Data] {
        try await store.pool.read { try Data.fetchAll($0, sql: "SELECT body FROM cards") }
      }
      let before = try await stored()
      let card = Card(kind: "person", body: Data("0".utf8), finds: ["here"])
      _ = try await store.append(
        .said("b", in: .family(1), after: 1, cards: [card], relations: [Self.chair]))
      #expect(try await stored() == before)
      try await store.close()
    }
  }

  @Test func `no word stands in the file`() async throws {
    try await Folder.with { folder in
      let store = try await folder.open()
      try await begin(1, [["canaryword"]], in: store)
      try await store.close()
      let bytes = try Data(contentsOf: URL(filePath: folder.database))
      #expect(bytes.range(of: Data("canaryword".utf8)) == nil)
    }
  }

  private func begin(
    _ number: Int, _ people: [[String]], relations: [RelationCard] = [chair],
    in store: AnyStore
  ) async throws {
    let cards = people.enumerated().map {
      Card(kind: "person", body: Data("\($0.offset)".utf8), finds: $0.element)
    }
    _ = try await store.append(
      .said("a", in: .family(number), cards: cards, relations: relations))
  }

  private func found(
    _ words: [String], notAll: [String] = [], notAny: [String] = [], in store: AnyStore
  ) async throws -> [String] {
    try await store.find(
      FindQuery(
        kind: "person", among: .related(account: "amara", relations: ["chair"], on: 5),
        words: words, notAll: notAll, notAny: notAny, limit: 9)
    ).map(place)
  }

  /// The number of the family and of the card.
  private func place(_ row: CardRow) -> String {
    let number = (0..<99).first { RecordID.family($0) == row.record } ?? -1
    return "\(number).\(String(decoding: row.card.body, as: UTF8.self))"
  }
}
