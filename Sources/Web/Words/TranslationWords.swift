// SPDX-License-Identifier: MIT
import Languages

/// The words of the page that says which translations are confirmed.
struct TranslationWords: Sendable {
  let title: String
  let about: String
  let part: String
  let standing: String
  let by: @Sendable (_ name: String, _ day: String) -> String
  let notYet: String
  let lapsed: @Sendable (_ name: String, _ day: String) -> String
  let original: String

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("translations")
    title = try section.words("title")
    about = try section.words("about")
    part = try section.words("part")
    standing = try section.words("standing")
    by = try section.words("by", "name", "day")
    notYet = try section.words("not-yet")
    lapsed = try section.words("lapsed", "name", "day")
    original = try section.words("original")
    try section.end()
  }
}
