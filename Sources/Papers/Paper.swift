// SPDX-License-Identifier: MIT
import Languages
import Timetable

/// A paper that somebody is given: what it says, not how it looks. It is drawn as a page for the
/// browser and as a PDF for print and post, both from this one value.
public struct Paper: Hashable, Codable, Sendable {
  /// What the paper is called; its first heading and the title that a reader's machine shows.
  public var title: Words
  public var language: Language
  /// Who sends it: the authority's name.
  public var from: String
  /// To whom it is addressed, line by line, as it stands on the envelope; empty for nobody.
  public var to: [String]
  /// The day that the paper bears.
  public var day: Day
  /// The day in the words of the paper's language.
  public var dayInWords: String
  public var blocks: [Block]
  /// What stands small at the end: which version this is, and whether a translator confirmed it.
  public var smallPrint: [Words]
  /// Whether its letters are larger, as for a child; nil as in papers of before.
  public var isLarge: Bool?

  public init(
    _ title: Words, in language: Language = .english, from: String, to: [String] = [], on day: Day,
    dayInWords: String, smallPrint: [Words] = [], _ blocks: [Block]
  ) {
    (self.title, self.language, self.from, self.to) = (title, language, from, to)
    (self.day, self.dayInWords) = (day, dayInWords)
    (self.blocks, self.smallPrint) = (blocks, smallPrint)
  }
}
