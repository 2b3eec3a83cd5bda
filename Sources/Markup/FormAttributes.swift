// SPDX-License-Identifier: MIT

extension Attribute {
  public static func action(_ path: URLPath) -> Attribute { Attribute("action", path.text) }
  public static func formaction(_ path: URLPath) -> Attribute {
    Attribute("formaction", path.text)
  }
  public static func method(_ method: FormMethod) -> Attribute {
    Attribute("method", method.rawValue)
  }
  public static func enctype(_ type: FormEncoding) -> Attribute {
    Attribute("enctype", type.rawValue)
  }
  public static func name(_ name: String) -> Attribute { Attribute("name", name) }
  public static func value(_ value: String) -> Attribute { Attribute("value", value) }
  public static func type(_ type: InputType) -> Attribute { Attribute("type", type.rawValue) }
  public static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
  public static func form(_ id: String) -> Attribute { Attribute("form", id) }
  public static func rows(_ lines: Int) -> Attribute { Attribute("rows", "\(lines)") }
  public static func cols(_ letters: Int) -> Attribute { Attribute("cols", "\(letters)") }
  public static func size(_ letters: Int) -> Attribute { Attribute("size", "\(letters)") }
  public static func minlength(_ letters: Int) -> Attribute { Attribute("minlength", "\(letters)") }
  public static func maxlength(_ letters: Int) -> Attribute { Attribute("maxlength", "\(letters)") }
  public static func min(_ value: String) -> Attribute { Attribute("min", value) }
  public static func min(_ value: Int) -> Attribute { Attribute("min", "\(value)") }
  public static func max(_ value: String) -> Attribute { Attribute("max", value) }
  public static func max(_ value: Int) -> Attribute { Attribute("max", "\(value)") }
  public static func step(_ value: Int) -> Attribute { Attribute("step", "\(value)") }
  public static func placeholder(_ words: String) -> Attribute { Attribute("placeholder", words) }
  public static func accept(_ types: StaticString) -> Attribute {
    Attribute("accept", fixed: types)
  }
  public static func autocomplete(_ kind: Autocomplete) -> Attribute {
    Attribute("autocomplete", kind.rawValue)
  }
  public static func inputmode(_ mode: InputMode) -> Attribute {
    Attribute("inputmode", mode.rawValue)
  }
  public static func spellcheck(_ on: Bool) -> Attribute { Attribute("spellcheck", "\(on)") }
  public static var checked: Attribute { Attribute("checked", flag: true) }
  public static func checked(_ on: Bool) -> Attribute { Attribute("checked", flag: on) }
  public static var selected: Attribute { Attribute("selected", flag: true) }
  public static func selected(_ on: Bool) -> Attribute { Attribute("selected", flag: on) }
  public static var required: Attribute { Attribute("required", flag: true) }
  public static func required(_ on: Bool) -> Attribute { Attribute("required", flag: on) }
  public static var disabled: Attribute { Attribute("disabled", flag: true) }
  public static func disabled(_ on: Bool) -> Attribute { Attribute("disabled", flag: on) }
  public static var readonly: Attribute { Attribute("readonly", flag: true) }
  public static func readonly(_ on: Bool) -> Attribute { Attribute("readonly", flag: on) }
  public static var multiple: Attribute { Attribute("multiple", flag: true) }
  /// Where a new page puts the keyboard and the screen reader, with a script or without one.
  public static var autofocus: Attribute { Attribute("autofocus", flag: true) }
  public static var novalidate: Attribute { Attribute("novalidate", flag: true) }
}

/// How a form is sent: `get` asks, `post` changes something.
public enum FormMethod: String, Sendable { case get, post, dialog }

/// How the answers of a form are packed; `multipart` is for files.
public enum FormEncoding: String, Sendable {
  case urlencoded = "application/x-www-form-urlencoded"
  case multipart = "multipart/form-data"
}

/// What an input, a button or a script is.
public enum InputType: String, Sendable {
  case text, password, email, tel, search, number, date, time, checkbox, radio, hidden, file
  case url, month, submit, button, reset, module
  case datetimeLocal = "datetime-local"
}

/// What a browser may fill in by itself (WCAG 2.2, 1.3.5 and 3.3.8).
public enum Autocomplete: String, Sendable {
  case off, on, name, username, email, tel
  case currentPassword = "current-password"
  case newPassword = "new-password"
  case oneTimeCode = "one-time-code"
  case givenName = "given-name"
  case familyName = "family-name"
  case organizationTitle = "organization-title"
}

/// Which keys a phone shows.
public enum InputMode: String, Sendable {
  case none, text, numeric, decimal, tel, email, search, url
}
