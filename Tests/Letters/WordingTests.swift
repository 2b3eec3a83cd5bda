// SPDX-License-Identifier: MIT
import Foundation
import Languages
import Testing

@testable import Letters

/// Roundtable's own texts, in every language.
struct WordingTests {
  private let families = LetterName.allCases.filter { $0.reader != .professional }

  @Test func `every paper has a text in English`() throws {
    let wording = try Wording()
    for name in LetterName.allCases { #expect(wording.text(name, in: .english) != nil, "\(name)") }
  }

  @Test func `every paper that families read has a text in every language`() throws {
    let wording = try Wording()
    for name in families { #expect(wording.languages(of: name) == Language.allCases, "\(name)") }
  }

  @Test func `a text says in every language the same, piece for piece, as in English`() throws {
    let wording = try Wording()
    for name in LetterName.allCases {
      let english = try #require(wording.text(name, in: .english)).template.skeleton
      for language in wording.languages(of: name) {
        let own = try #require(wording.text(name, in: language)).template.skeleton
        #expect(own == english, "\(name), \(language)")
      }
    }
  }

  @Test func `the short words fill in the same places in every language`() throws {
    let wording = try Wording()
    let english = try #require(wording.labels(in: .english))
    for language in Language.allCases {
      let own = try #require(wording.labels(in: language))
      for label in LetterLabel.allCases {
        #expect(places(own[label]) == places(english[label]), "\(language): \(label)")
      }
    }
  }

  @Test func `no text was left in English`() throws {
    let wording = try Wording()
    for name in families {
      let english = try #require(wording.text(name, in: .english)).sentences
      for language in wording.languages(of: name) where language != .english {
        let own = try #require(wording.text(name, in: language)).sentences
        let same = Set(own).intersection(english).filter { $0.contains { $0.isLetter } }
        #expect(same.isEmpty, "\(name), \(language): \(same)")
      }
    }
  }

  @Test func `every place and every fact has a meaning, and none has that of another`() {
    let meanings =
      LetterWord.allCases.map(\.meaning) + LetterFact.allCases.map(\.meaning)
      + LetterPart.allCases.map(\.meaning)
    #expect(!meanings.contains { $0.isEmpty })
    #expect(Set(meanings).count == meanings.count)
  }

  @Test func `docs/letters.md tells of every place and every fact what it is`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let page = try String(contentsOf: root.appending(path: "docs/letters.md"), encoding: .utf8)
    let rows =
      LetterWord.allCases.map { "| `{\($0.rawValue)}` | \($0.meaning) |" }
      + LetterPart.allCases.map { "| `[\($0.rawValue)]` | \($0.meaning) |" }
      + LetterFact.allCases.map { "| `\($0.rawValue)` | \($0.meaning) |" }
    for row in rows { #expect(page.contains(row), "\(row)") }
  }

  @Test func `every place and every fact is used in a text, but for those that are free`() throws {
    let wording = try Wording()
    let texts = LetterName.allCases.compactMap { wording.text($0, in: .english)?.text }.joined()
    let unused =
      LetterWord.allCases.map(\.rawValue).filter {
        !texts.contains("{\($0)}") && !texts.contains("[if \($0)]")
      }
      + LetterFact.allCases.map(\.rawValue).filter { !texts.contains("[if \($0)]") }
      + LetterPart.allCases.map(\.rawValue).filter { !texts.contains("[\($0)]") }
    #expect(Set(unused) == Self.free)
  }

  /// What an authority's own text may use, though none of ours does.
  private static let free: Set<String> = [
    "core-group", "core-group-day", "report-by", "review-day", "review-limit", "interpreter",
    "several-children", "child-in-need-plan", "no-plan", "reports-in-time", "came",
  ]

  private func places(_ words: String) -> Set<String> {
    Set(words.matches(of: /\{\d\}/).map { String($0.output) })
  }
}

extension LetterText {
  /// Its lines without marks.
  fileprivate var sentences: [String] {
    text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("[") }
      .map { $0.replacing(/\{[^}]*\}/, with: "").drop { !$0.isLetter }.trimmed }
      .filter { !$0.isEmpty }
  }
}

extension Template {
  /// What it is made of, without its words: each piece, its condition and the places that it fills.
  var skeleton: [String] { pieces.flatMap(\.skeleton) }
}

extension TemplatePiece {
  fileprivate var skeleton: [String] {
    switch self {
    case .title(let line): ["title \(line.places)"]
    case .heading(let line, let level): ["heading \(level) \(line.places)"]
    case .lede(let line): ["lede \(line.places)"]
    case .paragraph(let line): ["paragraph \(line.places)"]
    case .item(let line): ["item \(line.places)"]
    case .step(let line): ["step \(line.places)"]
    case .small(let line): ["small \(line.places)"]
    case .insert(let part): ["insert \(part)"]
    case .lines(let count): ["lines \(count)"]
    case .newPage: ["page"]
    case .choose(let condition, let then, let otherwise):
      ["if \(condition)"] + then.flatMap(\.skeleton) + ["else"] + otherwise.flatMap(\.skeleton)
        + ["end"]
    }
  }
}

extension TemplateLine {
  /// In no order: another language may say first what English says last.
  fileprivate var places: [String] {
    Set(
      spans.compactMap { span in
        if case .place(let word) = span.text { return word.rawValue }
        return nil
      }
    ).sorted()
  }
}
