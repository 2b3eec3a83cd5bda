// SPDX-License-Identifier: MIT

/// Looks for many words at once in many pages, to the byte.
///
/// Words of one piece, such as a name or an identifier, must stand alone: "Ali" is not in "quality".
struct FindWords {
  private struct Sought {
    let bytes: [UInt8]
    let isAlone: Bool
  }

  /// The shortest words that are looked for, in bytes.
  static let shortest = 4

  private let words: [String]
  private var sought: [Sought] = []
  /// The words that begin with these four bytes, by place.
  private var starts: [UInt32: [Int]] = [:]
  /// Whether any word may begin with four bytes of this mark: a quick no for almost every place.
  private var mayStart = [Bool](repeating: false, count: 1 << 16)

  init(_ words: some Sequence<String>) {
    self.words = Array(words)
    for (place, word) in self.words.enumerated() {
      let bytes = Array(Self.asOnPages(word).utf8)
      sought.append(Sought(bytes: bytes, isAlone: !word.contains(" ")))
      guard bytes.count >= Self.shortest else { continue }
      let key = bytes.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      starts[key, default: []].append(place)
      mayStart[Self.mark(key)] = true
    }
  }

  var isEmpty: Bool { starts.isEmpty }

  /// The first of the words that these bytes hold; nil where they hold none.
  func first(in page: [UInt8]) -> String? {
    var found: String?
    look(through: page) { word in
      found = word
      return false
    }
    return found
  }

  /// Each of the words that these bytes hold.
  func every(in page: [UInt8]) -> Set<String> {
    var found: Set<String> = []
    look(through: page) { word in
      found.insert(word)
      return true
    }
    return found
  }

  /// Tells each word that is found, until `goesOn` says no.
  private func look(through page: [UInt8], goesOn: (String) -> Bool) {
    page.withUnsafeBufferPointer { page in
      mayStart.withUnsafeBufferPointer { mayStart in
        var (key, end): (UInt32, Int) = (0, 0)
        while end < page.count {
          key = key << 8 | UInt32(page[end])
          if mayStart[Int((key &* 2_654_435_761) >> 16)], end >= 3 {
            for place in starts[key] ?? [] where stands(sought[place], at: end - 3, page) {
              guard goesOn(words[place]) else { return }
            }
          }
          end += 1
        }
      }
    }
  }

  private static func mark(_ key: UInt32) -> Int { Int((key &* 2_654_435_761) >> 16) }

  private func stands(_ word: Sought, at start: Int, _ page: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = start + word.bytes.count
    guard end <= page.count, page[start..<end].elementsEqual(word.bytes) else { return false }
    guard word.isAlone else { return true }
    return !(start > 0 && isOfWord(page[start - 1])) && !(end < page.count && isOfWord(page[end]))
  }

  private func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  /// The words as pages write them.
  static func asOnPages(_ words: String) -> String {
    var text = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
