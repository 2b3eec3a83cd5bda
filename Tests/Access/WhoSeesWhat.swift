// SPDX-License-Identifier: MIT
import Foundation

/// The table of every field of every event and who may see it, read from WhoSeesWhat.txt.
struct WhoSeesWhat {
  struct Field {
    let path: String
    let kind: String
    let who: Rule
  }

  struct Event {
    let name: String
    let who: Rule
    /// Fields whose people the reader must know.
    let mustKnow: [String]
    var fields: [Field] = []
  }

  /// Any of the ways to be allowed, and none of the ways to be shut out.
  struct Rule {
    let allowed: [[String]]
    let unless: [String]

    init(_ text: String) {
      let parts = text.components(separatedBy: " unless ")
      allowed = parts[0].components(separatedBy: " or ").map(Self.words)
      unless = parts.count > 1 ? Self.words(parts[1]) : []
    }

    static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
  }

  let events: [String: Event]

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "WhoSeesWhat.txt")
    var events: [String: Event] = [:]
    var current = ""
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("#") { continue }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      if line.hasPrefix(" ") {
        events[current]?.fields.append(
          Field(path: cells[0], kind: cells[1], who: Rule(cells[2])))
      } else {
        current = cells[0]
        let rest = cells.dropFirst().joined(separator: " ")
        let halves = rest.components(separatedBy: " ; ")
        let (known, unless) = Self.cutUnless(halves.count > 1 ? halves[1] : "")
        events[current] = Event(
          name: current, who: Rule(halves[0] + unless), mustKnow: Rule.words(known))
      }
    }
    self.events = events
  }

  private static func cutUnless(_ text: String) -> (String, String) {
    guard let range = text.range(of: "unless ") else { return (text, "") }
    return (String(text[..<range.lowerBound]), " " + text[range.lowerBound...])
  }
}

/// The content of an event as JSON, read and written by path: "parts.words" is the words of every
/// part.
struct Content {
  var value: [String: Any]

  struct Leaf {
    let path: String
    let value: Any
    /// The part of a list in which it stands, or the whole content.
    let around: [String: Any]
  }

  var leaves: [Leaf] { Self.leaves(value, "", value) }

  private static func leaves(_ value: Any, _ path: String, _ around: [String: Any]) -> [Leaf] {
    if let object = value as? [String: Any] {
      return object.keys.sorted().flatMap { key in
        leaves(object[key] ?? "", path.isEmpty ? key : "\(path).\(key)", around)
      }
    }
    guard let list = value as? [Any] else {
      return [Leaf(path: path, value: value, around: around)]
    }
    return list.flatMap { leaves($0, path, $0 as? [String: Any] ?? around) }
  }

  /// The same content with each leaf at `path` made anew.
  mutating func replace(_ path: String, _ make: (Any) -> Any) {
    value =
      Self.replaced(value, path.split(separator: ".").map(String.init), make)
      as? [String: Any] ?? value
  }

  private static func replaced(_ value: Any, _ path: [String], _ make: (Any) -> Any) -> Any {
    if let list = value as? [Any] { return list.map { replaced($0, path, make) } }
    guard let key = path.first else { return make(value) }
    guard var object = value as? [String: Any], let inner = object[key] else { return value }
    object[key] = replaced(inner, Array(path.dropFirst()), make)
    return object
  }

  /// The words at `path`, one after another.
  func texts(_ path: String) -> [String] {
    Self.at(value, path.split(separator: ".").map(String.init)).compactMap { $0 as? String }
  }

  private static func at(_ value: Any, _ path: [String]) -> [Any] {
    if let list = value as? [Any] { return list.flatMap { at($0, path) } }
    guard let key = path.first else { return [value] }
    guard let object = value as? [String: Any], let inner = object[key] else { return [] }
    return at(inner, Array(path.dropFirst()))
  }
}
