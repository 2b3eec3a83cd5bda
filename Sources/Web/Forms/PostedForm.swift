// SPDX-License-Identifier: MIT
import Casework

/// A form as a browser posts it. Nothing that was typed is lost: what is not rightly encoded is
/// kept as it came.
struct PostedForm: Sendable {
  private(set) var values: [String: [String]] = [:]

  init(urlEncoded bytes: some Sequence<UInt8>) {
    for pair in Array(bytes).split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count > 1 ? Self.decoded(parts[1]) : ""
      values[Self.decoded(parts[0]), default: []].append(value)
    }
  }

  subscript(_ name: String) -> String? { values[name]?.first }

  /// Goes on as another form, with the same words in it.
  mutating func renewKey() { values["key"] = [FormKey.new()] }

  /// The answers to a deed's own fields, without what the house itself put into the form.
  func answers(to form: DeedForm) -> Answers {
    let keys = Set(form.everyField.map(\.key))
    return Answers(values.filter { keys.contains($0.key) })
  }

  /// What was typed into the free fields of a form, to be given back.
  /// - Parameter say: those of the reader, in which the fields are named.
  func words(of form: DeedForm, in say: LanguageWords) -> [KeptWords] {
    form.typed(values, in: say)
  }

  /// What was typed into the form of a place, whichever it is.
  func words(for place: Route.Place, in say: LanguageWords) -> [KeptWords] {
    switch place {
    case .family(_, .form(let deed)): Deeds.named(deed).map { words(of: $0.form, in: say) } ?? []
    case .register: RegisterPage.kept(values)
    default: []
    }
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
        let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init)
  }
}

extension DeedForm {
  /// What people typed in their own words, field by field; choices are left out.
  func typed(_ values: [String: [String]], in say: LanguageWords) -> [KeptWords] {
    fields.compactMap { field in
      guard field.kind.isTyped else { return nil }
      let between = field.kind == .day ? " " : "\n"
      let words = (values[field.key] ?? []).joined(separator: between)
      return words.contains { !$0.isWhitespace }
        ? KeptWords(label: say.deeds.label(field, of: self), words: words) : nil
    }
  }
}

extension FieldKind {
  var isTyped: Bool {
    switch self {
    case .words, .line, .day, .time, .whole: true
    default: false
    }
  }
}
