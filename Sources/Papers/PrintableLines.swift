// SPDX-License-Identifier: MIT
import Markup

/// Text as every form of a paper shows it, line by line. Nothing that somebody wrote is left out:
///
/// - A line ends where the writer ended it (LF, CR, CR LF, NEL, VT, FF, U+2028, U+2029).
/// - A tab is a space; any other control character is U+FFFD, as on our pages.
/// - Marks that turn the direction of writing hold for the line and not beyond it: those that were
///   left open are closed, and those that close nothing are left out.
/// - U+FEFF, which a PDF may not hold (PDF/UA-1), is the word joiner U+2060, which means the same.
/// - A sign that no font of ours can draw, such as an emoji, is written as its name in brackets.
func printableLines(_ text: String) -> [String] {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return [text] }
  return text.split(omittingEmptySubsequences: false, whereSeparator: endsLine).map {
    closingTurns(named($0.unicodeScalars.contains("\u{FEFF}") ? joined($0) : $0))
  }
}

/// The same in one line, for a title.
func printable(_ text: String) -> String { printableLines(text).joined(separator: " ") }

private func joined(_ line: Substring) -> Substring {
  let scalars = line.unicodeScalars.map { $0 == "\u{FEFF}" ? "\u{2060}" : $0 }
  return Substring(String(String.UnicodeScalarView(scalars)))
}

extension Words {
  /// Whether nothing of the words can be seen.
  var isBlank: Bool {
    runs.allSatisfy { $0.text.unicodeScalars.allSatisfy(isUnseen) }
  }
}

private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isWhitespace || drawsNothing(scalar)
}

private func endsLine(_ character: Character) -> Bool {
  // "\r\n" is one character, so a line that ends in both ends once.
  switch character {
  case "\n", "\r", "\r\n", "\u{85}", "\u{B}", "\u{C}", "\u{2028}", "\u{2029}": true
  default: false
  }
}

private func named(_ line: Substring) -> String {
  if line.unicodeScalars.allSatisfy({ $0.value >= 0x20 && canPrint($0) }) { return String(line) }
  var written = ""
  for character in line {
    let scalars = character.unicodeScalars
    if scalars.allSatisfy({ $0.value >= 0x20 && canPrint($0) }) {
      written.append(character)
    } else if scalars.contains(where: isControl) {
      for scalar in scalars { written += isControl(scalar) ? control(scalar) : nameOf([scalar]) }
    } else {
      written += nameOf(Array(scalars))
    }
  }
  return written
}

private func control(_ scalar: Unicode.Scalar) -> String { scalar == "\t" ? " " : "\u{FFFD}" }

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
}

/// Joiners, selectors and the marks of direction draw nothing themselves.
private func drawsNothing(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFE00...0xFE0F,
    0xFEFF, 0xE0020...0xE007F, 0xE0100...0xE01EF:
    true
  default: false
  }
}

/// Whether a font of ours has a sign for it, or it needs none.
func canPrint(_ scalar: Unicode.Scalar) -> Bool {
  let value = scalar.value
  if (0x20..<0x7F).contains(value) { return true }
  if isControl(scalar) { return false }
  if drawsNothing(scalar) { return true }
  var low = 0
  var high = printedCharacters.count
  while low < high {
    let middle = (low + high) / 2
    if printedCharacters[middle].upperBound < value { low = middle + 1 } else { high = middle }
  }
  return low < printedCharacters.count && printedCharacters[low].contains(value)
}

/// What a sign is called in Unicode, in brackets: "[grinning face]"; its number where it has no
/// name. A flag is named by its letters.
private func nameOf(_ scalars: [Unicode.Scalar]) -> String {
  if scalars.allSatisfy(canPrint) {
    return String(String.UnicodeScalarView(scalars))
  }
  let seen = scalars.filter { !drawsNothing($0) }
  let letters = seen.compactMap(flagLetter)
  if !letters.isEmpty, letters.count == seen.count {
    return "[flag \(String(String.UnicodeScalarView(letters)))]"
  }
  return "[" + seen.map(nameOf).joined(separator: ", ") + "]"
}

private func nameOf(_ scalar: Unicode.Scalar) -> String {
  if let name = scalar.properties.name { return name.lowercased() }
  return "U+" + String(scalar.value, radix: 16, uppercase: true)
}

private func flagLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return nil }
  return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
}
