// SPDX-License-Identifier: MIT
import Casework
import HTTPTypes
import HummingbirdTesting
import Office
import Testing

@testable import Web

/// Closing asks whether somebody still writes; what comes a minute late is kept.
@Suite(.serialized) struct ClosingTests {
  private static let words = "I want to say one thing more."

  private func closing(_ town: Town) async throws -> [String: [String]] {
    [
      "summary": ["We agreed together what is needed."],
      "tells-the-child": [try await town.id(of: "Joy Bell")],
      "first-core-group": ["2026-12-01"], "review": ["2027-02-15"],
    ]
  }

  private func writes(_ browser: Browser) async throws {
    let kept = try await browser.sends(
      [
        "token": [browser.formToken], "key": [newKey()], "base": ["0"], "words": [Self.words],
      ], to: .draft("add-note"))
    #expect(kept.status == 204)
  }

  @Test func `the chair is asked to wait, and learns neither who writes nor what`() async throws {
    let town = try await Town.at(.before("close-conference"))
    let (ruth, nadia) = (
      try await town.browser(of: "ruth.adeyemi"), try await town.browser(of: "nadia")
    )
    try await writes(nadia)
    let asked = try await ruth.posts("close-conference", try await closing(town))
    #expect(asked.status == 422)
    #expect(asked.problems.contains("Somebody at the table is still writing."))
    #expect(!asked.problems.contains("Nadia") && !asked.shows(Self.words))
    #expect(asked.shows("We agreed together what is needed."))
    #expect(try await town.record.conference?.isOpen == true)
    let sure = try await closing(town).merging(["is-meant": ["yes"]]) { $1 }
    #expect(try await ruth.posts("close-conference", sure).status == 303)
    #expect(try await town.record.conference?.isOpen == false)
    #expect(try await nadia.opens(.drafts).shows(Self.words), "her words stay hers")
  }

  @Test func `nobody is asked to wait where nobody writes`() async throws {
    let town = try await Town.at(.before("close-conference"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    try await writes(ruth)
    #expect(try await ruth.posts("close-conference", try await closing(town)).status == 303)
  }

  @Test func `whoever still writes is told on their own board, and nobody else is`() async throws {
    let town = try await Town.at(.before("close-conference"))
    try await town.app.test(.live) { client in
      let port = try #require(client.port)
      let (nadia, sam) = (
        try await town.browser(of: "nadia"), try await town.browser(of: "sam.price")
      )
      try await writes(nadia)
      let hers = try BoardListener(nadia, port: port)
      let his = try BoardListener(sam, port: port)
      for board in [hers, his] { #expect(try await board.hears("\"name\":\"room\"")) }
      his.forgets()
      let ruth = try await town.browser(of: "ruth.adeyemi")
      #expect(try await ruth.posts("close-conference", try await closing(town)).status == 422)
      #expect(try await hers.hears("The chair would like to close the meeting."))
      #expect(try await nadia.opens(.board).shows("The chair would like to close the meeting."))
      #expect(try await !sam.opens(.board).shows("The chair would like to close the meeting."))
      try await Task.sleep(for: .milliseconds(300))
      #expect(his.news == "")
    }
  }

  @Test func `a note that comes a minute late is kept and shown as late, and no later`()
    async throws
  {
    let town = try await Town.at(.before("close-conference"))
    let (ruth, nadia) = (
      try await town.browser(of: "ruth.adeyemi"), try await town.browser(of: "nadia")
    )
    #expect(try await ruth.posts("close-conference", try await closing(town)).status == 303)
    town.passes(minutes: 1)
    #expect(try await nadia.posts("add-note", ["words": Self.words]).status == 303)
    for browser in [ruth, nadia] {
      let board = try await browser.opens(.board)
      #expect(board.shows("Came after the meeting was closed"))
      #expect(board.shows(Self.words) && board.shows("came after the meeting was closed"))
    }
    town.passes(minutes: 15)
    let tooLate = try await nadia.posts("add-note", ["words": "An hour later."])
    #expect(tooLate.status == 422 && tooLate.shows("An hour later."))
  }

  @Test func `a tab of whoever was signed in before writes nothing under another's name`()
    async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    let before = try await town.entries
    let (nadia, karim) = (try await town.browser(of: "nadia"), try await town.browser(of: "karim"))
    let form = ["token": [nadia.formToken], "key": [newKey()], "words": [Self.words]]
    for headers in [[:], [.board: "1"]] as [HTTPFields] {
      #expect(try await karim.sends(form, to: .form("add-note"), headers: headers).status == 403)
    }
    let draft = form.merging(["base": ["any"]]) { $1 }
    #expect(try await karim.sends(draft, to: .draft("add-note")).status == 403)
    #expect(try await karim.sends(form, to: .words("add-note")).status == 403)
    #expect(try await town.entries == before)
    #expect(try await !karim.opens(.drafts).shows(Self.words))
  }

  @Test func `signing out leaves nothing in the browser, and the way back shows nothing`()
    async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    let nadia = try await town.browser(of: "nadia")
    let board = try await nadia.opens(.board)
    #expect(board.headers[.cacheControl]?.contains("no-store") == true)
    let out = try await nadia.sends(body: "token=\(nadia.formToken)", to: .signOut)
    #expect(out.headers[.clearSiteData] == "\"storage\"")
    let back = try await nadia.opens(.board)
    #expect(back.status == 401 && !back.shows("Amira"))
  }
}

/// The same words to the same question, sent again: perhaps by the way back in a browser.
struct SaidBeforeTests {
  private let note = ["words": ["He was on time every day."]]

  @Test func `the same words once more are asked about, and kept where they are meant`()
    async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    let sam = try await town.browser(of: "sam.price")
    let before = try await town.entries
    #expect(try await sam.posts("add-note", note, key: newKey()).status == 303)
    let again = try await sam.posts("add-note", note, key: newKey())
    #expect(again.status == 422)
    #expect(again.problems.contains("You said the very same on "))
    #expect(again.shows("He was on time every day."))
    let tick = again.tags.first { $0["name"] == "is-meant" }
    #expect(tick?["type"] == "checkbox" && tick?["value"] == "yes")
    #expect(try await town.entries == before + 1)
    let meant = note.merging(["is-meant": ["yes"]]) { $1 }
    #expect(try await sam.posts("add-note", meant, key: newKey()).status == 303)
    #expect(try await town.entries == before + 2)
  }

  @Test func `the board asks too, with the tick beside the words`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let sam = try await town.browser(of: "sam.price")
    for status in [204, 422] {
      let page = try await sam.posts("add-note", note, key: newKey(), headers: [.board: "1"])
      #expect(page.status == status)
      #expect(page.holds("name=\"is-meant\"") == (status == 422))
    }
  }

  @Test func `other words, another heading or another person are not the same`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let (sam, lena) = (
      try await town.browser(of: "sam.price"), try await town.browser(of: "lena.novak")
    )
    #expect(try await sam.posts("add-note", note, key: newKey()).status == 303)
    #expect(try await lena.posts("add-note", note, key: newKey()).status == 303)
    for more in [["words": ["He was late once."]], note.merging(["column": ["ideas"]]) { $1 }] {
      #expect(try await sam.posts("add-note", more, key: newKey()).status == 303)
    }
  }

  @Test(arguments: [
    "give-own-words", "say-good-outcome", "give-family-view",
  ])
  func `each way in which a family gives its words asks when they come twice`(_ form: String)
    async throws
  {
    let town = try await Town.at(.inPart("views"))
    let nadia = try await town.browser(of: "nadia")
    let words = ["words": ["I want help, and my children home."]]
    #expect(try await nadia.posts(form, words, key: newKey()).status == 303)
    let entries = try await town.entries
    let again = try await nadia.posts(form, words, key: newKey())
    #expect(again.status == 422 && again.problems.contains("You said the very same on "))
    #expect(try await town.entries == entries, "kept once")
    let meant = words.merging(["is-meant": ["yes"]]) { $1 }
    #expect(try await nadia.posts(form, meant, key: newKey()).status == 303)
  }
}
