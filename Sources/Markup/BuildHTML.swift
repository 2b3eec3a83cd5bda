// SPDX-License-Identifier: MIT

/// Puts pieces of a page together with Swift's own `if`, `switch` and `for`; a string is words.
@resultBuilder
public enum HTMLBuilder {
  public static func buildExpression(_ words: String) -> HTML { .text(words) }
  public static func buildExpression(_ piece: HTML) -> HTML { piece }
  public static func buildExpression(_ piece: HTML?) -> HTML { piece ?? .nothing }
  public static func buildExpression(_ pieces: [HTML]) -> HTML { .fragment(pieces) }
  public static func buildBlock() -> HTML { .nothing }
  public static func buildBlock(_ piece: HTML) -> HTML { piece }
  public static func buildBlock(_ pieces: HTML...) -> HTML { .fragment(pieces) }
  public static func buildOptional(_ piece: HTML?) -> HTML { piece ?? .nothing }
  public static func buildEither(first piece: HTML) -> HTML { piece }
  public static func buildEither(second piece: HTML) -> HTML { piece }
  public static func buildArray(_ pieces: [HTML]) -> HTML { .fragment(pieces) }
}

/// Puts words together for the places where HTML allows no elements: a title, a text box, an
/// option. An element there does not compile.
@resultBuilder
public enum WordsBuilder {
  public static func buildExpression(_ words: String) -> String { words }
  public static func buildBlock(_ words: String...) -> String { words.joined() }
  public static func buildOptional(_ words: String?) -> String { words ?? "" }
  public static func buildEither(first words: String) -> String { words }
  public static func buildEither(second words: String) -> String { words }
  public static func buildArray(_ words: [String]) -> String { words.joined() }
}
