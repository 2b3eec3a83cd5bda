// SPDX-License-Identifier: MIT
import Casework
import Foundation
import Testing

@testable import roundtable

/// `roundtable deeds`.
struct DeedsPageTests {
  @Test func `docs/deeds.md is what the command prints`() throws {
    let written = Written()
    DeedsCommand().run(to: written.output)
    let page = try String(contentsOfFile: Stage.root + "/docs/deeds.md", encoding: .utf8)
    #expect(written.lines.joined(separator: "\n") + "\n" == page)
  }

  @Test func `every deed and every field is on the page`() {
    let page = DeedsInMarkdown().text
    for deed in Deeds.all {
      #expect(page.contains("### `\(deed.form.name)`: \(deed.form.title)"))
      for field in deed.form.fields { #expect(page.contains("| `\(field.key)` |")) }
    }
  }
}
