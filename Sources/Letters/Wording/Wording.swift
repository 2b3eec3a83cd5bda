// SPDX-License-Identifier: MIT
import Languages
import Papers

/// The texts of all papers, by language: Roundtable's own, and what an authority wrote instead.
public struct Wording: Sendable {
  private var texts: [Key: LetterText] = [:]
  private var labels: [Language: LetterLabels] = [:]

  private struct Key: Hashable {
    let name: LetterName
    let language: Language
  }

  /// Roundtable's own texts. It throws where one of them cannot be read, which no user can cause.
  public init() throws(WordingError) {
    let shared = try Self.sharedWords()
    for (language, bytes) in Self.files {
      guard let shared = shared[language] else { continue }
      try read(String(decoding: bytes, as: UTF8.self), language, shared)
    }
  }

  private static func sharedWords() throws(WordingError) -> [Language: SharedWords] {
    do throws(CatalogueError) {
      let catalogues = try Catalogues.embedded()
      var shared: [Language: SharedWords] = [:]
      for language in Language.allCases {
        shared[language] = try SharedWords(catalogues[language])
      }
      return shared
    } catch {
      throw WordingError(.english, "\(error)")
    }
  }

  private static let files: [(Language, [UInt8])] = [
    (.english, PackageResources.en_txt), (.polish, PackageResources.pl_txt),
    (.romanian, PackageResources.ro_txt), (.urdu, PackageResources.ur_txt),
    (.arabic, PackageResources.ar_txt), (.ukrainian, PackageResources.uk_txt),
    (.bengali, PackageResources.bn_txt), (.somali, PackageResources.so_txt),
  ]

  /// The same with what an authority wrote: its latest text of a paper stands before ours.
  public func with(_ own: [LetterText]) -> Wording {
    var wording = self
    for text in own { wording.texts[Key(name: text.name, language: text.language)] = text }
    return wording
  }

  /// The languages in which this paper can be written.
  public func languages(of name: LetterName) -> [Language] {
    Language.allCases.filter { texts[Key(name: name, language: $0)] != nil }
  }

  /// The text that stands for a paper now; nil where this language has none.
  public func text(_ name: LetterName, in language: Language) -> LetterText? {
    texts[Key(name: name, language: language)]
  }

  func labels(in language: Language) -> LetterLabels? { labels[language] }

  // MARK: Reading a file of texts

  private mutating func read(
    _ file: String, _ language: Language, _ shared: SharedWords
  ) throws(WordingError) {
    for section in ("\n" + file).split(separator: "\n=== ") {
      let lines = section.split(separator: "\n", omittingEmptySubsequences: false)
      let title = (lines.first ?? "").trimmed
      let body = lines.dropFirst().joined(separator: "\n")
      if title == "labels" {
        labels[language] = LetterLabels(language, try readLabels(body, language), shared)
      } else if !title.isEmpty {
        guard let name = LetterName(rawValue: title) else {
          throw WordingError(language, "no paper is called “\(title)”")
        }
        try read(body, name, language)
      }
    }
  }

  private mutating func read(
    _ body: String, _ name: LetterName, _ language: Language
  ) throws(WordingError) {
    do {
      texts[Key(name: name, language: language)] = try LetterText(
        body.trimmed, for: name, in: language, version: "R-" + digest(body))
    } catch {
      throw WordingError(
        language, "\(name.rawValue): " + error.problems.map(\.told).joined(separator: " "))
    }
  }

  private func readLabels(
    _ body: String, _ language: Language
  ) throws(WordingError) -> [LetterLabel: String] {
    var words: [LetterLabel: String] = [:]
    for line in body.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":"),
        let label = LetterLabel(rawValue: String(line[..<colon]).trimmed)
      else { throw WordingError(language, "“\(line)” is no label") }
      words[label] = line[line.index(after: colon)...].trimmed
    }
    for label in LetterLabel.allCases where words[label] == nil {
      throw WordingError(language, "the label “\(label.rawValue)” is missing")
    }
    return words
  }
}

/// Roundtable's own texts of a language cannot be used.
public struct WordingError: Error, CustomStringConvertible {
  public let description: String

  init(_ language: Language, _ problem: String) {
    description = "The texts in \(language.englishName): \(problem)."
  }
}

/// The text of one paper in one language, and which version of it.
public struct LetterText: Sendable {
  public let name: LetterName
  public let language: Language
  public let text: String
  /// "R-3f9a0c5d" for Roundtable's own, "A-" for an authority's.
  public let version: String
  let template: Template

  /// Reads and checks the text. It throws with every problem at once.
  public init(
    _ text: String, for name: LetterName, in language: Language, version: String
  ) throws(TemplateProblems) {
    let read = ReadTemplate(text, for: name)
    guard let template = read.template else { throw TemplateProblems(read.problems) }
    (self.name, self.language, self.text) = (name, language, text)
    (self.version, self.template) = (version, template)
  }
}

/// Why a letter's text cannot stand.
public struct TemplateProblems: Error, Sendable {
  public let problems: [TemplateProblem]
  init(_ problems: [TemplateProblem]) { self.problems = problems }
}

extension TemplateProblem {
  /// With its line: "Line 3: There are two titles."
  public var told: String { line.map { "Line \($0): \(words)" } ?? words }
}

/// A short fingerprint of a text: the same text has the same one (64-bit FNV-1a).
func digest(_ text: String) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  return String(String(hash, radix: 16).suffix(8))
}
