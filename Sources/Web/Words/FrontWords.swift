// SPDX-License-Identifier: MIT
import Languages

/// The words of the page on which an authority is chosen.
struct FrontWords: Sendable {
  let title: String
  let heading: String
  let about: String
  let choose: String
  let inAuthority: @Sendable (_ authority: String) -> String
  let goTo: @Sendable (_ authority: String) -> String
  let demo: String

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("front")
    title = try section.words("title")
    heading = try section.words("heading")
    about = try section.words("about")
    choose = try section.words("choose")
    inAuthority = try section.words("in-authority", "authority")
    goTo = try section.words("go-to", "authority")
    demo = try section.words("demo")
    try section.end()
  }
}
