// SPDX-License-Identifier: MIT

/// What a person would dial who reads a telephone number as somebody typed it: "+44 (0)1632 960142",
/// "01632 960142 ext. 12", digits of any script. What no two people would dial alike is no number:
/// then it is only read, because a link that rings somebody else may tell them of a family.
public struct NumberToRing: Hashable, Sendable {
  /// Digits, after a plus where it is dialled from anywhere.
  public let dialled: String

  public init?(_ typed: String) {
    guard let signs = Self.signs(typed) else { return nil }
    var digits = signs
    if let rest = digits.dropped("+44") {
      // The zero stands for ringing from inside the country.
      digits = "+44" + (rest.dropped("0") ?? rest)
    }
    guard Self.isWhole(digits) else { return nil }
    dialled = digits
  }

  /// Digits and a leading plus, without marks, labels and an extension; nil where more is said.
  private static func signs(_ typed: String) -> String? {
    var found = ""
    var word = ""
    for sign in typed.lowercased() + " " {
      if sign.isLetter, !(sign == "o" && isAmongDigits(found, word)) {
        word.append(sign)
        continue
      }
      if !word.isEmpty {
        if extensions.contains(word) { return found.isEmpty ? nil : found }
        guard labels.contains(word) else { return nil }
        word = ""
      }
      switch sign {
      case "o": found.append("0")
      case "+" where found.isEmpty: found = "+"
      case _ where sign.wholeNumberValue.map({ $0 < 10 }) == true && sign.isNumber:
        guard sign.unicodeScalars.allSatisfy({ $0.properties.numericType == .decimal }) else {
          return nil
        }
        found += "\(sign.wholeNumberValue ?? 0)"
      case _ where sign.isWhitespace || joints.contains(sign): break
      case "#" where !found.isEmpty: return found
      default: return nil
      }
    }
    return found
  }

  /// A letter O that stands between digits was meant as a zero.
  private static func isAmongDigits(_ found: String, _ word: String) -> Bool {
    word.isEmpty && found.last?.isNumber == true
  }

  private static let joints: Set<Character> = [
    "(", ")", "-", ".", ":", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}",
    "\u{200E}", "\u{200F}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}",
  ]
  private static let extensions: Set<String> = ["ext", "extn", "extension", "x"]
  private static let labels: Set<String> = [
    "tel", "telephone", "phone", "mobile", "mob", "home", "work", "office", "landline", "ring",
  ]
  /// Short numbers that are dialled as they are.
  private static let short: Set<String> = ["999", "112", "101", "111", "105", "18000", "18001"]

  private static func isWhole(_ digits: String) -> Bool {
    if short.contains(digits) { return true }
    if let rest = digits.dropped("+44") { return (9...10).contains(rest.count) }
    if digits.hasPrefix("+") || digits.hasPrefix("00") { return (10...17).contains(digits.count) }
    // Inside the country: an area and a number, or one of the short free numbers (0800 1111).
    if digits.hasPrefix("0800"), (8...11).contains(digits.count) { return true }
    return digits.hasPrefix("0") && (10...11).contains(digits.count)
      || digits.hasPrefix("116") && digits.count == 6
  }
}

extension String {
  fileprivate func dropped(_ start: String) -> String? {
    hasPrefix(start) ? String(dropFirst(start.count)) : nil
  }
}
