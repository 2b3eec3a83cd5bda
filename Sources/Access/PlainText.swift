// SPDX-License-Identifier: MIT
import Foundation

/// Words without what can be spelled in more than one way: capitals, accents, spaces, marks, the
/// digits of other scripts, and the short forms of streets.
struct PlainText: Sendable {
  private(set) var joined: [UInt8] = []
  /// Whether a word begins at each place of `joined`, and whether one ends before it.
  private var starts: [Bool] = []
  private var ends: [Bool] = [false]
  private(set) var wordCount = 0

  init(_ words: String) {
    var word: [UInt8] = []
    var apostrophes: [Int] = []
    for scalar in words.decomposedStringWithCompatibilityMapping.unicodeScalars {
      if let digit = scalar.properties.numericType == .decimal
        ? scalar.properties.numericValue : nil
      {
        word.append(48 + UInt8(digit))
      } else if scalar.properties.isAlphabetic {
        word += Array(scalar.properties.lowercaseMapping.utf8)
      } else if scalar == "'" || scalar == "\u{2019}" {
        apostrophes.append(word.count)
      } else if scalar == "&" {
        end(&word, &apostrophes)
        word = Array("and".utf8)
        end(&word, &apostrophes)
      } else if !Self.joins.contains(scalar),
        scalar.properties.generalCategory != .nonspacingMark
      {
        end(&word, &apostrophes)
      }
    }
    end(&word, &apostrophes)
    starts.append(false)
  }

  private mutating func end(_ word: inout [UInt8], _ apostrophes: inout [Int]) {
    guard !word.isEmpty else {
      apostrophes = []
      return
    }
    let first = joined.count
    let spelled = Self.streets[word] ?? word
    joined += spelled
    starts += spelled.map { _ in false }
    ends += spelled.map { _ in false }
    // "Mina’s" holds "Mina", and "O’Brien" holds "Brien".
    for place in apostrophes where first + place < joined.count {
      starts[first + place] = true
      ends[first + place] = true
    }
    starts[first] = true
    ends[joined.count] = true
    wordCount += 1
    (word, apostrophes) = ([], [])
  }

  /// How closely words must fit the text.
  enum Fit: Hashable, Sendable {
    /// Wherever the spaces are: "8Larch Road". No number is cut in two.
    case anywhere
    /// Inside a longer number too: a telephone number has more than one beginning.
    case loosely
    /// As words of their own: "Ali" is not in "quality".
    case word
    /// As words of their own, with one slip of the pen: "Quary Cottage".
    case nearly
  }

  /// Whether these words stand in the text.
  func holds(_ sought: PlainText, _ fit: Fit) -> Bool { place(of: sought, fit) != nil }

  /// Whether both stand in it, no more than a short sentence apart.
  func holds(_ one: PlainText, beside other: PlainText) -> Bool {
    places(of: one).contains { first in
      places(of: other).contains { abs($0 - first) <= Self.nearness }
    }
  }

  private static let nearness = 40

  private func place(of sought: PlainText, _ fit: Fit) -> Int? {
    guard !sought.joined.isEmpty else { return nil }
    return joined.indices.first { start in
      joined[start] == sought.joined[0]
        && (stands(sought, at: start, fit)
          || fit == .nearly && nearlyStands(sought, at: start))
    }
  }

  private func places(of sought: PlainText) -> [Int] {
    guard !sought.joined.isEmpty else { return [] }
    return joined.indices.filter {
      joined[$0] == sought.joined[0] && stands(sought, at: $0, .word)
    }
  }

  private func stands(_ sought: PlainText, at start: Int, _ fit: Fit) -> Bool {
    let end = start + sought.joined.count
    guard end <= joined.count, cutsNoNumber(end), fits(start, end, fit) else { return false }
    return joined[start..<end].elementsEqual(sought.joined)
  }

  private func fits(_ start: Int, _ end: Int, _ fit: Fit) -> Bool {
    switch fit {
    case .loosely: true
    case .anywhere: cutsNoNumber(start)
    case .word: starts[start] && ends[end]
    case .nearly: ends[end] && (starts[start] || Self.isDigit(joined[start - 1]))
    }
  }

  /// "8 Larch Road" is not in "18 Larch Road", nor "Flat 2" in "Flat 21".
  private func cutsNoNumber(_ place: Int) -> Bool {
    guard place > 0, place < joined.count, !starts[place] else { return true }
    return !(Self.isDigit(joined[place - 1]) && Self.isDigit(joined[place]))
  }

  /// One letter that is another, missing, too much, or changed places with the next. The first
  /// letter of a word is right, and so is every digit: "Hill Lane" is not "Mill Lane".
  private func nearlyStands(_ sought: PlainText, at start: Int) -> Bool {
    guard starts[start] else { return false }
    let (text, words) = (joined[start...], sought.joined)
    let same = zip(text, words).prefix { $0 == $1 }.count
    if same == words.count { return hasOneLetterMore(start + same) }
    guard same > 0 else { return false }
    let isFirst = sought.starts[same]
    func ends(with rest: ArraySlice<UInt8>, from: Int, _ slipped: [UInt8]) -> Bool {
      let end = from + rest.count
      return end <= joined.count && self.ends[end] && slipped.allSatisfy(Self.isLetter)
        && joined[from..<end].elementsEqual(rest)
    }
    let place = start + same
    let next = place < joined.count ? [joined[place]] : []
    if ends(with: words[same...], from: place + 1, next) { return true }
    // "Mil Lane": the letter that is missing may be the one before.
    let isMissing = !isFirst || words[same] == words[same - 1]
    if isMissing, ends(with: words[(same + 1)...], from: place, [words[same]]) { return true }
    if isFirst { return false }
    if ends(with: words[(same + 1)...], from: place + 1, next + [words[same]]) { return true }
    guard same + 1 < words.count, place + 1 < joined.count, !sought.starts[same + 1],
      joined[place] == words[same + 1], joined[place + 1] == words[same]
    else { return false }
    return ends(with: words[(same + 2)...], from: place + 2, [words[same], words[same + 1]])
  }

  /// "Mill Lanee".
  private func hasOneLetterMore(_ end: Int) -> Bool {
    end < joined.count && !starts[end] && ends[end + 1] && Self.isLetter(joined[end])
  }

  static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// Marks inside a word: a soft hyphen, what is not seen at all.
  private static let joins: Set<Unicode.Scalar> = [
    "\u{00AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}",
  ]

  /// One spelling for the many of a street; "St" is "Saint" too, and both are found as one.
  private static let streets: [[UInt8]: [UInt8]] = Dictionary(
    uniqueKeysWithValues: [
      ("rd", "road"), ("st", "street"), ("str", "street"), ("saint", "street"),
      ("ave", "avenue"), ("av", "avenue"), ("cl", "close"), ("clo", "close"), ("ln", "lane"),
      ("la", "lane"), ("dr", "drive"), ("drv", "drive"), ("cres", "crescent"),
      ("cresc", "crescent"), ("pl", "place"), ("ct", "court"), ("crt", "court"),
      ("sq", "square"), ("gdns", "gardens"), ("gdn", "garden"), ("terr", "terrace"),
      ("ter", "terrace"), ("tce", "terrace"), ("gr", "grove"), ("gro", "grove"),
      ("pk", "park"), ("hse", "house"), ("ho", "house"), ("cott", "cottage"), ("cotts", "cottages"),
      ("fm", "farm"), ("bldg", "building"), ("bldgs", "buildings"), ("apt", "apartment"),
      ("mt", "mount"), ("grn", "green"), ("wy", "way"), ("wk", "walk"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) })
}
