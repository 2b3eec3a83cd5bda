// SPDX-License-Identifier: MIT
import Casework
import HTTPTypes
import HummingbirdTesting
import Office
import Play
import SignIn
import Testing
import Timetable

@testable import Web

private let hour = 60
private let year = 365 * 24 * 60

/// The machine's clock is wrong, or is put right, while people work.
struct ClockJumpsTests {
  private func note(_ turn: Int = 0) -> [String: String] {
    ["words": "Jay sings in the morning: \(turn).", "column": "working-well"]
  }

  private func times(_ town: Town) async throws -> [Instant] {
    try await town.record.entries.map(\.at)
  }

  @Test(arguments: [-hour, -year, year, -1])
  func `entries keep their order, whatever the clock shows in between`(minutes: Int) async throws {
    let town = try await Town.at(.inPart("sharing"))
    let before = try await times(town)
    let last = try #require(before.last)
    for turn in [minutes, minutes == year ? -year : 1, 0] {
      town.passes(minutes: turn)
      let sam = try await town.browser(of: "sam.price")
      #expect(try await sam.posts("add-note", note(turn)).status == 303)
    }
    let after = try await times(town)
    #expect(after.count == before.count + 3)
    #expect(after.allSatisfy { $0.milliseconds > 0 } && after == after.sorted())
    #expect(after.suffix(3).allSatisfy { $0 >= last })
  }

  @Test func `once the clock is right again, the day of a deed is right, and its time keeps order`()
    async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    let day = town.clock.now.londonDay
    town.passes(minutes: year)
    _ = try await town.browser(of: "sam.price").posts("add-note", note(1))
    town.passes(minutes: -year)
    _ = try await town.browser(of: "sam.price").posts("add-note", note(2))
    let entries = try await town.record.entries.suffix(2)
    #expect(entries.map(\.day) == [day.adding(days: 365), day])
    #expect(entries.first.map(\.at) == entries.last.map(\.at))
  }

  @Test(arguments: [-hour, -year])
  func `nobody loses their part in a family when the clock goes back`(minutes: Int) async throws {
    let town = try await Town.at(.inPart("sharing"))
    town.passes(minutes: minutes)
    for name in ["nadia", "karim", "amara.okafor", "sam.price"] {
      let browser = try await town.browser(of: name)
      #expect(try await browser.opens(.board).status == 200, "\(name)")
    }
  }

  @Test func `a session does not live for ever when the clock goes back, and its words are kept`()
    async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    let nadia = try await town.browser(of: "nadia")
    let token = nadia.formToken
    town.passes(minutes: -year)
    #expect(try await nadia.opens(.work).status == 401)
    let late = try await nadia.sends(
      ["token": [token], "key": [newKey()], "words": ["She cries at night."]],
      to: .form("add-note"))
    #expect(late.status == 401 && late.shows("Your words are kept."))
    let again = try await town.browser(of: "nadia")
    #expect(try await again.opens(.drafts).shows("She cries at night."))
  }

  @Test func `a session outlives a clock that is put right by some seconds`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let nadia = try await town.browser(of: "nadia")
    town.passes(minutes: -1)
    #expect(try await nadia.opens(.board).status == 200)
  }

  @Test func `unsent words are there again when a clock that was a year ahead is put right`()
    async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    let nadia = try await town.browser(of: "nadia")
    let key = newKey()
    let kept = try await nadia.sends(
      ["token": [nadia.formToken], "key": [key], "base": ["0"], "words": ["Not sent yet."]],
      to: .draft("add-note"))
    #expect(kept.status == 204)
    town.passes(minutes: year)
    _ = try await town.browser(of: "nadia").opens(.drafts)
    _ = try await town.browser(of: "nadia").opens(.board)
    town.passes(minutes: -year)
    #expect(try await town.browser(of: "nadia").opens(.drafts).shows("Not sent yet."))
  }

  @Test func `in the night in which clocks change, entries keep their order and their day`()
    async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    let change = try #require(Instant("2027-10-31T00:30:00Z"))
    var shown: [String] = []
    for minutes in [0, 30, 60, 90] {
      town.clock.set(change.adding(seconds: minutes * 60))
      _ = try await town.browser(of: "sam.price").posts("add-note", note(minutes))
      shown.append("\(town.clock.now.londonTime)")
    }
    let entries = try await town.record.entries.suffix(4)
    #expect(shown == ["01:30", "01:00", "01:30", "02:00"], "an hour is shown twice")
    #expect(entries.map(\.at.milliseconds) == (0...3).map { change.milliseconds + $0 * 1_800_000 })
    #expect(entries.allSatisfy { $0.day == Day("2027-10-31") })
  }

  @Test func `a board that is open goes on when the clock jumps, and its stream still ends`()
    async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    try await town.app.test(.live) { client in
      let port = try #require(client.port)
      let nadia = try await town.browser(of: "nadia")
      let board = try BoardListener(nadia, port: port)
      #expect(try await board.hears("notes-ideas"))
      board.forgets()
      town.passes(minutes: -1)
      _ = try await town.browser(of: "sam.price").posts("add-note", note())
      #expect(try await board.hears("Jay sings in the morning: 0."))
      _ = try await nadia.sends(body: "token=\(nadia.formToken)", to: .signOut)
      #expect(try await board.isHungUp())
      #expect(BoardStream.beat < .seconds(5), "V8.3.2: within five seconds")
    }
  }

  @Test func `after wrong tries nobody waits longer because the clock went back`() async throws {
    let town = try await Town.at(.before("call-conference"))
    for _ in 1...10 { _ = try await town.signIn("nadia", password: "a wrong password") }
    town.passes(minutes: -year)
    #expect(try await town.signIn("nadia").shows("There were too many tries."))
    town.passes(minutes: 6)
    #expect(try await town.signIn("nadia").status == 303)
  }
}
