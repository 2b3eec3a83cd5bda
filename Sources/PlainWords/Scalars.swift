// SPDX-License-Identifier: MIT

/// What a character is to somebody who splits text into words. English letters are told at once;
/// everything else is asked of Unicode.
extension Unicode.Scalar {
  var isWordLetter: Bool {
    if isASCII { return isASCIILetter }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }

  var isDigit: Bool {
    if isASCII { return ("0"..."9").contains(self) }
    return properties.generalCategory == .decimalNumber
  }

  var isUpper: Bool {
    isASCII ? ("A"..."Z").contains(self) : properties.isUppercase
  }

  var isLower: Bool {
    isASCII ? ("a"..."z").contains(self) : properties.isLowercase
  }

  var isSpace: Bool {
    isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace
  }

  /// The apostrophes that people type, or that a word processor makes of them.
  var isApostrophe: Bool { self == "'" || self == "’" || self == "ʼ" }

  /// The lines within a word: "well-being".
  var isHyphen: Bool { self == "-" || self == "‐" || self == "‑" }

  /// What may stand between the end of a sentence and the space after it.
  var isCloser: Bool {
    switch self {
    case "\"", "'", "’", "”", ")", "]", "»", "*", "_": true
    default: false
    }
  }

  /// Marks of direction and width, which nobody sees and which part no word.
  var isUnseen: Bool { !isASCII && properties.generalCategory == .format }

  private var isASCIILetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }
}
