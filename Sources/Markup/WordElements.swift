// SPDX-License-Identifier: MIT

// Words within a sentence, and the sentence.

public func p(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("p", attributes, content()) }

public func span(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("span", attributes, content()) }

public func strong(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("strong", attributes, content()) }

public func em(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("em", attributes, content()) }

public func small(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("small", attributes, content()) }

public func a(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("a", attributes, content()) }

public func cite(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("cite", attributes, content()) }

public func time(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("time", attributes, content()) }

public func bdi(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("bdi", attributes, content()) }

public func abbr(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("abbr", attributes, content()) }

public func code(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("code", attributes, content()) }

public func q(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("q", attributes, content()) }

public func br(_ attributes: Attribute...) -> HTML { .void("br", attributes) }
