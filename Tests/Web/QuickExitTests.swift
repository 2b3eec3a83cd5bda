// SPDX-License-Identifier: MIT
import Testing

@testable import Web

/// Whoever of a family reads a page can leave it at once, whatever page it is.
struct QuickExitTests {
  private func canLeave(_ page: Page) -> Bool {
    page.tags.contains { $0["class"] == "quick-exit" }
      && page.tags.contains { $0["src"]?.contains("leave.js") == true }
  }

  @Test func `every page of a family has it`() async throws {
    for moment in [Moment.inPart("sharing"), .whole] {
      let town = try await Town.at(moment)
      for name in ["nadia", "karim", "joy.bell"] {
        let browser = try await town.browser(of: name)
        for place in try await town.places where place != .family(town.family, .diary) {
          let page = try await browser.opens(place)
          if page.status != 303 { #expect(canLeave(page), "\(name) \(place) \(page.status)") }
        }
      }
    }
  }

  @Test func `so has every page that says what went wrong`() async throws {
    let town = try await Town.at(.inPart("sharing"))
    let nadia = try await town.browser(of: "nadia")
    let note = ["words": "Kept."]
    let pages = [
      try await town.nobody.gets("/nothing"), try await town.nobody.gets("/birmingham/nothing"),
      try await town.nobody.opens(.board), try await town.nobody.posts("add-note", note),
      try await town.signIn("x", password: "y"), try await nadia.gets("/birmingham/nothing"),
      try await nadia.posts("set-bottom-line", note), try await nadia.posts("add-note", [:]),
      try await nadia.sends(["token": ["old"], "key": [newKey()]], to: .form("add-note")),
    ]
    for page in pages { #expect(canLeave(page), "\(page.status) \(page.inner("title") ?? "")") }
  }
}
