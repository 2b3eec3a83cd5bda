// SPDX-License-Identifier: MIT
import Testing

@testable import Languages

/// The catalogues that the binary carries.
struct TranslationTests {
  /// Words that are the same in English and in that language.
  static let same: [Language: Set<String>] = [
    .polish: ["page/plan", "family/the-plan"], .romanian: [], .ukrainian: [], .urdu: [],
    .arabic: [], .bengali: [], .somali: [],
  ]
  /// Latin letters that belong in a text of another script: CLDR writes the halves of a day so.
  static let latin: [Language: [String]] = [.urdu: ["AM", "PM"], .bengali: ["AM", "PM"]]

  @Test func `every language has every message, with every variable and every form`() throws {
    _ = try Catalogues.embedded()
  }

  @Test func `no message was left in English`() throws {
    let all = try Catalogues.embedded()
    let english = all[.english].sections
    for language in Language.allCases where language != .english {
      for (section, messages) in all[language].sections {
        for (key, message) in messages where message == english[section]?[key] {
          let name = "\(section)/\(key)"
          let hasWords = message.texts.contains { text in
            text.text.replacing(/\{[^}]*\}/, with: "").contains(where: \.isLetter)
          }
          #expect(!hasWords || Self.same[language]?.contains(name) == true, "\(language): \(name)")
        }
      }
    }
  }

  @Test(arguments: [Language.urdu, .arabic, .bengali, .ukrainian])
  func `no Latin letter stands in another script by oversight`(_ language: Language) throws {
    for (section, messages) in try Catalogues.embedded()[language].sections {
      for (key, message) in messages {
        for (_, text) in message.texts {
          var rest = text.replacing(/\{[^}]*\}/, with: "")
          for word in Self.latin[language] ?? [] { rest = rest.replacing(word, with: "") }
          #expect(!rest.contains { $0.isASCII && $0.isLetter }, "\(section)/\(key): \(text)")
        }
      }
    }
  }

  @Test func `no message but the halves of a day writes a number itself`() throws {
    for language in Language.allCases {
      for (section, messages) in try Catalogues.embedded()[language].sections {
        for (key, message) in messages {
          for (_, text) in message.texts {
            let hasNumber = text.contains { $0.isNumber }
            #expect(!hasNumber, "\(language): \(section)/\(key)")
          }
        }
      }
    }
  }

  @Test func `a confirmation that stands in a file is of the words that stand there`() throws {
    let all = try Catalogues.embedded()
    for language in Language.allCases {
      for section in all[language].sectionNames {
        if case .lapsed(let by, _) = all.confirmation(of: section, in: language) {
          Issue.record(
            """
            \(language.tag).yaml: \(section) was changed after \(by) confirmed it. Its mark is \
            now \(all.mark(of: section, in: language)): ask for it to be confirmed again.
            """)
        }
      }
    }
  }
}
