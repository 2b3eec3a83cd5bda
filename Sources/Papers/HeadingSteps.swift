// SPDX-License-Identifier: MIT

/// Levels of headings without a gap: who hears a paper finds their way by them, and a level 4
/// straight after the title would seem to be inside something that is not there.
struct HeadingSteps {
  private var last = 1
  /// Whether the piece before was a heading, which then says what a table under it tells.
  private(set) var isUnderHeading = false

  /// The level to draw: between 2 and 4, and at most one below the heading before.
  mutating func step(to level: Int) -> Int {
    last = min(max(level, 2), 4, last + 1)
    isUnderHeading = true
    return last
  }

  /// Something else than a heading was drawn.
  mutating func goOn() { isUnderHeading = false }
}

extension Paper {
  /// What stands as the first heading: a PDF must have one (PDF/UA-1, 7.1), so a paper without a
  /// title is named by who sends it.
  var heading: Words { !title.isBlank ? title : Words(from).isBlank ? "…" : Words(from) }
}
