// SPDX-License-Identifier: MIT
import Chance
import Testing

@testable import Markup

struct EscapingTests {
  @Test func `ten thousand odd sayings come back letter by letter from text and attribute`() {
    var chance = SeededNumbers(seed: 20_261_124)
    for _ in 0..<10_000 {
      let said = oddWords(&chance)
      let page: String = render(p(.title(said)) { said })
      let parts = split(page)
      #expect(
        parts?.attribute.contains { "<>\"'".contains($0) } == false, "\(said.debugDescription)")
      #expect(parts?.words.contains { "<>\"'".contains($0) } == false, "\(said.debugDescription)")
      #expect(parts.map { decoded($0.attribute) } == shown(said))
      #expect(parts.map { decoded($0.words) } == shown(closingTurns(said)))
    }
  }

  @Test func `markup in someone's words is shown and not obeyed`() {
    let page: String = render(p(.class("hint")) { "Anything <b>here</b> is \"escaped\" & 'kept'" })
    #expect(
      page == "<p class=\"hint\">Anything &lt;b&gt;here&lt;/b&gt; is "
        + "&quot;escaped&quot; &amp; &#39;kept&#39;</p>")
  }

  @Test func `forbidden control characters become a mark that something stood there`() {
    let page: String = render(p { "a\u{0}b\u{8}c\u{1B}d\u{7F}e\tf\ng" })
    #expect(page == "<p>a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\tf\ng</p>")
  }

  @Test func `line ends from any machine become one line feed`() {
    let page: String = render(p { "one\r\ntwo\rthree\nfour\r" })
    #expect(page == "<p>one\ntwo\nthree\nfour\n</p>")
  }

  @Test func `the name of a data attribute keeps only harmless letters`() {
    let page: String = render(p(.data("part id=\"x\" onclick", "7")))
    #expect(page == "<p data-partidxonclick=\"7\"></p>")
  }
}

private let oddPieces = [
  "<", ">", "&", "\"", "'", "&amp;", "&lt", "<script>", "</p>", "<!--", "]]>", "\u{0}", "\u{7}",
  "\r", "\r\n", "\n", "\t", "\u{202E}", "\u{2067}", "\u{2069}", "👩‍👧", "é", "سلام", "ß", "` onx=1",
  "javascript:", " ", "Amira", "keeps her shoes on", "\u{FEFF}", "\u{10FFFF}", "%00", "=", "/",
]

private func oddWords(_ chance: inout SeededNumbers) -> String {
  (0..<Int.random(in: 0...12, using: &chance)).map { _ in
    oddPieces.randomElement(using: &chance) ?? ""
  }.joined()
}

/// What a browser shows for these words: the same, but for control characters and line ends.
private func shown(_ said: String) -> [UInt32] {
  var scalars: [UInt32] = []
  var before: UInt32 = 0
  for scalar in said.unicodeScalars.map(\.value) {
    defer { before = scalar }
    switch scalar {
    case 10 where before == 13: continue
    case 13: scalars.append(10)
    case 9, 10: scalars.append(scalar)
    case 0..<32, 127: scalars.append(0xFFFD)
    default: scalars.append(scalar)
    }
  }
  return scalars
}

private func split(_ page: String) -> (attribute: String, words: String)? {
  let scalars = Array(page.unicodeScalars)
  let (before, between, after) = (
    Array("<p title=\"".unicodeScalars), Array("\">".unicodeScalars), Array("</p>".unicodeScalars)
  )
  guard scalars.starts(with: before), scalars.suffix(4).elementsEqual(after) else { return nil }
  let inner = scalars.dropFirst(before.count).dropLast(4)
  guard let quote = inner.firstIndex(of: "\""), inner[quote...].starts(with: between) else {
    return nil
  }
  return (text(inner[..<quote]), text(inner[(quote + 2)...]))
}

private func text(_ scalars: ArraySlice<UnicodeScalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}

/// A tiny decoder of the five references that the writer may use; any other `&` is a failure.
private func decoded(_ markup: String) -> [UInt32] {
  let known: [(String, UInt32)] = [
    ("&amp;", 38), ("&lt;", 60), ("&gt;", 62), ("&quot;", 34), ("&#39;", 39),
  ]
  var rest = Array(markup.unicodeScalars)[...]
  var scalars: [UInt32] = []
  while let first = rest.first {
    let match = known.first { rest.starts(with: $0.0.unicodeScalars) }
    if first == "&", match == nil { return [] }
    scalars.append(match?.1 ?? first.value)
    rest = rest.dropFirst(match?.0.unicodeScalars.count ?? 1)
  }
  return scalars
}
