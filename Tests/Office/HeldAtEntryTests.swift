// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Testing
import Timetable

@testable import Office

/// Whoever writes what is kept from somebody is told at once, and chooses; two people answer for it
/// when such words reach somebody.
struct HeldAtEntryTests {
  private let words: [String: Typed] = ["words": "They are safe at Quarry Cottage."]

  private func meeting() async throws -> TestOffice {
    let test = try await TestOffice.inSession()
    try await test.does(
      .amara, "record-address",
      ["person": "nadia", "address": "Quarry Cottage, Mill Lane, Hove", "not-for": "karim"])
    return test
  }

  private func held(_ test: TestOffice, _ actor: Actor, _ typed: [String: Typed]) async
    -> HeldBack?
  {
    do throws(DeedFailure) {
      try await test.does(actor, "add-note", typed)
      return nil
    } catch {
      if case .holds(let back) = error { return back }
      return nil
    }
  }

  private func notes(_ test: TestOffice, for actor: Actor) async throws -> [String] {
    try await test.seen(by: actor).conference?.notes.map(\.words) ?? []
  }

  @Test func `the social worker is told what it is and for whom it must not be`() async throws {
    let test = try await meeting()
    let back = try #require(await held(test, .amara, words))
    #expect(Set(back.held.map(\.person)) == [.karim, .yusuf])
    #expect(back.held.first?.values.map(\.kind) == [.address])
    #expect(try await notes(test, for: .ruth) == [])
  }

  @Test func `other words are kept without a question`() async throws {
    let test = try await meeting()
    #expect(await held(test, .amara, ["words": "They are safe."]) == nil)
    #expect(try await notes(test, for: .karim) == ["They are safe."])
  }

  @Test(arguments: [Actor.lena, .sam, .nadia, .joy, .samira])
  func `a writer who may not know of it learns nothing, and the words are held all the same`(
    actor: Actor
  ) async throws {
    let test = try await meeting()
    #expect(await test.failure(actor, "add-note", words) == nil)
    #expect(try await notes(test, for: .karim) == [])
    #expect(try await notes(test, for: .ruth) == ["They are safe at Quarry Cottage."])
  }

  @Test func `words that are kept from him reach everybody else`() async throws {
    let test = try await meeting()
    try await test.does(.amara, "add-note", words.but(["held-words": "keep"]))
    #expect(try await notes(test, for: .karim) == [])
    #expect(try await notes(test, for: .yusuf) == [])
    #expect(try await notes(test, for: .lena) == ["They are safe at Quarry Cottage."])
    let entry = try #require(try await test.seen(by: .ruth).entries.last)
    #expect(entry.choice?.way == .keep)
    #expect(try await test.seen(by: .lena).entries.last?.choice == nil)
  }

  @Test func `letting go needs a reason`() async throws {
    let test = try await meeting()
    let back = try #require(await held(test, .amara, words.but(["held-words": "let-go"])))
    #expect(back.asksWhy)
  }

  private func asked() async throws -> TestOffice {
    let test = try await meeting()
    try await test.does(
      .amara, "add-note",
      words.but(["held-words": "let-go", "held-words-why": "He has known it for a year."]))
    return test
  }

  /// What a second person fills in for the note that was written last.
  private func letGo(_ test: TestOffice) async throws -> [String: Typed] {
    let note = try #require(
      try await test.seen(by: .ruth).entries.last { $0.event.name == "note-added" })
    return [
      "entry": "\(note.key)", "people": "karim", "may-go": "yes", "why": "He told me so himself.",
    ]
  }

  @Test func `until a second person lets them go the words stay held`() async throws {
    let test = try await asked()
    let letGo = try await letGo(test)
    #expect(try await notes(test, for: .karim) == [])
    #expect(await test.failure(.amara, "let-words-go", letGo) == "another-person")
    #expect(await test.failure(.lena, "let-words-go", letGo) == "not-yours")
    #expect(try await notes(test, for: .karim) == [])
    try await test.does(.ruth, "let-words-go", letGo)
    #expect(try await notes(test, for: .karim) == ["They are safe at Quarry Cottage."])
    #expect(try await notes(test, for: .yusuf) == [])
  }

  @Test func `a second person can say no, and take a yes back`() async throws {
    let test = try await asked()
    let letGo = try await letGo(test)
    try await test.does(.ruth, "let-words-go", letGo.but(["may-go": "no"]))
    #expect(try await notes(test, for: .karim) == [])
    try await test.does(.ruth, "let-words-go", letGo)
    try await test.does(.tom, "let-words-go", letGo.but(["may-go": "no"]))
    #expect(try await notes(test, for: .karim) == [])
  }

  @Test func `what is kept later holds words that were let go`() async throws {
    let test = try await meeting()
    try await test.does(
      .amara, "add-note",
      [
        "words": "From Quarry Cottage they moved to Elm House.", "held-words": "let-go",
        "held-words-why": "Known.",
      ])
    try await test.does(.ruth, "let-words-go", try await letGo(test))
    #expect(try await notes(test, for: .karim).count == 1)
    try await test.does(
      .amara, "record-address",
      ["person": "nadia", "address": "Elm House, Ash Road, Hove", "not-for": "karim"])
    #expect(try await notes(test, for: .karim) == [])
  }

  @Test func `those who carry the meeting see which words are held, and from whom`() async throws {
    let test = try await asked()
    let seen = try #require(
      try await test.office.seen(test.family, by: Actor.ruth.account))
    let waiting = seen.waitingWords(today: test.office.today)
    #expect(waiting.map(\.entry.event.name) == ["note-added"])
    #expect(waiting.flatMap(\.held).map(\.person).contains(.karim))
    for actor in [Actor.karim, .nadia, .lena] {
      let theirs = try #require(try await test.office.seen(test.family, by: actor.account))
      #expect(theirs.waitingWords(today: test.office.today).isEmpty, "\(actor.name)")
    }
  }
}
