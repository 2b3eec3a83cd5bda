// SPDX-License-Identifier: MIT
import Languages
import Testing
import Timetable

@testable import Papers

/// A paper in two languages side by side, for an interpreter.
struct BesidePaperTests {
  private func paper(_ language: Language, _ blocks: [Block]) throws -> Paper {
    Paper(
      Words(language.englishName), in: language, from: "Dorset",
      on: try #require(Day("2026-11-24")), dayInWords: "", blocks)
  }

  @Test func `what stands for each other stands side by side`() throws {
    let english = try paper(.english, [.lede("Hello"), .heading("When", level: 2), .newPage])
    let polish = try paper(.polish, [.lede("Witaj"), .heading("Kiedy", level: 2), .newPage])
    let both = english.beside(polish)
    #expect(
      both.blocks == [
        .beside([Pair(.lede("Hello"), .lede("Witaj"), in: .polish)]), .newPage,
        .beside([
          Pair(.heading("When", level: 2), .heading("Kiedy", level: 2), in: .polish)
        ]),
      ])
    #expect(both.title.text == "English / Polish")
  }

  @Test func `words that stay English stand beside the same English words`() throws {
    let english = try paper(.english, [.paragraph("One"), .paragraph("Two")])
    let urdu = try paper(.urdu, [.passage(.english, [.paragraph("One"), .paragraph("Two")])])
    guard case .beside(let pairs) = english.beside(urdu).blocks.first else {
      Issue.record("there are no pairs")
      return
    }
    #expect(
      pairs.map(\.second) == [
        .passage(.english, [.paragraph("One")]), .passage(.english, [.paragraph("Two")]),
      ])
  }

  @Test func `no word is lost where one language says it in more pieces`() throws {
    let english = try paper(
      .english, [.paragraph("A"), .heading("B", level: 2), .paragraph("C"), .paragraph("D")])
    let arabic = try paper(.arabic, [.paragraph("1"), .heading("2", level: 2), .paragraph("3")])
    let words = english.beside(arabic).blocks.flatMap(\.everyWord)
    #expect(Set(words) == ["A", "B", "C", "D", "1", "2", "3"])
    #expect(Set(arabic.beside(english).blocks.flatMap(\.everyWord)) == Set(words))
  }
}
