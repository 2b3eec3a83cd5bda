// SPDX-License-Identifier: MIT
import Testing

@testable import Markup

/// A name with a mark that turns the direction of writing turns nothing outside itself, on any page.
struct TurnedWordsTests {
  @Test(arguments: ["\u{202E}", "\u{202D}", "\u{202A}", "\u{202B}", "\u{2067}", "\u{2066}"])
  func `what a name opens is closed behind it`(mark: String) {
    let closing = mark.unicodeScalars.allSatisfy { $0.value >= 0x2066 } ? "\u{2069}" : "\u{202C}"
    let page = render(p { "Decided for \(mark)Jay" }) as String
    #expect(page == "<p>Decided for \(mark)Jay\(closing)</p>")
  }

  @Test func `what was never opened closes nothing`() {
    #expect(render(p { "Jay\u{202C}\u{2069} Khan" }) as String == "<p>Jay Khan</p>")
  }

  @Test func `what stands in a box to be sent again stays as it was typed`() {
    let box = textarea(.name("words")) { "\u{202E}turned" }
    #expect((render(box) as String).hasSuffix("\u{202E}turned</textarea>"))
  }
}
