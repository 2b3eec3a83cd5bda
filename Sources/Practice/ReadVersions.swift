// SPDX-License-Identifier: MIT
import Timetable
import Yams

/// Reads the value of one version from its fields.
typealias ReadValue<Value> = (Fields, Dates) throws(PracticeError) -> Value

extension Entry {
  /// One version, or a list of them; each carries `from`, `source` and perhaps `until`.
  ///
  /// Where it may be none, a version can say `value: none` instead of its fields. Where it adds to
  /// what holds for all of England, it can say `replaces: yes` instead.
  func versions<Value: Sendable>(
    fields: [String], mayBeNone: Bool = false, addsUp: Bool = false, read: ReadValue<Value>
  ) throws(PracticeError) -> Versions<Value> {
    let entries = node.sequence == nil ? [self] : try items()
    guard !entries.isEmpty else { throw refuse(key, "has no versions") }
    var list: [Version<Value>] = []
    for entry in entries {
      list.append(
        try entry.version(
          fields: fields + (addsUp ? ["replaces"] : []), mayBeNone: mayBeNone, read: read))
    }
    list.sort { $0.dates.from < $1.dates.from }
    try refuseOverlaps(list)
    return Versions(file: file, key: key, list: list)
  }

  private func version<Value: Sendable>(
    fields: [String], mayBeNone: Bool, read: ReadValue<Value>
  ) throws(PracticeError) -> Version<Value> {
    let stated = mayBeNone ? try Fields(self)["value"]?.text() : nil
    let isNone = stated == "none"
    let known = (isNone ? ["value"] : fields) + ["from", "until", "source"]
    let found = try Fields(self, known: known)
    let dates = try found.dates()
    let value = isNone ? nil : try read(found, dates)
    let replaces = try found["replaces"]?.yesOrNo() ?? isNone
    return Version(
      value: value, replaces: replaces, dates: dates, fingerprint: fingerprint(of: node),
      file: file, key: key,
      line: line)
  }

  private func refuseOverlaps<Value>(_ list: [Version<Value>]) throws(PracticeError) {
    for (earlier, later) in zip(list, list.dropFirst())
    where earlier.dates.cover(later.dates.from) {
      let day = later.dates.from.shortWords
      throw later.refuse(
        key, "has two versions in force on \(day); end the earlier one with \"until\"")
    }
  }
}

extension Fields {
  fileprivate func dates() throws(PracticeError) -> Dates {
    let from = try required("from").day()
    let until = try self["until"]?.day()
    if let until, until < from, let entry = self["until"] {
      throw entry.refuse("\(until)", "ends before it starts on \(from)")
    }
    return Dates(from: from, until: until, source: try text("source"))
  }
}

/// The words of a node with the length of each, so that no two different nodes read alike.
private func fingerprint(of node: Node) -> String {
  switch node {
  case .scalar(let scalar):
    let words = scalar.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "\(words.utf8.count):\(words)"
  case .sequence(let sequence):
    return "[" + sequence.map(fingerprint).joined() + "]"
  case .mapping(let mapping):
    let pairs = mapping.filter { $0.key.string != "until" }
    return "{" + pairs.map { fingerprint(of: $0.key) + fingerprint(of: $0.value) }.sorted().joined()
      + "}"
  case .alias:
    return "*"
  }
}
