// SPDX-License-Identifier: MIT
import Access
import Casework
import Foundation
import Languages
import Letters
import Papers
import Practice
import Record

/// A paper as it is written now, and what the record would remember of it.
public struct WrittenPaper: Sendable {
  public let id: PaperID
  public let ready: ReadyPaper
  public let paper: Paper
  /// What of it is kept from its recipient, so that somebody must read it first.
  public let found: [KeptValues.Value]
}

extension Office {
  /// Everyone's papers as the record stands, in the order of the invitations.
  func writtenPapers(_ record: FamilyRecord) async throws -> [WrittenPaper] {
    let wording = try await wording()
    let practice = try practice(for: record)
    return try record.recipients.flatMap { person in
      try written(record, for: person, practice, wording)
    }
  }

  /// One person's papers as the record stands, in English and the language that was chosen for
  /// them, or in these.
  func written(
    _ record: FamilyRecord, for person: PersonID, _ practice: Practice, _ wording: Wording,
    in every: [Language]? = nil
  ) throws -> [WrittenPaper] {
    guard let seen = SeenRecord(record, asGivenTo: person, today: today) else { return [] }
    let papers = ConferencePapers(seen, practice, wording, today: today)
    let kept = KeptValues(record, notSeenIn: seen)
    var languages: [Language] = [.english]
    if seen.family.language(of: person) != .english {
      languages.insert(seen.family.language(of: person), at: 0)
    }
    return try papers.due.flatMap { id in
      try (every ?? languages).compactMap { language in
        guard let text = papers.text(of: id, in: language),
          let paper = papers.paper(
            id, in: language, digest: { try? digest(of: $0) })
        else { return nil }
        let found = kept.isEmpty ? [] : kept.found(in: paper.everyWord.joined(separator: "\n"))
        return WrittenPaper(
          id: id,
          ready: ReadyPaper(
            MadePaper(
              paper: id.description, recipient: person, language: language, text: text.version,
              seen: seen.version, digest: try digest(of: paper), because: seen.viewer.because),
            isHeld: !found.isEmpty),
          paper: paper, found: found)
      }
    }
  }

  func digest(of paper: Paper) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Record.digest(of: try encoder.encode(paper.content))
  }
}

extension FamilyRecord {
  /// Everyone who is to have papers: who is invited, and the children whom it is about.
  public var recipients: [PersonID] {
    guard let conference else { return [] }
    let invited = conference.invitations.map(\.person)
    return invited
      + conference.children.filter { child in
        !invited.contains(child) && person(child)?.kind != .unbornChild
      }
  }
}

extension Standing {
  /// Why somebody gets their version of a paper, for the record.
  var because: String {
    RelationKind.allCases.first(where: kinds.contains)?.rawValue ?? "invited"
  }
}
