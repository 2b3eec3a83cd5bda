// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Languages
import Letters
import Papers
import Record
import Testing
import Timetable

@testable import Office

/// Papers that were given stay as they were given, and the authority's text stands from its saving
/// on.
struct PapersKeptTests {
  private let shorter = SavedLetterText(
    name: .invitationForFamily, language: .english,
    text: "# Come to a meeting\n{day}, {time}. {place}.\n[people]\n[agenda]",
    why: "It was too long.", by: .tom)

  private func invitation(_ test: TestOffice) async throws -> Paper {
    let offer = try await test.office.papers(
      of: test.family, for: .nadia, by: Actor.nadia.account)
    return try #require(offer?.papers.first { $0.id.name == .invitationForFamily }).paper
  }

  @Test func `a paper that was given is kept word for word, whatever text stands later`()
    async throws
  {
    let test = try await TestOffice.prepared()
    let before = try await invitation(test)
    try await test.does(.ruth, "release-papers")
    let seen = try #require(try await test.office.seen(test.family, by: Actor.nadia.account))
    let made = try #require(
      seen.family.conference?.papers.latest("invitation-for-family", for: .nadia, in: .english)
    )
    .paper
    let kept = try #require(
      try await test.office.givenPaper(made, of: test.family, by: Actor.nadia.account))
    #expect(kept.everyWord.dropLast() == before.everyWord.dropLast())
    #expect(try test.office.digest(of: kept) == made.digest)

    try await test.office.saveLetterText(shorter)
    #expect(
      try await test.office.givenPaper(made, of: test.family, by: Actor.nadia.account) == kept)
    #expect(try await invitation(test).title.text == "Come to a meeting")
  }

  @Test func `what was given to Nadia is not read by Karim`() async throws {
    let test = try await TestOffice.prepared()
    try await test.does(.ruth, "release-papers")
    let hers = try #require(try await test.office.seen(test.family, by: Actor.nadia.account))
    let made = try #require(
      hers.family.conference?.papers.latest("invitation-for-family", for: .nadia, in: .english)
    )
    .paper
    #expect(try await test.office.givenPaper(made, of: test.family, by: Actor.karim.account) == nil)
  }

  @Test func `the authority's text stands from its saving on, in its own language alone`()
    async throws
  {
    let test = try await TestOffice.prepared()
    let own = try await test.office.letterText(.invitationForFamily, in: .polish)?.version
    try await test.office.saveLetterText(shorter)
    #expect(
      try await test.office.letterText(.invitationForFamily, in: .english)?.version == "A-1")
    #expect(
      try await test.office.letterText(.invitationForFamily, in: .polish)?.version == own)
  }

  /// A later Roundtable may no longer know a place, or ask for one that a text of today lacks.
  @Test(arguments: [
    "# Come\n{day}, {time}. {place}. {nobody}\n[people]\n[agenda]",
    "# Come\n{day}, {time}. {place}.\n[people]\n[agenda]\n[if day]", "# Come", "",
  ])
  func `a saved text that cannot be read any more holds up no paper`(text: String) async throws {
    let test = try await TestOffice.prepared()
    let own = try await invitation(test)
    try await test.office.saveLetterText(shorter)
    let later = SavedLetterText(
      name: .invitationForFamily, language: .english, text: text, why: "So.", by: .tom)
    let version = try await test.store.version(of: .letterTexts)
    _ = try await test.store.append(
      Append(
        record: .letterTexts, expected: version, instant: test.clock.now.milliseconds,
        bodies: [try StoredLetterText(later).bytes()]))
    #expect(try await invitation(test).content == own.content)
    try await test.does(.ruth, "release-papers")
    #expect(try await test.office.letterTexts().map { $0.readable == nil } == [false, true])
  }

  @Test func `a text that lacks what its paper must say is not saved, nor one of a chair`()
    async throws
  {
    let test = try await TestOffice.prepared()
    for (text, by) in [("# Come", Actor.tom), (shorter.text, .ruth)] {
      await #expect(throws: LetterTextRefused.self) {
        try await test.office.saveLetterText(
          SavedLetterText(
            name: .invitationForFamily, language: .english, text: text, why: "So.", by: by))
      }
    }
    #expect(try await test.office.letterTexts().isEmpty)
  }
}
