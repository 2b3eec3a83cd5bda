// SPDX-License-Identifier: MIT
import Casework
import Languages
import Office
import Practice

/// Why a form that families fill in was not kept, in their language, by what refused it.
struct RefusalWords: Sendable {
  private static let codes = [
    "stale", "sent-before", "busy", "failed", "no-conference", "conference-not-open",
    "paused-for-you", "conference-closed", "not-yours-to-say", "whose-words", "no-scores",
    "not-decided", "not-an-agency", "already-open", "many-notes", "not-at-the-meeting",
    "who-may-read",
  ]

  private let words: [String: String]
  private let write: @Sendable (_ label: String) -> String
  private let choose: @Sendable (_ label: String) -> String
  let tooLong: @Sendable (_ label: String) -> String
  private let lookAgain: @Sendable (_ label: String) -> String
  private let cannotKeep: @Sendable (_ label: String) -> String
  private let number: @Sendable (_ label: String, _ low: String, _ high: String) -> String
  /// For what only English has words for: they stand below it.
  let other: String

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("refusals")
    var words: [String: String] = [:]
    for code in Self.codes { words[code] = try section.words(code) }
    self.words = words
    write = try section.words("write", "label")
    choose = try section.words("choose", "label")
    tooLong = try section.words("too-long", "label")
    lookAgain = try section.words("look-again", "label")
    cannotKeep = try section.words("cannot-keep", "label")
    number = try section.words("number", "label", "low", "high")
    other = try section.words("other")
    try section.end()
  }

  /// Nil where families are never refused for this.
  func words(of code: String) -> String? { words[code] }

  /// What is wrong with the answer to one field.
  func words(_ field: FormField, label: String, typed: [String], _ say: CalendarWords) -> String {
    if case .whole(let range) = field.kind {
      return number(label, say.number(range.lowerBound), say.number(range.upperBound))
    }
    let isEmpty = typed.allSatisfy { $0.allSatisfy(\.isWhitespace) }
    switch field.kind {
    case .words, .line, .signInName:
      if isEmpty { return write(label) }
      let isLong = typed.contains { text in field.limit.map { text.count > $0 } ?? false }
      return isLong ? tooLong(label) : cannotKeep(label)
    case .day, .time: return isEmpty ? write(label) : lookAgain(label)
    default: return isEmpty ? choose(label) : lookAgain(label)
    }
  }
}
