// SPDX-License-Identifier: MIT
import Casework
import Foundation
import Languages
import Testing

@testable import Web

/// Before anything is sent, every form says who will read it; and what only some may read is in no
/// byte that others receive.
@Suite(.serialized) struct WhoReadsPageTests {
  private static let secret = "CANARY he should not come home"
  private static let few = "chair-and-social-worker"

  @Test func `a mother reads beside each choice whom it means, by name`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let board = try await town.browser(of: "nadia").opens(.board)
    #expect(board.shows("You choose below who reads this."))
    #expect(board.shows("everyone who takes part in the meeting"))
    #expect(board.shows("Only the chair, the social worker and their manager"))
    for name in ["Ruth Adeyemi", "Amara Okafor", "Tom Reid"] {
      #expect(board.text.contains("(") && board.shows(name))
    }
  }

  @Test func `what she keeps to the chair and the social worker is in no byte of the father’s`()
    async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    let nadia = try await town.browser(of: "nadia")
    _ = try await nadia.posts(
      "add-note", ["words": Self.secret, "who-reads": Self.few, "column": "worries"])
    for name in ["karim", "yusuf", "lena.novak", "sam.price"] {
      let browser = try await town.browser(of: name)
      for page in [Route.Page.board, .meeting, .chronology, .overview, .bigScreen, .plan] {
        let seen = try await browser.opens(page)
        #expect(!seen.text.contains(Self.secret), "\(name), \(page)")
      }
    }
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let board = try await ruth.opens(.board)
    #expect(board.shows(Self.secret))
    #expect(board.text.contains("Only for the chair, the social worker and their manager"))
    #expect(!(try await ruth.opens(.bigScreen)).text.contains(Self.secret))
  }

  @Test func `who writes down a child’s words is asked what the child chose`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let joy = try await town.browser(of: "joy.bell")
    let amira = try #require(
      try await town.authority.office.seen(town.family, by: AccountID("joy.bell"))?.family.people
        .first { $0.name == "Amira" }?.id.text)
    let answers = ["words": "I am scared of the police man.", "whose": amira]
    let again = try await joy.posts("give-own-words", answers)
    #expect(again.status == 422)
    #expect(again.shows("Choose who may read this. If you write for a child, ask the child first."))
    #expect(again.shows("I am scared of the police man."))
    let kept = try await joy.posts(
      "give-own-words", answers.merging(["who-reads": Self.few]) { $1 })
    #expect(kept.status == 303)
    for (name, reads) in [("ruth.adeyemi", true), ("sam.price", false), ("nadia", false)] {
      let page = try await town.browser(of: name).opens(.chronology)
      #expect(page.text.contains("police man") == reads, "\(name)")
    }
  }

  @Test func `every form that the family fills in says who will read it, in every language`()
    async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    let nadia = try await town.browser(of: "nadia")
    for form in ["give-own-words", "say-good-outcome", "give-family-view", "ask-for-person"] {
      let page = try await nadia.opens(.form(form))
      #expect(page.text.contains("who-reads\""), "\(form)")
    }
    for language in Language.allCases {
      let say = try WordsOfLanguages.embedded.get()[language]
      #expect(!say.readers.everyone.isEmpty && !say.readers.chooseBelow.isEmpty)
    }
  }

  @Test func `a father’s form names nobody whom he may not know`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let karim = try await town.browser(of: "karim")
    for form in ["give-own-words", "add-note", "give-family-view", "ask-for-person"] {
      #expect(!(try await karim.opens(.form(form))).text.contains("Mina"))
    }
  }
}
