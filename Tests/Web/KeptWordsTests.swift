// SPDX-License-Identifier: MIT
import HTTPTypes
import Markup
import Office
import Play
import Readings
import Record
import Testing
import Timetable

@testable import Web

/// Nobody's words are lost, whatever goes wrong with their post.
struct KeptWordsTests {
  private let note = ["words": ["I want to say that <she> sleeps & plays."]]
  private let words = "I want to say that <she> sleeps & plays."

  @Test func `signed out meanwhile: the words come back on the page that asks to sign in`()
    async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    let page = try await town.nobody.posts("add-note", note)
    #expect(page.status == 401)
    #expect(page.shows(words))
  }

  @Test func `a page from before signing in: the words come back, and nothing is done`()
    async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    let before = try await town.entries
    let nadia = try await town.browser(of: "nadia")
    let page = try await nadia.sends(
      note.merging(["token": ["old"], "key": [newKey()]]) { $1 }, to: .form("add-note"))
    #expect(page.status == 403)
    #expect(page.shows(words))
    #expect(try await town.entries == before)
  }

  @Test func `a deed of others: the words come back`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let nadia = try await town.browser(of: "nadia")
    let page = try await nadia.posts("set-bottom-line", note)
    #expect(page.status == 403)
    #expect(page.shows(words))
  }

  @Test func `whoever has no part in the family gets nothing but their refusal`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let eva = try await town.browser(of: "eva.stone")
    #expect(try await eva.posts("add-note", note).status == 404)
  }

  @Test func `a form of ours that a browser calls another site's gives its words back`()
    async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    let before = try await town.entries
    let nadia = try await town.browser(of: "nadia")
    let page = try await nadia.posts("add-note", note, headers: [.origin: "null"])
    #expect(page.status == 403 && page.shows(words))
    #expect(try await town.entries == before)
  }

  @Test func `another site's words never stand on a page of ours`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let nadia = try await town.browser(of: "nadia")
    for token in ["", "made-up"] {
      let page = try await nadia.sends(
        note.merging(["token": [token], "key": [newKey()]]) { $1 }, to: .form("add-note"),
        headers: [.origin: "https://evil.example"])
      #expect(page.status == 403 && !page.shows(words))
    }
  }

  @Test func `a question to the register comes back from every refusal`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let question = [
      "asked": ["Sam Green 24/11/2019"], "caller": ["Dr Lee"], "called-back": ["0121 496 0000"],
      "why": ["A bruise that nobody can explain."],
    ]
    let duty = try await town.browser(of: "bea.lund")
    for (browser, token, status) in [(town.nobody, "", 401), (duty, "old", 403)] {
      let page = try await browser.sends(
        body: encoded(question.merging(["token": [token]]) { $1 }), to: .register)
      #expect(page.status == status)
      for words in question.values { #expect(page.shows(words[0]), "\(status)") }
    }
  }

  @Test func `words sent while the log of readings cannot be written come back`() async throws {
    let town = try await Town.at(.inPart("sharing")).whereNothingCanBeNoted()
    let nadia = try await town.browser(of: "nadia")
    let refused = try await nadia.posts("set-bottom-line", note)
    #expect(refused.status == 503 && refused.shows(words))
    #expect(refused.shows("Families' records stay closed for a moment"))
    let late = try await town.nobody.posts("add-note", note)
    #expect(late.status == 503 && late.shows(words))
  }

  @Test func `words sent while the meeting is paused for somebody stay in the form`() async throws {
    let town = try await Town.at(.before("open-the-room-again"))
    let karim = try await town.browser(of: "karim")
    let page = try await karim.posts("add-note", note)
    #expect(page.status == 422)
    #expect(page.shows(words))
    #expect(page.problems.contains("The meeting is paused for you."))
  }
}

extension Town {
  /// The same town, whose log of readings is full.
  fileprivate func whereNothingCanBeNoted() async throws -> Town {
    let now = clock
    let house = AuthorityHouse(
      id: authority.id, name: authority.name, office: authority.office, signIn: authority.signIn,
      drafts: authority.drafts,
      readings: ReadingLog(
        store: MemoryStore(key: MasterKey(bytes: [UInt8](repeating: 1, count: 32))), most: 0,
        every: nil
      ) { now.now.milliseconds })
    return try await with(house)
  }
}

/// HEAD is answered as GET is, without the page.
struct HeadTests {
  @Test func `a page, a style sheet and a place that is not there`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let nadia = try await town.browser(of: "nadia")
    for path in [
      "/", "/birmingham", "/assets/roundtable.css", "/birmingham/work", "/nowhere/at/all",
    ] {
      let head = try await nadia.asks(.head, path)
      let whole = try await nadia.gets(path)
      #expect(head.status == whole.status, "\(path)")
      #expect(head.bytes.isEmpty, "\(path)")
      #expect(head.headers[.contentType] == whole.headers[.contentType])
      #expect(head.headers[.contentSecurityPolicy] == whole.headers[.contentSecurityPolicy])
    }
  }

  @Test func `a board's stream is not opened by it`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let nadia = try await town.browser(of: "nadia")
    let path = Route.authority("birmingham", .family(town.family, .boardStream)).link.text
    #expect(try await nadia.asks(.head, path).status == 200)
    #expect(town.authority.office.hub.subscriptions == 0)
  }
}
