// SPDX-License-Identifier: MIT

/// A number in a drawing: a whole one, or one with a fraction.
public protocol DrawingNumber: Sendable {
  /// The number as SVG writes it.
  var drawn: String { get }
}

extension Int: DrawingNumber {
  public var drawn: String { "\(self)" }
}

extension Double: DrawingNumber {
  /// Whole numbers without a fraction; what is not a number at all is drawn as 0.
  public var drawn: String {
    guard isFinite else { return "0" }
    let written = "\(self)"
    return written.hasSuffix(".0") ? String(written.dropLast(2)) : written
  }
}

/// Attributes of drawings (SVG). Colours come from the style sheet where they can.
extension Attribute {
  public static func viewBox(_ box: String) -> Attribute { Attribute("viewBox", box) }
  public static func viewBox(
    _ x: some DrawingNumber, _ y: some DrawingNumber, _ width: some DrawingNumber,
    _ height: some DrawingNumber
  ) -> Attribute {
    Attribute("viewBox", "\(x.drawn) \(y.drawn) \(width.drawn) \(height.drawn)")
  }
  public static func x(_ n: some DrawingNumber) -> Attribute { Attribute("x", n.drawn) }
  public static func y(_ n: some DrawingNumber) -> Attribute { Attribute("y", n.drawn) }
  public static func dx(_ n: some DrawingNumber) -> Attribute { Attribute("dx", n.drawn) }
  public static func dy(_ n: some DrawingNumber) -> Attribute { Attribute("dy", n.drawn) }
  public static func x1(_ n: some DrawingNumber) -> Attribute { Attribute("x1", n.drawn) }
  public static func y1(_ n: some DrawingNumber) -> Attribute { Attribute("y1", n.drawn) }
  public static func x2(_ n: some DrawingNumber) -> Attribute { Attribute("x2", n.drawn) }
  public static func y2(_ n: some DrawingNumber) -> Attribute { Attribute("y2", n.drawn) }
  public static func cx(_ n: some DrawingNumber) -> Attribute { Attribute("cx", n.drawn) }
  public static func cy(_ n: some DrawingNumber) -> Attribute { Attribute("cy", n.drawn) }
  public static func r(_ n: some DrawingNumber) -> Attribute { Attribute("r", n.drawn) }
  public static func rx(_ n: some DrawingNumber) -> Attribute { Attribute("rx", n.drawn) }
  public static func width(_ n: some DrawingNumber) -> Attribute { Attribute("width", n.drawn) }
  public static func height(_ n: some DrawingNumber) -> Attribute { Attribute("height", n.drawn) }
  public static func strokeWidth(_ n: some DrawingNumber) -> Attribute {
    Attribute("stroke-width", n.drawn)
  }
  public static func fontSize(_ n: some DrawingNumber) -> Attribute {
    Attribute("font-size", n.drawn)
  }
  public static func d(_ path: String) -> Attribute { Attribute("d", path) }
  public static func points(_ points: String) -> Attribute { Attribute("points", points) }
  public static func transform(_ moves: String) -> Attribute { Attribute("transform", moves) }
  public static func fill(_ colour: StaticString) -> Attribute { Attribute("fill", fixed: colour) }
  public static func stroke(_ colour: StaticString) -> Attribute {
    Attribute("stroke", fixed: colour)
  }
  public static func strokeDasharray(_ dashes: StaticString) -> Attribute {
    Attribute("stroke-dasharray", fixed: dashes)
  }
  public static func textAnchor(_ anchor: TextAnchor) -> Attribute {
    Attribute("text-anchor", anchor.rawValue)
  }
  /// Keeps a drawing out of the tab order in old browsers.
  public static var notFocusable: Attribute { Attribute("focusable", "false") }
}

/// Which part of the words in a drawing stands at the given place.
public enum TextAnchor: String, Sendable { case start, middle, end }
