// SPDX-License-Identifier: MIT

extension Table {
  /// How many columns the longest row needs; one at least.
  var width: Int { max(1, columns.count, rows.map(\.count).max() ?? 0) }

  /// The row with as many cells as the table is wide: what is missing is empty.
  func squared(_ row: [Words]) -> [Words] {
    row + Array(repeating: Words(""), count: width - row.count)
  }

  /// How wide each column is to be against the others: as its words need, so that a date gets
  /// less room than a sentence, and a long word stays whole.
  var weights: [Int] {
    let all = [columns] + rows
    return (0..<width).map { place in
      let cells = all.compactMap { place < $0.count ? $0[place].text : nil }
      let longest = cells.lazy.map { longestWord($0) }.max() ?? 0
      let words = cells.lazy.map(\.count).max() ?? 0
      return max(longest, min(words, 12 + words / 6), 5).clamped(to: 5...48)
    }
  }

  /// How many characters surely fit into a line of each column, of `line` in the whole width.
  func room(of line: Int) -> [Int] {
    let all = weights.reduce(0, +)
    return weights.map { max(4, line * $0 / all - 2) }
  }
}

private func longestWord(_ text: String) -> Int {
  min(text.split(whereSeparator: \.isWhitespace).lazy.map(\.count).max() ?? 0, 22)
}

extension Int {
  func clamped(to range: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}

/// A line in which a run of characters that is longer than `most` may be parted (U+200B), so that
/// it goes on in the next line instead of running off the paper. Words of ordinary length stay.
func partingLongRuns(_ line: String, most: Int) -> String {
  guard line.utf8.count > most else { return line }
  var parted = ""
  for piece in line.split(separator: " ", omittingEmptySubsequences: false) {
    if !parted.isEmpty || piece.startIndex != line.startIndex { parted += " " }
    parted += piece.utf8.count > most ? parting(piece, most: most) : String(piece)
  }
  return parted
}

private func parting(_ piece: Substring, most: Int) -> String {
  guard piece.count > most else { return String(piece) }
  var parted = ""
  for (place, character) in piece.enumerated() {
    if place > 0, place % max(most / 2, 1) == 0 { parted += "\u{200B}" }
    parted.append(character)
  }
  return parted
}
