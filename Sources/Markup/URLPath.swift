// SPDX-License-Identifier: MIT

/// Where a link or a form leads: a path of this site that starts with one `/`, a place on this
/// page, or a fixed `https` address written in our source. A script or another site cannot be
/// put into one, whatever a person types.
public struct URLPath: Sendable, Hashable, CustomStringConvertible {
  /// The path as it stands in an attribute or a `Location` header, percent-encoded.
  public let text: String

  public var description: String { text }

  init(encoded text: String) { self.text = text }

  /// A path of the site, each part encoded. Parts that are empty, `.` or `..` are left out, so
  /// that no part can climb or name another host.
  public init(_ parts: String..., query: KeyValuePairs<String, String> = [:]) {
    self.init(parts: parts, query: query.map { ($0.key, $0.value) })
  }

  /// The same from lists.
  public init(parts: [String], query: [(name: String, value: String)] = []) {
    var path = ""
    for part in parts where part != "" && part != "." && part != ".." {
      path += "/"
      path += percentEncoded(part)
    }
    if path.isEmpty { path = "/" }
    self = query.reduce(URLPath(encoded: path)) { $0.asking($1.name, $1.value) }
  }

  /// The front page.
  public static let root = URLPath(encoded: "/")

  /// A place on this very page, for a skip link or an error summary.
  public static func here(_ id: String) -> URLPath {
    URLPath(encoded: "#" + percentEncoded(id))
  }

  /// A fixed address elsewhere; it is always `https`, whatever the literal begins with.
  public static func external(_ address: StaticString) -> URLPath {
    let text = "\(address)"
    return URLPath(encoded: text.hasPrefix("https://") ? text : "https://" + text)
  }

  /// The path one part deeper; a query or a place on the page is given up.
  public func appending(_ part: String) -> URLPath { appending([part]) }

  /// The path some parts deeper. Parts that are empty or would climb are left out.
  public func appending(_ parts: [String]) -> URLPath {
    var path = withoutQuery
    for part in parts where part != "" && part != "." && part != ".." {
      if path.utf8.last != UInt8(ascii: "/") { path += "/" }
      path += percentEncoded(part)
    }
    return URLPath(encoded: path)
  }

  private var withoutQuery: String {
    let end = text.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    return end.map { String(text[..<$0]) } ?? text
  }

  /// The path with one more query item.
  public func asking(_ name: String, _ value: String) -> URLPath {
    let (front, place) = cutAtPlace
    let joint = front.contains("?") ? "&" : "?"
    return URLPath(
      encoded: front + joint + percentEncoded(name) + "=" + percentEncoded(value) + place)
  }

  /// The path with the place on that page to go to.
  public func at(_ id: String) -> URLPath {
    URLPath(encoded: cutAtPlace.front + "#" + percentEncoded(id))
  }

  private var cutAtPlace: (front: String, place: String) {
    guard let hash = text.firstIndex(of: "#") else { return (text, "") }
    return (String(text[..<hash]), String(text[hash...]))
  }
}

extension URLPath: ExpressibleByStringLiteral {
  /// A literal such as `"/work/today"`: cut at its slashes and then encoded part by part, so it
  /// holds no query; a literal `"//elsewhere"` is a page of this site.
  public init(stringLiteral literal: StaticString) {
    self.init(parts: "\(literal)".split(separator: "/").map(String.init))
  }
}
