// SPDX-License-Identifier: MIT

/// All terms in one tree, so that a text is read once however many terms there are.
///
/// An edge is a piece of a word in any of its forms. A place is either a term or an exception, a
/// longer phrase in which the term means something else ("work placement").
struct TermTree: Sendable {
  private struct Place: Sendable {
    var next: [String: Int] = [:]
    /// The number of the term; -1 for an exception, nil where nothing ends.
    var ends: Int?
  }

  static let exception = -1
  private var places = [Place()]

  mutating func add(_ phrase: String, as term: Int) {
    let pieces = Walked(phrase).tokens.map(\.text)
    guard !pieces.isEmpty else { return }
    var at = 0
    for piece in pieces {
      at = step(from: at, by: piece)
    }
    // What was written first holds, but a term said to be an exception is one.
    if places[at].ends == nil || term == Self.exception { places[at].ends = term }
  }

  private mutating func step(from place: Int, by piece: String) -> Int {
    if let there = places[place].next[piece], isOwn(piece, there, of: place) { return there }
    let there = places.count
    places.append(Place())
    for form in inflections(of: piece) where places[place].next[form] == nil {
      places[place].next[form] = there
    }
    places[place].next[piece] = there
    return there
  }

  /// Whether the edge was made for this very word: "list" and "listing" are two.
  private func isOwn(_ piece: String, _ there: Int, of place: Int) -> Bool {
    places[place].next[piece + "'s"] == there
  }

  /// The longest phrase that starts at this token: how many tokens it has, and which it is.
  func longest(_ tokens: [Token], from start: Int) -> (count: Int, term: Int)? {
    var (place, at) = (0, start)
    var found: (Int, Int)?
    while at < tokens.count, let next = places[place].next[tokens[at].text] {
      (place, at) = (next, at + 1)
      if let term = places[place].ends { found = (at - start, term) }
    }
    return found
  }
}
