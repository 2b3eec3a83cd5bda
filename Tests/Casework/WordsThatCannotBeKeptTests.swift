// SPDX-License-Identifier: MIT
import Testing
import Timetable

@testable import Casework

/// What was typed is kept to the letter, or it is told what of it cannot be kept.
struct WordsThatCannotBeKeptTests {
  private let words = Field<String>.words("words", "What happened?")
  private let line = Field<String>.line("name", "Name")
  private let day = Field<Day>.day("born", "Day of birth")

  private func wrong<Value>(_ field: Field<Value>, _ values: String...) -> String? {
    do {
      _ = try Answers([field.key: values])(field)
      return nil
    } catch { return error.problems.first?.words }
  }

  @Test(arguments: ["a\u{0}b", "\u{1B}[2J", "caf\u{FFFD}", "bell\u{7}", "\u{FFFE}", "a\u{9B}b"])
  func `a sign that no page can hold is told, and never replaced in silence`(typed: String) {
    #expect(wrong(words, typed)?.contains("cannot be kept") == true)
    #expect(wrong(line, typed) != nil)
  }

  @Test(arguments: [
    "I don’t sleep.\n\tNot at all.", "👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "שלום ‏", "\u{202E}turned", "naïve", "হ্যাঁ", "  ",
    "a\u{301}\u{323}",
  ])
  func `everything else is kept to the letter`(typed: String) throws {
    #expect(try Answers(["words": [typed + "."]])(words) == typed + ".")
  }

  @Test(arguments: ["\u{200B}", "\u{2060}\u{FEFF}", "\u{200E}\u{200F}", "\u{AD}", "…", "-"])
  func `a name in which nothing can be seen is refused`(typed: String) {
    #expect(wrong(line, typed) != nil)
  }

  @Test func `a name of two lines, or under a heap of marks, is refused`() {
    #expect(wrong(line, "Amira\nHassan")?.contains("one line") == true)
    let heap = "A" + String(repeating: "\u{301}", count: 400_000)
    #expect(wrong(line, heap)?.contains("marks") == true)
    #expect(wrong(words, heap)?.contains("marks") == true)
  }

  @Test func `two answers where one is asked for are refused, not cut`() {
    #expect(wrong(line, "Amira", "Jay")?.contains("more than one") == true)
    #expect(wrong(Field<[PersonID]>.whose, "amira", "jay")?.contains("more than one") == true)
    #expect(wrong(Field<[PersonID]>.people("who", "Who?", among: .anyone), "amira", "jay") == nil)
  }

  @Test func `a day comes in three boxes, and what is left out is named`() throws {
    #expect(try Answers(["born": ["14", "March", "2016"]])(day) == Day("2016-03-14"))
    #expect(try Answers(["born": ["14", "3", "16"]])(day) == Day("2016-03-14"))
    #expect(wrong(day, "14", "", "2016")?.contains("write the month too") == true)
    #expect(wrong(day, "", "3", "")?.contains("write the day and year too") == true)
    #expect(wrong(day, "", "", "")?.contains("write something") == true)
    #expect(wrong(day, "14", "3", "0027")?.contains("27 cannot be the year") == true)
  }
}
