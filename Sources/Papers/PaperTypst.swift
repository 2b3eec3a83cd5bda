// SPDX-License-Identifier: MIT
import Languages
import Markup
import Timetable

extension Paper {
  /// The paper as source text for Typst, from which `Press` makes the PDF.
  public var typst: String { String(decoding: typstBytes, as: UTF8.self) }

  /// The same as UTF-8.
  public var typstBytes: [UInt8] {
    var writer = TypstWriter(expecting: 16_384)
    writer.literal(typstPrelude)
    writer.literal("#")
    writer.write(expression)
    writer.literal("\n")
    return writer.written
  }

  private var expression: Typst {
    let foot = FootWords(language)
    let small = smallPrint.map { $0.typst(in: language, room: fullLine) }
    return .call(
      "paper",
      language.typst + [
        language == .english ? .string("GB") : .fixed("none"),
        .string(printable(heading.text)), .string(partingLongRuns(shortTitle, most: 30)),
        .string("\(foot.before)"), .string("\(foot.between)"),
        .number(day.year), .number(day.month), .number(day.dayOfMonth),
        .string(partingLongRuns(printable(from), most: fullLine / 2)), address,
        Words(dayInWords).typst(in: language, room: fullLine),
        heading.typst(in: language, room: fullLine / 2), .list(pieces), .list(small),
        .fixed(isLarge == true ? "true" : "false"),
      ])
  }

  private var address: Typst {
    guard !to.isEmpty else { return .fixed("none") }
    return Words(to.joined(separator: "\n")).typst(in: .english, room: fullLine / 2)
  }

  private var pieces: [Typst] {
    var steps = HeadingSteps()
    return zip(blocks, blocks.dropFirst().map(Optional.some) + [nil]).flatMap { block, next in
      let pieces = block.typst(in: language, room: fullLine, &steps)
      // What is to be written on stands below what it is for, on the same page.
      guard case .lines = next else { return pieces }
      return pieces.map { .call("kept", [$0]) }
    }
  }
}

/// How many characters a line of a page surely holds.
let fullLine = 60

extension Language {
  /// The language and its direction, as two arguments.
  var typst: [Typst] { [.string(tag), typstWay] }

  var typstWay: Typst { .fixed(isRightToLeft ? "rtl" : "ltr") }
}

extension Words {
  /// The words within a text in the given language, in lines of at least `room` characters.
  func typst(in around: Language, room: Int) -> Typst {
    .call("w", runs.flatMap { $0.typst(in: around, room: room) })
  }
}

extension Run {
  func typst(in around: Language, room: Int) -> [Typst] {
    let lines = printableLines(text)
    let pieces = lines.enumerated().flatMap { place, line -> [Typst] in
      let words = piece(line, in: around, room: room)
      return place == 0 ? [words] : [.fixed("br"), words]
    }
    return isStrong ? [.call("b", [.call("w", pieces)])] : pieces
  }

  /// Typst keeps words of another direction apart by itself, and so need no marks of ours; the
  /// marks in somebody's words are closed and isolated.
  private func piece(_ line: String, in around: Language, room: Int) -> Typst {
    let words = partingLongRuns(turns(line) ? "\u{2068}\(line)\u{2069}" : line, most: room)
    guard let language, language != around else { return .string(words) }
    return .call("l", language.typst + [.string(words)])
  }
}
