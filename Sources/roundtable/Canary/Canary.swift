// SPDX-License-Identifier: MIT
import Casework
import Foundation
import Languages
import Letters
import Markup
import Office
import Papers
import Timetable
import Web

/// Something that reached somebody from whom it is kept: where it was found, and not what it is.
struct Leak: Hashable, Sendable {
  let authority: String
  /// The account, or the identifier of who is given a paper.
  let reader: String
  let place: String
  /// The kind of entry in which it stands.
  let kind: String
}

/// Looks through everything that everybody receives for what is kept from them.
struct Canary {
  private(set) var renders = 0
  private(set) var leaks: Set<Leak> = []
  private let openly: [UInt8]

  /// - Parameter openly: the text of the practice, which anybody may read.
  init(openly text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    openly = Array(FindWords.asOnPages(words).utf8)
  }

  /// Every page that each person of an authority can ask for, and every paper.
  ///
  /// - Parameter accounts: whose pages, where not everybody's.
  mutating func look(at town: CanaryTown, of accounts: [AccountID]? = nil) async throws {
    let records = try await town.records()
    var keep = try KeepWords(records, today: town.office.today, openly: openly)
    let typed = try await town.typesDrafts(for: records.map(\.family))
    var readings: [Reading] = []
    for actor in town.people where accounts?.contains(actor.account) ?? true {
      var paths: [String] = []
      let reader = try await town.reader(actor.account)
      paths += reader.ownPlaces
      for (family, record) in records {
        let isTheirs = record.relations.contains { $0.account == actor.account }
        paths +=
          isTheirs
          ? reader.pages(
            of: family, reports: record.reports.map(\.id), on: days(of: record),
            for: record.recipients, entries: record.entries.count)
          : reader.front(of: family)
      }
      readings.append(
        Reading(
          reader: reader, paths: paths,
          kept: try keep.from(actor, colleagues: town.people).and(
            "a draft", typed.filter { $0.key != actor.account }.values)))
    }
    try await read(readings, at: town)
    for (family, record) in records {
      try await lookAtPapers(of: family, record, &keep, town)
    }
  }

  /// What open boards of a family are told now.
  mutating func lookAtBoards(of family: FamilyID, at town: CanaryTown) async throws {
    let records = try await town.records()
    guard let record = records.first(where: { $0.family == family })?.record,
      let conference = record.conference, conference.opened != nil, conference.closed == nil
    else { return }
    var keep = try KeepWords(records, today: town.office.today, openly: openly)
    var readings: [Reading] = []
    for actor in town.people where record.relations.contains(where: { $0.account == actor.account })
    {
      let reader = try await town.reader(actor.account)
      readings.append(
        Reading(
          reader: reader, paths: reader.boards(of: family),
          kept: try keep.from(actor, colleagues: town.people)))
    }
    try await read(readings, at: town)
  }

  private mutating func lookAtPapers(
    of family: FamilyID, _ record: FamilyRecord, _ keep: inout KeepWords, _ town: CanaryTown
  ) async throws {
    for (recipient, _) in try await town.office.peopleForPapers(of: family).filter(\.has) {
      let kept = try keep.from(recipient.person, of: record)
      let post = try await town.office.papersToPost(
        of: family, to: recipient, in: Language.allCases)
      for paper in post.papers {
        look(
          at: render(paper.paper.html), of: recipient.person.text,
          in: "paper \(paper.id.name.rawValue), \(paper.ready.made.language.tag)", kept, town.name)
      }
    }
  }

  /// Looks at one thing that somebody receives.
  mutating func look(
    at bytes: [UInt8], of reader: String, in place: String, _ kept: WordsKept, _ authority: String
  ) {
    renders += 1
    guard let word = kept.words.first(in: bytes) else { return }
    leaks.insert(
      Leak(authority: authority, reader: reader, place: place, kind: kept.kinds[word] ?? "?"))
  }

  /// What one person asks for.
  private struct Reading: Sendable {
    let reader: ReaderAtTheDoor
    let paths: [String]
    let kept: WordsKept
  }

  private mutating func read(_ readings: [Reading], at town: CanaryTown) async throws {
    let openly = openly
    let found = try await withThrowingTaskGroup(of: Canary.self) { group in
      for reading in readings {
        group.addTask {
          var canary = Canary(bytes: openly)
          for path in reading.paths {
            let bytes = try await reading.reader.opens(path).bytes
            canary.look(
              at: bytes, of: reading.reader.account.text, in: path, reading.kept, town.name)
          }
          return canary
        }
      }
      return try await group.reduce(into: [Canary]()) { $0.append($1) }
    }
    for one in found {
      renders += one.renders
      leaks.formUnion(one.leaks)
    }
  }

  private init(bytes: [UInt8]) { openly = bytes }

  /// The days on which something was written: the record can be read as it stood on each.
  private func days(of record: FamilyRecord) -> [Day] {
    Array(Set(record.entries.map(\.at.londonDay)).sorted().suffix(6))
  }
}
