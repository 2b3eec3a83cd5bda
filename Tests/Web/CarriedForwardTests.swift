// SPDX-License-Identifier: MIT
import Testing

@testable import Web

/// What was asked in the enquiry is not asked again (E3), and the chair has the questions (C6).
struct CarriedForwardTests {
  private static let nadias = "I said not in front of the children."

  private func board(
    of account: String, in part: String = "sharing", of authority: String = "birmingham"
  ) async throws -> Page {
    let town = try await Town.at(.inPart(part), of: authority)
    return try await town.browser(of: account).opens(.family(town.family, .board))
  }

  @Test func `professionals have the family's answers at hand while people talk`() async throws {
    for account in ["ruth.adeyemi", "lena.novak"] {
      let page = try await board(of: account)
      #expect(page.shows("What was said in the enquiry"))
      #expect(page.shows(Self.nadias))
    }
  }

  @Test func `a mother finds her own answers, and a father does not find hers`() async throws {
    #expect(try await board(of: "nadia").shows(Self.nadias))
    #expect(try await !board(of: "karim").shows(Self.nadias))
  }

  @Test func `in Portsmouth the chair has the six questions at hand, and nobody else`() async throws
  {
    for (account, isThere) in [("ruth.adeyemi", true), ("lena.novak", false)] {
      let page = try await board(of: account, in: "grey-areas", of: "portsmouth")
      #expect(page.shows("Six questions for the chair") == isThere)
    }
  }
}
