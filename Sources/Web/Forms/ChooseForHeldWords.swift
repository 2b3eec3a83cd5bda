// SPDX-License-Identifier: MIT
import Access
import Casework
import Markup
import Office

/// The words hold what is kept from somebody: who it is, and what the writer can do. It stands where
/// problems stand, so that a board shows it within the form too, and it is sent with the form.
extension FormDrawing {
  func choosing(for back: HeldBack) -> HTML {
    div(
      .class("error-summary"), .role("alert"), .tabindex(-1), .autofocus, .id(id("held"))
    ) {
      h2 { "These words must not reach everybody" }
      ul { back.held.map { held in li { told(held) } } }
      p {
        "Nothing is kept yet. Change the words and send them again, or choose here and send them. "
        "Everybody else gets them in any case."
      }
      draw(WordsChoice.way.face)
      draw(WordsChoice.why.face)
      if back.asksWhy { p(.class("error-message")) { "Write why they may have them." } }
    }
  }

  /// The fields whose words hold it: all of them, where it stands there in other words.
  var holding: Set<String> {
    guard case .holds(let back) = failure else { return [] }
    let values = back.held.flatMap(\.values).map { $0.words.lowercased() }
    let written = form.fields.filter { $0.kind.isTyped && !typedWords($0).isEmpty }
    let exact = written.filter { field in values.contains { typedWords(field).contains($0) } }
    return Set((exact.isEmpty ? written : exact).map(\.key))
  }

  private func typedWords(_ field: FormField) -> String {
    answers.typed(field.key).joined(separator: " ").lowercased()
  }

  private func told(_ held: HeldWords) -> HTML {
    .fragment(
      [strong { record?.family.name(held.person) ?? "" }, .text(" may not have: ")]
        + held.values.enumerated().map { place, value in
          .fragment([
            .text(place == 0 ? "" : ", "), q { words(value.words) },
            .text(" (\(value.kind.words))"),
          ])
        } + [.text(".")])
  }
}
