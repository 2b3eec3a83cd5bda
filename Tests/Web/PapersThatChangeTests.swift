// SPDX-License-Identifier: MIT
import Casework
import Languages
import Letters
import Play
import Testing

@testable import Web

/// Something changes between the making of a paper and its giving, or after it was given.
struct PapersThatChangeTests {
  private static let minutes = Route.Page.paper(PaperID(.minutes))

  @Test func `somebody who is hidden between making and giving is not named in what is given`()
    async throws
  {
    let file = try Town.firstConference().changing { act in
      guard act.answers["person"]?.otherwise == ["Karim Hassan"],
        act.deed == "invite-family-member"
      else { return [act] }
      return [act.answering([("why", ["Sam Price asks that he comes."])])]
    }
    let town = try await Town.at(.before("open-conference"), playing: file)
    let invitation = PaperID(.invitationForFamily)
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let karim = try await town.id(of: "Karim Hassan")
    let made = try await ruth.opens(.papers)
    let seen = try #require(made.hidden("seen").flatMap { Int($0) })
    let hidden = try await town.browser(of: "amara.okafor").posts(
      "invite-professional",
      [
        "account": ["sam.price"], "why": ["He sees Amira every day at school."],
        "report-expected": ["yes"], "not-for": [karim],
      ], key: newKey())
    #expect(hidden.status == 303, "\(hidden.problems)")
    let late = try await ruth.posts(
      "release-papers", ["recipients": [karim]], key: newKey(), seen: seen)
    #expect(late.status == 409 && late.shows("Somebody else changed this"))
    let again = try await ruth.posts("release-papers", ["recipients": [karim]], key: newKey())
    #expect(again.status == 303, "\(again.problems)")
    let father = try await town.browser(of: "karim")
    #expect(try await father.opens(.paper(PaperID(.leafletForParents))).status == 200)
    let his = try await father.opens(.paper(invitation))
    #expect(his.status == 200 && his.shows("Karim") && !his.shows("Sam Price"))
    #expect(try await !father.opens(.meeting).shows("Sam Price"))
  }

  /// The record says until when a change can be asked for, and so it is another on another day.
  @Test(arguments: [("no", "stopped"), ("yes", "let go")])
  func `on another day a paper that somebody read is read once more before it goes`(
    mayGo: String, told: String
  ) async throws {
    let town = try await Town.at(.before("choose-language"))
    let lena = try await town.id(of: "Lena Novak")
    let place = Route.Place.family(town.family, .paperCheck(PaperID(.minutes)))
    // Nothing finds the first; somebody who reads it does.
    let words = mayGo == "no" ? "They are above the bakery." : "They are safe at 8 Larch Road."
    var ruth = try await town.browser(of: "ruth.adeyemi")
    _ = try await ruth.posts(
      "reword-minutes", ["passage": "summary", "words": words, "held-words": "keep"])
    let page = try await ruth.opens(place, asking: "?for=\(lena)")
    let said = try await ruth.posts(
      "check-paper",
      [
        "paper": "minutes", "recipient": lena, "digest": page.hidden("digest") ?? "",
        "read": "yes", "may-go": mayGo, "why": "I read it all",
      ])
    #expect(said.status == 303, "\(said.problems)")
    town.passes(minutes: 24 * 60)
    ruth = try await town.browser(of: "ruth.adeyemi")
    let again = try await ruth.opens(place, asking: "?for=\(lena)")
    #expect(again.shows("An earlier version of it was \(told): ") && again.shows("I read it all"))
    #expect(try await ruth.posts("release-papers", [:], key: newKey()).status == 303)
    let visitor = try await town.browser(of: "lena.novak")
    #expect(try await visitor.opens(.paper(PaperID(.leafletForProfessionals))).status == 200)
    #expect(try await visitor.opens(Self.minutes).status == 404)
    #expect(try await ruth.opens(.papers).shows("waits for a check"))
  }

  @Test func `a record that is put right after it was given says what changed, and both are kept`()
    async throws
  {
    let (town, ruth) = try await Town.givenPapers()
    let nadia = try await town.browser(of: "nadia")
    let first = try await nadia.opens(Self.minutes)
    #expect(!first.shows("What was changed"))
    _ = try await nadia.posts(
      "ask-correction", ["what": "The part about school", "words": "I said Monday, not Friday"])
    let asked = try #require(try await ruth.opens(.minutes).hidden("correction"))
    _ = try await ruth.posts(
      "reword-minutes", ["passage": "summary", "words": "We agreed on a plan, all together."])
    _ = try await ruth.posts(
      "answer-correction", ["correction": asked, "accepted": "yes", "words": "It says Monday now."])
    #expect(try await ruth.posts("release-papers", [:], key: newKey()).status == 303)
    let second = try await nadia.opens(Self.minutes)
    #expect(second.shows("What was changed") && second.shows("We agreed on a plan"))
    #expect(second.shows("The part about school"))
    let link = try #require(
      second.tags.compactMap { $0["href"] }.first {
        $0.contains("as-given=") && !$0.contains("pdf")
      })
    let old = try await nadia.gets(link)
    #expect(old.paper == first.paper && old.paper != second.paper)
    let father = try await town.browser(of: "karim").opens(Self.minutes)
    #expect(father.shows("We agreed on a plan") && !father.shows("The part about school"))
  }

  @Test func `what was put into other words before anybody had the record is no change in it`()
    async throws
  {
    let town = try await Town.at(.before("choose-language"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    _ = try await ruth.posts(
      "reword-minutes", ["passage": "summary", "words": "We agreed on a plan, all together."])
    _ = try await ruth.posts("release-papers", [:], key: newKey())
    let list = try await ruth.opens(.papers)
    #expect(list.shows("Everyone has the papers as they are now."))
    #expect(!list.shows("changed since"))
    let page = try await town.browser(of: "nadia").opens(Self.minutes)
    #expect(page.shows("We agreed on a plan") && !page.shows("What was changed"))
  }

  @Test func `of two who give papers out in the same moment one does it and the other is told`()
    async throws
  {
    let town = try await Town.at(.before("choose-language"))
    let (one, other) = (
      try await town.browser(of: "ruth.adeyemi"), try await town.browser(of: "ruth.adeyemi")
    )
    async let first = one.posts("release-papers", [:], key: newKey())
    async let second = other.posts("release-papers", [:], key: newKey())
    let answers = try await [first, second].sorted { $0.status < $1.status }
    #expect(answers.map(\.status) == [303, 422])
    #expect(answers.last?.shows("Nothing is new since the papers were given out.") == true)
    let given = try await town.record.conference?.papers.given ?? []
    #expect(!given.isEmpty && Set(given.map(\.paper)).count == given.count)
  }

  @Test func `a text with HTML in it stands, and reaches people as words`() async throws {
    let town = try await Town.at(.before("choose-language"))
    let tom = try await town.browser(of: "tom.reid")
    let place = Route.Place.letter(.leafletForParents, .english)
    let standing = try #require(try await tom.opens(place).hidden("standing"))
    let page = try await tom.sends(
      body: encoded([
        "token": [tom.formToken], "standing": [standing], "why": ["Ours"], "save": ["yes"],
        "text": ["# For <b>parents</b>\n\n<script>x</script> Come.\n\n[agenda]"],
      ]), to: place)
    #expect(page.status == 303, "\(page.problems)")
    let ruth = try await town.browser(of: "ruth.adeyemi")
    #expect(try await ruth.posts("release-papers", [:], key: newKey()).status == 303)
    let leaflet = try await town.browser(of: "nadia").opens(
      .paper(PaperID(.leafletForParents)))
    #expect(leaflet.shows("For <b>parents</b>") && leaflet.shows("<script>x</script> Come."))
    #expect(!leaflet.holds("<b>parents") && !leaflet.holds("<script>x"))
  }
}

extension Page {
  /// The paper itself, without what stands around it.
  fileprivate var paper: String? { inner("article") }
}
