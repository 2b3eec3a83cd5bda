// SPDX-License-Identifier: MIT
import Casework
import Languages
import Letters
import Testing

@testable import Web

/// A team manager puts the authority's own words in the place of a letter's text.
struct LettersPageTests {
  private let place = Route.Place.letter(.leafletIfYouDisagree, .english)

  private func save(
    _ fields: [String: String], by browser: Browser, standing: String? = nil
  ) async throws -> Page {
    var fields = fields
    fields["token"] = browser.formToken
    if let standing { fields["standing"] = standing }
    return try await browser.sends(body: encoded(fields.mapValues { [$0] }), to: place)
  }

  @Test func `only a team manager writes letters`() async throws {
    let town = try await Town.at(.before("call-conference"))
    for name in ["ruth.adeyemi", "amara.okafor", "lena.novak"] {
      let browser = try await town.browser(of: name)
      #expect(try await browser.opens(.letters).status == 404, "\(name)")
      #expect(try await browser.opens(place).status == 404, "\(name)")
      let post = try await save(["text": "# Mine", "why": "Mine", "save": "yes"], by: browser)
      #expect(post.status == 404, "\(name)")
    }
    let tom = try await town.browser(of: "tom.reid")
    let list = try await tom.opens(.letters)
    #expect(list.shows("as it comes with Roundtable") && list.shows("Somali"))
    let page = try await tom.opens(place)
    #expect(page.shows("{chair}") && page.shows("[disagreement]"))
    #expect(page.shows("Check and preview"))
  }

  @Test func `a text is checked line by line and shown for an invented family`() async throws {
    let town = try await Town.at(.before("call-conference"))
    let tom = try await town.browser(of: "tom.reid")
    let wrong = try await save(["text": "# One\n\nHello {nobody}\n\n[if came]\n"], by: tom)
    #expect(wrong.status == 422 && wrong.shows("Line 3") && wrong.shows("Line 5"))
    #expect(wrong.shows("Hello {nobody}"), "the words are still there")
    let right = try await save(
      ["text": "# If you do not agree\n\nTell {chair}. The family is noncompliant."], by: tom)
    #expect(right.status == 200 && right.shows("How it looks for an invented family"))
    #expect(right.shows("noncompliant"))
    #expect(!right.shows("Hassan"), "never a real family")
    #expect(try await tom.opens(.letters).shows("your own since") == false)
  }

  @Test func `a text that would become a book for a large family is refused when it is saved`()
    async throws
  {
    let town = try await Town.at(.before("call-conference"))
    let tom = try await town.browser(of: "tom.reid")
    let standing = try #require(try await tom.opens(place).hidden("standing"))
    let refused = try await save(
      [
        "text": "# Not agreed\n" + String(repeating: "[people]\n", count: 100),
        "why": "More", "save": "yes",
      ], by: tom, standing: standing)
    #expect(refused.status == 422 && refused.shows("no press prints that"))
    #expect(refused.shows("[people]"), "the words are still there")
    #expect(try await tom.opens(.letters).shows("your own since") == false)
  }

  @Test func `a saved text has a reason and a version, and the older ones can be read`()
    async throws
  {
    let town = try await Town.at(.before("call-conference"))
    let tom = try await town.browser(of: "tom.reid")
    let first = try #require(try await tom.opens(place).hidden("standing"))
    let text = "# If you do not agree\n\nTell us. We listen."
    let none = try await save(["text": text, "save": "yes"], by: tom, standing: first)
    #expect(none.status == 422 && none.shows("Write why you change this text."))
    let saved = try await save(
      ["text": text, "why": "Shorter", "save": "yes"], by: tom, standing: first)
    #expect(saved.status == 303)
    let page = try await tom.opens(place)
    #expect(page.shows("We listen.") && page.shows("A-1") && page.shows("Shorter"))
    let stale = try await save(
      ["text": text + " Now.", "why": "Mine", "save": "yes"], by: tom, standing: first)
    #expect(stale.status == 409 && stale.shows("Somebody else saved this text"))
    _ = try await save(
      ["text": "# Not agreed\n\nCall us.", "why": "Again", "save": "yes"], by: tom, standing: "A-1")
    let old = try await tom.opens(place, asking: "?version=A-1")
    #expect(old.shows("We listen.") && !old.tags.contains { $0.name == "textarea" })
    #expect(try await tom.opens(place, asking: "?version=A-9").status == 404)
  }
}
