// SPDX-License-Identifier: MIT
import Casework
import Languages
import Papers
import Testing
import Timetable

@testable import Letters

/// A paper says days, times and lists as its own language does; names stay as they are.
struct LetterLabelsTests {
  private func labels(_ language: Language) throws -> LetterLabels {
    try #require(try Wording().labels(in: language))
  }
  private let day = Day("2026-11-24") ?? Day(number: 0)

  @Test(arguments: [
    (Language.english, "Tuesday 24 November 2026", "14:30"),
    (.polish, "wtorek, 24 listopada 2026", "14:30"),
    (.somali, "Talaado, Noofeembar 24, 2026", "2:30 GD"),
  ])
  func `a day and a time`(language: Language, day: String, time: String) throws {
    let labels = try labels(language)
    #expect(labels.day(self.day) == day)
    #expect(labels.time(try #require(ClockTime("14:30"))) == time)
  }

  @Test(arguments: Language.allCases, ReportHeading.allCases)
  func `a report is headed in the reader's language`(language: Language, heading: ReportHeading)
    throws
  {
    let words = try labels(language).heading(heading)
    #expect((words == heading.words) == (language == .english), "\(words)")
  }

  @Test(arguments: Language.allCases)
  func `the names of a list are runs of their own, in English`(language: Language) throws {
    let names: [Words] = ["Amira", "Jay", "The baby"].map { .said($0, in: .english) }
    let list = try labels(language).list(names)
    #expect(
      list.runs.filter { $0.language == .english }.map(\.text) == ["Amira", "Jay", "The baby"])
    #expect(list.runs.count == 5)
    #expect(language == .english || !list.text.contains(" and "))
  }

  @Test(arguments: [Language.urdu, .arabic])
  func `no Latin comma stands between words from right to left`(language: Language) throws {
    let labels = try labels(language)
    #expect(!labels.list(["ا", "ب", "ج"]).text.contains(","))
    #expect(!labels.fill(.comma, "ا", "ب").text.contains(","))
    #expect(!labels.fill(.said, "ا", "ب").text.contains(","))
  }

  @Test func `a list of one is that one, and of none is nothing`() throws {
    let labels = try labels(.urdu)
    #expect(labels.list(["Amira"]).text == "Amira")
    #expect(labels.list([]).text == "")
  }

  @Test func `a sentence that ends with a shortened word has one full stop`() throws {
    let labels = try labels(.ukrainian)
    let said = labels.fill(.dayItself, Words(labels.day(day))).text
    #expect(said.hasSuffix(" р.") && !said.hasSuffix(".."))
  }
}
