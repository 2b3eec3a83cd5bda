// SPDX-License-Identifier: MIT
import Testing

@testable import Languages

struct PluralFormTests {
  /// Examples of the Unicode CLDR, release 48, `plurals.xml`, and numbers beside them.
  static let examples: [(Language, PluralForm, [Int])] = [
    (.english, .one, [1]), (.english, .other, [0, 2, 11, 21, 101]),
    (.urdu, .one, [1]), (.urdu, .other, [0, 2, 100]),
    (.somali, .one, [1]), (.somali, .other, [0, 2, 21]),
    (.bengali, .one, [0, 1]), (.bengali, .other, [2, 3, 17, 100]),
    (.romanian, .one, [1]), (.romanian, .few, [0, 2, 16, 19, 101, 102, 119]),
    (.romanian, .other, [20, 35, 100, 120]),
    (.polish, .one, [1]), (.polish, .few, [2, 3, 4, 22, 32, 104, 122]),
    (.polish, .many, [0, 5, 12, 13, 14, 19, 21, 31, 112, 111]),
    (.ukrainian, .one, [1, 21, 31, 101]), (.ukrainian, .few, [2, 3, 4, 22, 24, 104]),
    (.ukrainian, .many, [0, 5, 11, 12, 13, 14, 19, 111, 112]),
    (.arabic, .zero, [0]), (.arabic, .one, [1]), (.arabic, .two, [2]),
    (.arabic, .few, [3, 10, 103, 110]), (.arabic, .many, [11, 26, 99, 111]),
    (.arabic, .other, [100, 101, 102, 200]),
  ]

  @Test(arguments: examples)
  func `each number asks for the form that the language has for it`(
    _ language: Language, _ form: PluralForm, _ numbers: [Int]
  ) {
    for number in numbers { #expect(language.pluralForm(of: number) == form, "\(number)") }
  }

  @Test func `no number asks for a form that the language does not have`() {
    for language in Language.allCases {
      let asked = Set((0...1_000).map(language.pluralForm))
      #expect(asked == language.pluralForms, "\(language)")
    }
  }
}
