// SPDX-License-Identifier: MIT
import Casework
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Office
import Play
import Testing

@testable import Web

/// How plain a worker's words are is said beside them. Nothing is stopped, changed or kept by it.
struct CheckWordsTests {
  private let words = "Jay absconded from <placement> & the ICPC \"went\" on."

  private func asks(_ browser: Browser, _ fields: [String: String], of deed: String) async throws
    -> Page
  {
    var fields = fields
    fields["token"] = browser.formToken
    return try await browser.sends(
      fields.mapValues { [$0] }, to: .words(deed), headers: [.words: "1"])
  }

  @Test func `a script gets the notes for one field, with a kinder word and why`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let page = try await asks(ruth, ["reasons": words], of: "decide-for-child")
    #expect(page.status == 200)
    #expect(page.shows("“absconded” – try: ran away, or went missing."))
    #expect(page.shows("“ICPC”: write it out once"))
    #expect(page.shows("2 words that may hurt or be hard."))
    #expect(page.shows("Source: Language lists of TACT"))
    #expect(!page.holds("<form"))
  }

  @Test func `without a script the form comes back with its words and the notes beside them`()
    async throws
  {
    let town = try await Town.at(.inPart("decision"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let first = try await ruth.opens(.form("decide-for-child"))
    #expect(first.shows("Check the words"))
    let page = try await ruth.sends(
      ["token": [ruth.formToken], "key": [newKey()], "reasons": [words]],
      to: .words("decide-for-child"))
    #expect(page.status == 200)
    #expect(page.shows(words))
    #expect(page.shows("“absconded” – try"))
    #expect(page.holds("id=\"decide-for-child-reasons-words\" aria-live=\"polite\""))
    #expect(page.holds("decide-for-child-reasons-words\""))
    let again = try await ruth.opens(.form("decide-for-child"))
    #expect(again.shows(words))
  }

  @Test func `words that are marked can be sent as they are`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let page = try await ruth.posts("sum-up", ["risks": words, "threshold": words])
    #expect(page.status == 303)
  }

  @Test func `a family's own words are never marked`() async throws {
    let town = try await Town.at(.inPart("decision"))
    for deed in [
      "give-own-words", "give-family-view", "say-good-outcome", "add-note", "meet-child",
    ] {
      for (name, browser) in try await town.browsers() {
        let page = try await asks(browser, ["words": words], of: deed)
        #expect(page.status != 200 || page.bytes.isEmpty, "\(name) \(deed)")
      }
    }
    let nadia = try await town.browser(of: "nadia")
    let hers = try await asks(nadia, ["measure": words], of: "name-outcome")
    #expect(!hers.shows("absconded"))
    let form = try await nadia.opens(.form("name-outcome"))
    #expect(form.status == 200 && !form.shows("Check the words"))
  }

  @Test func `words that are written down for somebody else are theirs, and not marked`()
    async throws
  {
    let town = try await Town.at(.inPart("decision"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let own = try await asks(ruth, ["reasons": words], of: "give-view")
    #expect(own.shows("absconded"))
    let other = try await asks(ruth, ["reasons": words, "whose": "nadia"], of: "give-view")
    #expect(!other.shows("absconded"))
  }

  @Test func `nobody checks words with another session's form, or without one`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let wrong = try await ruth.sends(
      ["token": ["wrong"], "reasons": [words]], to: .words("decide-for-child"))
    #expect(wrong.status != 200 && wrong.shows(words))
    let nobody = try await town.nobody.sends(
      ["token": ["none"], "reasons": [words]], to: .words("decide-for-child"))
    #expect(nobody.status != 200)
    let unknown = try await asks(ruth, ["reasons": words], of: "no-such-deed")
    #expect(unknown.status == 404)
  }

  @Test func `who has no relation to a family learns nothing of its names`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let stranger = try await town.browser(of: Town.stranger.account.text)
    let page = try await stranger.sends(
      ["token": [stranger.formToken], "key": [newKey()], "reasons": [words]],
      to: .words("decide-for-child"))
    #expect(page.status == 404)
  }

  @Test func `every form in which a family reads a worker's words is checked`() {
    let checked = Deeds.all.filter { $0.form.fields.contains { $0.isForFamily } }.map {
      $0.form.name
    }
    for deed in ["call-conference", "send-report", "decide-for-child", "close-conference"] {
      #expect(checked.contains(deed))
    }
    for deed in [
      "give-own-words", "give-family-view", "say-good-outcome", "add-note", "meet-child",
    ] {
      #expect(!checked.contains(deed))
    }
  }
}
