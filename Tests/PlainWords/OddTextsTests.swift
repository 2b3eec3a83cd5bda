// SPDX-License-Identifier: MIT
import Chance
import Testing

@testable import PlainWords

/// Any text is checked, whatever it is; the check ends, and points only at what is there.
struct OddTextsTests {
  @Test(.timeLimit(.minutes(15)))
  func `any text at all is checked, and every place is right`() throws {
    let list = try Lists.shipped()
    var numbers = SeededNumbers(seed: 47)
    let pieces = [
      "absconded", "s47", "ICPC", "(ICPC)", " ", " ", ".", "…", "!", "\"", "\n", "\r\n", "- ", "’",
      "'", "did not", "engage", "🙂", "👨‍👩‍👧", "\u{202E}", "\u{2066}", "\u{200D}", "é", "e\u{301}",
      "شكرا", "۔", "中", "0", "10.30", "-", "A", "\u{0}", "\u{FEFF}", "ß", "İ", "e.g.", "Dr.", "/",
    ]
    for _ in 1...2_000 {
      let text = (0..<Int.random(in: 0...40, using: &numbers))
        .map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
      check(list.check(text), of: text)
    }
  }

  private func check(_ checked: CheckedText, of text: String) {
    let scalars = Array(text.unicodeScalars)
    let places = checked.marked.map { ($0.at, $0.term) } + checked.initials.map { ($0.at, $0.term) }
    for (at, term) in places {
      let end = at + term.unicodeScalars.count
      #expect(end <= scalars.count && scalars[at..<end].elementsEqual(term.unicodeScalars))
    }
    #expect(checked.sentences.reduce(0) { $0 + $1.words } <= checked.words)
    #expect(
      checked.sentences.allSatisfy { text.unicodeScalars.count >= $0.text.unicodeScalars.count })
    #expect(checked.grade?.isFinite ?? true)
  }

  @Test(
    .timeLimit(.minutes(15)),
    arguments: [
      "a", "a ", ".", "A.", "s47 ", "(", "did not ", "absconded ", "🙂", "\u{202E}", "\n", "e.g. ",
      "‑", "'", "A", "1.", " \n", "\u{301}", "ICPC (",
    ])
  func `two hundred thousand characters end`(piece: String) throws {
    let text = String(repeating: piece, count: 200_000 / piece.unicodeScalars.count)
    let checked = try Lists.shipped().check(text)
    #expect(checked.words <= 200_000)
  }
}
