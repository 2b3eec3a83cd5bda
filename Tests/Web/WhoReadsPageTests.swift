// SPDX-License-Identifier: MIT
import Casework
import Foundation
import Languages
import Play
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
    #expect(board.shows("Everyone at the meeting"))
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
    for name in ["karim", "dev.patel", "lena.novak", "sam.price"] {
      let browser = try await town.browser(of: name)
      for page in [Route.Page.board, .meeting, .chronology, .overview, .bigScreen, .plan] {
        let seen = try await browser.opens(page)
        #expect(!seen.text.contains(Self.secret), "\(name), \(page)")
      }
    }
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let board = try await ruth.opens(.board)
    #expect(board.shows(Self.secret))
    #expect(board.text.contains("Kept to the chair, the social worker and their manager"))
    #expect(!(try await ruth.opens(.bigScreen)).text.contains(Self.secret))
  }

  @Test func `a chair’s own note says that everyone reads it, where the choice is folded away`()
    async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    let board = try await town.browser(of: "ruth.adeyemi").opens(.board)
    #expect(board.shows("Who will read this: everyone who takes part in the meeting"))
  }

  @Test func `what she kept to a few is in nobody’s papers, what she said to all is`() async throws
  {
    let town = try await Town.at(.before("choose-language"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    #expect(try await ruth.opens(.chronology).shows("I am afraid of what he does when"))
    _ = try await ruth.posts("release-papers", [:], key: newKey())
    for name in ["nadia", "karim", "lena.novak", "ruth.adeyemi"] {
      let browser = try await town.browser(of: name)
      let links = try await browser.opens(.papers).tags.compactMap { $0["href"] }
        .filter { $0.contains("/papers/") }
      #expect(links.count >= 2, "\(name)")
      for link in Set(links) {
        let page = try await browser.gets(link)
        #expect(!page.text.contains("I am afraid of what he does"), "\(name) \(link)")
      }
      let minutes = try await browser.opens(PapersPageTests.minutes)
      #expect(minutes.shows("I did this. I want to learn to stop before it starts."), "\(name)")
    }
  }

  /// The boxes of a form that stand on this page without a word of who will read it.
  private func silentBoxes(_ deed: any Deed.Type, on page: Page) -> [String] {
    boxes(of: deed, on: page).filter { $0.readers == nil }.map(\.id)
  }

  /// The boxes of a form, and what stands beside each of who reads it.
  private func boxes(of deed: any Deed.Type, on page: Page) -> [(id: String, readers: String?)] {
    deed.form.fields.filter { $0.kind == .words || $0.kind == .line }
      .map { "\(deed.form.name)-\($0.key)" }
      .filter { id in page.tags.contains { $0["id"] == id } }
      .map { id in
        let told = page.text.firstRange(of: "id=\"\(id)-readers\"").flatMap { found in
          page.text[found.upperBound...].firstMatch(of: />([^<]*)</)
        }
        return (id, told.map { String($0.1) })
      }
  }

  /// Forms of which every box said who will read it, for one of these people.
  private func telling(
    _ forms: some Sequence<String>, at moment: Moment, playing file: CaseFile? = nil
  ) async throws -> Set<String> {
    let town = try await Town.at(moment, playing: file)
    var telling: Set<String> = []
    let names = [
      "nadia", "joy.bell", "lena.novak", "sam.price", "ruth.adeyemi", "amara.okafor", "tom.reid",
    ]
    for name in names where town.people.contains(where: { $0.account.text == name }) {
      let browser = try await town.browser(of: name)
      for form in forms where !telling.contains(form) {
        let page = try await browser.opens(.form(form))
        guard let deed = Deeds.named(form), page.status == 200 else { continue }
        #expect(silentBoxes(deed, on: page) == [], "\(name)")
        // "May" is said where nobody could find out more.
        let isSure = boxes(of: deed, on: page).allSatisfy {
          $0.readers?.hasPrefix("Who may") == false
        }
        if isSure { telling.insert(form) }
      }
    }
    return telling
  }

  private static let puttingRight: Set<String> = [
    "take-back", "correct-enquiry", "correct-conference", "correct-closing", "correct-person",
    "correct-tie", "correct-address", "correct-invitation", "withdraw-invitation",
    "say-wrong-family", "replace-report", "correct-outcome", "correct-step", "correct-score",
    "correct-view", "correct-decision", "replace-worker", "ask-to-lift", "agree-to-lift",
  ]

  @Test func `beside every box of every form stands who will read it`() async throws {
    var silent = Set(Deeds.all.map { $0.form.name })
    let moments = [
      Moment.before("conclude-enquiry"), .before("open-conference"), .inPart("sharing"),
    ]
    for moment in moments {
      let told = try await telling(silent.sorted(), at: moment)
      silent.subtract(told)
    }
    // Who reads what is put right is whoever reads what it puts right, and that is chosen in the
    // form: it names the most people that it can be.
    #expect(silent.isSuperset(of: Self.puttingRight))
    silent.subtract(Self.puttingRight)
    let late = try CaseFile.read(
      path: Town.root + "/Cases/late-conference.yaml", authorities: Town.authorities)
    for form in silent.sorted() {
      let file = form == AgreeLateConference.form.name ? late : nil
      let told = try await telling([form], at: .before(form), playing: file)
      silent.subtract(told)
    }
    // The page on which somebody looks at a paper fills in which paper it is; a record that is
    // still to be begun has a page of its own.
    #expect(silent == ["check-paper", "open-enquiry"])
    let town = try await Town.at(.whole)
    let begun = try await town.browser(of: "amara.okafor").opens(.newFamily)
    #expect(silentBoxes(OpenEnquiry.self, on: begun) == [])
    #expect(begun.shows("Who will read this: everyone who takes part in the meeting"))
  }

  @Test func `who writes down a child’s words is asked what the child chose`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let joy = try await town.browser(of: "joy.bell")
    let amira = try await town.id(of: "Amira")
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
    for form in ["give-own-words", "say-good-outcome", "give-family-view", "give-score"] {
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
