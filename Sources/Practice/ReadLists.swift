// SPDX-License-Identifier: MIT

extension Entry {
  /// Items with an id of their own, each different; an item without a source has its version's.
  func list<Item>(
    _ known: [String], _ dates: Dates,
    read: (String, Fields, String) throws(PracticeError) -> Item
  ) throws(PracticeError) -> [Item] {
    var ids: Set<String> = []
    var found: [Item] = []
    for entry in try items() {
      let fields = try Fields(entry, known: ["id"] + known + ["source"])
      let id = try fields.required("id")
      let name = try id.identifier()
      guard ids.insert(name).inserted else { throw id.refuse(name, "is the id of two items") }
      found.append(try read(name, fields, try fields["source"]?.text() ?? dates.source))
    }
    guard !found.isEmpty else { throw refuse(key, "has no items") }
    return found
  }

  func questionVersions() throws(PracticeError) -> Versions<[Question]> {
    try versions(fields: ["list"], addsUp: true) { (fields, dates) throws(PracticeError) in
      let entry = try fields.required("list")
      return try entry.list(["words", "then-tell"], dates) {
        (id, fields, source) throws(PracticeError) in
        Question(
          id: id, words: try fields.text("words"), thenTell: try fields["then-tell"]?.text(),
          source: source)
      }
    }
  }

  func categoryVersions() throws(PracticeError) -> Versions<[Category]> {
    try versions(fields: ["list"], addsUp: true) { (fields, dates) throws(PracticeError) in
      let entry = try fields.required("list")
      return try entry.list(["words"], dates) {
        (id, fields, source) throws(PracticeError) in
        Category(id: id, words: try fields.text("words"), source: source)
      }
    }
  }

  func noteVersions() throws(PracticeError) -> Versions<PracticeNote> {
    let id = try identifier(key)
    let known = ["title", "words"]
    return try versions(fields: known, mayBeNone: true, addsUp: true) {
      (fields, dates) throws(PracticeError) in
      PracticeNote(
        id: id, title: try fields.text("title"), words: try fields.text("words"),
        source: dates.source)
    }
  }
}
