// SPDX-License-Identifier: MIT
import Casework
import Languages

/// What somebody answers, and what they are answered.
struct AnswerWords: Sendable {
  private let words: [String: String]

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("answers")
    var words: [String: String] = [:]
    for value in Coming.allCases.map(\.rawValue) + AskAnswer.allCases.map(\.rawValue) {
      words[value] = try section.words(value)
    }
    self.words = words
    try section.end()
  }

  /// The words of an answer as a form offers it; nil where families are never asked for it.
  func words(of value: String) -> String? { words[value] }
  func words(of answer: Coming) -> String { words[answer.rawValue] ?? answer.words }
  func words(of answer: AskAnswer) -> String { words[answer.rawValue] ?? answer.words }
}
