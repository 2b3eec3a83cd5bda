// SPDX-License-Identifier: MIT

// The parts of a page. A part that has a heading is named by it (`ariaLabelledby`).

public func main(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("main", attributes, content()) }

public func header(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("header", attributes, content()) }

public func footer(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("footer", attributes, content()) }

public func nav(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("nav", attributes, content()) }

public func section(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("section", attributes, content()) }

public func article(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("article", attributes, content()) }

public func aside(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("aside", attributes, content()) }

public func div(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("div", attributes, content()) }

public func h1(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("h1", attributes, content()) }

public func h2(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("h2", attributes, content()) }

public func h3(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("h3", attributes, content()) }

public func h4(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("h4", attributes, content()) }

public func details(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("details", attributes, content()) }

public func summary(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("summary", attributes, content()) }

public func figure(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("figure", attributes, content()) }

public func figcaption(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("figcaption", attributes, content()) }

public func blockquote(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("blockquote", attributes, content()) }

public func hr(_ attributes: Attribute...) -> HTML { .void("hr", attributes) }
