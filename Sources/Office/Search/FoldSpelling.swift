// SPDX-License-Identifier: MIT
import Foundation

/// Names as search compares them: small letters without accents, apostrophes or hyphens, in parts
/// whose order does not matter. "Łucja O’Brien-Ahmed" is `lucja`, `obrien` and `ahmed`. Letters of
/// other alphabets stay as they are.
func nameParts(_ name: String) -> [String] {
  let letters = foldSpelling(name)
  var parts = letters.split { !$0.isLetter }.map(String.init)
  joinParticles(&parts)
  var known: Set<String> = []
  return parts.filter { known.insert($0).inserted }
}

/// What is no letter becomes a space, an apostrophe and an accent nothing.
private func foldSpelling(_ text: String) -> String {
  var folded = ""
  for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
    switch scalar {
    case "a"..."z": folded.unicodeScalars.append(scalar)
    case "'", "\u{2019}", "\u{2018}", "\u{02BC}", "\u{02BB}", "`", "\u{00B4}": continue
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

/// "O Brien" is written "OBrien" as well, "Mc Donald" "McDonald", and "al Hassan" "Hassan".
private func joinParticles(_ parts: inout [String]) {
  var joined: [String] = []
  var waiting = ""
  for part in parts {
    if ["o", "mc", "mac"].contains(part) {
      waiting += part
    } else if !(["al", "el", "ul", "bin", "ibn"].contains(part) && parts.count > 1) {
      joined.append(waiting + part)
      waiting = ""
    }
  }
  if !waiting.isEmpty { joined.append(waiting) }
  parts = joined
}
