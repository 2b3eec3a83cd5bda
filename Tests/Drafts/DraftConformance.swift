// SPDX-License-Identifier: MIT
import Testing

@testable import Drafts

/// What every store of drafts promises, whatever it is made of.
@Suite(.timeLimit(.minutes(15)))
struct DraftConformance {
  @Test(arguments: DraftStoreKind.allCases)
  func `what was typed comes back word for word, with its form and its time`(
    kind: DraftStoreKind
  ) async throws {
    try await kind.withStore { store, clock in
      let words = "Mum said: \u{202E}“no” 🙂\n=SUM(A1)\u{0}"
      let kept = try await store.keep(.begins(words), of: "nadia")
      #expect(kept.version == 1)
      #expect(try await store.drafts(of: "nadia", about: "hassan") == [kept])
      #expect(try await store.draft("key-0001", of: "nadia") == kept)
      #expect(kept.fields == ["words": [words]])
      #expect(kept.place == .note && kept.keptAt == clock.now)
    }
  }

  @Test(arguments: DraftStoreKind.allCases)
  func `nobody else is ever shown a draft, not even by its key`(kind: DraftStoreKind) async throws {
    try await kind.withStore { store, _ in
      _ = try await store.keep(.begins("Mine alone."), of: "nadia")
      for other in ["ruth", "Nadia", "nadia ", ""] {
        #expect(try await store.drafts(of: other).isEmpty)
        #expect(try await store.drafts(of: other, about: "hassan").isEmpty)
        #expect(try await store.draft("key-0001", of: other) == nil)
        try await store.end("key-0001", of: other)
      }
      #expect(try await store.drafts(of: "nadia").count == 1)
    }
  }

  @Test(arguments: DraftStoreKind.allCases)
  func `two people who use the same key write two drafts`(kind: DraftStoreKind) async throws {
    try await kind.withStore { store, _ in
      _ = try await store.keep(.begins("Nadia's."), of: "nadia")
      _ = try await store.keep(.begins("Ruth's."), of: "ruth")
      #expect(try await store.draft("key-0001", of: "nadia")?.fields["words"] == ["Nadia's."])
      #expect(try await store.draft("key-0001", of: "ruth")?.fields["words"] == ["Ruth's."])
    }
  }

  @Test(arguments: DraftStoreKind.allCases)
  func `only the fields that changed are sent, and the others stay`(
    kind: DraftStoreKind
  ) async throws {
    try await kind.withStore { store, _ in
      _ = try await store.keep(
        .goesOn(["words": .values(["One."]), "whose": .values(["amira"])], after: 0), of: "nadia")
      let kept = try await store.keep(
        .goesOn(["words": .values(["One. Two."])], after: 1), of: "nadia")
      #expect(kept.fields == ["words": ["One. Two."], "whose": ["amira"]])
      #expect(kept.version == 2)
    }
  }

  @Test(arguments: DraftStoreKind.allCases)
  func `a letter in a long text is kept without the text`(kind: DraftStoreKind) async throws {
    try await kind.withStore { store, _ in
      _ = try await store.keep(.begins("I am 🙂 fine."), of: "nadia")
      let kept = try await store.keep(
        .goesOn(["words": .splice(at: 5, removing: 2, words: "not")], after: 1), of: "nadia")
      #expect(kept.fields["words"] == ["I am not fine."])
      for (place, count) in [(-1, 0), (0, -1), (15, 0), (0, 15), (.max, .max), (3, .max)] {
        await #expect(throws: DraftError.changedMeanwhile) {
          try await store.keep(
            .goesOn(["words": .splice(at: place, removing: count, words: "")], after: 2),
            of: "nadia")
        }
      }
      #expect(try await store.draft("key-0001", of: "nadia") == kept)
    }
  }

  @Test(arguments: DraftStoreKind.allCases)
  func `who writes on an older version is told so, and takes nobody's words away`(
    kind: DraftStoreKind
  ) async throws {
    try await kind.withStore { store, _ in
      _ = try await store.keep(.begins("At the desk."), of: "nadia")
      _ = try await store.keep(
        .goesOn(["words": .values(["On the phone."])], after: 1), of: "nadia")
      await #expect(throws: DraftError.changedMeanwhile) {
        try await store.keep(.goesOn(["words": .values(["At the desk!"])], after: 1), of: "nadia")
      }
      await #expect(throws: DraftError.changedMeanwhile) {
        try await store.keep(.begins("Begun again."), of: "nadia")
      }
      #expect(try await store.draft("key-0001", of: "nadia")?.fields["words"] == ["On the phone."])
      _ = try await store.keep(.begins("At the desk!", key: "key-0002"), of: "nadia")
      #expect(try await store.drafts(of: "nadia", about: "hassan").count == 2)
    }
  }

  @Test(arguments: DraftStoreKind.allCases)
  func `the last words before a page closes are kept whatever was there`(
    kind: DraftStoreKind
  ) async throws {
    try await kind.withStore { store, _ in
      let last = Writing(
        key: "key-0001", place: .note, base: .any, changes: ["words": .values(["Bye."])])
      let first = try await store.keep(last, of: "nadia")
      let second = try await store.keep(last, of: "nadia")
      #expect([first.version, second.version] == [1, 2])
    }
  }

  @Test(arguments: DraftStoreKind.allCases)
  func `a keystroke that arrives after the form was sent brings nothing back`(
    kind: DraftStoreKind
  ) async throws {
    try await kind.withStore { store, _ in
      _ = try await store.keep(.begins("Sent."), of: "nadia")
      try await store.end("key-0001", of: "nadia")
      #expect(try await store.drafts(of: "nadia").isEmpty)
      for base in [Writing.Base.any, .version(0), .version(1)] {
        await #expect(throws: DraftError.ended) {
          try await store.keep(
            Writing(
              key: "key-0001", place: .note, base: base, changes: ["words": .values(["Late."])]),
            of: "nadia")
        }
      }
      try await store.end("key-0009", of: "nadia")
      await #expect(throws: DraftError.ended) {
        try await store.keep(.begins("Never kept before.", key: "key-0009"), of: "nadia")
      }
      #expect(try await store.drafts(of: "nadia").isEmpty)
    }
  }

  @Test(arguments: DraftStoreKind.allCases)
  func `sent while it is still being typed, it stays gone`(kind: DraftStoreKind) async throws {
    try await kind.withStore { store, _ in
      for round in 1...20 {
        let key = "race-\(round)-0"
        await withTaskGroup(of: Void.self) { group in
          for letter in 1...20 {
            group.addTask {
              let writing = Writing(
                key: key, place: .note, base: .any, changes: ["words": .values(["\(letter)"])])
              _ = try? await store.keep(writing, of: "nadia")
            }
          }
          group.addTask { try? await store.end(key, of: "nadia") }
        }
        let left = try await store.draft(key, of: "nadia")
        #expect(left == nil)
      }
    }
  }

  @Test(arguments: DraftStoreKind.allCases)
  func `drafts are listed newest first, and of one family when one is asked for`(
    kind: DraftStoreKind
  ) async throws {
    try await kind.withStore { store, clock in
      for (number, place) in [DraftPlace.note, .report, .other].enumerated() {
        _ = try await store.keep(.begins("\(number)", key: "key-000\(number)", in: place), of: "n")
        clock.passes(minutes: 1)
      }
      #expect(try await store.drafts(of: "n").map(\.key) == ["key-0002", "key-0001", "key-0000"])
      #expect(
        try await store.drafts(of: "n", about: "hassan").map(\.key) == ["key-0001", "key-0000"])
      #expect(try await store.drafts(of: "n", about: "nobody").isEmpty)
    }
  }

  @Test(arguments: DraftStoreKind.allCases)
  func `a field longer than a form takes is kept, up to twice that length`(
    kind: DraftStoreKind
  ) async throws {
    try await kind.withStore { store, _ in
      let most = String(repeating: "🙂", count: 100_000)
      let whole = try await store.keep(.begins(most), of: "nadia")
      #expect(whole.fields["words"] == [most])
      await #expect(throws: DraftError.tooLong(length: 100_001, most: 100_000)) {
        try await store.keep(.goesOn(["words": .values([most + "!"])], after: 1), of: "nadia")
      }
      let left = try await store.draft("key-0001", of: "nadia")
      #expect(left?.fields["words"] == [most])
      let six = Dictionary(
        uniqueKeysWithValues: (1...6).map { ("field-\($0)", Writing.Change.values([most])) })
      await #expect(throws: DraftError.tooLong(length: 2_400_000, most: 2_000_000)) {
        try await store.keep(.goesOn(six, after: 0, key: "key-0002"), of: "nadia")
      }
    }
  }

  @Test(arguments: DraftStoreKind.allCases)
  func `a person has so many drafts and no more, and none is thrown away for another`(
    kind: DraftStoreKind
  ) async throws {
    var limits = DraftLimits()
    limits.drafts = 3
    try await kind.withStore(limits: limits) { store, _ in
      for number in 1...3 {
        _ = try await store.keep(.begins("\(number)", key: "key-000\(number)"), of: "nadia")
      }
      await #expect(throws: DraftError.tooMany(most: 3)) {
        try await store.keep(.begins("4", key: "key-0004"), of: "nadia")
      }
      _ = try await store.keep(.goesOn(["words": .values(["more"])], after: 1), of: "nadia")
      _ = try await store.keep(.begins("4", key: "key-0004"), of: "ruth")
      #expect(try await store.drafts(of: "nadia").count == 3)
    }
  }

  @Test(arguments: DraftStoreKind.allCases)
  func `what nobody touched for ninety days is gone`(kind: DraftStoreKind) async throws {
    try await kind.withStore { store, clock in
      _ = try await store.keep(.begins("Old."), of: "nadia")
      clock.passes(minutes: 90 * 24 * 60 - 1)
      #expect(try await store.drafts(of: "nadia").count == 1)
      clock.passes(minutes: 1)
      #expect(try await store.drafts(of: "nadia").isEmpty)
      #expect(try await store.draft("key-0001", of: "nadia") == nil)
    }
  }
}
