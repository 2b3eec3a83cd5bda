// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Letters
import Papers
import Practice
import Timetable

/// An invented family, to show what a letter's text becomes. It MUST NOT be a real one: whoever
/// writes letters for the authority sees all of its papers.
public struct SampleFamily: Sendable {
  private let record: FamilyRecord
  private let practice: Practice
  private let today: Day

  init(_ record: FamilyRecord, _ practice: Practice, today: Day) {
    (self.record, self.practice, self.today) = (record, practice, today)
  }

  /// What somebody of this family would get, written from this text; nil where nobody there gets
  /// such a paper.
  public func paper(from text: LetterText) throws -> Paper? {
    let wording = try Wording().with([text])
    for person in record.recipients {
      guard let seen = SeenRecord(record, asGivenTo: person, today: today) else { continue }
      let papers = ConferencePapers(seen, practice, wording, today: today)
      if let id = papers.due.first(where: { $0.name == text.name }),
        let paper = papers.paper(id, in: text.language)
      {
        return paper
      }
    }
    return nil
  }
}

extension Office {
  /// A family of this office as a sample. Only for an office whose families are all invented.
  public func asSample(_ family: FamilyID) async throws -> SampleFamily {
    let record = try await record(family.record)
    return SampleFamily(record, try practice(for: record), today: today(for: record))
  }
}
