// SPDX-License-Identifier: MIT
import Languages
import Papers

/// What a template takes from a record for one recipient.
protocol LetterSource {
  func words(_ word: LetterWord) -> Words?
  func holds(_ fact: LetterFact) -> Bool
  func blocks(_ part: LetterPart) -> [Block]
}

/// A template with its places filled in.
struct FilledLetter {
  var title = Words([])
  var blocks: [Block] = []
  var smallPrint: [Words] = []
}

extension Template {
  func filled(from source: some LetterSource) -> FilledLetter {
    var letter = FilledLetter()
    letter.take(pieces, source)
    return letter
  }
}

extension FilledLetter {
  fileprivate mutating func take(_ pieces: [TemplatePiece], _ source: some LetterSource) {
    for piece in pieces { take(piece, source) }
  }

  private mutating func take(_ piece: TemplatePiece, _ source: some LetterSource) {
    switch piece {
    case .title(let line): title = line.filled(from: source)
    case .heading(let line, let level):
      blocks.append(.heading(line.filled(from: source), level: level))
    case .lede(let line): blocks.append(.lede(line.filled(from: source)))
    case .paragraph(let line): blocks.append(.paragraph(line.filled(from: source)))
    case .item(let line): add(line.filled(from: source), numbered: false)
    case .step(let line): add(line.filled(from: source), numbered: true)
    case .small(let line): smallPrint.append(line.filled(from: source))
    case .insert(let part): blocks += source.blocks(part)
    case .lines(let count): blocks.append(.lines(count))
    case .newPage: blocks.append(.newPage)
    case .choose(let condition, let then, let otherwise):
      take(condition.name.holds(source) != condition.isNot ? then : otherwise, source)
    }
  }

  /// Items that follow each other are one list.
  private mutating func add(_ item: Words, numbered: Bool) {
    if case .list(let items, numbered: numbered) = blocks.last {
      blocks[blocks.count - 1] = .list(items + [item], numbered: numbered)
    } else {
      blocks.append(.list([item], numbered: numbered))
    }
  }
}

extension TemplatePiece.ConditionName {
  fileprivate func holds(_ source: some LetterSource) -> Bool {
    switch self {
    case .fact(let fact): source.holds(fact)
    case .word(let word): source.words(word) != nil
    case .part(let part): !source.blocks(part).isEmpty
    }
  }
}

extension TemplateLine {
  /// The words with what the record says in each place; a place for which it says nothing is left
  /// out, so a text asks with [if …] before it names what may be missing.
  fileprivate func filled(from source: some LetterSource) -> Words {
    let runs = spans.flatMap { span -> [Run] in
      switch span.text {
      case .words(let words): [Run(words, isStrong: span.isStrong)]
      case .place(let word):
        (source.words(word)?.runs ?? []).map { run in
          Run(run.text, isStrong: run.isStrong || span.isStrong, language: run.language)
        }
      }
    }
    return Words(stoppingOnce(runs))
  }
}
