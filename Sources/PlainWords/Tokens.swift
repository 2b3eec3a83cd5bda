// SPDX-License-Identifier: MIT

/// A piece of a word as terms are made of: "well-being" is two pieces of one word.
struct Token: Sendable {
  /// Where it stands in the text, in characters as Unicode counts them (scalars).
  let range: Range<Int>
  /// In lower case, with one kind of apostrophe.
  let text: String
  /// Whether it goes on with the word that the piece before it began.
  let continues: Bool
}

/// A text as the checks walk over it: its characters once, its pieces once.
struct Walked {
  let scalars: [Unicode.Scalar]
  let tokens: [Token]

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    self.scalars = scalars
    tokens = Self.tokens(of: scalars)
  }

  func words(_ range: Range<Int>) -> String {
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars[range])
    return String(words)
  }

  private static func tokens(of scalars: [Unicode.Scalar]) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(scalars.count / 5)
    var at = 0
    while at < scalars.count {
      guard scalars[at].isWordLetter || scalars[at].isDigit else {
        at += 1
        continue
      }
      let end = end(of: at, in: scalars)
      tokens.append(
        Token(
          range: at..<end, text: plain(scalars[at..<end]),
          continues: tokens.last.map { isOneWord($0.range.upperBound, at, scalars) } ?? false))
      at = end
    }
    return tokens
  }

  /// Letters, digits, and an apostrophe or a mark that nobody sees between them.
  private static func end(of start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var end = start + 1
    while end < scalars.count {
      let one = scalars[end]
      if one.isWordLetter || one.isDigit || one.isUnseen {
        end += 1
      } else if one.isApostrophe, end + 1 < scalars.count, scalars[end + 1].isWordLetter {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// Whether nothing but a hyphen, or a sign within a number, stands between two pieces.
  private static func isOneWord(_ end: Int, _ start: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard start == end + 1 else { return false }
    let between = scalars[end]
    if between.isHyphen || between == "&" || between == "/" { return true }
    let isInNumber = between == "." || between == "," || between == ":"
    return isInNumber && scalars[end - 1].isDigit && scalars[start].isDigit
  }

  private static func plain(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var words = String.UnicodeScalarView()
    for one in scalars where !one.isUnseen {
      if one.isApostrophe {
        words.append("'")
      } else if one.isASCII {
        words.append(one.isUpper ? Unicode.Scalar(UInt8(one.value) | 0x20) : one)
      } else {
        words.append(contentsOf: one.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(words)
  }
}
