// SPDX-License-Identifier: MIT
import Practice
import Testing
import Timetable

/// Files that are not YAML, or are made to exhaust a reader, end in an error and never in a crash.
struct HostileFiles {
  @Test(.timeLimit(.minutes(15)))
  func `aliases that grow without bound are refused before they grow`() throws {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(try refusal(of: text).contains("test.yaml:3: \"&\" starts a word"))
    #expect(try refusal(of: "terms: *a").contains("\"*\" starts a word"))
    #expect(try refusal(of: "terms: {\"a\":*a}").contains("\"*\" starts a word"))
  }

  @Test(
    .timeLimit(.minutes(15)),
    arguments: [
      "terms: [", "terms: {", "terms: \"", "terms: 'a", "\tterms: a", "%YAML 9.9\n---",
      "--- a\n--- b",
      "? [a]\n: b", "? { a: b }\n: c", "- a", "terms: !!binary gIGC", "terms: !<tag:x,2000:y> z",
      "<<: { terms: a }", "terms: |\n  a\n\u{0}", "terms: \u{FFFE}", "\u{1}: \u{2}",
      "---\n...\n---",
      "clocks: a", "clocks: []", "notes: 4", "agenda: {}", "agenda: []", "scores: []", "quorum: []",
      "questions: {}", "questions: { list: [], from: 2018-09-01, source: T }", "categories: []",
      "agenda: { from: 2018-09-01, source: T, parts: {} }", "settings: ~", "terms: ~",
      "name: again",
      "clocks: { Bad Name: { value: none, from: 2018-09-01, source: T } }",
      "clocks: { [a]: { value: none, from: 2018-09-01, source: T } }",
    ])
  func `what cannot be read is refused with its file and line`(text: String) throws {
    let printed = try refusal(of: text)
    #expect(printed.hasPrefix("test.yaml:"))
    #expect(
      printed.wholeMatch(of: /test\.yaml:[1-9][0-9]*: "[^"]*" .+/.dotMatchesNewlines()) != nil,
      "\(printed)")
  }

  @Test(.timeLimit(.minutes(15)), arguments: ["[", "{a: ", "- ", "? "])
  func `nesting without end is refused`(opening: String) throws {
    for depth in [900, 5000, 60_000] {
      let text = "terms: " + String(repeating: opening, count: depth)
      #expect(try refusal(of: text).hasPrefix("test.yaml:"))
    }
    let closed = "terms: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    #expect(try refusal(of: closed).hasPrefix("test.yaml:"))
  }

  @Test func `a file that is far too large is refused`() throws {
    let text = String(repeating: "# note\n", count: 60_000)
    #expect(try refusal(of: text).contains("larger than 256 kilobytes"))
  }

  @Test(.timeLimit(.minutes(15)))
  func `a shipped file cut off or changed at any place is read or refused, never fatal`() throws {
    let england = try shippedText(of: "england")
    let dorset = Array(try shippedText(of: "dorset").utf8)
    var refused = 0
    for place in stride(from: 0, to: dorset.count, by: 131) {
      var changed = dorset
      changed[place] = [0, 10, 34, 38, 42, 45, 58, 91, 123, 255][place % 10]
      for bytes in [Array(dorset[..<place]), changed] {
        let cut = ["england.yaml": england, "dorset.yaml": String(decoding: bytes, as: UTF8.self)]
        do throws(PracticeError) {
          _ = try PracticeLibrary(files: cut)
        } catch {
          refused += 1
          #expect(error.file == "dorset.yaml" && error.line >= 1)
        }
      }
    }
    #expect(refused > 50)
  }
}
