// SPDX-License-Identifier: MIT
import Languages

extension Paper {
  /// Every run of words that somebody can read in the paper, in order: text, tables, what pictures
  /// mean. Nothing that a reader receives stands outside it.
  public var everyWord: [String] {
    [title.text, from, dayInWords] + to + blocks.flatMap(\.everyWord) + smallPrint.map(\.text)
  }

  /// The same paper is the same, on whatever day and of however long a record it was made.
  public var content: PaperContent {
    PaperContent(title: title, language: language, blocks: blocks)
  }
}

/// What a paper says, without the day on which it was made.
public struct PaperContent: Hashable, Codable, Sendable {
  public let title: Words
  public let language: Language
  public let blocks: [Block]
}

extension Block {
  var everyWord: [String] {
    switch self {
    case .heading(let words, _), .lede(let words), .paragraph(let words): [words.text]
    case .list(let items, _): items.map(\.text)
    case .facts(let facts): facts.flatMap { [$0.label.text, $0.words.text] }
    case .table(let table): table.everyWord
    case .own(let own): [own.words, own.whose.text]
    case .figure(let figure):
      [figure.title.text, figure.meaning.text] + (figure.table?.everyWord ?? [])
    case .passage(_, let blocks): blocks.flatMap(\.everyWord)
    case .beside(let pairs): pairs.flatMap { $0.first.everyWord + $0.second.everyWord }
    case .lines, .newPage: []
    }
  }
}

extension Table {
  fileprivate var everyWord: [String] {
    [caption.text] + columns.map(\.text) + rows.flatMap { $0.map(\.text) }
  }
}
