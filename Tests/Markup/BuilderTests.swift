// SPDX-License-Identifier: MIT
import Markup
import Testing

struct BuilderTests {
  private func list(of names: [String], late: Bool, note: String?) -> HTML {
    div {
      if late { strong { "Late" } } else { "In time" }
      if let note { p { note } }
      ul {
        for name in names { li { name } }
      }
    }
  }

  @Test func `if, else, optional and for put in what holds and nothing else`() {
    let full: String = render(list(of: ["Amira", "Jay"], late: true, note: "Ring first"))
    #expect(
      full == "<div><strong>Late</strong><p>Ring first</p><ul><li>Amira</li><li>Jay</li></ul></div>"
    )
    let bare: String = render(list(of: [], late: false, note: nil))
    #expect(bare == "<div>In time<ul></ul></div>")
  }

  @Test func `a list of pieces and a piece that may be missing can stand anywhere`() {
    let missing: HTML? = nil
    let page: String = render(
      div {
        [em { "one" }, .text("two")]
        missing
        HTML.nothing
      })
    #expect(page == "<div><em>one</em>two</div>")
  }

  @Test func `an attribute whose condition does not hold is not written`() {
    let page: String = render(
      input(.type(.checkbox), .checked(false), .required, .when(false, .class("late")), .nothing))
    #expect(page == "<input type=\"checkbox\" required>")
    let held: String = render(input(.checked(true), .when(true, .class("late"))))
    #expect(held == "<input checked class=\"late\">")
  }

  @Test func `words for an option or a title follow conditions too`() {
    let chosen = true
    let page: String = render(
      option(.value("1"), .selected(chosen)) {
        "One"
        if chosen { " (now)" }
        for mark in ["!", "<"] { mark }
      })
    #expect(page == "<option value=\"1\" selected>One (now)!&lt;</option>")
  }
}
