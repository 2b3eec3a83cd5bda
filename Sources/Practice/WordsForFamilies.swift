// SPDX-License-Identifier: MIT

extension Practice {
  /// Every passage in force that families read, on a page or on a paper. What an authority expects
  /// of professionals is not among them, nor are the words that a writer is warned of.
  public var wordsForFamilies: Set<String> {
    var words = PassagesForFamilies()
    words.add(terms.values.flatMap(\.value.words))
    words.add([model, deciders, chairMeetsFamily].map(\.value))
    words.add([quorum.words, wayToSpeak?.value].compactMap(\.self))
    words.add(categories.map(\.words) + questions.map(\.words))
    for part in agenda { words.add(part) }
    for clock in clocks { words.add([clock.title, clock.why]) }
    for note in notes { words.add(note) }
    if let scale { words.add(scale) }
    return words.all
  }
}

extension PracticeLibrary {
  /// The same of every dated value in the files, in force or not, and of every authority.
  public var wordsForFamilies: Set<String> {
    files.reduce(into: []) { $0.formUnion($1.wordsForFamilies) }
  }
}

extension PracticeFile {
  fileprivate var wordsForFamilies: Set<String> {
    var words = PassagesForFamilies()
    words.add(terms.values.flatMap { values(of: $0) }.flatMap(\.words))
    words.add([model, deciders, chairMeetsFamily, wayToSpeak].flatMap { values(of: $0) })
    words.add(values(of: quorum).map(\.words))
    words.add(values(of: categories).joined().map(\.words))
    words.add(values(of: questions).joined().map(\.words))
    for part in values(of: agenda).joined() { words.add(part) }
    for clock in clocks.flatMap({ values(of: $0) }) { words.add([clock.title, clock.why]) }
    for note in notes.flatMap({ values(of: $0) }) { words.add(note) }
    for scale in values(of: scale) { words.add(scale) }
    return words.all
  }

  private func values<Value>(of versions: Versions<Value>?) -> [Value] {
    versions?.list.compactMap(\.value) ?? []
  }
}

/// Collects the passages of the parts of a practice.
private struct PassagesForFamilies {
  private(set) var all: Set<String> = []

  mutating func add(_ passages: [String]) { all.formUnion(passages) }

  mutating func add(_ part: AgendaPart) {
    add([part.title, part.guide])
    for column in part.noteColumns { add([column.title, column.prompt]) }
  }

  mutating func add(_ note: PracticeNote) {
    if !note.isForProfessionals { add([note.title, note.words]) }
  }

  mutating func add(_ scale: Scale) {
    add([scale.question, scale.lowestMeans, scale.highestMeans] + scale.rules.map(\.advice))
  }
}
