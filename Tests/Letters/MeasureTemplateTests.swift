// SPDX-License-Identifier: MIT
import Languages
import Testing

@testable import Letters

/// A text that would become a book for a large family is refused when it is saved, in words.
struct MeasureTemplateTests {
  private func problems(_ line: String, times: Int) -> [TemplateProblem] {
    let text = "# A\n" + String(repeating: line + "\n", count: times)
    return ReadTemplate(text, for: .leafletIfYouDisagree).problems
  }

  @Test(arguments: [
    ("[people]", 5_000), ("[lines 40]", 4_000), ("[page]", 7_000), ("{children}", 5_000),
    ("- {children}", 4_000), ("[if people]\n[end]", 3_000),
    ("[if day]\n[people]\n[else]\n[end]", 1_500),
    ("x\n", 15_000),
  ])
  func `a text that would explode is refused`(line: String, times: Int) {
    let found = problems(line, times: times)
    #expect(found.count == 1)
    #expect(found.first?.line == nil)
    #expect(found.first?.words.contains("no press prints that") == true)
  }

  @Test func `it is said how long it would be, and what to take out`() {
    let words = problems("[people]", times: 100).first?.words
    #expect(words?.hasPrefix("For a large family this text would fill about 1001 pages") == true)
    #expect(words?.hasSuffix("parts and lines that stand in it many times.") == true)
  }

  @Test func `the longer side of a choice counts, not both`() {
    let choice = "[if day]\n[people]\n[else]\n[agenda]\n[end]"
    #expect(problems(choice, times: 25) == [])
    #expect(problems(choice, times: 40).count == 1)
  }

  @Test func `a long text of words alone is no book`() {
    #expect(problems(String(repeating: "We meet on Monday. ", count: 50), times: 60) == [])
  }

  @Test func `Roundtable's own texts are far from it, in every language`() throws {
    let wording = try Wording()
    for name in LetterName.allCases {
      for language in Language.allCases {
        guard let text = wording.text(name, in: language) else { continue }
        #expect(text.template.pagesAtMost < Template.mostPages / 2, "\(name) \(language)")
      }
    }
  }
}
