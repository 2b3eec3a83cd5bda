// SPDX-License-Identifier: MIT
import Foundation
import HTTPTypes

/// What a browser got.
struct Page: Sendable {
  let status: Int
  let headers: HTTPFields
  let bytes: Data

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether these very bytes are in the page.
  func holds(_ raw: String) -> Bool { bytes.range(of: Data(raw.utf8)) != nil }

  /// Whether these words can be read on the page.
  func shows(_ words: String) -> Bool { holds(escaped(words)) }

  /// The page without what is new at every drawing: the session's token and the form's key.
  var plain: String {
    var text = text
    for name in ["token", "key"] {
      let mark = "name=\"\(name)\" value=\""
      text = text.components(separatedBy: mark).enumerated().map { place, piece in
        place == 0 ? piece : String(piece.drop { $0 != "\"" })
      }.joined(separator: mark)
    }
    return text
  }

  /// The sentences that say what has to be put right.
  var problems: String {
    guard let start = text.range(of: "class=\"error-summary\"") else { return "" }
    return String(text[start.upperBound...]).components(
      separatedBy: "</div>")[0]
  }

  func inner(_ element: String) -> String? {
    guard let open = text.range(of: "<\(element)[ >]", options: .regularExpression),
      let start = text[open.lowerBound...].firstIndex(of: ">"),
      let end = text.range(of: "</\(element)>")
    else { return nil }
    return String(text[text.index(after: start)..<end.lowerBound])
  }

  /// The value of the first hidden field of this name.
  func hidden(_ name: String) -> String? {
    tags.first { $0["type"] == "hidden" && $0["name"] == name }?["value"]
  }
}

/// One opening tag of a page.
struct Tag: Sendable {
  let name: String
  let attributes: [String: String]
  subscript(_ attribute: String) -> String? { attributes[attribute] }
}

extension Page {
  /// Every opening tag, in order. Pages quote every attribute and escape every value.
  var tags: [Tag] {
    var reader = TagReader(bytes: Array(bytes))
    return reader.all()
  }
}

private struct TagReader {
  let bytes: [UInt8]
  var place = 0

  mutating func all() -> [Tag] {
    var tags: [Tag] = []
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = start + 1
      guard place < bytes.count, isLetter(bytes[place]) else { continue }
      let name = word()
      tags.append(Tag(name: name, attributes: attributes()))
    }
    return tags
  }

  private mutating func attributes() -> [String: String] {
    var found: [String: String] = [:]
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      guard isLetter(bytes[place]) else {
        place += 1
        continue
      }
      let name = word()
      var value = ""
      if place + 1 < bytes.count, bytes[place] == UInt8(ascii: "=") {
        place += 2
        let end = bytes[place...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
        value = unescaped(String(decoding: bytes[place..<end], as: UTF8.self))
        place = end + 1
      }
      found[name] = value
    }
    return found
  }

  private mutating func word() -> String {
    let start = place
    while place < bytes.count, isLetter(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    Character(UnicodeScalar(byte)).isLetter || byte == UInt8(ascii: "-")
      || Character(UnicodeScalar(byte)).isNumber
  }
}

func escaped(_ words: String) -> String {
  words.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
    .replacingOccurrences(of: ">", with: "&gt;").replacingOccurrences(of: "\"", with: "&quot;")
    .replacingOccurrences(of: "'", with: "&#39;")
}

private func unescaped(_ text: String) -> String {
  text.replacingOccurrences(of: "&#39;", with: "'").replacingOccurrences(of: "&quot;", with: "\"")
    .replacingOccurrences(of: "&gt;", with: ">").replacingOccurrences(of: "&lt;", with: "<")
    .replacingOccurrences(of: "&amp;", with: "&")
}
