// SPDX-License-Identifier: MIT
import Practice
import Testing

/// Words to take care with: England's list, and what an authority changes or adds.
struct PlainWordFiles {
  private let dated = "    from: 2018-09-01\n    source: Test 1\n"

  @Test func `an authority changes a word, adds one, and leaves one out`() throws {
    let practice = try resolve(
      "plain-words:\n  sibling:\n    words: sibling\n    kinder: family\n    why: Because.\n"
        + dated
        + "  visit:\n    words: statutory visit\n    kinder: visit\n    why: Because.\n" + dated
        + "  threshold:\n    value: none\n" + dated)
    let words = practice.plainWords
    #expect(words.first { $0.id == "sibling" }?.kinder == "family")
    #expect(words.first { $0.id == "visit" }?.words == ["statutory visit"])
    #expect(!words.contains { $0.id == "threshold" })
    #expect(words.contains { $0.id == "abscond" })
  }

  @Test func `what an authority's people know is known beside what everyone knows`() throws {
    let practice = try resolve(
      "known-initials:\n  list: PRU\n  from: 2018-09-01\n  source: Test 1\n")
    #expect(practice.knownInitials.value.contains("PRU"))
    #expect(practice.knownInitials.value.contains("GP"))
  }

  @Test func `a word without a kinder one, or none at all, is refused with its line`() throws {
    let bare = try refusal(of: "plain-words:\n  a:\n    words: b\n    why: c\n" + dated)
    #expect(bare.contains("\"kinder\" is missing"))
    let empty = try refusal(
      of: "plain-words:\n  a:\n    words: b, ...\n    kinder: d\n    why: c\n" + dated)
    #expect(empty.contains("is no word to look for"))
  }

  @Test func `every shipped word says who says so`() throws {
    for word in try resolve("").plainWords {
      #expect(!word.words.isEmpty && !word.kinder.isEmpty && !word.why.isEmpty)
      #expect(!word.source.isEmpty)
    }
    #expect(try resolve("").longestSentence.value == 25)
  }
}
