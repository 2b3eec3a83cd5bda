// SPDX-License-Identifier: MIT

/// A letter's text, with places that are filled in for each recipient. An authority may write its
/// own; `docs/letters.md` tells how.
public struct Template: Hashable, Sendable {
  let pieces: [TemplatePiece]
}

/// One piece of a letter's text.
indirect enum TemplatePiece: Hashable, Sendable {
  case title(TemplateLine)
  case heading(TemplateLine, level: Int)
  case lede(TemplateLine)
  case paragraph(TemplateLine)
  case item(TemplateLine)
  case step(TemplateLine)
  case small(TemplateLine)
  /// What the record says, such as the list of who comes.
  case insert(LetterPart)
  case lines(Int)
  case newPage
  case choose(Condition, then: [TemplatePiece], otherwise: [TemplatePiece])

  /// Stands only when something is so, or is not so.
  struct Condition: Hashable, Sendable {
    let name: ConditionName
    let isNot: Bool
  }

  /// Something that may be so: a fact, or that there is something to fill in.
  enum ConditionName: Hashable, Sendable {
    case fact(LetterFact)
    case word(LetterWord)
    case part(LetterPart)
  }
}

/// A run of words with places to fill in.
struct TemplateLine: Hashable, Sendable {
  var spans: [Span] = []

  struct Span: Hashable, Sendable {
    let text: Text
    let isStrong: Bool
  }

  enum Text: Hashable, Sendable {
    case words(String)
    case place(LetterWord)
  }
}

/// Something in a letter's text that cannot stand, and what to do about it.
public struct TemplateProblem: Error, Hashable, Sendable {
  /// The line of the text, from 1; nil where the whole text lacks something.
  public let line: Int?
  public let words: String

  init(_ line: Int?, _ words: String) { (self.line, self.words) = (line, words) }
}
