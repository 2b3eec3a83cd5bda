// SPDX-License-Identifier: MIT
import Casework
import HTTPTypes
import Hummingbird
import Testing

@testable import Web

/// Words that computers like to trip over are somebody's words all the same.
struct OddWordsTests {
  @Test(arguments: [
    "=SUM(A1:A9)", "+44 20 7946 0000", "-1 for that", "@nadia said so", "\t=cmd|' /C calc'!A0",
    "\u{202E}right to left\u{202C} and back", "مرحبا، أنا بخير", "👩‍👧‍👦🏳️‍🌈👍🏽 e\u{301}\u{327}",
    "zero\u{200B}width\u{FEFF}", "</textarea><script>alert(1)</script>",
    "'; DROP TABLE--",
    "${7*7} {{7*7}} %s %n", "line one\nline two\n\n\nline five",
    String(repeating: "Ω", count: 5_000),
  ])
  func `are kept, shown as typed, and kept as a draft`(_ words: String) async throws {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    let draft = try await nadia.sends(
      ["token": [nadia.formToken], "key": [newKey()], "base": ["0"], "words": [words]],
      to: .draft("add-note"))
    #expect(draft.status == 204)
    #expect(try await nadia.opens(.form("add-note")).shows(words))
    #expect(try await nadia.posts("add-note", ["words": words]).status == 303)
    #expect(try await town.record.conference?.notes.last?.words == words)
    let chronology = try await nadia.opens(.chronology)
    for line in words.split(separator: "\n") { #expect(chronology.shows(String(line))) }
    #expect(!chronology.holds("<script>alert"))
  }

  @Test(arguments: [
    "/birmingham/../dorset/work", "/birmingham/%2e%2e/dorset/work", "/../../etc/passwd",
    "/assets/../../../etc/passwd", "/assets/%2e%2e%2fmaster.key", "/assets/..%5cmaster.key",
    "/birmingham/families/../../../data/birmingham/master.key", "//birmingham//work/..",
    "/birmingham/work/%00", "/%c0%ae%c0%ae/", "/birmingham/families/%2e%2e/plan",
  ])
  func `a path that climbs leads nowhere`(_ path: String) async throws {
    let town = try await Town.at(.inPart("decision"))
    let ruth = try await town.browser(of: "ruth.adeyemi")
    let page = try await ruth.gets(path)
    #expect(page.status == 404, "\(path)")
  }

  @Test func `a body over the limit is answered with how long it is and how long it may be`()
    async throws
  {
    let town = try await Town.at(.inPart("decision"))
    let nadia = try await town.browser(of: "nadia")
    for page in [Route.Page.form("add-note"), .draft("add-note")] {
      let answer = try await nadia.sends(
        body: "words=" + String(repeating: "x", count: 4_199_994),
        to: .family(town.family, page), headers: [.contentLength: "4200000"])
      #expect(answer.status == 413)
      #expect(answer.shows("What you sent is 4.2 million letters long."))
      #expect(answer.shows("One form may be "), "each form has a limit of its own")
      #expect(!answer.shows("One form may be 4.2 million letters long."))
      #expect(answer.shows("your words are still there"))
    }
  }
}
