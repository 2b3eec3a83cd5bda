// SPDX-License-Identifier: MIT
import Languages

/// The words of the page with what somebody has typed and not sent yet.
struct DraftWords: Sendable {
  let title: String
  let none: String
  let about: @Sendable (_ days: String) -> String
  let kept: @Sendable (_ day: String, _ time: String) -> String
  let formAbout: @Sendable (_ title: String, _ children: String) -> String
  let formOfAnother: @Sendable (_ title: String) -> String
  let goOn: String
  let delete: String

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("drafts")
    title = try section.words("title")
    none = try section.words("none")
    about = try section.words("about", "days")
    kept = try section.words("kept", "day", "time")
    formAbout = try section.words("form-about", "title", "children")
    formOfAnother = try section.words("form-of-another", "title")
    goOn = try section.words("go-on")
    delete = try section.words("delete")
    try section.end()
  }
}
