// SPDX-License-Identifier: MIT
import Foundation
import Languages
import Practice
import Testing
import Timetable

/// What the shipped practices say to families has a translation, and nothing else has one.
struct TranslatedPracticeTests {
  private static let translated = Language.allCases.filter { $0 != .english }
  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/Practice"

  @Test(arguments: translated)
  func `every dated value that families read is translated, and no other words are`(
    _ language: Language
  ) throws {
    let said = try PracticeLibrary(folder: Self.folder).wordsForFamilies
    let words = AuthorityWords.embedded(language)
    #expect(said.subtracting(words.translated).sorted() == [], "has no translation")
    #expect(words.translated.subtracting(said).sorted() == [], "no practice says this")
  }

  @Test(arguments: ["birmingham", "dorset", "portsmouth", "warwickshire"])
  func `what is in force is among them`(authority: String) throws {
    let library = try PracticeLibrary(folder: Self.folder)
    let practice = try library.practice(of: authority, on: try #require(Day("2026-11-24")))
    let said = practice.wordsForFamilies
    #expect(said.count > 100 && said.isSubset(of: library.wordsForFamilies))
    #expect(said.isSuperset(of: practice.agenda.map(\.title)))
    #expect(said.contains(practice.deciders.value))
    #expect(practice.terms[.chair]?.value.words.allSatisfy(said.contains) == true)
    let asked = practice.notes.filter(\.isForProfessionals)
    #expect(!asked.isEmpty && said.isDisjoint(with: asked.map(\.words)))
  }
}
