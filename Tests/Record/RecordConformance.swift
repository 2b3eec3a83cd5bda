// SPDX-License-Identifier: MIT
import Foundation
import Testing

@testable import Record

/// What every store promises, whatever it is made of.
@Suite(.timeLimit(.minutes(15)))
struct RecordConformance {
  @Test(arguments: StoreKind.allCases)
  func `what was written is read back, word for word, in order`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      let append = Append.said("Mum said: \u{202E}“no” 🙂", "", "third")
      #expect(try await store.append(append) == .appended(version: 3))
      let entries = try await store.entries(of: .family(1), after: 0)
      #expect(entries.map(\.words) == ["Mum said: \u{202E}“no” 🙂", "", "third"])
      #expect(entries.map(\.sequence) == [1, 2, 3])
      #expect(entries.map(\.position) == [1, 2, 3])
      #expect(entries.allSatisfy { $0.instant == append.instant && $0.record == .family(1) })
      #expect(try await store.version(of: .family(1)) == 3)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `only the entries after a sequence are read`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      _ = try await store.append(.said("one", "two", "three"))
      #expect(try await store.entries(of: .family(1), after: 2).map(\.words) == ["three"])
      #expect(try await store.entries(of: .family(1), after: 3).isEmpty)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `an unknown record has no entries, no cards and version 0`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      #expect(try await store.entries(of: .family(9), after: 0).isEmpty)
      #expect(try await store.version(of: .family(9)) == 0)
      let (cards, relations) = try await store.cards(of: .family(9))
      #expect(cards.isEmpty && relations.isEmpty)
      await #expect(throws: StoreError.unknownRecord(.family(9))) {
        try await store.replaceCards(of: .family(9), at: 0, cards: [], relations: [])
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `who wrote second is told so, and nothing of theirs is kept`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      _ = try await store.append(.said("first", cards: [.due("first", on: 1)]))
      let late = Append.said(
        "second", cards: [.due("second", on: 2)], outbox: [.init(kind: "mail", body: Data())])
      #expect(try await store.append(late) == .conflict(version: 1))
      let early = Append.said("early", after: 5)
      #expect(try await store.append(early) == .conflict(version: 1))
      #expect(
        try await store.append(.said("no", in: .family(2), after: 1)) == .conflict(version: 0))
      #expect(try await store.entries(of: .family(1), after: 0).map(\.words) == ["first"])
      #expect(try await store.cards(of: .family(1)).0 == [.due("first", on: 1)])
      #expect(try await store.outbox(after: 0, limit: 9).isEmpty)
      #expect(try await store.count() == StoreCount(records: 1, entries: 1))
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `an append without an entry is refused`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      let nothing = Append(record: .family(1), expected: 0, instant: 0, bodies: [])
      await #expect(throws: StoreError.emptyAppend) { try await store.append(nothing) }
      let count = try await store.count()
      #expect(count == StoreCount(records: 0, entries: 0))
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `records are listed a page at a time, in the order of their ids`(
    kind: StoreKind
  ) async throws {
    try await kind.withStore { store in
      for number in [3, 1, 5, 2, 4] {
        _ = try await store.append(.said("begin", in: .family(number)))
      }
      let first = try await store.recordIDs(after: nil, limit: 2)
      let rest = try await store.recordIDs(after: first.last, limit: 9)
      #expect(first + rest == (1...5).map(RecordID.family))
      #expect(try await store.recordIDs(after: nil, limit: 0).isEmpty)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `cards and relations are replaced with each append, in their order`(
    kind: StoreKind
  ) async throws {
    try await kind.withStore { store in
      let chair = RelationCard(account: "amara", relation: "chair", from: 5, until: 9)
      let worker = RelationCard(account: "ben", relation: "social worker", from: 5)
      _ = try await store.append(.said("a", cards: [.due("old", on: 1)], relations: [chair]))
      let cards = [Card.due("new", on: 7), .due("no day", on: nil, order: "ä")]
      _ = try await store.append(.said("b", after: 1, cards: cards, relations: [worker, chair]))
      let stored = try await store.cards(of: .family(1))
      #expect(stored.0 == cards)
      #expect(stored.1 == [worker, chair])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a message for the outbox is kept with the entry that caused it`(
    kind: StoreKind
  ) async throws {
    try await kind.withStore { store in
      let letters = ["invite", "remind"].map { OutboxMessage(kind: $0, body: Data("Dear".utf8)) }
      _ = try await store.append(.said("a", outbox: letters))
      _ = try await store.append(.said("b", in: .family(2), outbox: [letters[0]]))
      let rows = try await store.outbox(after: 0, limit: 2)
      #expect(rows.map(\.message) == letters)
      let rest = try await store.outbox(after: rows[1].position, limit: 9)
      #expect(rest.map(\.record) == [.family(2)])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `rebuilding the same cards changes nothing and says so`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      let cards = [Card.due("visit", on: 3)]
      let relations = [RelationCard(account: "amara", relation: "chair", from: 0)]
      _ = try await store.append(.said("a", cards: cards, relations: relations))
      func rebuild(_ cards: [Card], at version: Int = 1) async throws -> Bool {
        try await store.replaceCards(
          of: .family(1), at: version, cards: cards, relations: relations)
      }
      #expect(try await rebuild(cards))
      #expect(try await rebuild([.due("visit!", on: 3)]) == false)
      #expect(try await store.cards(of: .family(1)).0 == [.due("visit!", on: 3)])
      await #expect(throws: StoreError.movedOn(.family(1), version: 1)) {
        try await rebuild(cards, at: 2)
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `the whole is sound, and progress reaches the end`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      for number in 0..<40 {
        _ = try await store.append(.said("x", in: .family(number % 3), after: number / 3))
      }
      await confirmation { ended in
        let sound = try? await store.verify { if $0 == 40, $1 == 40 { ended() } }
        #expect(sound == Verification(records: 3, entries: 40, firstBad: nil))
      }
      try await store.checkpoint()
      try await store.checkpoint()
      #expect(try await store.verify(progress: nil).firstBad == nil)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `an empty store is sound`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      let verification = try await store.verify(progress: nil)
      #expect(verification == Verification(records: 0, entries: 0, firstBad: nil))
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `one append may hold more entries than a checkpoint covers`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      let bodies = (0..<70).map { Data("\($0)".utf8) }
      _ = try await store.append(
        Append(record: .family(1), expected: 0, instant: 1, bodies: bodies))
      #expect(try await store.verify(progress: nil).firstBad == nil)
      #expect(try await store.entries(of: .family(1), after: 0).map(\.body) == bodies)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a closed store says that it is closed`(kind: StoreKind) async throws {
    try await kind.withStore { store in
      _ = try await store.append(.said("a"))
      try await store.close()
      await #expect(throws: StoreError.closed) { try await store.append(.said("b", after: 1)) }
      await #expect(throws: StoreError.closed) { try await store.version(of: .family(1)) }
      await #expect(throws: StoreError.closed) { try await store.entries(of: .family(1), after: 0) }
      await #expect(throws: StoreError.closed) { try await store.verify(progress: nil) }
      await #expect(throws: StoreError.closed) { try await store.checkpoint() }
      try await store.close()
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `sixty-four people writing in eight records at once lose nothing`(
    kind: StoreKind
  ) async throws {
    try await kind.withStore { store in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for person in 0..<64 {
          group.addTask {
            for turn in 0..<3 { try await insist("\(person).\(turn)", of: person, in: store) }
          }
        }
        try await group.waitForAll()
      }
      var words: [String] = []
      for family in 0..<8 {
        let entries = try await store.entries(of: .family(family), after: 0)
        #expect(entries.map(\.sequence) == Array(1...24))
        words += entries.map(\.words)
      }
      #expect(Set(words).count == 192)
      let verification = try await store.verify(progress: nil)
      #expect(verification == Verification(records: 8, entries: 192, firstBad: nil))
    }
  }
}

/// Reads the version and appends, again and again until nobody else was faster.
private func insist(_ words: String, of person: Int, in store: AnyStore) async throws {
  let record = RecordID.family(person % 8)
  var version = try await store.version(of: record)
  while case .conflict(let newer) = try await store.append(
    .said(words, in: record, after: version))
  {
    version = newer
  }
}
