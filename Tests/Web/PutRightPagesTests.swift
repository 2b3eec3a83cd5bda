// SPDX-License-Identifier: MIT
import Foundation
import Letters
import Testing

@testable import Casework
@testable import Web

/// People make mistakes: what the pages do about it.
struct PutRightPagesTests {
  @Test func `a refused decision comes back for the same child, and says for whom`() async throws {
    let town = try await Town.at(.before("decide-for-child"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let child = try #require(try await town.record.people.first { $0.name == "Jay" }?.id.text)
    let page = try await ruth.posts(
      "decide-for-child",
      [
        "child": [child], "threshold": ["no"], "plan": ["child-protection"],
        "reasons": ["He is afraid."], "fixed": ["child"],
      ])
    #expect(page.status == 422)
    #expect(page.hidden("child") == child)
    #expect(page.hidden("fixed") == "child")
    #expect(page.shows("<strong>Jay</strong>") || page.holds("<strong>Jay</strong>"))
    #expect(!page.tags.contains { $0.name == "select" && $0["name"] == "child" })
    #expect(page.shows("He is afraid."))
  }

  @Test func `who was second sees what the first wrote, beside their own words`() async throws {
    let town = try await Town.at(.before("open-conference"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let amara = try await town.browser(of: "amara.okafor")
    let drawn = try await ruth.opens(.form("write-harm-statement"))
    let seen = try #require(drawn.hidden("seen").flatMap { Int($0) })
    #expect(
      try await amara.posts("write-harm-statement", ["words": "Amara was first."]).status == 303)
    let stale = try await ruth.posts(
      "write-harm-statement", ["words": ["Ruth's words."]], seen: seen)
    #expect(stale.status == 409)
    #expect(stale.shows("Written since you opened this page"))
    #expect(stale.shows("Amara was first."))
    #expect(stale.shows("Ruth's words."))
  }

  @Test func `a mother who disagrees is not asked for an agency`() async throws {
    let town = try await Town.at(.before("close-conference"))
    let nadia = try await town.browser(of: "nadia")
    let page = try await nadia.opens(.form("record-dissent"))
    #expect(page.status == 200)
    #expect(!page.tags.contains { $0["name"] == "formal" })
    let child = try #require(try await town.record.people.first { $0.name == "Jay" }?.id.text)
    let sent = try await nadia.posts(
      "record-dissent", ["child": child, "words": "I do not think so."])
    #expect(sent.status == 303)
    #expect(
      try await town.record.conference?.dissents.last?.words == "I do not think so.")
    let lena = try await town.browser(of: "lena.novak")
    #expect(
      try await lena.opens(.form("record-dissent")).tags.contains { $0["name"] == "formal" })
  }

  @Test func `the way says that we met when we have met, and not when the chair begins`()
    async throws
  {
    let during = try await Town.at(.before("close-conference"))
    let page = try await during.browser(of: "nadia").opens(.family(during.family, .meeting))
    #expect(!page.holds("We meet<span class=\"hidden-words\">"))
    let after = try await Town.at(.whole)
    let later = try await after.browser(of: "nadia").opens(.family(after.family, .meeting))
    #expect(later.holds("We meet<span class=\"hidden-words\">"))
  }

  @Test func `what was put right is in the chronology, and its first words say so`() async throws {
    let town = try await Town.at(.before("call-conference"))
    let amara = try await town.browser(of: "amara.okafor")
    let samira = try #require(
      try await town.record.people.first { $0.name == "Grandma Samira" }?.id.text)
    #expect(
      try await amara.posts(
        "correct-person",
        ["person": samira, "name": "Samira Aziz", "why": "She told me her whole name."]
      ).status == 303)
    let page = try await amara.opens(.family(town.family, .chronology))
    #expect(
      page.shows(
        "Put right: it said “Grandma Samira named as family”, it says “Samira Aziz named as family”"
      ))
    #expect(page.shows("Because: She told me her whole name."))
    #expect(page.shows("Grandma Samira named as family"))
    #expect(page.shows("Put right on"))
    let hers = try await town.browser(of: "nadia").opens(.family(town.family, .chronology))
    #expect(hers.shows("Something that was written was put right"))
  }

  @Test func `a replaced worker's page is gone at once, and the new one has it`() async throws {
    let town = try await Town.at(.before("open-conference"))
    let tom = try await town.browser(of: "tom.reid")
    let amara = try await town.browser(of: "amara.okafor")
    let eva = try await town.browser(of: "eva.stone")
    #expect(try await eva.opens(.family(town.family, .overview)).status == 404)
    #expect(
      try await tom.posts(
        "replace-worker", ["part": "social-worker", "account": "eva.stone", "why": "Ill."]
      ).status == 303)
    #expect(try await amara.opens(.family(town.family, .overview)).status == 404)
    #expect(try await eva.opens(.family(town.family, .overview)).status == 200)
    let work = try await amara.opens(.work)
    #expect(!work.shows("Hassan"))
  }

  @Test func `a second person finds what waits to be lifted, and the first cannot agree`()
    async throws
  {
    let town = try await Town.at(.before("open-conference"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let page = try await ruth.opens(.family(town.family, .overview))
    #expect(page.shows("Waits for a second person"))
    #expect(page.shows("Agree to lift a restriction"))
    let amara = try await town.browser(of: "amara.okafor")
    let own = try await amara.opens(.family(town.family, .overview))
    #expect(own.shows("Until somebody else agrees, it stands."))
    #expect(!own.shows("Agree to lift a restriction"))
  }

  @Test func `a letter that takes the place of another says what was wrong in it`() async throws {
    let (town, ruth) = try await Town.givenPapers()
    let nadia = try await town.browser(of: "nadia")
    let letter = Route.Page.paper(PaperID(.decisionLetterForFamily))
    #expect(try await !nadia.opens(letter).shows("takes the place of the one before"))
    let jay = try await town.id(of: "Jay")
    let sent = try await ruth.posts(
      "correct-decision",
      [
        "child": jay, "threshold": "yes", "plan": "child-protection", "category": "neglect",
        "reasons": "Jay is left to himself.", "why": "The wrong line was chosen.",
      ])
    #expect(sent.status == 303, "\(sent.problems)")
    #expect(try await ruth.posts("release-papers", [:], key: newKey()).status == 303)
    let page = try await nadia.opens(letter)
    for words in [
      "This letter takes the place of the one before.", "The letter before said",
      "Jay shows in his sleep and in his play", "Jay is left to himself.",
      "The wrong line was chosen.",
    ] { #expect(page.shows(words), "\(words)") }
  }

  @Test func `an accepted correction of the record prints the new words, for everyone`()
    async throws
  {
    let (town, ruth) = try await Town.givenPapers()
    let nadia = try await town.browser(of: "nadia")
    _ = try await nadia.posts(
      "ask-correction", ["what": "The part about school", "words": "I said Monday, not Friday"])
    let asked = try #require(try await ruth.opens(.minutes).hidden("correction"))
    let bare = try await ruth.posts(
      "answer-correction", ["correction": asked, "accepted": "yes", "words": "Thank you."])
    #expect(bare.status == 422 && bare.shows("Write what the record says now."))
    let sent = try await ruth.posts(
      "answer-correction",
      [
        "correction": asked, "accepted": "yes", "words": "Thank you.",
        "now-says": "Nadia said that school begins on Monday.",
      ])
    #expect(sent.status == 303, "\(sent.problems)")
    #expect(try await ruth.posts("release-papers", [:], key: newKey()).status == 303)
    for account in ["nadia", "karim", "lena.novak"] {
      let page = try await town.browser(of: account).opens(.paper(PaperID(.minutes)))
      #expect(page.shows("Put right: Nadia said that school begins on Monday."), "\(account)")
    }
  }

  @Test(arguments: ["portsmouth", "warwickshire", "birmingham", "dorset"])
  func `a form about one child says which, and no form chooses a child by itself`(
    _ authority: String
  ) async throws {
    let town = try await Town.at(.before("decide-for-child"), of: authority)
    let names = try await town.record.children.reduce(into: [:]) { $0[$1.id.text] = $1.name }
    var count = 0
    for account in ["ruth.adeyemi", "amara.okafor", "nadia", "lena.novak"] {
      let browser = try await town.browser(of: account)
      for place in try await town.places {
        let page = try await browser.opens(place)
        guard page.status == 200 else { continue }
        #expect(page.chosenBeforehand(of: Set(names.keys)) == [], "\(account) \(place)")
        for (child, around) in page.childrenOutOfSight {
          count += 1
          #expect(around.contains(names[child] ?? "?"), "\(account) \(place) \(child)")
        }
      }
    }
    #expect(count >= 3)
  }

  @Test func `a draft of a decision comes back for its own child and no other`() async throws {
    let town = try await Town.at(.before("decide-for-child"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let (amira, jay) = (try await town.id(of: "Amira"), try await town.id(of: "Jay"))
    let refused = try await ruth.posts(
      "decide-for-child",
      [
        "child": [amira], "threshold": ["no"], "plan": ["child-protection"],
        "reasons": ["Only for Amira."], "fixed": ["child"],
      ])
    #expect(refused.status == 422)
    let board = try await ruth.opens(.board)
    for (child, holds) in [(amira, true), (jay, false)] {
      let form = try #require(
        board.text.components(separatedBy: "id=\"decide-for-child-\(child)\"").dropFirst().first)
      let words = form.components(separatedBy: "</form>")[0]
      #expect(words.contains("Only for Amira.") == holds)
    }
  }

  @Test func `a mother takes back her own words, and they stay in the record`() async throws {
    let town = try await Town.at(.before("call-conference"))
    let nadia = try await town.browser(of: "nadia")
    #expect(
      try await nadia.posts("say-good-outcome", ["words": "That he never comes back."]).status
        == 303)
    let thing = try #require(
      try await town.record.writtenThings.last {
        $0.entry.event.freeWords.contains("That he never comes back.")
      })
    let page = try await nadia.opens(.form("take-back"))
    #expect(page.shows("That he never comes back."))
    let amara = try await town.browser(of: "amara.okafor")
    #expect(
      try await amara.posts("take-back", ["entry": thing.id.text, "why": "So."]).status == 422)
    let sent = try await nadia.posts(
      "take-back", ["entry": thing.id.text, "why": "I was angry."])
    #expect(sent.status == 303, "\(sent.problems)")
    let lines = try await nadia.opens(.family(town.family, .chronology))
    #expect(lines.shows("That he never comes back."))
    #expect(lines.shows("Put right on"))
    #expect(
      try await town.record.goodOutcomes.allSatisfy { $0.words != "That he never comes back." })
  }
}

extension Page {
  /// The people who stand chosen in a list or beside a box before anybody has chosen.
  fileprivate func chosenBeforehand(of people: Set<String>) -> [String] {
    tags.filter { tag in
      let isChosen = tag.name == "option" ? tag["selected"] != nil : tag["checked"] != nil
      return isChosen && people.contains(tag["value"] ?? "")
    }.compactMap { $0["value"] }
  }

  /// Every child for whom a form is filled in out of sight, and the words around it that are read.
  fileprivate var childrenOutOfSight: [(child: String, around: String)] {
    let mark = "type=\"hidden\" name=\"child\" value=\""
    let pieces = text.components(separatedBy: mark)
    return pieces.indices.dropFirst().map { place in
      let child = String(pieces[place].prefix { $0 != "\"" })
      let before = pieces[..<place].joined(separator: mark)
      let start = before.range(of: "<section", options: .backwards)?.lowerBound
      let form = pieces[place].components(separatedBy: "</form>").first ?? ""
      return (child, String(before[(start ?? before.startIndex)...]) + form)
    }
  }
}
