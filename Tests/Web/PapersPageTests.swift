// SPDX-License-Identifier: MIT
import Casework
import Languages
import Letters
import Testing

@testable import Web

/// Who gets which papers, gives them out, reads them, and learns nothing else.
struct PapersPageTests {
  static let address = "8 Larch Road"
  static let letters = Route.Page.paper(PaperID(.decisionLetterForFamily))
  static let minutes = Route.Page.paper(PaperID(.minutes))

  private func town() async throws -> Town { try await Town.at(.before("choose-language")) }

  @Test func `the chair gives everyone their papers with one press`() async throws {
    let town = try await town()
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let before = try await ruth.opens(.papers)
    #expect(before.shows("Give out all papers that are ready"))
    #expect(before.shows("Give to Nadia Hassan") && before.shows("Letter with the decision"))
    #expect(try await ruth.opens(.overview).shows("Read and give out the papers"))
    #expect(try await ruth.opens(.board).shows("Read and give out the papers"))
    #expect(try await ruth.posts("release-papers", [:], key: newKey()).status == 303)
    let after = try await ruth.opens(.papers)
    #expect(after.shows("Everyone has the papers as they are now."))
    #expect(!after.shows("Give to Nadia Hassan"))
    #expect(try await !ruth.opens(.overview).shows("Read and give out the papers"))
  }

  @Test func `whoever carries the meeting sees how far the papers are; the chair gives them out`()
    async throws
  {
    let town = try await town()
    let amara = try await town.browser(of: "amara.okafor").opens(.papers)
    #expect(amara.shows("Who gets which papers") && amara.shows("The chair gives them out."))
    #expect(!amara.shows("Give to Nadia Hassan"))
  }

  @Test func `somebody reads only what they were given`() async throws {
    let town = try await town()
    let nadia = try await town.browser(of: "nadia")
    #expect(try await nadia.opens(.papers).shows("You have no papers here yet."))
    #expect(try await nadia.opens(Self.letters).status == 404)
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let nadiaID = try await town.id(of: "Nadia Hassan")
    _ = try await ruth.posts("release-papers", ["recipients": [nadiaID]], key: newKey())
    let own = try await nadia.opens(.papers)
    #expect(own.shows("Letter with the decision") && own.shows("Given to you on"))
    let letter = try await nadia.opens(Self.letters)
    #expect(letter.status == 200 && letter.shows("Given to you on"))
    #expect(letter.tags.contains { $0.name == "article" && $0["lang"] == "en" })
    let karim = try await town.browser(of: "karim")
    #expect(try await karim.opens(.papers).shows("You have no papers here yet."))
    #expect(try await karim.opens(Self.letters).status == 404)
  }

  @Test func `a mother's and a father's papers differ in what is kept from him`() async throws {
    let town = try await town()
    let ruth = try await town.browser(of: "ruth.adeyemi")
    _ = try await ruth.posts("release-papers", [:], key: newKey())
    for name in ["nadia", "karim"] {
      let browser = try await town.browser(of: name)
      let list = try await browser.opens(.papers)
      let links = list.tags.compactMap { $0["href"] }.filter { $0.contains("/papers/") }
      #expect(links.count >= 5, "\(name)")
      var everything = list.text
      for link in links {
        let page = try await browser.gets(link)
        #expect(page.status == 200, "\(name) \(link)")
        everything += page.text
      }
      for kept in [Self.address, "Mina Shah", "The door has two locks", "seen at the clinic"] {
        #expect(!everything.contains(kept) || name == "nadia", "\(name): \(kept)")
      }
      #expect(everything.contains("Mina Shah") == (name == "nadia"))
    }
  }

  @Test func `another's paper is not there for a parent, a partner or a stranger`() async throws {
    let town = try await town()
    let ruth = try await town.browser(of: "ruth.adeyemi")
    _ = try await ruth.posts("release-papers", [:], key: newKey())
    let nadia = try await town.id(of: "Nadia Hassan")
    for name in ["karim", "lena.novak", "joy.bell", "eva.stone"] {
      let browser = try await town.browser(of: name)
      for page in [
        Self.letters, Self.minutes, .paperCheck(PaperID(.minutes)),
        .paperFile(PaperID(.minutes)),
      ] {
        let found = try await browser.opens(.family(town.family, page), asking: "?for=\(nadia)")
        #expect(found.status == 404, "\(name) \(page)")
      }
    }
    for wrong in ["?for=nobody", "?for=\(nadia)&as-given=0", "?for=\(nadia)&in=so&beside=ur"] {
      let page = try await ruth.opens(.family(town.family, Self.minutes), asking: wrong)
      #expect(page.status == 404, "\(wrong)")
    }
  }

  @Test func `of two who give papers out at once one does it and the other is told`() async throws {
    let town = try await town()
    let (one, other) = (
      try await town.browser(of: "ruth.adeyemi"), try await town.browser(of: "ruth.adeyemi")
    )
    let seen = try #require(try await one.opens(.papers).hidden("seen").flatMap { Int($0) })
    let first = try await one.posts("release-papers", [:], key: newKey(), seen: seen)
    let second = try await other.posts("release-papers", [:], key: newKey(), seen: seen)
    #expect(first.status == 303 && second.status == 409)
    #expect(second.shows("Somebody else changed this"))
  }

  @Test func `an address that is protected after the papers were made is not in his`() async throws
  {
    let town = try await town()
    let ruth = try await town.browser(of: "ruth.adeyemi")
    _ = try await ruth.posts(
      "reword-minutes",
      ["passage": "summary", "words": "Amira is often at 4 Elm Row, and all is well there."])
    let karim = try await town.id(of: "Karim Hassan")
    let seen = try #require(try await ruth.opens(.papers).hidden("seen").flatMap { Int($0) })
    let amara = try await town.browser(of: "amara.okafor")
    let joy = try await town.id(of: "Nadia Hassan")
    let protected = try await amara.posts(
      "record-address",
      ["person": [joy], "address": ["4 Elm Row, Northbridge"], "not-for": [karim]],
      key: newKey())
    #expect(protected.status == 303, "\(protected.problems)")
    let late = try await ruth.posts("release-papers", [:], key: newKey(), seen: seen)
    #expect(late.status == 409)
    let again = try await ruth.posts("release-papers", [:], key: newKey())
    #expect(again.status == 303, "\(again.problems)")
    let father = try await town.browser(of: "karim")
    #expect(try await father.opens(.paper(PaperID(.leafletForParents))).status == 200)
    for page in [Self.minutes, Self.letters] {
      let his = try await father.opens(page)
      #expect(his.status == 200 && !his.shows("Elm Row") && !his.shows("all is well there"))
    }
    #expect(try await town.browser(of: "nadia").opens(Self.minutes).shows("4 Elm Row"))
    #expect(try await ruth.opens(.papers).shows("waits for a check"))
  }

  @Test func `a held paper is read with what was found marked, and goes when that was said`()
    async throws
  {
    let town = try await town()
    let ruth = try await town.browser(of: "ruth.adeyemi")
    _ = try await ruth.posts(
      "reword-minutes",
      [
        "passage": "summary", "words": "They are safe at 8, Larch Rd. now. Everyone agreed.",
        "held-words": "keep",
      ])
    let lena = try await town.id(of: "Lena Novak")
    let page = try await ruth.opens(
      .family(town.family, .paperCheck(PaperID(.minutes))), asking: "?for=\(lena)")
    #expect(page.shows("⟦8, Larch Rd.⟧") && page.shows("An address"))
    #expect(page.shows("May it go to Lena Novak?"))
    let visitor = try await town.browser(of: "lena.novak")
    #expect(try await visitor.opens(.paperCheck(PaperID(.minutes))).status == 404)
    let digest = try #require(page.hidden("digest"))
    func check(_ mayGo: String) async throws -> Int {
      try await ruth.posts(
        "check-paper",
        [
          "paper": "minutes", "recipient": lena, "digest": digest, "read": "yes",
          "may-go": mayGo, "why": "I read it all",
        ]
      ).status
    }
    #expect(try await check("no") == 303)
    #expect(try await ruth.opens(.papers).shows("may not go as it is"))
    _ = try await ruth.posts("release-papers", [:], key: newKey())
    #expect(try await visitor.opens(Self.minutes).status == 404)
    #expect(try await check("yes") == 303)
    _ = try await ruth.posts("release-papers", [:], key: newKey())
    #expect(try await visitor.opens(Self.minutes).status == 200)
  }

  @Test func `a changed paper is a new one, and the one that was given stays`() async throws {
    let town = try await town()
    let ruth = try await town.browser(of: "ruth.adeyemi")
    _ = try await ruth.posts("release-papers", [:], key: newKey())
    let nadia = try await town.browser(of: "nadia")
    let first = try await nadia.opens(Self.minutes)
    _ = try await ruth.posts(
      "reword-minutes", ["passage": "summary", "words": "We agreed on a plan, all together."])
    #expect(try await nadia.opens(Self.minutes).plain == first.plain, "not given yet")
    let id = try await town.id(of: "Nadia Hassan")
    let draft = try await ruth.opens(.family(town.family, Self.minutes), asking: "?for=\(id)")
    #expect(draft.shows("We agreed on a plan") && draft.shows("It has changed since"))
    town.passes(minutes: 24 * 60)
    let again = try await town.browser(of: "ruth.adeyemi")
    _ = try await again.posts("release-papers", [:], key: newKey())
    let mother = try await town.browser(of: "nadia")
    let second = try await mother.opens(Self.minutes)
    #expect(second.shows("We agreed on a plan") && second.shows("Earlier papers of this kind"))
    let link = try #require(
      second.tags.compactMap { $0["href"] }.first { $0.contains("as-given=") })
    let old = try await mother.gets(link)
    #expect(old.status == 200 && !old.shows("We agreed on a plan"))
    #expect(old.shows("There is a newer one of this paper."))
  }

  @Test func `a father who reads Polish gets Polish and English, alone and side by side`()
    async throws
  {
    let town = try await town()
    let karim = try await town.browser(of: "karim")
    let id = try await town.id(of: "Karim Hassan")
    #expect(try await karim.opens(.meeting).shows("Your papers are written in English."))
    #expect(
      try await karim.posts("choose-language", ["people": id, "language": "pl"]).status == 303)
    let ruth = try await town.browser(of: "ruth.adeyemi")
    _ = try await ruth.posts("release-papers", [:], key: newKey())
    let polish = try await karim.opens(Self.letters)
    #expect(polish.tags.contains { $0.name == "article" && $0["lang"] == "pl" })
    let both = try await karim.opens(
      .family(town.family, Self.letters), asking: "?in=pl&beside=en")
    #expect(both.status == 200 && both.tags.contains { $0["class"] == "paper-pair" })
    let nadia = try await town.id(of: "Nadia Hassan")
    let hers = try await karim.posts("choose-language", ["people": nadia, "language": "pl"])
    #expect(hers.status == 422, "nobody chooses for others")
  }

  @Test func `who read which paper is written down`() async throws {
    let town = try await town()
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let nadia = try await town.id(of: "Nadia Hassan")
    _ = try await ruth.opens(.family(town.family, Self.minutes), asking: "?for=\(nadia)")
    let readers = try await ruth.opens(.readers)
    #expect(readers.shows("the paper \"Record of the conference\""))
  }

  @Test func `with no press the page says so and is there all the same`() async throws {
    let town = try await town()
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let page = try await ruth.opens(.paper(PaperID(.minutes)))
    #expect(page.status == 200 && page.shows("It cannot be saved as a file just now."))
    #expect(try await ruth.opens(.paperFile(PaperID(.minutes))).status == 404)
  }
}
