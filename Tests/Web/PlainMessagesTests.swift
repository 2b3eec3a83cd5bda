// SPDX-License-Identifier: MIT
import Foundation
import PlainWords
import Practice
import Testing
import Timetable

@testable import Web

/// Everything that the product itself says to families and children: grade 6 or lower (4 for
/// children), 15 words a sentence on average, none over 25, no word that may hurt.
struct PlainMessagesTests {
  /// Every message of the English catalogue, by section, with its gaps filled in.
  private func messages() throws -> [String: [String]] {
    let file = Town.root + "/Sources/Languages/Catalogues/en.yaml"
    var sections: [String: [String]] = [:]
    var section = ""
    for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") {
      if let name = line.wholeMatch(of: /([a-z-]+):/)?.1 { section = String(name) }
      if let said = line.wholeMatch(of: /\s+[a-z-\/]+: "(.*)"/)?.1 {
        sections[section, default: []].append(filled(String(said)))
      }
    }
    return sections
  }

  private func filled(_ message: String) -> String {
    message.replacing(/\{[a-z-]+\}/) { gap in Self.gaps[String(gap.output)] ?? "Anna" }
  }

  private static let gaps = [
    "{day}": "Monday 24 November", "{time}": "10:00", "{minutes}": "5", "{children}": "Amira",
    "{place}": "Town Hall", "{title}": "chair", "{needs}": "an interpreter",
  ]

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
    let sections = try messages().filter { !["child", "calendar"].contains($0.key) }
    #expect(sections.count > 10 && sections.values.joined().count > 150)
    for (section, messages) in sections {
      #expect(faults(messages, .family, list) == [], "\(section)")
    }
  }

  @Test func `every message to children is plain enough for a child of eight`() throws {
    let messages = try #require(try messages()["child"])
    #expect(messages.count > 15)
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
