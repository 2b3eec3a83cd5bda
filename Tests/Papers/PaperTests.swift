// SPDX-License-Identifier: MIT
import Chance
import Languages
import Markup
import SamplePapers
import Testing
import Timetable

@testable import Papers

/// What is left of source for Typst without what stands in string literals. A number, such as the width
/// of a column, and whether a row is short, are counted from words; so they count as the same.
private func code(_ source: String) -> String {
  var kept: [UInt8] = []
  var inString = false
  var escaped = false
  for byte in source.utf8 {
    if inString {
      if escaped {
        escaped = false
      } else if byte == 0x5C {
        escaped = true
      } else if byte == 0x22 {
        inString = false
      }
    } else {
      inString = byte == 0x22
      kept.append(byte)
    }
  }
  let number = /[0-9]+/
  return String(decoding: kept, as: UTF8.self).replacing(number, with: "0")
    .replacing("false", with: "true")
}

struct PaperTests {
  @Test func `no words of anybody change the code that sets them`() {
    var numbers = SeededNumbers(seed: 7)
    let plain = code(paper(of: "x").typst)
    for _ in 0..<400 {
      let words = "x" + strangeWords(&numbers).filter { $0 != "\u{85}" }
      #expect(code(paper(of: words).typst) == plain, "\(words.debugDescription)")
    }
  }

  @Test func `no words of anybody add an element to the page`() {
    var numbers = SeededNumbers(seed: 8)
    for _ in 0..<400 {
      let words = strangeWords(&numbers)
      let page: String = render(paper(of: words).html)
      #expect(!page.contains("<b>") && !page.contains("\u{0}"))
      #expect(page.utf8.count { $0 == 0x3C } == page.utf8.count { $0 == 0x3E })
    }
  }

  @Test func `a mark that turns the direction is closed in its line`() {
    #expect(closingTurns("a\u{202E}b") == "a\u{202E}b\u{202C}")
    #expect(closingTurns("a\u{2069}\u{202C}b") == "ab")
    #expect(closingTurns("\u{2067}\u{202A}x\u{2069}") == "\u{2067}\u{202A}x\u{202C}\u{2069}")
    #expect(printableLines("\u{202E}a\nb") == ["\u{202E}a\u{202C}", "b"])
  }

  @Test func `what closes is as much as what opens, whatever is written`() {
    var numbers = SeededNumbers(seed: 9)
    for _ in 0..<2000 {
      var open: [UInt32] = []
      for scalar in closingTurns(strangeWords(&numbers)).unicodeScalars {
        switch scalar.value {
        case 0x202A, 0x202B, 0x202D, 0x202E: open.append(0x202C)
        case 0x2066...0x2068: open.append(0x2069)
        case 0x202C, 0x2069: #expect(open.popLast() == scalar.value)
        default: break
        }
      }
      #expect(open.isEmpty)
    }
  }

  @Test func `a sign without a font is written as its name`() {
    #expect(printable("😀") == "[grinning face]")
    #expect(printable("🇵🇱 ok") == "[flag PL] ok")
    #expect(printable("👨‍👩‍👧") == "[man, woman, girl]")
    #expect(printable("漢") == "[U+6F22]" || printable("漢").hasPrefix("[cjk"))
    #expect(printable("☺ ✓ Łódź مایا মায়া") == "☺ ✓ Łódź مایا মায়া")
  }

  @Test func `a control character is shown, and a tab is a space`() {
    #expect(printable("a\u{0}b\u{7F}c\td") == "a\u{FFFD}b\u{FFFD}c d")
    #expect(printableLines("a\r\nb\rc\u{2028}d") == ["a", "b", "c", "d"])
  }

  @Test func `no level of heading is left out`() {
    var steps = HeadingSteps()
    #expect([4, 4, 2, 9, 9, 0].map { steps.step(to: $0) } == [2, 3, 2, 3, 4, 2])
  }

  @Test func `a long run may be parted and nothing is lost`() {
    let parted = partingLongRuns("to " + String(repeating: "x", count: 200_000), most: 30)
    #expect(parted.filter { $0 != "\u{200B}" }.count == 200_003)
    #expect(
      parted.split(whereSeparator: { $0 == "\u{200B}" || $0 == " " }).allSatisfy { $0.count <= 30 })
    #expect(
      partingLongRuns("responsibilities of  parents", most: 20) == "responsibilities of  parents")
  }

  @Test func `a row that is too short or too long keeps all its words`() {
    let table = Table("c", columns: ["A"], rows: [["1", "2"], []])
    let page: String = render(table.html(in: .english, isCaptioned: true))
    #expect(page.contains("<th scope=\"row\">1</th><td>2</td>"))
    #expect(page.contains("<th scope=\"col\">A</th><th scope=\"col\"></th>"))
  }

  @Test func `a page says the language and the direction of what is in another one`() {
    let page: String = render(SamplePapers.everyPiece(in: .urdu).html)
    #expect(page.hasPrefix("<article class=\"paper\" lang=\"ur\" dir=\"rtl\">"))
    #expect(page.contains("<bdi lang=\"en\" dir=\"ltr\">Tom Reid</bdi>"))
    #expect(page.contains("<div class=\"paper-passage\" lang=\"en\" dir=\"ltr\">"))
    let own = "<blockquote class=\"paper-own\" translate=\"no\"><p lang=\"ur\" dir=\"rtl\">"
    #expect(page.contains(own))
    #expect(page.contains("<p class=\"paper-to\" dir=\"ltr\">"))
  }

  @Test func `words of which nobody said the language run as their first letter does`() {
    #expect(startsRightToLeft("«مایا» said") && !startsRightToLeft("12 Maya مایا"))
    #expect(!startsRightToLeft("12…"))
  }

  @Test func `a long title is cut after a word at the foot of a page`() {
    let long = Paper(
      Words(String(repeating: "plan ", count: 30)), from: "D", on: SamplePapers.day, dayInWords: "",
      [])
    #expect(long.shortTitle.hasSuffix("plan…") && long.shortTitle.count <= 60)
  }
}
