// SPDX-License-Identifier: MIT
import Testing
import Timetable

@testable import Languages

/// What authorities themselves say, in the languages of families.
struct AuthorityWordsTests {
  private static let translated = Language.allCases.filter { $0 != .english }

  private func words(_ text: String, head: String = "confirmed: no") throws(CatalogueError)
    -> AuthorityWords
  {
    try AuthorityWords(.polish, text: "language: pl\n\(head)\nauthority-agenda:\n\(text)")
  }

  @Test(arguments: translated)
  func `the words of each language can be read`(_ language: Language) throws {
    let words = try AuthorityWords.reading(language)
    #expect(words.translated.count > 300)
    #expect(words.translated == AuthorityWords.embedded(language).translated)
  }

  @Test(arguments: translated)
  func `no passage was left in English, and none writes a number of its own`(
    _ language: Language
  ) throws {
    let words = try AuthorityWords.reading(language)
    for english in words.translated {
      let own = try #require(words[english])
      #expect(own != english)
      let numbers = own.split { !$0.isNumber }.map { $0.compactMap(\.wholeNumberValue) }
      #expect(
        numbers == english.split { !$0.isNumber }.map { $0.compactMap(\.wholeNumberValue) },
        "\(own)")
    }
  }

  @Test(arguments: [Language.urdu, .arabic, .bengali, .ukrainian])
  func `Latin letters stand in another script only for the name of a thing`(
    _ language: Language
  ) throws {
    let words = try AuthorityWords.reading(language)
    for english in words.translated {
      let own = try #require(words[english]).replacing("Mind of My Own", with: "")
      #expect(!own.contains { $0.isASCII && $0.isLetter }, "\(own)")
    }
  }

  @Test(arguments: translated)
  func `a sentence stays a sentence, and a question a question`(_ language: Language) throws {
    let words = try AuthorityWords.reading(language)
    for english in words.translated {
      let own = try #require(words[english])
      #expect(own.last.map { ".۔।".contains($0) } == english.hasSuffix("."), "\(own)")
      if english.hasSuffix("?") { #expect("?؟".contains(own.suffix(1)), "\(own)") }
    }
  }

  @Test func `words that an authority changes have no translation any more`() throws {
    let words = try words("  \"Why we are here\": \"Dlaczego tu jesteśmy\"")
    #expect(words["Why we are here"] == "Dlaczego tu jesteśmy")
    #expect(words["Why we are here today"] == nil && words["why we are here"] == nil)
  }

  @Test(arguments: [
    (
      "  Welcome: \"\u{2068}Witamy\"",
      "practice-pl.yaml: authority-agenda/Welcome holds the invisible mark U+2068; which way words "
        + "run is the program's to say."
    ),
    ("  Welcome: \"\"", "practice-pl.yaml: authority-agenda/Welcome is empty."),
    ("  Welcome: \"{name}\"", "practice-pl.yaml: authority-agenda/Welcome is no plain passage."),
    (
      "  Welcome: \"Powitanie\"\nauthority-rules:\n  Welcome: \"Witamy\"",
      "stands in another section too."
    ),
  ])
  func `a mistake is told with its file and its passage`(_ text: String, _ told: String) {
    let error = #expect(throws: CatalogueError.self) { try words(text) }
    #expect(error?.description.hasSuffix(told) == true, "\(error?.description ?? "")")
  }

  @Test func `a confirmation holds for these words and their English, and lapses with either`()
    throws
  {
    let before = try words("  Welcome: \"Powitanie\"")
    let mark = before.mark(of: "authority-agenda")
    let head =
      "confirmed: {authority-agenda: {by: Ewa Lis, on: 2026-12-01, mark: \"\(mark)\"}}"
    let day = try #require(Day("2026-12-01"))
    func standing(_ text: String) throws -> Languages.Confirmation {
      try words(text, head: head).confirmation(of: "authority-agenda")
    }
    #expect(before.confirmation(of: "authority-agenda") == .notYet && !before.isConfirmed)
    #expect(try standing("  Welcome: \"Powitanie\"") == .confirmed(by: "Ewa Lis", on: day))
    #expect(try standing("  Welcome: \"Witamy\"") == .lapsed(by: "Ewa Lis", on: day))
    #expect(try standing("  Hello: \"Powitanie\"") == .lapsed(by: "Ewa Lis", on: day))
    #expect(throws: CatalogueError.self) {
      try words("  Welcome: \"Witamy\"", head: "confirmed: {x: {by: E, on: 2026-12-01, mark: a}}")
    }
  }

  @Test(arguments: translated)
  func `a confirmation that stands in a file is of the words that stand there`(
    _ language: Language
  ) throws {
    let words = try AuthorityWords.reading(language)
    for section in words.sectionNames {
      if case .lapsed(let by, _) = words.confirmation(of: section) {
        Issue.record("\(language): \(section) of \(by) is now \(words.mark(of: section)).")
      }
    }
  }
}
