// SPDX-License-Identifier: MIT
import Casework
import HTTPTypes
import Testing

@testable import Web

/// Whoever writes what is kept from somebody is asked on the page, with every word still there.
struct HeldWordsPagesTests {
  private let words = "They sleep well at Rowan House."

  private func town() async throws -> Town {
    try await Town.at(.before("close-conference"))
  }

  @Test(arguments: [true, false])
  func `the form comes back with the words, with what is in them, and with a choice`(
    onTheBoard: Bool
  ) async throws {
    let town = try await town()
    let amara = try await town.browser(of: "amara.okafor")
    let page = try await amara.posts(
      "add-note", ["words": [words]], headers: onTheBoard ? [.board: "1"] : [:])
    #expect(page.status == 422)
    #expect(page.shows("These words must not reach everybody") && page.shows(words))
    #expect(page.shows("Karim Hassan") && page.shows("Rowan House") && page.shows("an address"))
    let names = Set(page.tags.compactMap { $0["name"] })
    #expect(names.isSuperset(of: ["held-words", "held-words-why"]))
    #expect(
      page.tags.contains {
        $0["class"] == "error-summary" && $0["role"] == "alert" && $0["autofocus"] != nil
      }, "whoever sent them is led there")
    let box = page.tags.first { $0.name == "textarea" && $0["name"] == "words" }
    #expect(box?["aria-invalid"] == "true" && box?["aria-describedby"]?.contains("-held") == true)
    #expect(try await !town.browser(of: "lena.novak").opens(.board).shows(words))
  }

  @Test func `kept from him, the words are on everybody's board but his`() async throws {
    let town = try await town()
    let amara = try await town.browser(of: "amara.okafor")
    let sent = try await amara.posts("add-note", ["words": words, "held-words": "keep"])
    #expect(sent.status == 303, "\(sent.problems)")
    for page in [Route.Page.board, .meeting, .chronology] {
      #expect(try await !town.browser(of: "karim").opens(page).shows(words), "\(page)")
    }
    for name in ["nadia", "lena.novak", "ruth.adeyemi"] {
      #expect(try await town.browser(of: name).opens(.board).shows(words), "\(name)")
    }
  }

  @Test func `a second person reads the held words and lets them go`() async throws {
    let town = try await town()
    let amara = try await town.browser(of: "amara.okafor")
    let asked = try await amara.posts(
      "add-note",
      ["words": words, "held-words": "let-go", "held-words-why": "He was there last week."])
    #expect(asked.status == 303, "\(asked.problems)")
    let own = try await amara.opens(.papers)
    #expect(own.shows("Words that are held back") && own.shows("You wrote them"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let page = try await ruth.opens(.papers)
    #expect(page.shows(words) && page.shows("He was there last week."))
    #expect(page.shows("May these words reach Karim Hassan?"))
    let karim = try await town.browser(of: "karim")
    #expect(try await !karim.opens(.papers).shows("held back"))
    let key = try #require(
      page.tags.last { $0["name"] == "entry" && $0["value"] != nil }?["value"])
    let id = try await town.id(of: "Karim Hassan")
    let released = try await ruth.posts(
      "let-words-go", ["entry": key, "people": id, "may-go": "yes", "why": "He knows it."])
    #expect(released.status == 303, "\(released.problems)")
    #expect(try await karim.opens(.board).shows(words))
  }

  @Test func `a teacher who may not know of it is told nothing`() async throws {
    let town = try await town()
    let sent = try await town.browser(of: "sam.price").posts("add-note", ["words": words])
    #expect(sent.status == 303)
    #expect(try await !town.browser(of: "karim").opens(.board).shows(words))
    #expect(try await town.browser(of: "ruth.adeyemi").opens(.board).shows(words))
  }
}
