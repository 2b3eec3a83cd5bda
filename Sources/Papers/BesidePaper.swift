// SPDX-License-Identifier: MIT
import Languages

extension Paper {
  /// The same paper in two languages, side by side, for an interpreter and whom they sit beside.
  /// Pieces that stand for each other stand side by side; where one language says something in more
  /// pieces, the whole passage up to the next heading does.
  public func beside(_ other: Paper) -> Paper {
    let one = Passages(blocks)
    let two = Passages(other.blocks)
    var pieces: [Block] = []
    for place in 0..<max(one.all.count, two.all.count) {
      let first = one.all.indices.contains(place) ? one.all[place] : []
      let second = two.all.indices.contains(place) ? two.all[place] : []
      pieces += paired(first, second, other.language)
    }
    var paper = self
    paper.title = title + " / " + other.title.said(in: other.language)
    paper.blocks = pieces
    paper.smallPrint = smallPrint + other.smallPrint.map { $0.said(in: other.language) }
    return paper
  }

  private func paired(_ first: [Block], _ second: [Block], _ language: Language) -> [Block] {
    let breaks = (first + second).contains(.newPage) ? [Block.newPage] : []
    let (first, second) = (first.filter { $0 != .newPage }, second.filter { $0 != .newPage })
    if first.isEmpty && second.isEmpty { return breaks }
    guard first.count == second.count else {
      let whole = Pair(
        .passage(self.language, first), .passage(language, second), in: language)
      return breaks + [.beside([whole])]
    }
    return breaks + [.beside(zip(first, second).map { Pair($0, $1, in: language) })]
  }
}

/// The pieces of a paper from one heading to the next. What is said in a third language is taken
/// piece by piece, so that it can stand beside the same pieces.
private struct Passages {
  private(set) var all: [[Block]] = [[]]

  init(_ blocks: [Block]) {
    for block in blocks.flatMap(Self.pieces) {
      if case .heading = block { all.append([]) }
      all[all.count - 1].append(block)
    }
  }

  private static func pieces(_ block: Block) -> [Block] {
    guard case .passage(let language, let blocks) = block else { return [block] }
    return blocks.map { .passage(language, [$0]) }
  }
}

extension Words {
  /// The same words within a text of another language, in one run: pieces would each find a place of
  /// their own where the text runs the other way.
  fileprivate func said(in language: Language) -> Words { .said(text, in: language) }
}
