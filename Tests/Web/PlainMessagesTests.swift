// SPDX-License-Identifier: MIT
import PlainWords
import Practice
import Testing
import Timetable

@testable import Web

/// Everything that the product itself says to families and children: grade 6 or lower (4 for
/// children), 15 words a sentence on average, none over 25, no word that may hurt.
struct PlainMessagesTests {
  /// Every message of a catalogue, filled in as it would be for a family.
  private func messages(of catalogue: Any) -> [String] {
    Mirror(reflecting: catalogue).children.compactMap { name, value in
      switch value {
      case let words as String: return words
      case let fill as @Sendable (String) -> String: return fill("Amira")
      case let fill as @Sendable (Int) -> String: return fill(5)
      case let fill as @Sendable (String, String) -> String: return fill("Ruth", "Anna")
      case let fill as @Sendable (String, String, String) -> String:
        return fill("Tuesday 24 November", "10:00", "Town Hall")
      default:
        Issue.record("\(name ?? "") is a message of a kind that this test cannot read.")
        return nil
      }
    }
  }

  private func practice(_ authority: String) throws -> Practice {
    try PracticeLibrary(folder: Town.root + "/Practice").practice(
      of: authority, on: try #require(Day("2026-11-24")))
  }

  private func faults(_ texts: [String], _ readers: Readers, _ list: WordList) -> [String] {
    texts.flatMap { readers.faults(in: $0, by: list) }
      + readers.faults(in: texts.joined(separator: "\n\n"), by: list).filter {
        $0.hasPrefix("Grade") || $0.contains("words a sentence")
      }
  }

  @Test func `every message to parents and supporters is plain`() throws {
    let list = WordList(try practice("dorset"))
    for catalogue in [FamilyWords.english, RoomWords.english, TakingPartWords.english] as [Any] {
      let messages = messages(of: catalogue)
      #expect(messages.count >= 4)
      #expect(faults(messages, .family, list) == [])
    }
  }

  @Test func `every message to children is plain enough for a child of eight`() throws {
    let messages = messages(of: ChildWords.english)
    #expect(messages.count >= 10)
    #expect(faults(messages, .child, WordList(try practice("dorset"))) == [])
  }

  @Test(arguments: Town.authorities)
  func `what a practice asks and tells families at the table is plain`(authority: String) throws {
    let practice = try practice(authority)
    let list = WordList(practice)
    let asked = practice.questions.map(\.words)
    let parts = practice.agenda.flatMap { part in
      [part.title, part.guide] + part.columns.flatMap { [$0.title, $0.prompt] }
    }
    let scale = practice.scale.map { [$0.question, $0.lowestMeans, $0.highestMeans] } ?? []
    #expect(faults(asked, .family, list) == [])
    #expect(faults(parts, .family, list) == [])
    #expect(faults(scale, .family, list) == [])
  }

  @Test func `a message that is not plain is found`() throws {
    let list = WordList(try practice("dorset"))
    let text =
      "Consideration of appropriate safeguarding interventions necessitates "
      + "comprehensive multi-agency participation regarding the ICPC."
    #expect(Readers.family.faults(in: text, by: list).count >= 4)
    #expect(Readers.child.faults(in: "We all meet soon.", by: list) == [])
  }
}
