// SPDX-License-Identifier: MIT

// Tables of facts, never of layout.

public func table(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("table", attributes, content()) }

public func caption(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("caption", attributes, content()) }

public func thead(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("thead", attributes, content()) }

public func tbody(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("tbody", attributes, content()) }

public func tfoot(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("tfoot", attributes, content()) }

public func tr(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("tr", attributes, content()) }

public func td(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("td", attributes, content()) }

/// A heading cell; it always says what it is the heading of, for those who hear the table.
public func th(
  scope: Scope, _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("th", [.scope(scope)] + attributes, content()) }
