// SPDX-License-Identifier: MIT

// Drawings. One that tells something has `role("img")`, a title and a description.

public func svg(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("svg", attributes, content()) }

public func g(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("g", attributes, content()) }

public func line(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("line", attributes, content()) }

public func rect(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("rect", attributes, content()) }

public func circle(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("circle", attributes, content()) }

public func ellipse(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("ellipse", attributes, content()) }

public func path(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("path", attributes, content()) }

public func polyline(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("polyline", attributes, content()) }

public func polygon(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("polygon", attributes, content()) }

public func desc(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("desc", attributes, content()) }

public func svgText(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("text", attributes, content()) }

public func svgTitle(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("title", attributes, content()) }

public func tspan(
  _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML { .element("tspan", attributes, content()) }
