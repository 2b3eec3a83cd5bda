// SPDX-License-Identifier: MIT
import Foundation
import Languages

/// What the script of the live board says. The page hands it over, so that the script itself has no
/// words of any language; gaps such as `{name}` are filled in by the script.
struct LiveWords: Sendable {
  /// All of them as JSON, for an attribute of the board.
  let script: String
  /// Beside the switch that lets a screen reader tell of others' notes.
  let tellNews: String

  private static let gaps = ["new-note": "name", "not-added": "count", "now": "part"]
  private static let keys = [
    "still-writing", "not-needed", "signed-out", "new-note", "someone", "now", "not-added",
    "ended", "open-again", "connected", "connection-down", "not-sent", "not-kept", "added",
  ]

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("live")
    var words: [String: String] = [:]
    for key in Self.keys {
      words[key] =
        if let gap = Self.gaps[key] {
          try section.words(key, gap)("{\(gap)}")
        } else {
          try section.words(key)
        }
    }
    words["new-notes"] = try section.words("new-notes", "count", "place")("{count}", "{place}")
    tellNews = try section.words("tell-news")
    try section.end()
    script = json(words)
  }
}

/// Words for a script, as JSON in a fixed order.
func json(_ words: [String: String]) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  guard let bytes = try? encoder.encode(words) else { return "{}" }
  return String(decoding: bytes, as: UTF8.self)
}
