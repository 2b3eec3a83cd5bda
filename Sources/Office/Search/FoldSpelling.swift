// SPDX-License-Identifier: MIT
import Foundation

/// Names as search compares them: small English letters without accents, apostrophes or hyphens, in
/// parts whose order does not matter. "Łucja O’Brien-Ahmed" is `lucja`, `obrien` and `ahmed`.
func nameParts(_ name: String) -> [String] {
  eachOnce(partsOnceOrMore(name))
}

/// Everything by which a person of this name is found, whatever joints whoever looks for them knows
/// of: for "O’Neill-Smith" also `neill` and `oneillsmith`.
func nameForms(_ name: String) -> [String] {
  let asRead = partsOnceOrMore(name)
  // Nobody writes whether this letter is followed by an a, as in Ali, or by an o, as in Omar.
  let parts =
    name.contains("ع")
    ? asRead + asRead.filter { $0.hasPrefix("a") }.map { "o" + $0.dropFirst() } : asRead
  let afterApostrophe = pieces(of: name).filter { $0.count > 1 }.compactMap(\.last).filter {
    $0.count > 2
  }
  return eachOnce(
    parts + afterApostrophe + neighboursJoined(asRead)
      + (asRead.count > 2 ? [asRead.joined()] : []))
}

/// Two parts that stand beside each other, as one: "Smith Jones" and "Anne Marie" are written
/// "Smithjones" and "Annemarie" as well.
func neighboursJoined(_ parts: [String]) -> [String] {
  zip(parts, parts.dropFirst()).map { $0 + $1 }
}

private func partsOnceOrMore(_ name: String) -> [String] {
  var parts = pieces(of: name).map { $0.joined() }
  joinParticles(&parts)
  return parts
}

private func eachOnce(_ words: [String]) -> [String] {
  var known: Set<String> = []
  return words.filter { known.insert($0).inserted }
}

/// The words of a name, each in the pieces between its apostrophes.
private func pieces(of name: String) -> [[String]] {
  foldSpelling(romanised(name)).split { $0 != "'" && !$0.isLetter }.map { word in
    word.split(separator: "'").map(String.init)
  }.filter { !$0.isEmpty }
}

/// What is no letter becomes a space, an accent nothing, and every apostrophe the same one.
private func foldSpelling(_ text: String) -> String {
  var folded = ""
  for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
    switch scalar {
    case "a"..."z": folded.unicodeScalars.append(scalar)
    case "'", "\u{2019}", "\u{2018}", "\u{02BC}", "\u{02BB}", "\u{02BE}", "\u{02BF}", "`",
      "\u{00B4}":
      folded += "'"
    default:
      if let letters = letters[scalar] {
        folded += letters
      } else if scalar.properties.isAlphabetic, scalar.properties.generalCategory != .modifierLetter
      {
        folded.unicodeScalars.append(scalar)
      } else if !scalar.properties.isDiacritic, scalar.properties.generalCategory != .nonspacingMark
      {
        folded += " "
      }
    }
  }
  return folded
}

/// Letters that no accent explains.
private let letters: [Unicode.Scalar: String] = [
  "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i",
  "ŋ": "ng", "ħ": "h",
]

/// "O Brien" is written "OBrien" as well, "D Souza" "D’Souza", "Mc Donald" "McDonald", and "al
/// Hassan" "Hassan".
private func joinParticles(_ parts: inout [String]) {
  var joined: [String] = []
  var waiting = ""
  for part in parts {
    if ["o", "d", "mc", "mac"].contains(part) {
      waiting += part
    } else if !(["al", "el", "ul", "bin", "ibn"].contains(part) && parts.count > 1) {
      joined.append(waiting + part)
      waiting = ""
    }
  }
  if !waiting.isEmpty { joined.append(waiting) }
  parts = joined
}
