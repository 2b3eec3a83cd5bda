// SPDX-License-Identifier: MIT

// What a whole page is made of.

public func html(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("html", attributes, content()) }

public func head(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("head", attributes, content()) }

public func body(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("body", attributes, content()) }

public func link(_ attributes: Attribute...) -> HTML { .void("link", attributes) }

public func meta(_ attributes: Attribute...) -> HTML { .void("meta", attributes) }

public func title(
  _ attributes: Attribute..., @WordsBuilder content: () -> String = { "" }
) -> HTML { .element("title", attributes, .text(content())) }

/// A script of our own, by its address; there is no script inside a page.
public func script(src path: URLPath, _ attributes: Attribute...) -> HTML {
  .element("script", [.src(path)] + attributes, .nothing)
}

/// A style of our own, inside a page that stands by itself, such as a paper in a file. Pages of the
/// server have a style sheet instead: their browser is told to use no other style.
public func style(_ rules: StaticString) -> HTML { .element("style", [], .trusted(rules)) }

/// A whole page with its doctype, language and title. `head` is what else the head holds, such
/// as `link(.rel(.stylesheet), .href(…))`.
public func document(
  lang: String, dir: Direction = .ltr, title words: String,
  @HTMLBuilder head more: () -> HTML = { .nothing }, @HTMLBuilder body content: () -> HTML
) -> HTML {
  .fragment([
    .trusted("<!doctype html>\n"),
    html(.lang(lang), .dir(dir)) {
      head {
        meta(.charset("utf-8"))
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        title { words }
        more()
      }
      body { content() }
    },
  ])
}
