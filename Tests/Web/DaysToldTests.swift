// SPDX-License-Identifier: MIT
import Casework
import Letters
import Office
import Play
import Practice
import Testing
import Timetable

@testable import Web

/// The days that a practice states reach the people for whom they count.
struct DaysToldTests {
  @Test(arguments: ["portsmouth", "birmingham"])
  func `says how far apart people meet after the first time`(authority: String) async throws {
    let town = try await Town.at(.whole, of: authority)
    let nadia = try await town.browser(of: "nadia")
    let places: [Route.Page] = [.plan, .paper(PaperID(.decisionLetterForFamily))]
    for place in places {
      let page = try await nadia.opens(place)
      #expect(page.shows("After that they are no more than 6 weeks apart."), "\(place)")
      #expect(page.shows("After that they are no more than 6 months apart."), "\(place)")
    }
  }

  @Test func `says by when to ask that somebody is not in the room, until that day`() async throws {
    let town = try await Town.at(.before("re-date-conference"))
    let practice = try town.authority.office.practice()
    let day = try #require(try await town.record.askApartBy(practice)?.due)
    town.clock.set(try #require(Instant(london: day.adding(days: -1), hour: 9, minute: 0)))
    let nadia = try await town.browser(of: "nadia")
    let asked =
      "Is there somebody you cannot be in one room with? Tell the chair by \(day.inWords)."
    #expect(try await nadia.opens(.meeting).shows(asked))
    let sam = try await town.browser(of: "sam.price")
    #expect(try await sam.opens(.expected).shows("by \(day.inWords)."))
    let amara = try await town.browser(of: "amara.okafor")
    let page = try await amara.opens(.preparation)
    #expect(page.shows("by \(day.inWords)."))
    #expect(page.shows("This is an aim, not a limit."), "behind Why this day?")
    town.clock.set(try #require(Instant(london: day.adding(days: 1), hour: 9, minute: 0)))
    let later = try await town.browser(of: "nadia")
    #expect(try await !later.opens(.meeting).shows("Tell the chair by"), "it is too late for it")
  }
}
