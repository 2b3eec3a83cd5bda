// SPDX-License-Identifier: MIT
import Markup
import PlainWords

/// What the check found in somebody's words, said beside them: quietly, and with the reason.
struct NotesOnWords {
  let checked: CheckedText

  init(_ checked: CheckedText) { self.checked = checked }

  /// The most sentences, words or initials that are named; of more only the number is said.
  private static let most = 8

  var html: HTML {
    guard !inShort.isEmpty else { return .nothing }
    return .fragment([
      p { inShort },
      items.isEmpty ? .nothing : ul { items },
    ])
  }

  private var inShort: String {
    [readsLike, longOnes, hurtful, initials].compactMap { $0 }.joined(separator: " ")
  }

  private var readsLike: String? {
    checked.age.map { $0 >= 16 ? "Reads like: age 16 or older." : "Reads like: age \($0)." }
  }

  private var longOnes: String? {
    counted(checked.longSentences.count, "long sentence", "long sentences")
  }

  private var hurtful: String? {
    counted(
      checked.marked.count, "word that may hurt or be hard", "words that may hurt or be hard")
  }

  private var initials: String? {
    counted(shortForms.count, "short form to explain", "short forms to explain")
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String? {
    count == 0 ? nil : "\(count) \(count == 1 ? one : many)."
  }

  private var items: [HTML] {
    checked.longSentences.prefix(Self.most).map { long in
      li { "\(long.words) words in one sentence: “\(beginning(long.text)) …”" }
    } + marked.prefix(Self.most).map(item)
      + shortForms.prefix(Self.most).map { short in
        li { "“\(short)”: write it out once, with the short form in brackets after it." }
      }
  }

  private func item(_ one: Marked) -> HTML {
    li {
      "“\(one.term)” – try: \(one.kinder). "
      details(.class("why")) {
        summary(.ariaLabel("Why? About “\(one.term)”")) { "Why?" }
        p { "\(one.why) Source: \(one.source)." }
      }
    }
  }

  /// Each word once, however often it was written.
  private var marked: [Marked] {
    var seen: Set<String> = []
    return checked.marked.filter { seen.insert($0.term.lowercased()).inserted }
  }

  private var shortForms: [String] {
    var seen: Set<String> = []
    return checked.initials.map(\.term).filter { seen.insert($0).inserted }
  }

  private func beginning(_ sentence: String) -> String {
    sentence.split(separator: " ").prefix(6).joined(separator: " ").prefix(80).description
  }
}
