// SPDX-License-Identifier: MIT
import Casework
import Cast
import Languages
import Testing

/// In which language somebody reads their papers (PL3).
struct ChooseLanguageTests {
  private let arabic: [String: Typed] = ["people": "nadia", "language": "ar"]

  @Test func `the social worker says that Nadia reads Arabic`() throws {
    var story = try Story.preparation(.birmingham)
    #expect(
      try story.does(.amara, ChooseLanguage.self, arabic)
        == [.papers(.languageChosen(LanguageChosen(person: .nadia, language: .arabic)))])
    #expect(story.record.language(of: .nadia) == .arabic)
    #expect(story.record.language(of: .karim) == .english)
  }

  @Test func `saying it again changes nothing`() throws {
    var story = try Story.preparation(.birmingham)
    try story.does(.amara, ChooseLanguage.self, arabic)
    #expect(try story.decides(.amara, ChooseLanguage.self, arabic).isEmpty)
  }

  @Test func `Nadia chooses for herself, and an advocate for Amira`() throws {
    let story = try Story.preparation(.birmingham)
    #expect(try story.refusal(.nadia, ChooseLanguage.self, arabic) == nil)
    #expect(
      try story.refusal(.joy, ChooseLanguage.self, arabic.but(["people": "amira"])) == nil)
  }

  @Test func `nobody of the family chooses for somebody else`() throws {
    let story = try Story.preparation(.birmingham)
    #expect(try story.refusal(.karim, ChooseLanguage.self, arabic) == "not-for-others")
    #expect(try story.refusal(.joy, ChooseLanguage.self, arabic) == "not-for-others")
  }

  @Test func `a language is chosen for people of this record alone`() throws {
    #expect(
      try Story.preparation(.birmingham).refusal(
        .amara, ChooseLanguage.self, arabic.but(["people": "nobody"])) == "unknown-person")
  }
}
