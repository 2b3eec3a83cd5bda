// SPDX-License-Identifier: MIT

/// Somebody's words, as they were written. What cannot be kept of them is told, and nothing is left
/// out or replaced in silence: the words come back with it.
func readWords(_ text: String, _ label: String) throws(Unreadable) -> String {
  if let sign = text.unicodeScalars.first(where: \.cannotBeKept) {
    throw Unreadable(
      words: "\(label): \(sign.whatItIs) stands in it, which cannot be kept. "
        + "Take it out, or type that place again.")
  }
  // As many signs as letters: nothing to look for in most texts.
  guard
    !text.contains(where: {
      $0.utf8.count > marksOfALetter && $0.unicodeScalars.count > marksOfALetter
    })
  else {
    throw Unreadable(
      words: "\(label): a letter has so many marks that nobody can read it. Type it again.")
  }
  return text
}

/// One line, such as a name or a place: something in it can be seen, and it has no second line.
func readLine(_ text: String, _ label: String) throws(Unreadable) -> String {
  let line = try readWords(text.trimmed, label)
  guard !line.contains(where: \.isNewline) else {
    throw Unreadable(words: "\(label): write it in one line.")
  }
  guard line.contains(where: { $0.isLetter || $0.isNumber || $0.isSymbol }) else {
    throw Unreadable(words: "\(label): nothing of this can be seen. Write it in letters.")
  }
  return line
}

/// More marks than any script puts on one letter. A family of people in one emoji has seven parts,
/// with what makes their skin eleven.
private let marksOfALetter = 16

extension Unicode.Scalar {
  /// What no page, paper or file can hold: control signs but for a new line and a tab, and the sign
  /// that stands where letters came broken.
  fileprivate var cannotBeKept: Bool {
    switch self {
    case "\n", "\t", "\r": false
    case "\u{FFFD}": true
    default: properties.generalCategory == .control || properties.isNoncharacterCodePoint
    }
  }

  fileprivate var whatItIs: String {
    switch self {
    case "\0": "an empty sign (NUL)"
    case "\u{1B}": "a sign that steers a terminal (escape)"
    case "\u{FFFD}": "a letter that came broken"
    default: "a control sign"
    }
  }
}
