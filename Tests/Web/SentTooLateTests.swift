// SPDX-License-Identifier: MIT
import Casework
import HTTPTypes
import Hummingbird
import SignIn
import Testing

@testable import Web

/// A session ends in the middle of writing.
struct SentTooLateTests {
  private let words = "He has not been home since Tuesday."

  /// Somebody opens the form, is called away for an hour, comes back and sends it.
  private func sendsLate(_ town: Town, _ name: String, key: String = newKey()) async throws
    -> (browser: Browser, page: Page)
  {
    let browser = try await town.browser(of: name)
    let token = browser.formToken
    town.passes(minutes: 31)
    let page = try await browser.sends(
      ["token": [token], "key": [key], "words": [words]], to: .form("add-note"))
    return (browser, page)
  }

  private func signsIn(_ town: Town, _ name: String, from page: Page) async throws -> Page {
    let draft = try #require(page.hidden("draft"))
    return try await town.nobody.sends(
      body: encoded(["name": [name], "password": [Town.password], "draft": [draft]]), to: .signIn)
  }

  @Test func `the words are kept, and after signing in again the form is there with them`()
    async throws
  {
    let town = try await Town.at(.inPart("decision"))
    let before = try await town.entries
    let late = try await sendsLate(town, "nadia")
    #expect(late.page.status == 401)
    #expect(late.page.shows("Your words are kept. Sign in, and they are there again."))
    #expect(!late.page.shows(words), "whoever stands at the device now reads nothing")
    let back = try await signsIn(town, "nadia", from: late.page)
    let path = try #require(back.headers[.location])
    #expect(path.contains("/do/add-note?draft="))
    let again = try await town.browser(of: "nadia").gets(path)
    #expect(again.status == 200 && again.shows(words))
    #expect(try await town.entries == before, "nothing was done in anybody's name")
  }

  @Test func `whoever else signs in there is led to their own work, and finds no words`()
    async throws
  {
    let town = try await Town.at(.inPart("decision"))
    let late = try await sendsLate(town, "nadia")
    for name in ["karim", "amara.okafor", "eva.stone"] {
      let other = try await signsIn(town, name, from: late.page)
      #expect(other.headers[.location] == "/birmingham/work")
      let browser = try await town.browser(of: name)
      #expect(try await !browser.opens(.drafts).shows(words))
      #expect(try await !browser.opens(.form("add-note")).shows(words))
    }
    #expect(try await town.browser(of: "nadia").opens(.drafts).shows(words))
  }

  @Test func `a form that was not made for the ended session is kept for nobody`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    town.passes(minutes: 31)
    let page = try await nadia.sends(
      ["token": ["made-up"], "key": [newKey()], "words": [words]], to: .form("add-note"))
    #expect(page.status == 401)
    #expect(page.shows(words), "whoever sent them gets them back to copy")
    #expect(page.hidden("draft") == nil)
    #expect(try await !town.browser(of: "nadia").opens(.drafts).shows(words))
  }

  @Test func `who has signed out is not taken for signed in a little`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let token = nadia.formToken
    _ = try await nadia.sends(body: "token=\(token)", to: .signOut)
    let page = try await nadia.sends(
      ["token": [token], "key": [newKey()], "words": [words]], to: .form("add-note"))
    #expect(page.status == 401 && page.hidden("draft") == nil)
    #expect(page.shows(words))
    #expect(try await !town.browser(of: "nadia").opens(.drafts).shows(words))
  }

  @Test func `a page of an earlier session gives the words back and keeps them for nobody`()
    async throws
  {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let karim = try await town.browser(of: "karim")
    let page = try await karim.sends(
      ["token": [nadia.formToken], "key": [newKey()], "words": [words]], to: .form("add-note"))
    #expect(page.status == 403 && page.shows(words))
    #expect(try await !karim.opens(.drafts).shows(words))
  }

  @Test func `half a day later nobody knows any more whose session it was`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let (token, cookie) = (nadia.formToken, try #require(nadia.cookie))
    town.passes(minutes: 31)
    let signIn = town.authority.signIn
    #expect(signIn.session(cookie) == nil)
    #expect(signIn.writer(ofEnded: cookie, formToken: token) == "nadia")
    #expect(signIn.writer(ofEnded: cookie, formToken: token + "x") == nil)
    town.passes(minutes: 12 * 60)
    #expect(signIn.writer(ofEnded: cookie, formToken: token) == nil)
  }
}
