// SPDX-License-Identifier: MIT
import Languages

/// Words on a paper: runs of text one after another. Text is never markup, in no form of the paper.
public struct Words: Hashable, Codable, Sendable, ExpressibleByStringLiteral {
  public var runs: [Run]

  public init(_ runs: [Run]) { self.runs = runs }
  public init(_ text: String) { runs = [Run(text)] }
  public init(stringLiteral text: String) { self.init(text) }

  /// Words that stand out.
  public static func strong(_ text: String) -> Words { Words([Run(text, isStrong: true)]) }

  /// Words in another language than the paper around them.
  public static func said(_ text: String, in language: Language) -> Words {
    Words([Run(text, language: language)])
  }

  public static func + (first: Words, second: Words) -> Words { Words(first.runs + second.runs) }

  /// The words without their form.
  public var text: String { runs.map(\.text).joined() }
}

/// A run of words of one form.
public struct Run: Hashable, Codable, Sendable {
  public var text: String
  public var isStrong: Bool
  /// Nil where it is that of the paper or passage around it.
  public var language: Language?

  public init(_ text: String, isStrong: Bool = false, language: Language? = nil) {
    (self.text, self.isStrong, self.language) = (text, isStrong, language)
  }
}
