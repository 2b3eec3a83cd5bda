// SPDX-License-Identifier: MIT

/// What the program says to families in one language, keyed by meaning and grouped in sections.
public struct Catalogue: Sendable {
  public let language: Language
  /// The ten digits, from nought to nine.
  let digits: [Character]
  /// Whether the hours of a day are counted twice to twelve.
  let hasTwelveHours: Bool
  let sections: [String: [String: Message]]
  let confirmations: [String: WrittenConfirmation]

  /// The sections by name, in order.
  public var sectionNames: [String] { sections.keys.sorted() }

  /// A section, to be read message by message.
  /// - Throws: where the catalogue has no such section.
  public func section(_ name: String) throws(CatalogueError) -> CatalogueSection {
    guard let messages = sections[name] else {
      throw CatalogueError(language.tag, name, "is missing")
    }
    return CatalogueSection(catalogue: self, name: name, messages: messages)
  }

  /// A whole number in the digits of the language.
  func written(_ number: Int) -> String { inOwnDigits("\(number)") }

  func inOwnDigits(_ text: String) -> String {
    String(
      text.map { character in
        character.isASCII ? character.wholeNumberValue.map { digits[$0] } ?? character : character
      })
  }

  /// What is put into a sentence must not turn the words around it (UAX #9): in a language that
  /// runs from right to left it is always isolated, in the others where it holds letters that do.
  func isolated(_ value: String) -> String {
    let turns = value.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFB1D...0xFDFF,
        0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        true
      default: false
      }
    }
    guard language.isRightToLeft || turns else { return value }
    return "\u{2068}\(closingIsolates(value))\u{2069}"
  }
}

/// A stray "pop isolate" would end the isolate around it, and an unclosed one would outlive it
/// (BD9), so the first are left out and the second are closed.
private func closingIsolates(_ value: String) -> String {
  var depth = 0
  var kept = String.UnicodeScalarView()
  for scalar in value.unicodeScalars {
    switch scalar.value {
    case 0x2066...0x2068: depth += 1
    case 0x2069 where depth == 0: continue
    case 0x2069: depth -= 1
    default: break
    }
    kept.append(scalar)
  }
  return String(kept) + String(repeating: "\u{2069}", count: depth)
}
