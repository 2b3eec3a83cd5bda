// SPDX-License-Identifier: MIT
import Casework
import Letters
import Testing

@testable import Web

/// The record of the meeting is put right by those who were there, and made final by the chair.
struct MinutesPageTests {
  private func given() async throws -> (Town, Browser) {
    let town = try await Town.at(.before("choose-language"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    _ = try await ruth.posts("release-papers", [:], key: newKey())
    return (town, ruth)
  }

  @Test func `a mother asks for a change, the chair answers, and both can read it`() async throws {
    let (town, ruth) = try await given()
    let nadia = try await town.browser(of: "nadia")
    let page = try await nadia.opens(.minutes)
    #expect(page.shows("You can ask for a change until"))
    #expect(page.shows("Ask to put the record right"))
    #expect(!page.shows("What you wrote") && !page.shows("Make it final"))
    _ = try await nadia.posts(
      "ask-correction", ["what": "The part about school", "words": "I said Monday, not Friday"])
    #expect(try await nadia.opens(.minutes).shows("There is no answer yet."))
    let chairs = try await ruth.opens(.minutes)
    #expect(chairs.shows("No answer yet: Nadia Hassan."))
    #expect(chairs.shows("I said Monday, not Friday") && chairs.shows("Answer Nadia Hassan"))
    let correction = try #require(chairs.hidden("correction"))
    _ = try await ruth.posts(
      "answer-correction",
      [
        "correction": correction, "accepted": "yes", "words": "Thank you. It says Monday now.",
        "now-says": "Nadia said Monday.",
      ])
    let answered = try await nadia.opens(.minutes)
    #expect(answered.shows("It is put right.") && answered.shows("It says Monday now."))
    let karim = try await town.browser(of: "karim").opens(.minutes)
    #expect(
      !karim.shows("not Friday") && !karim.shows("It says Monday"),
      "what she asked is hers and the chair's")
  }

  @Test func `only the chair rewords, and only what the chair wrote`() async throws {
    let (town, ruth) = try await given()
    let page = try await ruth.opens(.minutes)
    #expect(page.shows("What you wrote") && page.shows("How and why it was decided"))
    #expect(page.shows("Make it final"))
    let amara = try await town.browser(of: "amara.okafor").opens(.minutes)
    #expect(amara.status == 200 && !amara.shows("What you wrote") && !amara.shows("Make it final"))
  }

  @Test func `a record that is final says so and takes nothing more`() async throws {
    let (town, ruth) = try await given()
    let early = try await ruth.posts("finish-minutes", [:], key: newKey())
    #expect(early.status == 422 && early.shows("People can ask for a correction until"))
    let done = try await ruth.posts(
      "finish-minutes", ["going-ahead": "Everyone has said that it is right"])
    #expect(done.status == 303)
    let page = try await town.browser(of: "nadia").opens(.minutes)
    #expect(page.shows("This record is final.") && !page.shows("Ask to put the record right"))
  }

  @Test func `before the conference is closed there is no such page`() async throws {
    let town = try await Town.at(.before("open-conference"))
    #expect(try await town.browser(of: "ruth.adeyemi").opens(.minutes).status == 404)
  }
}
