// SPDX-License-Identifier: MIT
import Markup

/// What has to be put right, at the head of a form. A new page begins here, for the keyboard and for
/// a screen reader, with a script or without one; each line leads to its field.
struct ErrorSummary {
  let heading: String
  let lines: [Line]
  /// By which a field says that this is about it, where it has no message of its own.
  var id: String?

  struct Line {
    let words: String
    /// The id of what it is about, where that stands on the page.
    var field: String?
  }

  var html: HTML {
    div(
      .class("error-summary"), .role("alert"), .tabindex(-1), .autofocus,
      id.map(Attribute.id) ?? .nothing
    ) {
      h2 { heading }
      ul {
        for line in lines {
          li {
            if let field = line.field { a(.href(.here(field))) { line.words } } else { line.words }
          }
        }
      }
    }
  }
}
