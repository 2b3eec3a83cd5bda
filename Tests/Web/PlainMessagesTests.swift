// SPDX-License-Identifier: MIT
import PlainWords
import Practice
import Testing
import Timetable

@testable import Web

/// Everything that the product itself says to families and children: grade 6 or lower (4 for
/// children), 15 words a sentence on average, none over 25, no word that may hurt.
struct PlainMessagesTests {
  /// Every message of a catalogue; those with gaps are filled in here, and none may be left out.
  private func messages(of catalogue: Any, filled: [String]) -> [String] {
    let all = Mirror(reflecting: catalogue).children.map(\.value)
    let whole = all.compactMap { $0 as? String }
    #expect(all.count == whole.count + filled.count, "A message with gaps is not filled in.")
    return whole + filled
  }

  private var toParents: [[String]] {
    let (family, room, part) = (FamilyWords.english, RoomWords.english, TakingPartWords.english)
    return [
      messages(
        of: family,
        filled: [
          family.meetingAbout("Amira and Jay"), family.readTheReport("Nadia Khan"),
          family.whenAndWhere("Monday 24 November", "10:00", "Town Hall"), family.readingTime(5),
          family.sharedOn("24 November"), family.theChair("Ruth", "conference chair"),
          family.yourNeeds("an interpreter"),
        ]),
      messages(
        of: room, filled: [room.youComeAt("10:00"), room.anotherDay("Monday 24 November")]),
      messages(
        of: part,
        filled: [
          part.youSaid("I come"), part.helpStands("A lift", "asked for"), part.isInvited("Anna"),
          part.readOn("24 November"), part.whoTellsTheChildren("Anna"),
        ]),
    ]
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
    for messages in toParents { #expect(faults(messages, .family, list) == []) }
  }

  @Test func `every message to children is plain enough for a child of eight`() throws {
    let child = ChildWords.english
    let messages = messages(
      of: child, filled: [child.whatForWords("Monday 24 November"), child.tellsYou("Anna")])
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
