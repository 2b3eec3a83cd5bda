// SPDX-License-Identifier: MIT
import Yams

/// A group of named entries, of which every name is known.
struct Fields {
  let entry: Entry
  /// In the order of the file.
  let entries: [Entry]

  /// Refuses a name that is not among the known ones, which is most often a slip of the pen.
  init(_ entry: Entry, known: [String]) throws(PracticeError) {
    try self.init(entry)
    for field in entries where !known.contains(field.key) {
      throw field.refuse(field.key, "is not known here; use \(oneOf(known))")
    }
  }

  /// Takes any name, for groups whose names are the file's own.
  init(_ entry: Entry) throws(PracticeError) {
    guard let mapping = entry.node.mapping else {
      throw entry.refuse(entry.key, "must be a group of named values")
    }
    self.entry = entry
    var entries: [Entry] = []
    for (name, node) in mapping {
      let key = try Entry(node: name, file: entry.file, key: entry.key).text()
      entries.append(Entry(node: node, file: entry.file, key: key))
    }
    self.entries = entries
  }

  subscript(key: String) -> Entry? {
    entries.first { $0.key == key }
  }

  func required(_ key: String) throws(PracticeError) -> Entry {
    guard let found = self[key] else {
      throw entry.refuse(key, "is missing under \"\(entry.key)\"")
    }
    return found
  }

  func text(_ key: String) throws(PracticeError) -> String {
    try required(key).text()
  }
}
