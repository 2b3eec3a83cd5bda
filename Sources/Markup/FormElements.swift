// SPDX-License-Identifier: MIT

// What people fill in.

public func form(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("form", attributes, content()) }

public func fieldset(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("fieldset", attributes, content()) }

public func legend(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("legend", attributes, content()) }

public func label(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("label", attributes, content()) }

public func select(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("select", attributes, content()) }

public func optgroup(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("optgroup", attributes, content()) }

public func button(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("button", attributes, content()) }

public func output(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("output", attributes, content()) }

public func input(_ attributes: Attribute...) -> HTML { .void("input", attributes) }

public func option(
  _ attributes: Attribute..., @WordsBuilder content: () -> String = { "" }
) -> HTML { .element("option", attributes, .text(content())) }

/// A box for longer words. A browser drops one line feed after the opening tag, so one is always
/// written: words that begin with an empty line come back as they were.
public func textarea(
  _ attributes: Attribute..., @WordsBuilder content: () -> String = { "" }
) -> HTML {
  .element("textarea", attributes, .fragment([.trusted("\n"), .text(content())]))
}
