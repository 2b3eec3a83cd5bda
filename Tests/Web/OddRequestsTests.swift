// SPDX-License-Identifier: MIT
import Casework
import HTTPTypes
import Hummingbird
import Markup
import Testing

@testable import Web

/// What no page of ours sends, but what anybody can.
struct OddRequestsTests {
  @Test(arguments: ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
  func `no other way of asking does anything`(_ method: String) async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let before = try await town.entries
    let note = encoded(["token": [nadia.formToken], "key": [newKey()], "words": ["Hello"]])
    let page = try await nadia.asks(
      HTTPRequest.Method(method) ?? .put,
      Route.authority("birmingham", .family(town.family, .form("add-note"))).link.text,
      body: ByteBuffer(string: note))
    #expect(page.status == 404)
    #expect(try await town.entries == before)
  }

  @Test(arguments: [Int.min, -1, 0, 1, 1_000_000, Int.max])
  func `a made-up count of what was seen breaks nothing`(_ seen: Int) async throws {
    let town = try await Town.at(.inPart("decision"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let page = try await ruth.posts(
      "write-contingency", ["words": ["W"], "impact": ["I"]], seen: seen)
    #expect([303, 409].contains(page.status))
  }

  @Test func `a body that is too big is refused, and the largest form is not`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let lena = try await town.browser(of: "lena.novak")
    let page = try await lena.posts(
      "add-note", ["words": [String(repeating: "x", count: 4_000_000)]])
    #expect(page.status == 413)
    let fields = [
      "involvement", "help-offered", "strengths", "worries", "grey-areas", "lived-experience",
      "development", "can-do",
    ]
    let long = String(repeating: "word ", count: 10_000)
    var answers = Dictionary(uniqueKeysWithValues: fields.map { ($0, [long]) })
    answers["further"] = ["yes"]
    let report = try await lena.posts("send-report", answers)
    #expect(report.status == 303)
  }

  @Test func `broken percent signs are kept as they are, and broken letters are told`()
    async throws
  {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let start = "token=\(nadia.formToken)&key=\(newKey())&words="
    let place = Route.Place.family(town.family, .form("add-note"))
    for (broken, isIn) in [
      ("%FF%C3", "\u{FFFD}"), ("%00", "\u{FFFD}"), ("%1B%5B2J", "\u{FFFD}[2J"),
    ] {
      let before = try await town.entries
      let told = try await nadia.sends(body: start + "I+sleep.+" + broken, to: place)
      #expect(told.status == 422 && told.shows("cannot be kept"), "\(broken)")
      #expect(told.shows("I sleep. \(isIn)"), "what was typed comes back: \(broken)")
      #expect(try await town.entries == before)
    }
    let page = try await nadia.sends(
      body: start + "100%+sure,+%zz+%4+%E2%9C%93+ende%", to: place)
    #expect(page.status == 303)
    let words = try await town.record.conference?.notes.last?.words
    #expect(words == "100% sure, %zz %4 ✓ ende%")
    #expect(try await nadia.opens(.chronology).shows("100% sure, %zz %4 ✓"))
    let nothing = try await nadia.asks(
      .post, Route.authority("birmingham", .family(town.family, .form("add-note"))).link.text,
      body: ByteBuffer(bytes: [0xFF, 0x26, 0x26, 0x3D, 0x3D, 0x00, 0x25]))
    #expect(nothing.status == 403)
  }

  @Test func `a form without its key is refused in words`() async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let before = try await town.entries
    for key in ["", "short", "UPPER-CASE-KEY", String(repeating: "k", count: 65), "a'; DROP--"] {
      let page = try await nadia.posts("add-note", ["words": ["Hello"]], key: key)
      #expect(page.status == 400)
      #expect(page.shows("Your words") && page.shows("Hello"))
    }
    #expect(try await town.entries == before)
  }

  @Test(arguments: [
    "?from=-1", "?from=9223372036854775807", "?from=-9223372036854775808", "?from=x", "?from=",
    "?as-of=", "?as-of=2026-02-30", "?as-of=0001-01-01", "?as-of=9999-12-31", "?as-of=%FF",
    "?from=1&from=2", "?%zz", "?from=100000&as-of=2026-11-10",
  ])
  func `an odd question to the chronology gets a page`(_ query: String) async throws {
    let town = try await Town.at(.whole)
    let amara = try await town.browser(of: "amara.okafor")
    let page = try await amara.opens(.family(town.family, .chronology), asking: query)
    #expect(page.status == 200)
    #expect(page.shows("Chronology"))
  }

  @Test(arguments: ["?due=x&families=%FF", "?families=-1", "?due=0|0|0", "?due=" + "9.9.9"])
  func `an odd question to the work page gets a page`(_ query: String) async throws {
    let town = try await Town.at(.before("open-conference"))
    let amara = try await town.browser(of: "amara.okafor")
    #expect(try await amara.opens(.work, asking: query).status == 200)
  }

  @Test(arguments: [
    "00/01/2026", "1/1/9223372036854775807", "1/13/2026", "-1/-1/-1", "31/12/9999", "01/01/0001",
    "2026-11-24T10:00", "tomorrow", "99999999999999999999/1/1",
  ])
  func `an impossible day is refused with a sentence`(_ day: String) async throws {
    let town = try await Town.at(.before("call-conference"))
    let amara = try await town.browser(of: "amara.okafor")
    let page = try await amara.posts(
      "call-conference",
      [
        "children": [try await town.id(of: "Amira")], "day": [day], "time": ["10:00"],
        "place": ["Civic Centre"], "why": ["To plan with you."], "chair": ["ruth.adeyemi"],
      ])
    #expect(page.status == 422)
    #expect(page.shows("To plan with you."))
    #expect(!page.problems.isEmpty)
  }
}
