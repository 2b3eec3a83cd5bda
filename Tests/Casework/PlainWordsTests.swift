// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing

@testable import Casework

/// What the product itself says, in forms and in each authority's practice: plain, short, and
/// without blame (L1 to L10, and "Language and plain words").
struct PlainWordsTests {
  /// Words that blame or label, and what stands behind initials that nobody explains.
  private static let unkind = [
    "absconded", "placement", "siblings", "challenging behaviour", "disguised compliance",
    "failure to protect", "did not engage", "non-compliant", "non-engagement", "hard to reach",
    "promiscuous", "risky behaviour", "did not attend", "refused to", "perpetrator", "de-list",
    "ICPC", "RCPC", "QARO", "CIN ", "s47", "MASH", "LADO", "DNA",
  ]

  private static let forms: [String] = Deeds.all.map { $0.form }.flatMap { form in
    [form.title, form.purpose, form.button]
      + form.fields.flatMap { field in [field.label, field.hint ?? ""] + choices(field.kind) }
  }

  private static func choices(_ kind: FieldKind) -> [String] {
    switch kind {
    case .one(let choices), .many(let choices): choices.map(\.words)
    default: []
    }
  }

  private func practice(_ authority: Authority) throws -> [String] {
    let practice = try authority.practice()
    return practice.questions.map(\.words) + practice.notes.flatMap { [$0.title, $0.words] }
      + practice.agenda.flatMap { part in
        [part.title, part.guide] + part.columns.flatMap { [$0.title, $0.prompt] }
      } + practice.clocks.flatMap { [$0.title, $0.why] }
  }

  @Test func `no form blames anybody, labels them or speaks in initials`() {
    for text in Self.forms { #expect(Self.found(in: text) == [], "\(text)") }
  }

  @Test(arguments: Authority.allCases)
  func `no authority's practice blames anybody, labels them or speaks in initials`(
    authority: Authority
  ) throws {
    for text in try practice(authority) { #expect(Self.found(in: text) == [], "\(text)") }
  }

  @Test(arguments: Authority.allCases)
  func `no sentence is longer than twenty-five words, and most are short`(
    authority: Authority
  ) throws {
    let lengths = (Self.forms + (try practice(authority))).flatMap(Self.sentences).map(Self.words)
    for (length, sentence) in zip(
      lengths, (Self.forms + (try practice(authority))).flatMap(Self.sentences))
    {
      #expect(length <= 25, "\(sentence)")
    }
    #expect(lengths.reduce(0, +) <= 15 * lengths.count)
  }

  @Test func `a word of blame, a label and initials are found`() {
    #expect(Self.found(in: "He refused to come to the ICPC.") == ["refused to", "ICPC"])
    #expect(Self.found(in: "Her brothers and sisters").isEmpty)
    #expect(Self.sentences("One. Two words?").map(Self.words) == [1, 2])
  }

  @Test func `a deed says what people do together with the family, in one sentence`() {
    for form in Deeds.all.map({ $0.form }) {
      #expect(!form.purpose.isEmpty && form.purpose.hasSuffix("."), "\(form.name)")
      #expect(form.title.split(separator: " ").count <= 12, "\(form.name)")
    }
  }

  private static func found(in text: String) -> [String] {
    unkind.filter { "\(text) ".speaksOf($0) }
  }

  private static func sentences(_ text: String) -> [String] {
    text.split { ".?!;".contains($0) }.map(String.init).filter { words($0) > 0 }
  }

  private static func words(_ sentence: String) -> Int {
    sentence.split { !($0.isLetter || $0.isNumber || "'’-".contains($0)) }.count
  }
}

extension String {
  /// Whether this holds `part`; initials must be written as they stand, words in any case.
  fileprivate func speaksOf(_ part: String) -> Bool {
    let isInitials = part.contains { $0.isUppercase }
    return isInitials ? contains(part) : lowercased().contains(part)
  }
}
