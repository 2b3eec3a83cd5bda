// SPDX-License-Identifier: MIT
import Timetable

/// What is read, and by whom: reports are explained, read and answered, and words that were kept to
/// few are shared.
public enum ReadingEvent: Hashable, Sendable {
  case explained(ReportExplained)
  case read(ReportRead)
  case commented(ReportCommented)
  case wordsShared(WordsShared)

  var matter: Matter {
    switch self {
    case .explained: .sharing
    case .read, .commented: .reading
    case .wordsShared: .sharing
    }
  }
}

extension FamilyRecord {
  mutating func evolve(_ event: ReadingEvent, _ entry: CaseEntry) {
    switch event {
    case .explained(let explained):
      updateReport(explained.report) { $0.explained.append(explained) }
    case .read(let read):
      updateReport(read.report) {
        $0.readOn[read.reader] = $0.readOn[read.reader] ?? entry.day
      }
    case .commented(let comment):
      updateReport(comment.report) {
        $0.comments.append(
          OwnWords(
            person: comment.person, words: comment.words, day: entry.day, writtenBy: entry.by))
      }
    case .wordsShared(let shared): share(shared, entry)
    }
  }

  private mutating func updateReport(_ id: ReportID, _ change: (inout Report) -> Void) {
    guard let place = reports.firstIndex(where: { $0.id == id }) else { return }
    change(&reports[place])
  }

  /// Who is invited and signs in, but has not said that they have read this report.
  public func notYetRead(_ report: Report) -> [PersonID] {
    (conference?.invitations ?? []).map(\.person).filter { id in
      guard let person = person(id), person.isProfessional, id != report.author else {
        return false
      }
      return isReader(id) && report.readOn[id] == nil
    }
  }

  /// Professionals who sign in; supporters read only what is shared with them.
  private func isReader(_ id: PersonID) -> Bool {
    relations.contains {
      $0.person == id && [.socialWorker, .chair, .professional].contains($0.kind)
    }
  }
}
