// SPDX-License-Identifier: MIT

/// Attributes for people who read with a screen reader (WAI-ARIA 1.2).
extension Attribute {
  public static func role(_ role: StaticString) -> Attribute { Attribute("role", fixed: role) }
  public static func ariaLabel(_ words: String) -> Attribute { Attribute("aria-label", words) }
  public static func ariaLabelledby(_ ids: String) -> Attribute {
    Attribute("aria-labelledby", ids)
  }
  public static func ariaDescribedby(_ ids: String) -> Attribute {
    Attribute("aria-describedby", ids)
  }
  public static func ariaControls(_ ids: String) -> Attribute { Attribute("aria-controls", ids) }
  public static func ariaLive(_ manner: LiveManner) -> Attribute {
    Attribute("aria-live", manner.rawValue)
  }
  public static func ariaAtomic(_ on: Bool) -> Attribute { Attribute("aria-atomic", "\(on)") }
  public static func ariaBusy(_ on: Bool) -> Attribute { Attribute("aria-busy", "\(on)") }
  public static func ariaCurrent(_ kind: CurrentKind) -> Attribute {
    Attribute("aria-current", kind.rawValue)
  }
  public static func ariaExpanded(_ on: Bool) -> Attribute { Attribute("aria-expanded", "\(on)") }
  public static func ariaInvalid(_ on: Bool) -> Attribute { Attribute("aria-invalid", "\(on)") }
  /// Names and somebody's own words: a browser that translates a page leaves them as they are.
  public static var untranslated: Attribute { Attribute("translate", fixed: "no") }
  public static var ariaHidden: Attribute { Attribute("aria-hidden", "true") }
  public static func ariaHidden(_ on: Bool) -> Attribute { Attribute("aria-hidden", "\(on)") }
}

/// How soon a screen reader says what has changed; `polite` waits for a pause.
public enum LiveManner: String, Sendable { case off, polite, assertive }

/// In what way the marked thing is the current one of its set.
public enum CurrentKind: String, Sendable { case page, step, location, date, time, `true` }
