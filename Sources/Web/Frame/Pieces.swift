// SPDX-License-Identifier: MIT
import Casework
import Languages
import Markup
import Practice
import Timetable

/// Small pieces that many pages share.
enum Pieces {
  /// Somebody's words, in paragraphs as they were written.
  static func paragraphs(_ text: String) -> HTML {
    .fragment(
      text.split(separator: "\n", omittingEmptySubsequences: true).map { line in
        Markup.paragraph(String(line))
      })
  }

  /// Words that are somebody's own: kept as they were said, marked as theirs.
  static func ownWords(_ text: String, by name: String) -> HTML {
    blockquote(.class("signed-words"), .untranslated) {
      paragraphs(text)
      cite { name }
    }
  }

  /// The answer to "why?" behind a day or a rule.
  static func why(_ words: String, source: String, title: String = "Why?") -> HTML {
    details(.class("why")) {
      summary { title }
      p { words }
      p(.class("sources")) { "Where this is written: \(source)" }
    }
  }

  static func dueWhy(_ item: DueItem) -> HTML {
    why(
      "\(item.period.inWords.capitalizedFirst) \(item.anchorWords) on "
        + "\(item.anchor.inWords) is \(item.due.inWords). \(item.why)"
        + (item.kind == .aim ? " This is an aim, not a limit." : ""), source: item.source,
      title: "Why this day?")
  }

  static func decisionWords(_ decision: DecisionMade, _ practice: Practice) -> String {
    let category = practice.categories.first { $0.id == decision.category }?.words
    return planWords(decision.plan, practice, named: decision.named)
      + (category.map { ": \($0.lowercased())" } ?? "")
  }

  /// The same in the reader's language, with the authority's own word for the plan.
  static func decided(_ decision: DecisionMade, _ practice: Practice, _ say: LanguageWords)
    -> HTML
  {
    let category = practice.categories.first { $0.id == decision.category }?.words
    return .fragment([
      plan(decision.plan, practice, say, named: decision.named),
      category.map {
        .fragment([.text(": "), say.language == .english ? .text($0.lowercased()) : say.own($0)])
      } ?? .nothing,
    ])
  }

  static func plan(
    _ plan: PlanKind, _ practice: Practice, _ say: LanguageWords, named: String?
  ) -> HTML {
    if let term = plan.term { return say.term(practice.term(term)) }
    return .text(named ?? say.board.noPlan)
  }

  static func planWords(_ plan: PlanKind, _ practice: Practice, named: String?) -> String {
    (named ?? plan.words(practice)).capitalizedFirst
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
