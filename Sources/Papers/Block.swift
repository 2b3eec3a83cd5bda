// SPDX-License-Identifier: MIT
import Languages

/// A piece of a paper.
public indirect enum Block: Hashable, Codable, Sendable {
  /// A heading; the paper's title is level 1, so these are 2 to 4.
  case heading(Words, level: Int)
  /// The sentence that says what matters most.
  case lede(Words)
  case paragraph(Words)
  case list([Words], numbered: Bool)
  /// What is what: a label and what stands for it.
  case facts([Fact])
  case table(Table)
  /// Someone's own words, to the letter, marked as theirs.
  case own(OwnWords)
  case figure(Figure)
  /// A passage in another language than the paper.
  case passage(Language, [Block])
  /// The same in two languages, side by side, for an interpreter.
  case beside([Pair])
  /// Room to write by hand: so many lines.
  case lines(Int)
  case newPage
}

/// A label and what stands for it.
public struct Fact: Hashable, Codable, Sendable {
  public var label: Words
  public var words: Words

  public init(_ label: Words, _ words: Words) { (self.label, self.words) = (label, words) }
}

/// A table. The first cell of each row heads that row.
public struct Table: Hashable, Codable, Sendable {
  /// What the table tells; read aloud, and shown above it.
  public var caption: Words
  public var columns: [Words]
  public var rows: [[Words]]

  public init(_ caption: Words, columns: [Words], rows: [[Words]]) {
    (self.caption, self.columns, self.rows) = (caption, columns, rows)
  }
}

/// What somebody said or wrote, to the letter.
public struct OwnWords: Hashable, Codable, Sendable {
  public var words: String
  /// Whose words they are, and when they were said, in the paper's language.
  public var whose: Words
  /// Nil where nobody said in which language they are.
  public var language: Language?

  public init(_ words: String, of whose: Words, in language: Language? = nil) {
    (self.words, self.whose, self.language) = (words, whose, language)
  }
}

/// A picture, with its meaning in words and the same facts in a table.
public struct Figure: Hashable, Codable, Sendable {
  /// The picture as SVG, drawn by us: no script, no address outside, no words of anybody unescaped.
  public var svg: String
  public var title: Words
  /// What the picture shows, for who cannot see it.
  public var meaning: Words
  public var table: Table?

  public init(svg: String, title: Words, meaning: Words, table: Table? = nil) {
    (self.svg, self.title, self.meaning, self.table) = (svg, title, meaning, table)
  }
}

/// The same piece in two languages.
public struct Pair: Hashable, Codable, Sendable {
  public var first: Block
  public var second: Block
  public var secondLanguage: Language

  public init(_ first: Block, _ second: Block, in secondLanguage: Language) {
    (self.first, self.second, self.secondLanguage) = (first, second, secondLanguage)
  }
}
