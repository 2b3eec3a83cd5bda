// SPDX-License-Identifier: MIT
import HTTPTypes
import Markup
import Office
import Testing

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

  @Test func `words sent while the meeting is paused for somebody stay in the form`() async throws {
    let town = try await Town.at(.before("open-the-room-again"))
    let karim = try await town.browser(of: "karim")
    let page = try await karim.posts("add-note", note)
    #expect(page.status == 422)
    #expect(page.shows(words))
    #expect(page.problems.contains("The meeting is paused for you."))
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
