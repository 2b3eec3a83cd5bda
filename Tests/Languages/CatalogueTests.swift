// SPDX-License-Identifier: MIT
import Testing
import Timetable

@testable import Languages

/// What a catalogue must not be: each mistake is told with its language, its message and its kind.
struct CatalogueTests {
  static func text(_ tag: String, _ messages: String, head: String = "") -> String {
    "language: \(tag)\ndigits: \"0123456789\"\nclock: 24\n\(head)\nfamily:\n\(messages)"
  }

  /// All languages say the same, but for one.
  private func catalogues(
    english: String, polish: String, head: String = ""
  ) throws(CatalogueError) -> Catalogues {
    var files: [Language: String] = [:]
    for language in Language.allCases {
      files[language] = Self.text(language.tag, english)
    }
    files[.polish] = Self.text("pl", polish, head: head)
    return try Catalogues(files: files)
  }

  static let mistakes: [(String, String)] = [
    ("  bye: \"Pa\"", "pl.yaml: family/hello is missing."),
    ("  hello: \"Czesc\"\n  bye: \"Pa\"", "pl.yaml: family/hello does not use {name}."),
    (
      "  hello: \"Czesc {nmae} {name}\"\n  bye: \"Pa\"",
      "pl.yaml: family/hello has the unknown variable {nmae}."
    ),
    (
      "  hello: \"Czesc {name}\"\n  bye: \"Pa\"\n  more: \"Nie\"",
      "pl.yaml: family/more is not in the English catalogue."
    ),
    (
      "  hello: \"Czesc {name\"\n  bye: \"Pa\"",
      "pl.yaml: family/hello opens a { that it does not close."
    ),
    ("  hello: \"Czesc {name}\"\n  bye: \"\"", "pl.yaml: family/bye is empty."),
    (
      "  hello: \"\u{2068}{name}\"\n  bye: \"Pa\"",
      "pl.yaml: family/hello holds the invisible mark U+2068; which way words run is the program's "
        + "to say."
    ),
    (
      "  hello: {one: \"{name}\", few: \"{name}\", many: \"{name}\"}\n  bye: \"Pa\"",
      "pl.yaml: family/hello has forms, but counts nothing."
    ),
  ]

  @Test(arguments: mistakes)
  func `a mistake is told with its language, its message and what is wrong`(
    _ polish: String, _ told: String
  ) {
    let error = #expect(throws: CatalogueError.self) {
      _ = try catalogues(english: "  hello: \"Hello {name}\"\n  bye: \"Bye\"", polish: polish)
    }
    #expect(error?.description == told)
  }

  @Test(arguments: [
    ("{one: \"{n} rok\", many: \"{n} lat\"}", "pl.yaml: family/years has no form \"few\"."),
    (
      "{one: \"{n} rok\", few: \"{n} lata\", many: \"{n} lat\", two: \"x\"}",
      "pl.yaml: family/years has the form \"two\", which no number asks for."
    ),
    ("\"{n} lat\"", "pl.yaml: family/years has no forms for numbers."),
  ])
  func `a number needs each form that the language has, and no other`(
    _ polish: String, _ told: String
  ) {
    let files = [
      Language.polish: Self.text("pl", "  years: \(polish)"),
      .arabic: Self.text(
        "ar",
        "  years: {zero: \"{n}\", one: a, two: b, few: \"{n}\", many: \"{n}\", other: \"{n}\"}"),
      .romanian: Self.text("ro", "  years: {one: \"{n}\", few: \"{n}\", other: \"{n}\"}"),
      .ukrainian: Self.text("uk", "  years: {one: \"{n}\", few: \"{n}\", many: \"{n}\"}"),
    ]
    let error = #expect(throws: CatalogueError.self) {
      var all = files
      for language in [Language.english, .urdu, .bengali, .somali] {
        all[language] = Self.text(
          language.tag, "  years: {one: \"{n} year\", other: \"{n} years\"}")
      }
      _ = try Catalogues(files: all)
    }
    #expect(error?.description == told)
  }

  @Test func `a section is read with just the variables that a page puts in`() throws {
    let english = try Catalogue(
      .english, text: Self.text("en", "  hello: \"Hello {name}\"\n  bye: \"Bye\""))
    var section = try english.section("family")
    #expect(throws: CatalogueError.self) { _ = try section.words("hello") }
    #expect(throws: CatalogueError.self) { _ = try section.words("hello", "nmae") }
    #expect(throws: CatalogueError.self) { _ = try section.words("gone") }
    #expect(throws: CatalogueError.self) { _ = try section.counted("bye", "n") }
    let hello = try section.words("hello", "name")
    #expect(hello("Amira") == "Hello Amira")
    let left = #expect(throws: CatalogueError.self) { try english.section("family").end() }
    #expect(left?.description == "en.yaml: family/bye is used nowhere.")
  }

  @Test func `what is put in never turns the words around it`() throws {
    let urdu = try Catalogue(.urdu, text: Self.text("ur", "  hello: \"{name} سلام\""))
    var section = try urdu.section("family")
    let hello = try section.words("hello", "name")
    #expect(hello("Amira") == "\u{2068}Amira\u{2069} سلام")
    #expect(hello("a\u{2069}b\u{2067}c") == "\u{2068}ab\u{2067}c\u{2069}\u{2069} سلام")
    let english = try Catalogue(.english, text: Self.text("en", "  hello: \"Hello {name}.\""))
    section = try english.section("family")
    let greeting = try section.words("hello", "name")
    #expect(greeting("Amira") == "Hello Amira.")
    #expect(greeting("امیرہ") == "Hello \u{2068}امیرہ\u{2069}.")
  }

  @Test func `a confirmation holds for the words that were read, and lapses with a change`() throws
  {
    let english = "  hello: \"Hello {name}\""
    let before = try catalogues(english: english, polish: "  hello: \"Witaj {name}\"")
    let mark = before.mark(of: "family", in: .polish)
    let head = "confirmed: {family: {by: Ewa Lis, on: 2026-12-01, mark: \"\(mark)\"}}"
    let day = try #require(Day("2026-12-01"))
    #expect(before.confirmation(of: "family", in: .polish) == .notYet)
    #expect(
      try catalogues(english: english, polish: "  hello: \"Witaj {name}\"", head: head)
        .confirmation(of: "family", in: .polish) == .confirmed(by: "Ewa Lis", on: day))
    #expect(
      try catalogues(english: english, polish: "  hello: \"Hej {name}\"", head: head)
        .confirmation(of: "family", in: .polish) == .lapsed(by: "Ewa Lis", on: day))
    #expect(
      try catalogues(
        english: "  hello: \"Good day {name}\"", polish: "  hello: \"Witaj {name}\"", head: head
      ).confirmation(of: "family", in: .polish) == .lapsed(by: "Ewa Lis", on: day))
  }
}
