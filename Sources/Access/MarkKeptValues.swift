// SPDX-License-Identifier: MIT

extension KeptValues {
  /// The most words that one value has, such as an address of several lines.
  private static let mostWords = 14

  /// The words with what is kept from the reader between brackets, for whoever checks a paper.
  public func marked(_ words: String) -> String {
    let values = found(in: words)
    guard !values.isEmpty else { return words }
    let pieces = words.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    var places: Set<Int> = []
    for value in values { places.formUnion(self.places(of: value, in: pieces)) }
    guard !places.isEmpty else { return "⟦\(words)⟧" }
    var marked: [String] = []
    for (place, piece) in pieces.enumerated() {
      let isIn = places.contains(place)
      let opening = isIn && !places.contains(place - 1) ? "⟦" : ""
      let closing = isIn && !places.contains(place + 1) ? "⟧" : ""
      marked.append(opening + piece + closing)
    }
    return marked.joined(separator: " ")
  }

  /// The words of which this value is made up, wherever it stands.
  private func places(of value: Value, in pieces: [String]) -> Set<Int> {
    func holds(_ range: ClosedRange<Int>) -> Bool {
      found(in: pieces[range].joined(separator: " ")).contains(value)
    }
    var places: Set<Int> = []
    for start in pieces.indices {
      let last = min(start + Self.mostWords, pieces.count) - 1
      guard let end = (start...last).first(where: { holds(start...$0) }),
        start == end || !holds(start + 1...end)
      else { continue }
      places.formUnion(start...end)
    }
    return places
  }
}
