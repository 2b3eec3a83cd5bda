// SPDX-License-Identifier: MIT

extension KeptValues {
  /// The most words that one value has, such as an address of several lines.
  private static let mostWords = 14

  /// The words with what is kept from the reader between brackets, for whoever checks a paper.
  public func marked(_ words: String) -> String {
    guard !found(in: words).isEmpty else { return words }
    let pieces = words.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    var marked: [String] = []
    var place = 0
    while place < pieces.count {
      if let end = end(ofValueAt: place, in: pieces) {
        marked.append("⟦\(pieces[place...end].joined(separator: " "))⟧")
        place = end + 1
      } else {
        marked.append(pieces[place])
        place += 1
      }
    }
    let result = marked.joined(separator: " ")
    return result == words ? "⟦\(words)⟧" : result
  }

  /// Where something that begins just here ends.
  private func end(ofValueAt place: Int, in pieces: [String]) -> Int? {
    func holds(_ range: ClosedRange<Int>) -> Bool {
      !found(in: pieces[range].joined(separator: " ")).isEmpty
    }
    let last = min(place + Self.mostWords, pieces.count) - 1
    guard let end = (place...last).first(where: { holds(place...$0) }) else { return nil }
    // It begins later: then it is marked there.
    if place < end, holds(place + 1...end) { return nil }
    return end
  }
}
