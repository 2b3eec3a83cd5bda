// SPDX-License-Identifier: MIT
import Yams

extension Entry {
  /// The whole of a file. Aliases are refused before the text is parsed: nested ones let a small
  /// file grow without bound, and a practice reads better with its words written out.
  init(parsing text: String, file: String) throws(PracticeError) {
    try refuseAliases(in: text, file: file)
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw PracticeError(file: file, line: 1, value: file, message: "is empty")
      }
      self.init(node: node, file: file, key: file)
    } catch let error as PracticeError {
      throw error
    } catch {
      throw PracticeError(file: file, unreadable: error)
    }
  }
}

/// An anchor or alias is an & or * that starts a word.
private func refuseAliases(in text: String, file: String) throws(PracticeError) {
  guard text.utf8.count <= 262_144 else {
    throw PracticeError(file: file, line: 1, value: file, message: "is larger than 256 kilobytes")
  }
  var line = 1
  var previous: UInt8 = UInt8(ascii: "\n")
  for byte in text.utf8 {
    if startsAlias.contains(previous), byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") {
      throw PracticeError(
        file: file, line: line, value: String(Unicode.Scalar(byte)),
        message: "starts a word, which is not allowed; write \"and\", or the words again in full")
    }
    if byte == UInt8(ascii: "\n") { line += 1 }
    previous = byte
  }
}

private let startsAlias = Set(" \t\r\n[{,:\u{FEFF}".utf8)

extension PracticeError {
  fileprivate init(file: String, unreadable error: any Error) {
    let (line, value, message): (Int, String, String) =
      switch error as? YamlError {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        (mark.line, "line \(mark.line)", "cannot be read: \(problem)")
      case .duplicatedKeysInMapping(let duplicates, let context):
        (context.mark.line, duplicates.first ?? "key", "is written twice in one group")
      case .reader(let problem, _, _, _):
        (1, file, "cannot be read: \(problem)")
      default:
        (1, file, "cannot be read as YAML")
      }
    self.init(file: file, line: line, value: value, message: message)
  }
}
