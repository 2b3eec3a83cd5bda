// SPDX-License-Identifier: MIT

extension Entry {
  func plainWordVersions() throws(PracticeError) -> Versions<PlainWord> {
    let id = try identifier(key)
    let known = ["words", "except", "kinder", "why"]
    return try versions(fields: known, mayBeNone: true) { (fields, dates) throws(PracticeError) in
      PlainWord(
        id: id, words: try fields.required("words").phrases(),
        except: try fields["except"]?.phrases() ?? [], kinder: try fields.text("kinder"),
        why: try fields.text("why"), source: dates.source)
    }
  }

  func initialsVersions() throws(PracticeError) -> Versions<[String]> {
    try versions(fields: ["list"]) { (fields, _) throws(PracticeError) in
      try fields.required("list").phrases()
    }
  }

  /// Words and phrases with commas between them: "sibling, half sibling".
  func phrases() throws(PracticeError) -> [String] {
    let found = try text().split(separator: ",").map { phrase in
      phrase.split(separator: " ").joined(separator: " ")
    }
    for phrase in found where !phrase.contains(where: { $0.isLetter || $0.isNumber }) {
      throw refuse(phrase, "is no word to look for")
    }
    return found
  }
}
