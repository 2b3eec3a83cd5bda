// SPDX-License-Identifier: MIT

/// A piece of a page: a value that can be passed about, put together and written, but never
/// made from a run-time string of markup, so that people's words are always escaped.
public struct HTML: Sendable {
  /// The kinds of piece; kept inside the room so that nobody can name an element at run time.
  enum Node: Sendable {
    case nothing
    case text(String)
    case fragment([HTML])
    indirect case trusted(StaticString)
    indirect case element(StaticString, [Attribute], HTML)
    indirect case void(StaticString, [Attribute])
  }

  let node: Node

  /// No markup at all.
  public static let nothing = HTML(node: .nothing)

  /// Words, escaped when they are written.
  public static func text(_ words: String) -> HTML { HTML(node: .text(words)) }

  /// Pieces one after another, with nothing between them.
  public static func fragment(_ pieces: [HTML]) -> HTML { HTML(node: .fragment(pieces)) }

  /// Markup written in our own source, sent as it stands; it cannot hold anyone's words.
  public static func trusted(_ markup: StaticString) -> HTML { HTML(node: .trusted(markup)) }

  static func element(_ name: StaticString, _ attributes: [Attribute], _ content: HTML) -> HTML {
    HTML(node: .element(name, attributes, content))
  }

  static func void(_ name: StaticString, _ attributes: [Attribute]) -> HTML {
    HTML(node: .void(name, attributes))
  }
}
