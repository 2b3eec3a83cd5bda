// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Office
import Practice
import Record
import Testing
import Timetable

/// One way to do a deed: once, by those who may, and never lost.
struct PerformTests {
  private let note: [String: Typed] = ["words": "She sings to Jay."]

  @Test func `a deed sent twice is done once`() async throws {
    let test = try await TestOffice.inSession()
    let first = try await test.does(.lena, "add-note", note, as: "key")
    let again = try await test.does(.lena, "add-note", note, as: "key")
    #expect(first == .recorded(["note-added"]))
    #expect(again == .repeated)
    #expect(try await test.seen(by: .lena).conference?.notes.count == 1)
  }

  @Test func `a deed that was done before keys were made here is done once for its writer alone`()
    async throws
  {
    let test = try await TestOffice.prepared()
    let zoe: [String: Typed] = ["name": "Zoe", "kind": "child"]
    #expect(try await test.does(.amara, "add-family-member", zoe, as: "amira") == .repeated)
    #expect(
      try await test.does(.tom, "add-family-member", zoe, as: "amira")
        == .recorded(["family-member-added"]))
    let record = try await test.seen(by: .amara)
    #expect(record.person(.amira)?.name == "Amira")
    #expect(record.people.last?.name == "Zoe" && record.people.last?.id != .amira)
  }

  @Test func `identifiers follow from the authority's key, not from what is sent`() async throws {
    let (one, other) = (try await TestOffice.inSession(), try await TestOffice.inSession())
    for test in [one, other] { try await test.does(.lena, "add-note", note, as: "chosen") }
    let ids = [
      try await one.seen(by: .lena).conference?.notes.last?.id,
      try await other.seen(by: .lena).conference?.notes.last?.id,
    ]
    #expect(ids[0] == ids[1], "the same deed, decided again, names the same thing")
    #expect(ids[0]?.text.contains("chosen") == false && ids[0]?.text.count == 26)
  }

  @Test func `a deed that says nothing new is quiet`() async throws {
    let test = try await TestOffice.inSession()
    let typed: [String: Typed] = ["words": "Nobody hits."]
    #expect(
      try await test.does(.ruth, "set-bottom-line", typed) == .recorded(["bottom-line-set"]))
    #expect(try await test.does(.ruth, "set-bottom-line", typed) == .repeated)
  }

  @Test func `twenty people who write at the same moment are all heard`() async throws {
    let test = try await TestOffice.inSession()
    let before = try await test.seen(by: .ruth).version
    let results = await withTaskGroup(of: String?.self) { group in
      for number in 1...20 {
        group.addTask {
          await test.failure(
            .lena, "add-note", ["words": "Thought \(number)"], as: "key-\(number)")
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results == Array(repeating: nil, count: 20))
    let record = try await test.seen(by: .ruth)
    #expect(Set(record.conference?.notes.map(\.words) ?? []).count == 20)
    #expect(record.version == before + 20)
    #expect(try await test.store.verify(progress: nil).firstBad == nil)
  }

  @Test func `two houses that write one record at the same moment decide again, and lose nothing`()
    async throws
  {
    let test = try await TestOffice.inSession()
    let other = test.besides()
    for office in [test, other] { _ = try await office.seen(by: .ruth) }
    for round in 1...10 {
      async let one = test.failure(.lena, "add-note", ["words": "One \(round)"], as: "1-\(round)")
      async let two = other.failure(.sam, "add-note", ["words": "Two \(round)"], as: "2-\(round)")
      #expect(await [one, two] == [nil, nil])
    }
    _ = try await test.does(.lena, "add-note", ["words": "The last"])
    let notes = try await test.seen(by: .ruth).conference?.notes.map(\.words) ?? []
    #expect(Set(notes).count == 21)
    #expect(try await test.store.verify(progress: nil).firstBad == nil)
  }

  @Test func `twenty copies of one deed at the same moment are one deed`() async throws {
    let test = try await TestOffice.inSession()
    let note = note
    await withTaskGroup(of: Void.self) { group in
      for _ in 1...20 {
        group.addTask { _ = await test.failure(.lena, "add-note", note, as: "key") }
      }
    }
    #expect(try await test.seen(by: .lena).conference?.notes.count == 1)
  }

  @Test func `a refusal keeps its words, and nothing is written`() async throws {
    let test = try await TestOffice.inSession()
    let before = try await test.seen(by: .ruth).version
    #expect(await test.failure(.ruth, "close-conference", .closing) == "undecided")
    #expect(await test.failure(.lena, "add-note") == "bad-answers")
    #expect(await test.failure(.lena, "sing-a-song", note) == "unknown-deed")
    #expect(await test.failure(.lena, "open-scores") == "not-yours")
    #expect(try await test.seen(by: .ruth).version == before)
  }

  @Test func `words written down for somebody say so`() async throws {
    let test = try await TestOffice.inSession()
    try await test.does(.joy, "add-note", note.but(["whose": "amira"]))
    #expect(try await test.seen(by: .ruth).entries.last?.onBehalfOf == .amira)
    try await test.does(.lena, "add-note", note)
    #expect(try await test.seen(by: .ruth).entries.last?.onBehalfOf == nil)
  }

  @Test func `keeps the day on which it happened beside the moment when it was written`()
    async throws
  {
    let test = try await TestOffice.inSession()
    try await test.does(.lena, "add-note", note, on: Hassans.began)
    let entry = try #require(try await test.seen(by: .ruth).entries.last)
    #expect(entry.day == Hassans.began)
    #expect(entry.at.londonDay == Hassans.meeting)
  }

  @Test func `a conference runs under the practice of the day on which it was called`()
    async throws
  {
    let test = try await TestOffice.inSession()
    test.clock.set(Hassans.at("10:00", on: Hassans.meeting.adding(days: 400)))
    let seen = try #require(
      try await test.office.seen(test.family, by: Actor.ruth.account))
    #expect(try test.office.practice(for: seen).on == Hassans.began)
  }
}

/// A form that was drawn before somebody else changed the same matter.
struct StaleFormTests {
  private let contingency: [String: Typed] = ["words": "We meet.", "impact": "More fear."]

  @Test func `is refused when the same matter was changed since`() async throws {
    let test = try await TestOffice.inSession()
    let drawn = try await test.version(for: .ruth)
    try await test.does(.amara, "write-safety-statement", ["words": "Amira sleeps."])
    #expect(await test.failure(.ruth, "write-contingency", contingency, seen: drawn) == "stale")
    let now = try await test.version(for: .ruth)
    #expect(await test.failure(.ruth, "write-contingency", contingency, seen: now) == nil)
  }

  @Test func `is accepted when something else was changed since`() async throws {
    let test = try await TestOffice.inSession()
    let drawn = try await test.version(for: .ruth)
    try await test.does(.lena, "add-note", ["words": "She sings."])
    #expect(await test.failure(.ruth, "write-contingency", contingency, seen: drawn) == nil)
  }

  @Test func `a note is never stale`() async throws {
    let test = try await TestOffice.inSession()
    try await test.does(.lena, "add-note", ["words": "She sings."])
    #expect(await test.failure(.sam, "add-note", ["words": "She reads."], seen: 1) == nil)
  }

  @Test func `is counted by what the reader had seen, not by what the record holds`() async throws {
    let test = try await TestOffice.inSession()
    try await test.does(.lena, "give-score", ["score": "4", "reason": "So."])
    let drawn = try await test.version(for: .amara)
    #expect(try await test.version(for: .ruth) == drawn + 1)
    #expect(await test.failure(.amara, "write-contingency", contingency, seen: drawn) == nil)
  }

  @Test func `sent twice it is the same deed and not stale`() async throws {
    let test = try await TestOffice.inSession()
    let drawn = try await test.version(for: .ruth)
    let first = await test.failure(
      .ruth, "write-contingency", contingency, as: "key", seen: drawn)
    #expect(first == nil)
    let again = try await test.does(
      .ruth, "write-contingency", contingency, as: "key", seen: drawn)
    #expect(again == .repeated)
  }
}
