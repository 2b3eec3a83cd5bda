// SPDX-License-Identifier: MIT
import Languages

extension Block {
  /// The piece within a text in the given language, in lines of at least `room` characters;
  /// `steps` are the headings so far. Inside a column (`inColumn`) a new page cannot begin.
  func typst(
    in language: Language, room: Int, _ steps: inout HeadingSteps, inColumn: Bool = false
  ) -> [Typst] {
    let isUnderHeading = steps.isUnderHeading
    steps.goOn()
    switch self {
    case .heading(let words, _) where words.isBlank: return []
    case .heading(let words, let level):
      let drawn = words.typst(in: language, room: room / 2)
      return [.call("h", [.number(steps.step(to: level)), drawn])]
    case .lede(let words): return [.call("lede", [words.typst(in: language, room: room - 8)])]
    case .paragraph(let words): return [.call("para", [words.typst(in: language, room: room)])]
    case .list(let items, let numbered):
      let drawn = items.map { $0.typst(in: language, room: room - 6) }
      return drawn.isEmpty ? [] : [.call(numbered ? "steps" : "bullets", drawn)]
    case .facts(let facts): return factsList(facts, language, room)
    case .table(let table):
      return [table.typst(in: language, room: room, isCaptioned: !isUnderHeading)]
    case .own(let own): return [own.typst(in: language, room: room)]
    case .figure(let figure): return figure.typst(in: language, room: room)
    case .passage(let other, let blocks):
      let pieces = blocks.flatMap { $0.typst(in: other, room: room, &steps, inColumn: inColumn) }
      return pieces.isEmpty ? [] : [.call("passage", [language.typstWay] + other.typst + pieces)]
    case .beside(let pairs):
      let cells = pairs.flatMap { $0.typst(in: language, room: room / 2 - 2, &steps) }
      return cells.isEmpty ? [] : [.call("beside", cells)]
    case .lines(let count):
      let lines = Block.lineCount(count)
      return lines == 0 ? [] : [.call("ruled", [.number(lines)])]
    case .newPage: return inColumn ? [] : [.fixed("new-page")]
    }
  }
}

private func factsList(_ facts: [Fact], _ language: Language, _ room: Int) -> [Typst] {
  guard !facts.isEmpty else { return [] }
  let cells = facts.flatMap {
    [
      $0.label.typst(in: language, room: room / 4),
      $0.words.typst(in: language, room: room * 5 / 9),
    ]
  }
  return [.call("facts", cells)]
}

extension Table {
  /// Where the words above say what the table tells, it has no caption.
  func typst(in language: Language, room: Int, isCaptioned: Bool) -> Typst {
    let rooms = self.room(of: room)
    let drawn = { (row: [Words]) in
      zip(squared(row), rooms).map { $0.typst(in: language, room: $1) }
    }
    return .call(
      "facts-table",
      [
        language.typstWay,
        isCaptioned ? caption.typst(in: language, room: room) : .fixed("none"),
        .list(weights.map(Typst.number)), .list(drawn(columns)),
      ] + rows.map { .call("row", [.fixed(isShort($0) ? "true" : "false")] + drawn($0)) })
  }

  /// A row is not torn between two pages, unless it is so long that it might not fit on one.
  private func isShort(_ row: [Words]) -> Bool {
    row.allSatisfy { cell in
      let text = cell.text
      return text.utf8.count < 1200 / width && text.utf8.count(where: { $0 == 10 || $0 == 13 }) < 12
    }
  }
}

extension OwnWords {
  func typst(in around: Language, room: Int) -> Typst {
    let inner = language ?? (isRightToLeft == around.isRightToLeft ? around : .english)
    return .call(
      "own",
      [
        around.typstWay, .string(inner.tag),
        .fixed(isRightToLeft ? "rtl" : "ltr"),
        Words(words).typst(in: inner, room: room - 12), whose.typst(in: around, room: room - 6),
      ])
  }
}

extension Figure {
  func typst(in language: Language, room: Int) -> [Typst] {
    let drawing: Typst = .call(
      "drawing",
      [
        title.typst(in: language, room: room), .string(svg),
        .string(printable(meaning.text)),
      ])
    return [drawing, .call("para", [meaning.typst(in: language, room: room)])]
      + (table.map {
        [$0.typst(in: language, room: room, isCaptioned: false)]
      } ?? [])
  }
}

extension Pair {
  func typst(in language: Language, room: Int, _ steps: inout HeadingSteps) -> [Typst] {
    let one = first.typst(in: language, room: room, &steps, inColumn: true)
    let other = second.typst(in: secondLanguage, room: room, &steps, inColumn: true)
    return [
      .call("half", [language.typstWay] + language.typst + one),
      .call("half", [language.typstWay] + secondLanguage.typst + other),
    ]
  }
}
