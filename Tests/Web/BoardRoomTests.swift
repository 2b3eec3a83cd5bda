// SPDX-License-Identifier: MIT
import Testing

@testable import Web

/// Breaks, closed parts, what the chair is reminded of, and who does not agree: as people see it.
struct BoardRoomTests {
  private let closedWords = "The door has two locks"

  @Test func `in a break everyone sees when the meeting goes on`() async throws {
    let town = try await Town.at(.before("resume-conference"))
    for name in ["ruth.adeyemi", "nadia", "sam.price", "joy.bell"] {
      let page = try await town.browser(of: name).opens(.board)
      #expect(page.shows("The meeting is paused. We are back at 10:41."), "\(name)")
    }
    let wall = try await town.browser(of: "ruth.adeyemi").opens(.bigScreen)
    #expect(wall.shows("We are back at 10:41."))
  }

  @Test func `while the room is closed the father's pages say that it is paused, and no more`()
    async throws
  {
    let town = try await Town.at(.before("open-the-room-again"))
    let karim = try await town.browser(of: "karim")
    for page in [Route.Page.board, .bigScreen] {
      let page = try await karim.opens(page)
      #expect(page.shows("The meeting is paused for you"))
      #expect(!page.shows("What we each know") && !page.shows("In the room"))
    }
    for place in try await town.pages {
      #expect(try await !karim.opens(place).shows(closedWords), "\(place)")
    }
  }

  @Test func `those at the table see who is out, and go on`() async throws {
    let town = try await Town.at(.before("open-the-room-again"))
    let nadia = try await town.browser(of: "nadia").opens(.board)
    #expect(nadia.shows("Karim Hassan is not in the room for this part."))
    #expect(nadia.shows(closedWords))
    #expect(!nadia.shows("Nadia speaks about where she lives"), "why is for professionals")
    let ruth = try await town.browser(of: "ruth.adeyemi")
    #expect(try await ruth.opens(.board).shows("Open the room again"))
    let wall = try await ruth.opens(.bigScreen)
    #expect(wall.shows(closedWords) && !wall.shows("is not in the room"))
  }

  @Test func `the wall holds nothing that somebody in the room may not know`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let wall = try await town.browser(of: "ruth.adeyemi").opens(.bigScreen)
    #expect(wall.shows("Amira is on time every day"))
    #expect(!wall.shows("Nadia has kept every appointment"), "a refuge worker said so")
    #expect(!wall.shows(closedWords))
  }

  @Test func `a question against easy agreement is for the chair's eyes`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let words = "The chair questions easy agreement"
    #expect(try await town.browser(of: "ruth.adeyemi").opens(.board).shows(words))
    for name in ["nadia", "sam.price", "amara.okafor"] {
      #expect(try await !town.browser(of: name).opens(.board).shows(words), "\(name)")
    }
  }

  @Test func `what the family needs stands beside the plan, and the summary beside the views`()
    async throws
  {
    let plan = try await Town.at(.inPart("plan"))
    let sam = try await plan.browser(of: "sam.price").opens(.board)
    #expect(sam.shows("Someone beside me at bedtime until the baby is here."))
    let views = try await Town.at(.inPart("views"))
    let nadia = try await views.browser(of: "nadia").opens(.board)
    #expect(nadia.shows("a mother who is warm"))
  }

  @Test func `who does not agree stands beside the decision`() async throws {
    let town = try await Town.at(.whole)
    for name in ["nadia", "ruth.adeyemi", "karim"] {
      let page = try await town.browser(of: name).opens(.board)
      #expect(page.shows("Dev Patel, formal disagreement"), "\(name)")
    }
  }

  @Test func `the next days stand beside the form with the reason for each limit`() async throws {
    let town = try await Town.at(.inPart("ending"))
    let page = try await town.browser(of: "ruth.adeyemi").opens(.board)
    for words in [
      "First core group: by Thursday 3 December 2026.",
      "First review conference: by Friday 19 February 2027.", "The plan is checked early",
    ] {
      #expect(page.shows(words), "\(words)")
    }
  }

  @Test func `the father reads how he takes part, and not why`() async throws {
    let town = try await Town.at(.before("open-conference"))
    let page = try await town.browser(of: "karim").opens(.meeting)
    #expect(page.shows("You take part on a screen."))
    for place in try await town.pages {
      let page = try await town.browser(of: "karim").opens(place)
      #expect(!page.shows("Nadia asked not to speak"), "\(place)")
    }
    #expect(
      try await town.browser(of: "ruth.adeyemi").opens(.preparation)
        .shows("Nadia asked not to speak"))
  }

  @Test func `a hard question and what came of it stand on everyone's board`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    for name in ["nadia", "karim", "sam.price", "ruth.adeyemi"] {
      let page = try await town.browser(of: name).opens(.board)
      #expect(page.shows("Sam sees Amira asleep on Mondays. That is what we watch."), "\(name)")
    }
  }

  @Test func `a reworded note says so`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let page = try await town.browser(of: "nadia").opens(.board)
    #expect(page.shows("Amira draws in every break, dogs and houses, and gives them away."))
    #expect(page.shows("reworded by the author"))
    #expect(!page.shows("She draws dogs and houses."))
  }
}
