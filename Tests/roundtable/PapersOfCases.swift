// SPDX-License-Identifier: MIT
import Access
import Casework
import Foundation
import Languages
import Papers
import Play
import Practice
import Timetable

@testable import Letters
@testable import Office

/// A case that was played under one authority, with everyone's papers as they are at its end.
struct PapersOfCase {
  let record: FamilyRecord
  let papers: [WrittenPaper]
  private let practice: Practice
  private let wording: Wording
  private let day: Day

  /// - Parameter last: the deed before which the case ends; by default it is played whole.
  init(_ name: String, under authority: String, before last: String? = nil) async throws {
    let whole = try Stage.read(name)
    let end = last.flatMap { last in whole.deeds.firstIndex { $0.act?.deed == last } }
    let file = CaseFile(
      file: name, title: whole.title, about: whole.about, start: whole.start,
      people: whole.people, deeds: Array(whole.deeds[..<(end ?? whole.deeds.count)]))
    let start = try file.firstMoment() ?? Instant(milliseconds: 0)
    let house = try CaseOffice(
      authority: authority, store: Stage.newStore(), practices: Stage.practices(),
      people: file.people, start: start)
    var play = PlayCase(file, in: house, start: start)
    let played = try await play.play()
    record = try await house.office.record(played.family.record)
    papers = try await house.office.writtenPapers(record)
    practice = try house.office.practice(for: record)
    wording = try await house.office.wording()
    day = house.clock.now.londonDay
  }

  /// The same paper in every language that has a text for it.
  func inEveryLanguage(_ written: WrittenPaper) -> [Paper] {
    SeenRecord(record, asGivenTo: written.ready.made.recipient, today: day).map { seen in
      let papers = ConferencePapers(seen, practice, wording, today: day)
      return papers.languages(of: written.id).compactMap { papers.paper(written.id, in: $0) }
    } ?? []
  }

  /// The papers of one person, as they are called in lists of them.
  func papers(of person: String) -> [WrittenPaper] {
    papers.filter { record.name($0.ready.made.recipient) == person }
  }
}
