// SPDX-License-Identifier: MIT
import Chance
import Languages
import Papers

/// Words as somebody might type them, or paste them, or mean harm by them.
public func strangeWords(_ numbers: inout SeededNumbers) -> String {
  let pieces = [
    "\"", "\\", "#read(\"/etc/passwd\")", "\")#", "\\u{22}", "<b>", "&amp;", "\u{0}", "\u{7}",
    "\u{1B}",
    "\u{85}", "\u{202E}", "\u{202A}", "\u{202C}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}",
    "😀", "👩🏽‍🚒", "漢", "مایا", "মায়া", "e\u{301}", "\u{AD}", "\u{FEFF}", "\u{10FFFF}", "\u{E000}",
    " ", "\t", "Maya", "*", "_", "$", "`", "@x", "//", "/*", "= ", "\u{FE0F}", "\u{200D}",
  ]
  return (0..<Int.random(in: 0...30, using: &numbers)).map { _ in
    pieces[Int.random(in: 0..<pieces.count, using: &numbers)]
  }.joined()
}

/// A paper whose every place holds the words.
public func paper(of words: String) -> Paper {
  Paper(
    Words("T" + words), from: "F" + words, to: [words], on: SamplePapers.day, dayInWords: words,
    smallPrint: [Words(words)],
    [
      .heading(Words(words), level: 2), .paragraph(.strong(words) + .said(words, in: .urdu)),
      .own(OwnWords(words, of: Words(words), in: .english)),
      .facts([Fact(Words(words), Words(words))]),
      .table(Table(Words(words), columns: [Words(words), "b"], rows: [[Words(words), "c"]])),
      .list([Words(words)], numbered: true),
      .beside([Pair(.paragraph(Words(words)), .lede(Words(words)), in: .arabic)]),
      .passage(.bengali, [.paragraph(Words(words))]),
      .figure(
        Figure(
          svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>",
          title: Words(words), meaning: Words("M" + words))),
    ])
}
