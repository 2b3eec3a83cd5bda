// SPDX-License-Identifier: MIT
import Markup
import Testing

struct IsolateWordsTests {
  @Test func `a person's words stand apart from the words around them`() {
    #expect(
      render(words("\u{202E}live", lang: "ur"))
        == "<bdi dir=\"auto\" lang=\"ur\">\u{202E}live\u{202C}</bdi>")
    #expect(render(words("a < b")) == "<bdi dir=\"auto\">a &lt; b</bdi>")
  }

  @Test func `isolates that were never opened are left out and open ones are closed`() {
    #expect(render(words("a\u{2069}b")) == "<bdi dir=\"auto\">ab</bdi>")
    #expect(
      render(words("\u{2067}\u{2066}b\u{2069}"))
        == "<bdi dir=\"auto\">\u{2067}\u{2066}b\u{2069}\u{2069}</bdi>")
  }
}
