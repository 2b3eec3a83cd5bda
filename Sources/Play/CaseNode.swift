// SPDX-License-Identifier: MIT
import Yams

/// One place in a case file, which reads itself strictly or says what is wrong with it.
struct CaseNode {
  let node: Node
  let file: String
  /// The key that it stands under.
  let key: String

  var line: Int { node.mark?.line ?? 1 }
  var isWords: Bool { node.scalar != nil }
  var isList: Bool { node.sequence != nil }

  /// Whether it is a group of named values, and holds this name.
  func isGroup(holding name: String? = nil) -> Bool {
    guard let mapping = node.mapping else { return false }
    return name.map { mapping[$0] != nil } ?? true
  }

  func refuse(_ value: String, _ message: String) -> CaseError {
    CaseError(file: file, line: line, value: value, message: message)
  }

  /// The words as they were written: what people say is never changed.
  func text() throws(CaseError) -> String {
    guard let scalar = node.scalar else {
      throw refuse(key, "must be words, not a list or a group")
    }
    return scalar.string
  }

  /// The words, which must not be empty.
  func word() throws(CaseError) -> String {
    let text = try text()
    guard text.contains(where: { !$0.isWhitespace }) else { throw refuse(key, "is empty") }
    return text
  }

  /// One of the words of a choice; the refusal names them all.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(_ noun: String)
    throws(CaseError) -> Choice
  {
    let text = try word()
    guard let choice = Choice(rawValue: text) else {
      throw refuse(text, "is not \(noun); use \(oneOf(Choice.allCases.map(\.rawValue)))")
    }
    return choice
  }

  func isYes() throws(CaseError) -> Bool {
    let text = try word()
    guard ["yes", "true", "no", "false"].contains(text) else {
      throw refuse(text, "is neither yes nor no")
    }
    return text == "yes" || text == "true"
  }

  func items() throws(CaseError) -> [CaseNode] {
    guard let sequence = node.sequence else { throw refuse(key, "must be a list") }
    return sequence.map { CaseNode(node: $0, file: file, key: key) }
  }

  /// The entries of a group in their order; each key stands with its own line.
  func group() throws(CaseError) -> [(name: CaseNode, content: CaseNode)] {
    guard let mapping = node.mapping else { throw refuse(key, "must be a group of named values") }
    var entries: [(name: CaseNode, content: CaseNode)] = []
    for (name, content) in mapping {
      let name = CaseNode(node: name, file: file, key: key)
      entries.append((name, CaseNode(node: content, file: file, key: try name.word())))
    }
    return entries
  }

  /// The entries of a group of which every name is known.
  func group(known: [String]) throws(CaseError) -> [String: CaseNode] {
    var entries: [String: CaseNode] = [:]
    for (name, content) in try group() {
      guard known.contains(content.key) else {
        throw name.refuse(content.key, "is not known here; use \(oneOf(known))")
      }
      entries[content.key] = content
    }
    return entries
  }
}

/// "a, b or c".
func oneOf(_ words: [String]) -> String {
  guard words.count > 1, let last = words.last else { return words.joined() }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
