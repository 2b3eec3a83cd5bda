// SPDX-License-Identifier: MIT
import Synchronization
import Testing

@testable import Web

/// One person's notes are limited in size and pace, kindly, and no word is lost by it.
struct NotePaceTests {
  @Test func `a note of five thousand letters is taken, and a longer one comes back in the box`()
    async throws
  {
    let town = try await Town.at(.inPart("sharing"))
    let nadia = try await town.browser(of: "nadia")
    let whole = String(repeating: "word ", count: 999) + "word"
    #expect(try await nadia.posts("add-note", ["words": whole]).status == 303)
    let long = whole + " and more than that"
    let refused = try await nadia.posts("add-note", ["words": long])
    #expect(refused.status == 422)
    #expect(refused.shows(long))
    #expect(refused.problems.contains("Nothing is lost. Send it in two parts."))
  }

  @Test
  func `thirty notes at once are taken; the next one comes back with its words, and is taken soon`()
    async throws
  {
    let time = Time()
    let town = try await Town.at(.inPart("sharing")).counted(by: time)
    let (nadia, sam) = (
      try await town.browser(of: "nadia"), try await town.browser(of: "sam.price")
    )
    for number in 1...30 {
      #expect(try await nadia.posts("add-note", ["words": "Thought \(number)."]).status == 303)
    }
    let entries = try await town.entries
    let key = newKey()
    let refused = try await nadia.posts("add-note", ["words": ["One thought more."]], key: key)
    #expect(refused.status == 422)
    #expect(refused.shows("One thought more."))
    #expect(refused.problems.contains("That was a lot in a short time. Your words are kept here."))
    #expect(try await town.entries == entries)
    #expect(
      try await sam.posts("add-note", ["words": "Somebody else's."]).status == 303, "others go on")
    #expect(
      try await nadia.posts("give-family-view", ["words": "My view."]).status != 503,
      "only notes are counted")
    time.passes(2)
    for _ in 1...2 {
      let again = try await nadia.posts("add-note", ["words": ["One thought more."]], key: key)
      #expect(again.status == 303, "what was kept is not counted again")
    }
    #expect(try await nadia.posts("add-note", ["words": "And more."]).status == 422)
  }
}

/// Seconds that pass only when a test says so.
private final class Time: Sendable {
  private let seconds = Mutex(0.0)
  var now: Double { seconds.withLock { $0 } }
  func passes(_ more: Double) { seconds.withLock { $0 += more } }
}

extension Town {
  fileprivate func counted(by time: Time) async throws -> Town {
    try await with(authority, limits: RequestLimits(mostKept: 1_000) { time.now })
  }
}
