// SPDX-License-Identifier: MIT
import Casework

/// What becomes of a report. Who has read it is known to those who carry the meeting, to its
/// author and to the reader. What the family says about it stands beside it for professionals;
/// others of the family do not read it.
extension Lens {
  func see(_ event: ReadingEvent) -> ReadingEvent? {
    switch event {
    case .explained(let explained): see(explained).map(ReadingEvent.explained)
    case .read(let read): see(read) ? event : nil
    case .commented(let comment): see(comment) ? event : nil
    case .wordsShared(let shared): see(shared).map(ReadingEvent.wordsShared)
    }
  }

  private func see(_ explained: ReportExplained) -> ReportExplained? {
    guard !unknownReports.contains(explained.report) else { return nil }
    let mayKnow = viewer.carriesTheMeeting || ownReports.contains(explained.report)
    let people =
      mayKnow ? known(explained.with) : explained.with.filter(viewer.selves.contains)
    guard !people.isEmpty else { return nil }
    // What several people asked was asked by all of them, in one room.
    return ReportExplained(
      report: explained.report, with: people, day: explained.day, how: explained.how,
      asked: explained.asked)
  }

  private func see(_ read: ReportRead) -> Bool {
    guard !unknownReports.contains(read.report), knows(read.reader) else { return false }
    return viewer.carriesTheMeeting || ownReports.contains(read.report)
      || viewer.person == read.reader
  }

  private func see(_ comment: ReportCommented) -> Bool {
    guard !unknownReports.contains(comment.report), knows(comment.person) else { return false }
    return isHeard(comment.person)
  }

  /// That words were shared is known to whoever reads them now; what was said about it, to those
  /// who carry the meeting.
  private func see(_ shared: WordsShared) -> WordsShared? {
    guard readsShared(shared.words) else { return nil }
    return WordsShared(
      words: shared.words,
      readers: Audience(shared.readers.circle, known(shared.readers.people)),
      agreed: viewer.carriesTheMeeting ? shared.agreed : nil)
  }
}
