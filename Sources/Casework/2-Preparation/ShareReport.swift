// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Records that a report was shared with someone of the family before the conference (PR2, PS11).
public struct ShareReport: Deed {
  static let report = Field<ReportID>.thing(.report, "report", "Which report?")
  static let with = Field<[PersonID]>.people(
    "with", "With whom?", among: .family,
    hint: "Parts that are kept from them stay out of what they receive.")
  static let how = Field<String>.words(
    "how", "How did you share it?", hint: "Read together, explained, in which language.")

  public static let form = DeedForm(
    "share-report", title: "Share a report",
    purpose: "The family reads every report before the conference, and not in it.",
    button: "Share the report", serves: ["PR2", "PS11"],
    by: [.socialWorker, .teamManager, .professional],
    fields: [report.face, with.face, how.face])

  let report: ReportID
  let with: [PersonID]
  let how: String

  public init(_ answers: Answers) throws(BadAnswers) {
    report = try answers(Self.report)
    with = try answers(Self.with)
    how = try answers(Self.how)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard let found = record.reports.first(where: { $0.id == report }) else {
      throw Refusal("unknown-report", "Choose a report that was sent.", field: Self.report.key)
    }
    try record.known(with)
    try record.isBorn(with, field: Self.with.key)
    if with.allSatisfy({ found.shared[$0] != nil }) { return [] }
    return [
      .preparation(
        .reportShared(ReportShared(report: report, with: with, how: how, day: now.day)))
    ]
  }
}

/// A report was shared with people of the family.
public struct ReportShared: Hashable, Codable, Sendable {
  public let report: ReportID
  public let with: [PersonID]
  public let how: String
  public let day: Day

  public init(report: ReportID, with: [PersonID], how: String, day: Day) {
    self.report = report
    self.with = with
    self.how = how
    self.day = day
  }
}
