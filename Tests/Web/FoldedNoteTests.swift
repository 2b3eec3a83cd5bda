// SPDX-License-Identifier: MIT
import Casework
import HummingbirdTesting
import Letters
import Testing

@testable import Web

/// What the chair folds away stays to be read by whoever could read it, with the reason before it.
struct FoldedNoteTests {
  private let words = "Their neighbours are no better."
  private let why = "It is about another family."

  @Test func `a folded note shows why, opens for whoever may read it, and comes back`() async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    let (nadia, ruth) = (
      try await town.browser(of: "nadia"), try await town.browser(of: "ruth.adeyemi")
    )
    _ = try await nadia.posts("add-note", ["words": words, "column": "working-well"])
    let note = try #require(try await town.record.conference?.notes.last?.id.text)
    #expect(
      try await nadia.posts("fold-note-away", ["note": note, "why": why]).status == 403,
      "only the chair")
    #expect(try await ruth.posts("fold-note-away", ["note": note, "why": why]).status == 303)
    for name in ["nadia", "sam.price"] {
      let board = try await town.browser(of: name).opens(.board)
      #expect(board.shows("The chair folded this note away: \(why)"), "\(name)")
      #expect(board.shows(words), "\(name) may still read it")
    }
    #expect(try await !ruth.opens(.bigScreen).shows(words), "the wall shows it no more")
    #expect(try await nadia.opens(.chronology).shows(words), "it stays in the record")
    for place in [Route.Page.agenda, .paper(PaperID(.chairsAgenda))] {
      let page = try await ruth.opens(place)
      #expect(page.shows(why) && !page.shows(words), "on paper it goes into no more hands")
    }
    #expect(
      try await ruth.posts("unfold-note", ["note": note, "why": "It is theirs."]).status == 303)
    #expect(try await !nadia.opens(.board).shows("folded this note away"))
    #expect(try await ruth.opens(.bigScreen).shows(words))
  }

  @Test func `an open board is told by that note alone`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    try await town.app.test(.live) { client in
      let board = try BoardListener(
        try await town.browser(of: "nadia"), port: try #require(client.port))
      let sam = try await town.browser(of: "sam.price")
      _ = try await sam.posts("add-note", ["words": words, "column": "working-well"])
      #expect(try await board.hears(words))
      board.forgets()
      let note = try #require(try await town.record.conference?.notes.last?.id.text)
      let ruth = try await town.browser(of: "ruth.adeyemi")
      _ = try await ruth.posts("fold-note-away", ["note": note, "why": why])
      #expect(try await board.hears("folded this note away"))
      #expect(board.text.contains("event: notes"))
      #expect(!board.text.contains("Amira is on time every day"), "another note, unchanged")
    }
  }
}
