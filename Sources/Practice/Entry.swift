// SPDX-License-Identifier: MIT
import Timetable
import Yams

/// One place in a practice file, which reads itself strictly or says what is wrong with it.
///
/// Every value is read from its written text, so `010`, `1e3` or `yes` never turn into something
/// that the writer did not see.
struct Entry {
  let node: Node
  let file: String
  /// The key that the entry stands under.
  let key: String

  var line: Int { node.mark?.line ?? 1 }

  func refuse(_ value: String, _ message: String) -> PracticeError {
    PracticeError(file: file, line: line, value: value, message: message)
  }

  func text() throws(PracticeError) -> String {
    guard let scalar = node.scalar else {
      throw refuse(key, "must be words, not a list or a group")
    }
    let words = scalar.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { throw refuse(key, "is empty") }
    guard words.utf8.count <= 1000 else { throw refuse(key, "is longer than 1000 letters") }
    return words
  }

  /// An id in lower-case letters, digits and hyphens.
  func identifier() throws(PracticeError) -> String {
    try identifier(text())
  }

  func identifier(_ words: String) throws(PracticeError) -> String {
    let plain = words.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    guard plain else {
      throw refuse(words, "is not an id; use lower-case letters, digits and hyphens")
    }
    return words
  }

  func whole(in range: ClosedRange<Int>) throws(PracticeError) -> Int {
    let words = try text()
    guard let number = Int(words), String(number) == words else {
      throw refuse(words, "is not a whole number")
    }
    guard range.contains(number) else {
      throw refuse(words, "is not possible here; use \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  func day() throws(PracticeError) -> Day {
    let words = try text()
    guard let day = Day(words) else {
      throw refuse(words, "is not a day; write it as 2026-11-24")
    }
    return day
  }

  func yesOrNo() throws(PracticeError) -> Bool {
    let words = try text()
    guard words == "yes" || words == "no" else { throw refuse(words, "is neither yes nor no") }
    return words == "yes"
  }

  /// One of the words of a choice; the refusal names them all.
  func choice<Choice>(_ noun: String) throws(PracticeError) -> Choice
  where Choice: CaseIterable & RawRepresentable<String> {
    let words = try text()
    guard let choice = Choice(rawValue: words) else {
      let known = oneOf(Choice.allCases.map(\.rawValue))
      throw refuse(words, "is not \(noun); use \(known)")
    }
    return choice
  }

  func items() throws(PracticeError) -> [Entry] {
    guard let sequence = node.sequence else { throw refuse(key, "must be a list") }
    return sequence.map { Entry(node: $0, file: file, key: key) }
  }
}

/// "a, b or c".
func oneOf(_ words: [String]) -> String {
  guard words.count > 1, let last = words.last else { return words.joined() }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
