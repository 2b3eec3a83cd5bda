// SPDX-License-Identifier: MIT
import Chance
import Foundation
import Languages
import PrintedPapers
import SamplePapers
import Testing

@testable import Papers
@testable import Press

struct PrintedPaperTests {
  @Test func `every sample is a whole PDF in which no check finds anything`() async throws {
    let press = try await testPress()
    for (name, paper) in SamplePapers.all {
      let file = try keep(await press.print(paper), as: name)
      #expect(try faults(ofFiles: [file]) == [], "\(name)")
    }
    await press.close()
  }

  @Test(arguments: [Language.english, .polish, .romanian, .ukrainian, .bengali, .somali])
  func `print and page say the same in the same order`(language: Language) async throws {
    let press = try await testPress()
    try await expectSame(SamplePapers.everyPiece(in: language), "text-\(language.tag)", press)
    if language == .english {
      try await expectSame(SamplePapers.letter, "text-letter", press)
      try await expectSame(SamplePapers.plan(outcomes: 4), "text-plan", press)
    }
    await press.close()
  }

  /// What `difference` leaves open from right to left is closed here: each piece that is not in a
  /// table, by itself.
  @Test(arguments: [Language.urdu, .arabic])
  func `print and page say the same from right to left`(language: Language) async throws {
    let press = try await testPress()
    let paper = SamplePapers.everyPiece(in: language)
    try await expectSame(paper, "text-\(language.tag)", press)
    let text = try pages(of: ".build/papers/text-\(language.tag).pdf", rightToLeft: true).joined()
    let page = PageText(paper)
    let words = SampleWords(language)
    for piece in [words.title, words.lede, words.sentence, words.heading, words.item, words.said] {
      #expect(text.contains(bare(piece)) && page.whole.contains(bare(piece)))
    }
    await press.close()
  }

  @Test func `words that look like code or turn the line are printed as they are`() async throws {
    let press = try await testPress()
    let file = try keep(await press.print(SamplePapers.hardWords), as: "hard-words")
    let text = try pages(of: file, rightToLeft: false).joined()
    for words in [
      "#read(\"/etc/passwd\")*bold*_em_$x$=Heading\\<tag>//@ref`code`", "[grinningface]",
      "null\u{FFFD}bell\u{FFFD}nextlinetab\u{FFFD}end", "[flagPL]", "responsibilities", "ਪੰਜਾਬੀ",
      "ትግርኛ",
      String(repeating: "abcdefghij", count: 60), "[thumbsupsign",
    ] { #expect(text.contains(words), "\(words)") }
    await press.close()
  }

  @Test func `the same paper is the same bytes from another worker`() async throws {
    let (one, other) = (try await testPress(), try await testPress())
    for (name, paper) in SamplePapers.all {
      _ = try await other.print(SamplePapers.letter)
      let same = try await one.print(paper) == other.print(paper)
      #expect(same, "\(name)")
    }
    await one.close()
    await other.close()
  }

  @Test func `every character that a paper calls printable has a sign in a font`() async throws {
    let press = try await testPress()
    let all = printedCharacters.flatMap { $0.compactMap(Unicode.Scalar.init) }
    for start in stride(from: 0, to: all.count, by: 1000) {
      let text = all[start..<min(start + 1000, all.count)].map { "\($0)" }.joined(separator: " ")
      let paper = Paper(
        "T", from: "F", on: SamplePapers.day, dayInWords: "d",
        [.paragraph(.strong(text)), .paragraph(Words(text))])
      _ = try await press.print(paper)
    }
    await press.close()
  }

  @Test func `whatever words a paper holds, it is printed`() async throws {
    let press = try await testPress()
    var numbers = SeededNumbers(seed: 21)
    for _ in 0..<150 {
      let words = strangeWords(&numbers)
      do { _ = try await press.print(paper(of: words)) } catch {
        Issue.record("\(words.debugDescription): \(error)")
      }
    }
    await press.close()
  }

  @Test func `words without a space go on in the next line`() async throws {
    let press = try await testPress()
    let words = String(repeating: "abcdefghij", count: 20_000)
    let paper = Paper(
      "Long", from: "F", on: SamplePapers.day, dayInWords: "d", [.paragraph(Words(words))])
    // It does not hang: the press itself gives up a paper that takes too long.
    let file = try keep(await press.print(paper), as: "no-space")
    #expect(try pages(of: file, rightToLeft: false).joined().contains(words))
    await press.close()
  }

  private func expectSame(_ paper: Paper, _ name: String, _ press: Press) async throws {
    let file = try keep(await press.print(paper), as: name)
    let difference = try difference(between: paper, printedAs: file)
    #expect(difference == nil, "\(name)")
  }
}
