// SPDX-License-Identifier: MIT
import Languages
import Papers
import Testing

@testable import Letters

/// An authority writes its own text, and is told all that cannot stand, line by line.
struct ReadTemplateTests {
  private func problems(_ text: String, _ name: LetterName = .leafletIfYouDisagree) -> [String] {
    ReadTemplate(text, for: name).problems.map(\.told)
  }

  @Test func `a text with a title and words is read`() throws {
    let text = "# If you do not agree\nSay so."
    #expect(problems(text) == [])
    #expect(ReadTemplate(text, for: .leafletIfYouDisagree).template != nil)
  }

  @Test func `a telephone number reads the same way round in every language`() throws {
    let wording = try Wording()
    for language in Language.allCases {
      let text = try #require(wording.text(.childsPlan, in: language))
      let words = text.template.words
      #expect(words.contains { $0.contains("0800\u{A0}1111") }, "\(language)")
      #expect(!words.contains { $0.contains(/[0-9] [0-9]/) }, "\(language)")
    }
  }

  @Test(arguments: [
    ("", "There is no title. Begin a line with # and a space."),
    ("# A\n# B", "Line 2: There are two titles. Begin this line with ## instead."),
    ("# A\nDear {nobody}", "Line 2: Nobody knows “{nobody}”. Choose one of the names in the list."),
    ("# A\nDear {day", "Line 2: A { has no }. Write {day} with both."),
    ("# A\nDear day}", "Line 2: A } has no {. Write {day} with both."),
    ("# A\n**Now", "Line 2: A ** has no second **. Write **words** for words that stand out."),
    ("# A\n[nothing]", "Line 2: Nobody knows “nothing”. Choose one of the names in the list."),
    ("# A\n[if rain]\n[end]", "Line 2: Nobody knows “rain”. Choose one of the names in the list."),
    (
      "# A\n\n[if day]\nSo",
      "Line 3: This [if …] has no [end]. Write [end] on a line of its own after it."
    ),
    ("# A\n[end]", "Line 2: This [end] belongs to no [if …]. Take it out."),
    ("# A\n[else]", "Line 2: This [else] belongs to no [if …]. Take it out."),
    (
      "# A\n[if day]\n[else]\n[else]\n[end]",
      "Line 4: This [else] belongs to no [if …]. Take it out."
    ),
    ("# A\n[lines 41]", "Line 2: Write [lines 5] for five lines to write on, at most 40."),
    ("# A\n[lines]", "Line 2: Write [lines 5] for five lines to write on, at most 40."),
  ])
  func `what cannot stand is said, with its line`(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test func `everything is said at once`() {
    #expect(problems("{x}\n[y]\n**").count == 4)
  }

  @Test func `too many questions inside each other are said`() {
    let deep =
      "# A\n" + String(repeating: "[if day]\n", count: 7) + String(repeating: "[end]\n", count: 7)
    #expect(problems(deep).contains { $0.contains("Use at most 6") })
  }

  @Test func `a text that is too long is refused before it is read`() {
    #expect(problems(String(repeating: "# A\n", count: 20_000)).count == 2)
  }

  @Test func `a text that lacks what its paper must say is told what`() {
    #expect(
      problems("# A", .minutes).contains {
        $0 == "This letter must hold [dissent]: who does not agree, in their own words"
      })
    #expect(
      problems("# A", .invitationForChild).contains {
        $0.hasPrefix("This letter must hold {place}")
      })
  }

  @Test func `HTML is no problem, and is remarked on`() {
    let read = ReadTemplate("# A\n<b>Now</b>", for: .leafletIfYouDisagree)
    #expect(read.template != nil && read.remarks.map(\.line) == [2])
  }

  // MARK: Filling in

  /// Says of each place its own name, and holds what it is told to hold.
  private struct Said: LetterSource {
    var says: [LetterWord: Words] = [.day: "Monday"]
    var facts: Set<LetterFact> = []
    var parts: [LetterPart: [Block]] = [:]
    func words(_ word: LetterWord) -> Words? { says[word] }
    func holds(_ fact: LetterFact) -> Bool { facts.contains(fact) }
    func blocks(_ part: LetterPart) -> [Block] { parts[part] ?? [] }
  }

  private func filled(_ text: String, _ said: Said = Said()) throws -> FilledLetter {
    try #require(ReadTemplate(text, for: .leafletIfYouDisagree).template).filled(from: said)
  }

  @Test func `a place is filled in, and keeps the form of the words around it`() throws {
    let letter = try filled("# On {day}\nCome on **{day}**.")
    #expect(letter.title == Words("On Monday").asTwoRuns("On ", "Monday"))
    #expect(
      letter.blocks == [
        .paragraph(Words([Run("Come on "), Run("Monday", isStrong: true), Run(".")]))
      ])
  }

  @Test func `lines that follow each other are one paragraph, and an empty line parts two`() throws
  {
    #expect(
      try filled("# A\nOne\ntwo.\n\nThree.").blocks
        == [.paragraph("One two."), .paragraph("Three.")])
  }

  @Test func `items that follow each other are one list`() throws {
    #expect(
      try filled("# A\n- One\n- Two\n+ First\n+ Second").blocks == [
        .list(["One", "Two"], numbered: false), .list(["First", "Second"], numbered: true),
      ])
  }

  @Test func `a choice stands by a word, a part or a fact, and by its opposite`() throws {
    let text = "# A\n[if not place]\nNo place.\n[end]\n[if draft]\nDraft.\n[else]\nFinal.\n[end]"
    #expect(try filled(text).blocks == [.paragraph("No place."), .paragraph("Final.")])
    #expect(
      try filled(text, Said(says: [.place: "Hall"], facts: [.draft])).blocks
        == [.paragraph("Draft.")])
  }

  @Test func `a part is put in whole, and an empty one can be asked for`() throws {
    let text = "# A\n[if dates]\n## When\n[dates]\n[end]"
    #expect(try filled(text).blocks == [])
    #expect(
      try filled(text, Said(parts: [.dates: [.paragraph("Soon.")]])).blocks
        == [.heading("When", level: 2), .paragraph("Soon.")])
  }

  @Test func `words that end with a full stop end the sentence`() throws {
    #expect(
      try filled("# A\nOn {day}.", Said(says: [.day: "24 листопада 2026 р."])).blocks
        .flatMap(\.words) == ["On 24 листопада 2026 р."])
  }

  @Test func `what somebody typed is never read as a text`() throws {
    let typed = "{day} [if draft] **x** # y"
    #expect(
      try filled("# A\n{day}", Said(says: [.day: Words(typed)])).blocks.flatMap(\.words) == [typed])
  }
}

extension Words {
  fileprivate func asTwoRuns(_ first: String, _ second: String) -> Words {
    Words([Run(first), Run(second)])
  }
}

extension Block {
  fileprivate var words: [String] {
    if case .paragraph(let words) = self { return [words.text] }
    return []
  }
}

extension Template {
  /// The words of its paragraphs, without what is filled in.
  fileprivate var words: [String] {
    pieces.flatMap { piece -> [String] in
      guard case .paragraph(let line) = piece else { return [] }
      return line.spans.compactMap { span in
        guard case .words(let words) = span.text else { return nil }
        return words
      }
    }
  }
}
