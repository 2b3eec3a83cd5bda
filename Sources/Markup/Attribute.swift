// SPDX-License-Identifier: MIT

/// One attribute of an element. The names are the ones in this room and no others: there is no
/// `style`, no event handler and no way to name one at run time.
public struct Attribute: Sendable {
  enum Value: Sendable {
    case words(String)
    case fixed(StaticString)
    case flag
    case left
  }

  let name: StaticString
  let value: Value
  let isData: Bool

  private init(_ name: StaticString, _ value: Value, isData: Bool = false) {
    (self.name, self.value, self.isData) = (name, value, isData)
  }
  init(_ name: StaticString, _ words: String) { self.init(name, .words(words)) }
  init(_ name: StaticString, fixed: StaticString) { self.init(name, .fixed(fixed)) }
  init(_ name: StaticString, flag: Bool) { self.init(name, flag ? .flag : .left) }

  /// An attribute that is not written: the quiet half of a condition.
  public static let nothing = Attribute("", flag: false)

  /// The attribute if the condition holds, else `nothing`.
  public static func when(_ holds: Bool, _ attribute: @autoclosure () -> Attribute) -> Attribute {
    holds ? attribute() : .nothing
  }
}

extension Attribute {
  public static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
  public static func id(_ id: String) -> Attribute { Attribute("id", id) }
  public static func href(_ path: URLPath) -> Attribute { Attribute("href", path.text) }
  /// Where a number is rung.
  public static func telephone(_ number: NumberToRing) -> Attribute {
    Attribute("href", "tel:" + number.dialled)
  }
  public static func src(_ path: URLPath) -> Attribute { Attribute("src", path.text) }
  public static func lang(_ tag: String) -> Attribute { Attribute("lang", tag) }
  public static func dir(_ way: Direction) -> Attribute { Attribute("dir", way.rawValue) }
  public static func title(_ words: String) -> Attribute { Attribute("title", words) }
  public static func tabindex(_ place: Int) -> Attribute { Attribute("tabindex", "\(place)") }
  public static func datetime(_ moment: String) -> Attribute { Attribute("datetime", moment) }
  public static func scope(_ scope: Scope) -> Attribute { Attribute("scope", scope.rawValue) }
  public static func colspan(_ cells: Int) -> Attribute { Attribute("colspan", "\(cells)") }
  public static func rowspan(_ cells: Int) -> Attribute { Attribute("rowspan", "\(cells)") }
  public static func start(_ number: Int) -> Attribute { Attribute("start", "\(number)") }
  public static func charset(_ name: StaticString) -> Attribute {
    Attribute("charset", fixed: name)
  }
  public static func content(_ words: String) -> Attribute { Attribute("content", words) }
  public static func rel(_ rel: Relation) -> Attribute { Attribute("rel", rel.rawValue) }
  public static func target(_ target: Target) -> Attribute { Attribute("target", target.rawValue) }
  public static var hidden: Attribute { Attribute("hidden", flag: true) }
  public static func hidden(_ on: Bool) -> Attribute { Attribute("hidden", flag: on) }
  public static var open: Attribute { Attribute("open", flag: true) }
  public static func open(_ on: Bool) -> Attribute { Attribute("open", flag: on) }
  public static var `defer`: Attribute { Attribute("defer", flag: true) }

  /// A `data-…` attribute for our own script. Of the name only a–z, 0–9 and hyphens are kept.
  public static func data(_ name: StaticString, _ value: String) -> Attribute {
    Attribute(name, .words(value), isData: true)
  }
}

/// Which way a language runs; `auto` lets the first strong letter of the words decide.
public enum Direction: String, Sendable { case ltr, rtl, auto }

/// What a heading cell of a table is the heading of.
public enum Scope: String, Sendable { case col, row, colgroup, rowgroup }

/// What a linked thing is to this page; links out of the site take `noreferrer`.
public enum Relation: String, Sendable {
  case stylesheet, icon, manifest, preload, next, prev, help
  case noreferrer = "noreferrer noopener"
}

/// Where a link opens.
public enum Target: String, Sendable {
  case here = "_self"
  case newTab = "_blank"
}
