// SPDX-License-Identifier: MIT

// Lists. An `li` stands in a `ul` or an `ol`, a `dt` and a `dd` in a `dl`.

public func ul(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("ul", attributes, content()) }

public func ol(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("ol", attributes, content()) }

public func li(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("li", attributes, content()) }

public func dl(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("dl", attributes, content()) }

public func dt(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("dt", attributes, content()) }

public func dd(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("dd", attributes, content()) }
