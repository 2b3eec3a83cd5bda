// SPDX-License-Identifier: MIT

/// A picture that was drawn as SVG text, with what it shows in words. A browser draws it as an
/// image: no script in it runs and nothing from elsewhere is fetched (SVG 2, 2.2.1 "secure static
/// mode"), so that even a wrong drawing cannot reach the page around it.
public func picture(svg: String, alt words: String, _ attributes: Attribute...) -> HTML {
  let address = "data:image/svg+xml;charset=utf-8," + percentEncoded(svg)
  return .void("img", [Attribute("src", address), Attribute("alt", words)] + attributes)
}
