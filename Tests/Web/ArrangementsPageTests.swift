// SPDX-License-Identifier: MIT
import Casework
import Play
import Testing
import Timetable

@testable import Web

/// The page of business support, and what it lets them do.
struct ArrangementsPageTests {
  @Test func `the work of business support is what is not ready, and why`() async throws {
    let town = try await Town.at(.before("send-report"))
    let kit = try await town.browser(of: "kit.moran")
    let work = try await kit.opens(.work)
    #expect(work.shows("Not ready: "))
    #expect(work.shows("the report by Lena Novak is not in"))
    #expect(work.shows("the interpreter for Grandma Samira is not arranged"))
    #expect(work.shows("Put it right"))
    #expect(!work.shows("fighting"))
  }

  @Test func `one page says who comes and what is booked, and no other page is theirs`()
    async throws
  {
    let town = try await Town.at(.before("open-conference"))
    let kit = try await town.browser(of: "kit.moran")
    let page = try await kit.opens(.preparation)
    #expect(page.shows("Karim Hassan must not learn of them"))
    #expect(page.shows("A taxi both ways. Not by the front door."))
    #expect(page.shows("Report is in"))
    for other in try await town.pages {
      let answer = try await kit.opens(other)
      switch other {
      case .overview, .preparation: #expect(answer.status == 200)
      case .form(let deed):
        let theirs = Deeds.named(deed)?.form.by.contains(.arranger) == true
        #expect((answer.status == 200) == theirs, "\(deed)")
      default: #expect(answer.status == 404, "\(other)")
      }
    }
  }

  @Test func `when nobody waits for them the page says so`() async throws {
    let town = try await Town.at(.before("name-arranger"))
    let kit = try await town.browser(of: "kit.moran")
    #expect(try await kit.opens(.work).shows("No conference waits for your arrangements."))
    #expect(try await kit.opens(.preparation).status == 404)
  }

  @Test func `a conference that is on today stands one step away`() async throws {
    let town = try await Town.at(.before("open-conference"))
    town.clock.set(try #require(Instant("2026-11-19T08:00:00Z")))
    let kit = try await town.browser(of: "kit.moran")
    #expect(try await !kit.opens(.work).shows("Hassan"))
    let today = try await kit.opens(.work, asking: "?from=2026-11-19")
    #expect(today.shows("Hassan: Amira, Jay and The baby"))
  }
}
