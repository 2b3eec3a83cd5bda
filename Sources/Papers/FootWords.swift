// SPDX-License-Identifier: MIT
import Languages
import Markup

/// What stands at the foot of a printed page before, between and after the two numbers.
struct FootWords {
  let before: StaticString
  let between: StaticString

  init(_ language: Language) {
    (before, between) =
      switch language {
      case .english: ("Page ", " of ")
      case .polish: ("Strona ", " z ")
      case .romanian: ("Pagina ", " din ")
      case .urdu: ("صفحہ ", " از ")
      case .arabic: ("صفحة ", " من ")
      case .ukrainian: ("Сторінка ", " з ")
      case .bengali: ("পৃষ্ঠা ", " / ")
      case .somali: ("Bogga ", " ee ")
      }
  }
}

extension Paper {
  /// The title for the foot of each page: cut after a whole word where it is long.
  var shortTitle: String {
    let whole = printable(heading.text)
    guard whole.count > 60 else { return whole }
    let cut = whole.prefix(59)
    let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return closingTurns(words + "…")
  }
}
