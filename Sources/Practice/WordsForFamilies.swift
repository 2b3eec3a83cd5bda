// SPDX-License-Identifier: MIT

extension Practice {
  /// Every passage in force that families read, on a page or on a paper. What an authority expects
  /// of professionals is not among them, nor are the words that a writer is warned of.
  public var wordsForFamilies: Set<String> {
    var words = PassagesForFamilies()
    words.add(terms.values.map(\.value))
    words.add([model, deciders, chairMeetsFamily].map(\.value))
    words.add([quorum.words, wayToSpeak?.value].compactMap(\.self))
    words.add(categories.map(\.words) + questions.map(\.words))
    agenda.forEach { words.add($0) }
    clocks.forEach { words.add([$0.title, $0.why]) }
    notes.forEach { words.add($0) }
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
    words.add(terms.values.flatMap { values(of: $0) })
    words.add([model, deciders, chairMeetsFamily, wayToSpeak].flatMap { values(of: $0) })
    words.add(values(of: quorum).map(\.words))
    words.add(values(of: categories).joined().map(\.words))
    words.add(values(of: questions).joined().map(\.words))
    values(of: agenda).joined().forEach { words.add($0) }
    clocks.flatMap { values(of: $0) }.forEach { words.add([$0.title, $0.why]) }
    notes.flatMap { values(of: $0) }.forEach { words.add($0) }
    values(of: scale).forEach { words.add($0) }
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
