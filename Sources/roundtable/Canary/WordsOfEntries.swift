// SPDX-License-Identifier: MIT
import Casework
import Foundation
import Timetable

/// Every word that an entry holds, in pieces that can be found again: names, numbers, identifiers,
/// and each sentence of what was written.
///
/// What pages may say to anybody is not in it: days, times, and the words of choices, which are
/// written "child-protection".
struct WordsOfEntries {
  /// An entry holds the same words wherever it is seen.
  private var known: [CaseEntry: Set<String>] = [:]

  mutating func words(of entries: [CaseEntry]) throws -> Set<String> {
    try entries.reduce(into: []) { try $0.formUnion(words(of: $1)) }
  }

  mutating func words(of entry: CaseEntry) throws -> Set<String> {
    let key = CaseEntry(
      sequence: 0, at: Instant(milliseconds: 0), by: entry.by, onBehalfOf: entry.onBehalfOf,
      day: entry.day, key: entry.key, readers: entry.readers, event: entry.event,
      choice: entry.choice)
    if let known = known[key] { return known }
    let stored = StoredEntry(
      by: entry.by, onBehalfOf: entry.onBehalfOf, day: entry.day, key: entry.key,
      readers: entry.readers, event: entry.event, choice: entry.choice)
    var words: Set<String> = []
    // What the practice expected is said to whoever goes another way; why they did is theirs.
    if case .practice(.departed(let departure)) = entry.event {
      return Set(Self.pieces(of: departure.reason))
    }
    Self.collect(try JSONSerialization.jsonObject(with: stored.bytes()), into: &words)
    // From which text a letter is made is printed on every letter that is made from it.
    if case .papers(.released(let released)) = entry.event {
      words.subtract(released.papers.map(\.text))
    }
    known[key] = words
    return words
  }

  private static func collect(_ value: Any, into words: inout Set<String>) {
    switch value {
    case let text as String: words.formUnion(pieces(of: text))
    case let list as [Any]: for item in list { collect(item, into: &words) }
    case let group as [String: Any]:
      for (name, item) in group {
        // What a choice is filed under may be somebody: an identifier.
        words.formUnion(pieces(of: name))
        collect(item, into: &words)
      }
    default: return
    }
  }

  /// A line, and each sentence in it.
  static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    for line in text.split(whereSeparator: \.isNewline).map(String.init) {
      pieces.append(line.trimmingCharacters(in: .whitespaces))
      pieces += sentences(of: line)
    }
    return pieces.filter(isSought)
  }

  private static func sentences(of line: String) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    for character in line {
      if ".!?;:".contains(character) {
        sentences.append(sentence.trimmingCharacters(in: .whitespaces))
        sentence = ""
      } else {
        sentence.append(character)
      }
    }
    return sentences.filter { $0.utf8.count >= 12 && $0.contains(" ") }
  }

  private static func isSought(_ piece: String) -> Bool {
    guard piece.utf8.count >= FindWords.shortest, Day(piece) == nil else { return false }
    if piece.contains(" ") { return true }
    let isChoice = piece.utf8.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || byte == UInt8(ascii: "-")
    }
    let isTime =
      piece.utf8.allSatisfy { byte in
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: ":")
      } && piece.contains(":")
    return !isChoice && !isTime
  }
}
