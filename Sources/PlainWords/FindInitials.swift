// SPDX-License-Identifier: MIT

/// Initials that stand for words, where nobody has said which.
///
/// "An initial child protection conference (ICPC)" explains them for what follows, as does "ICPC
/// (initial child protection conference)". Names, road numbers and postcodes are none; nor is a
/// heading in capitals.
struct FindInitials {
  let text: Walked
  let known: Set<String>
  private var explained: Set<String> = []

  init(in text: Walked, known: Set<String>) { (self.text, self.known) = (text, known) }

  mutating func found() -> [Initials] {
    var found: [Initials] = []
    let tokens = text.tokens
    for (at, token) in tokens.enumerated() {
      guard let short = initials(at) else { continue }
      if isExplained(at, by: short) { explained.insert(short) }
      if !known.contains(short), !explained.contains(short), !isInCapitals(at) {
        found.append(Initials(term: text.words(token.range), at: token.range.lowerBound))
      }
    }
    return found
  }

  /// The initials at this token in one spelling ("ICPCs" as "ICPC", "S47" as "s47"), or nil.
  private func initials(_ at: Int) -> String? {
    let token = text.tokens[at]
    var letters = Array(text.scalars[token.range])
    guard letters.allSatisfy(\.isASCII), letters.count <= 8 else { return nil }
    if let section = section(at, letters) { return section }
    if let apostrophe = letters.firstIndex(where: \.isApostrophe) {
      letters.removeSubrange(apostrophe...)
    }
    if letters.count > 2, letters.last == "s" { letters.removeLast() }
    let capitals = letters.prefix { $0.isUpper }
    guard (2...6).contains(capitals.count) else { return nil }
    guard letters.dropFirst(capitals.count).allSatisfy(\.isDigit) else { return nil }
    if capitals.count < letters.count, isPostcode(at) { return nil }
    return String(String.UnicodeScalarView(letters))
  }

  /// "s47" or "s.47", a section of an Act.
  private func section(_ at: Int, _ letters: [Unicode.Scalar]) -> String? {
    guard let first = letters.first, first == "s" || first == "S" else { return nil }
    let number = letters.dropFirst()
    if !number.isEmpty, number.count <= 3, number.allSatisfy(\.isDigit) {
      return "s" + String(String.UnicodeScalarView(number))
    }
    guard number.isEmpty, at + 1 < text.tokens.count else { return nil }
    let (end, next) = (text.tokens[at].range.upperBound, text.tokens[at + 1].range)
    let digits = text.scalars[next]
    guard next.lowerBound == end + 1, text.scalars[end] == ".", digits.count <= 3,
      digits.allSatisfy(\.isDigit)
    else { return nil }
    return "s" + String(String.UnicodeScalarView(digits))
  }

  /// "PO1 2AB": a digit and two letters follow.
  private func isPostcode(_ at: Int) -> Bool {
    guard at + 1 < text.tokens.count else { return false }
    let next = Array(text.scalars[text.tokens[at + 1].range])
    return next.count == 3 && next[0].isDigit && next[1].isUpper && next[2].isUpper
  }

  private func isExplained(_ at: Int, by short: String) -> Bool {
    let letters = short.lowercased().unicodeScalars.filter { !$0.isDigit }
    let range = text.tokens[at].range
    if range.lowerBound > 0, text.scalars[range.lowerBound - 1] == "(" {
      return matches(Array(letters.reversed()), stride(from: at - 1, to: max(-1, at - 14), by: -1))
    }
    let isOpened =
      range.upperBound + 1 < text.scalars.count && text.scalars[range.upperBound] == " "
      && text.scalars[range.upperBound + 1] == "("
    guard isOpened else { return false }
    let end = min(text.tokens.count, at + 14)
    return matches(Array(letters), stride(from: at + 1, to: end, by: 1))
  }

  /// Whether the words begin with these letters, one after another; "of", "and", "the" may be left.
  private func matches(_ letters: [Unicode.Scalar], _ places: StrideTo<Int>) -> Bool {
    var left = letters[...]
    for place in places {
      guard let wanted = left.first else { break }
      let word = text.tokens[place].text
      if word.unicodeScalars.first == wanted {
        left.removeFirst()
      } else if !Self.small.contains(word), Int(word) == nil {
        return false
      }
    }
    return left.isEmpty
  }

  private static let small: Set<String> = [
    "of", "and", "the", "for", "to", "in", "a", "on", "with",
  ]

  /// A line in capitals is a heading or a shout: its words are no initials.
  private func isInCapitals(_ at: Int) -> Bool {
    let near = max(0, at - 4)...min(text.tokens.count - 1, at + 4)
    let words = near.filter { place in
      let letters = text.scalars[text.tokens[place].range]
      return letters.count > 1 && letters.allSatisfy { $0.isUpper || $0.isApostrophe }
    }
    return words.count >= 3 && words.contains { text.tokens[$0].text.utf8.count > 6 }
  }
}
