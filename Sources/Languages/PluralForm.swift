// SPDX-License-Identifier: MIT

/// The forms that a sentence with a number takes. Names and rules are those of the Unicode CLDR,
/// release 48, `common/supplemental/plurals.xml`, for whole numbers: what is counted here has no
/// fractions, so Polish and Ukrainian need no "other".
public enum PluralForm: String, Hashable, Sendable, CaseIterable {
  case zero, one, two, few, many, other
}

extension Language {
  /// The forms that a whole number can ask for.
  public var pluralForms: Set<PluralForm> {
    switch self {
    case .english, .urdu, .bengali, .somali: [.one, .other]
    case .romanian: [.one, .few, .other]
    case .polish, .ukrainian: [.one, .few, .many]
    case .arabic: [.zero, .one, .two, .few, .many, .other]
    }
  }

  /// The form that goes with this number.
  public func pluralForm(of number: Int) -> PluralForm {
    let count = abs(number)
    let (tens, hundreds) = (count % 10, count % 100)
    switch self {
    case .english, .urdu, .somali: return count == 1 ? .one : .other
    case .bengali: return count <= 1 ? .one : .other
    case .romanian:
      if count == 1 { return .one }
      return count == 0 || (1...19).contains(hundreds) ? .few : .other
    case .polish:
      return count == 1 ? .one : isFew(tens, hundreds) ? .few : .many
    case .ukrainian:
      if tens == 1 && hundreds != 11 { return .one }
      return isFew(tens, hundreds) ? .few : .many
    case .arabic:
      if count <= 2 { return [.zero, .one, .two][count] }
      return (3...10).contains(hundreds) ? .few : hundreds >= 11 ? .many : .other
    }
  }

  private func isFew(_ tens: Int, _ hundreds: Int) -> Bool {
    (2...4).contains(tens) && !(12...14).contains(hundreds)
  }
}
