// SPDX-License-Identifier: MIT
import Casework
import Timetable

/// Reports: professionals who are invited read them; the family reads those that were shared with
/// them. A part that is kept from somebody is not in what they, or who stands beside them, receive.
extension Lens {
  /// The reports that were shared with the viewer, or with whom they stand beside, by the end of
  /// `asOf`, and not in a part without them.
  static func sharedReports(
    _ viewer: Standing, _ record: FamilyRecord, _ asOf: Day?, without closed: ClosedParts
  ) -> Set<ReportID> {
    var reports: Set<ReportID> = []
    for entry in record.entries {
      guard case .preparation(.reportShared(let shared)) = record.saidNow(entry),
        !closed.hides(entry),
        shared.day <= asOf ?? shared.day, !viewer.selves.isDisjoint(with: shared.with)
      else { continue }
      reports.insert(shared.report)
    }
    return reports
  }

  func see(_ sent: ReportSent) -> ReportSent? {
    guard knows(sent.author) else { return nil }
    guard viewer.isProfessional || sharedReports.contains(sent.report) else { return nil }
    let isAuthor = sent.author == viewer.person
    let parts = sent.parts.filter { isAuthor || !isKept($0.notFor) }
    return ReportSent(
      report: sent.report, author: sent.author,
      parts: viewer.isProfessional ? parts.map(knownPart) : parts.map(\.withoutProtection))
  }

  func see(_ shared: ReportShared) -> ReportShared? {
    guard !unknownReports.contains(shared.report) else { return nil }
    let people = known(shared.with).filter {
      viewer.isProfessional || viewer.selves.contains($0)
    }
    guard !people.isEmpty else { return nil }
    return ReportShared(report: shared.report, with: people, how: shared.how, day: shared.day)
  }

  private func knownPart(_ part: ReportPart) -> ReportPart {
    ReportPart(
      heading: part.heading, words: part.words, notFor: known(part.notFor), reason: part.reason)
  }
}

extension ReportPart {
  /// The part as the family reads it: from whom it is kept is not theirs to know.
  fileprivate var withoutProtection: ReportPart { ReportPart(heading: heading, words: words) }
}
