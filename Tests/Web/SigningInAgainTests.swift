// SPDX-License-Identifier: MIT
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Web

/// One browser, one session at each authority.
struct SigningInAgainTests {
  private func signsIn(_ name: String, _ password: String = Town.password, in browser: Browser)
    async throws -> Page
  {
    try await browser.sends(
      body: encoded(["name": [name], "password": [password]]), to: .signIn)
  }

  @Test func `ends the old session of this browser, and of no other`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let (shared, phone) = (
      try await town.browser(of: "nadia"), try await town.browser(of: "nadia")
    )
    #expect(try await signsIn("karim", in: shared).status == 303)
    #expect(try await shared.opens(.work).status == 401, "nobody can use the old cookie any more")
    #expect(try await phone.opens(.board).status == 200)
  }

  @Test func `a try that fails ends nothing`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let nadia = try await town.browser(of: "nadia")
    #expect(try await signsIn("karim", "not his password", in: nadia).status == 422)
    #expect(try await nadia.opens(.board).status == 200)
  }

  @Test func `the board of whoever was signed in before falls silent within five seconds`()
    async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    try await town.app.test(.live) { client in
      let nadia = try await town.browser(of: "nadia")
      let board = try BoardListener(nadia, port: try #require(client.port))
      #expect(try await board.hears("notes-ideas"))
      _ = try await signsIn("karim", in: nadia)
      #expect(try await board.isHungUp())
      #expect(BoardStream.beat < .seconds(5), "how often it asks, whatever the machine adds")
    }
  }

  @Test func `the page of an authority's practice lets whoever is signed in sign out`()
    async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    let nadia = try await town.browser(of: "nadia")
    let page = try await nadia.opens(.practice)
    #expect(page.shows("Sign out") && page.shows("You are: "))
    let out = try await nadia.sends(body: "token=\(page.hidden("token") ?? "")", to: .signOut)
    #expect(out.status == 303)
    #expect(try await nadia.opens(.work).status == 401)
    let open = try await nadia.opens(.practice)
    #expect(open.status == 200 && !open.shows("Sign out"))
  }
}
