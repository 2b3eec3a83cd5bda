// SPDX-License-Identifier: MIT

extension Template {
  /// About how many characters of a page a paper may have; the longest true one has some 40 pages.
  static let charactersOfPage = 2_000
  /// How many pages a text may fill for the largest family. Of the own texts the minutes may fill
  /// 199; a press sets 400 pages in some seconds and 350 MB.
  static let mostPages = 400

  /// How many pages the text would fill for a family so large that every place and part is full,
  /// taking the longer side of every choice. No paper is made for that: it is counted, so that a
  /// text that would hold up the press is refused before it is saved.
  var pagesAtMost: Int { size(of: pieces) / Self.charactersOfPage + 1 }

  private func size(of pieces: [TemplatePiece]) -> Int { pieces.reduce(0) { $0 + size(of: $1) } }

  private func size(of piece: TemplatePiece) -> Int {
    switch piece {
    case .title(let line), .heading(let line, _), .lede(let line), .paragraph(let line),
      .item(let line), .step(let line), .small(let line):
      line.size
    // Twelve children, each with a plan of their own, or a hundred notes.
    case .insert: 20_000
    case .lines(let count): count * 100
    case .newPage: Self.charactersOfPage
    case .choose(let condition, let then, let otherwise):
      condition.name.size + max(size(of: then), size(of: otherwise))
    }
  }
}

extension TemplatePiece.ConditionName {
  /// Asking is not printed, and takes its time all the same: a part is made to see whether it is
  /// empty.
  fileprivate var size: Int {
    switch self {
    case .fact: 50
    case .word: 100
    case .part: Template.charactersOfPage
    }
  }
}

extension TemplateLine {
  /// A line of its own takes room though it is short; a place may hold the names of twelve children.
  fileprivate var size: Int {
    spans.reduce(100) { sum, span in
      switch span.text {
      case .words(let words): sum + words.utf8.count
      case .place: sum + 400
      }
    }
  }
}
