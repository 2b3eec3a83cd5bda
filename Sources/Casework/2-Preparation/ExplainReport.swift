// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Records how somebody was helped to understand a report, and what they asked (PS11, Dorset 4.4).
public struct ExplainReport: Deed {
  static let report = Field<ReportID>.thing(.report, "report", "Which report?")
  static let with = Field<[PersonID]>.people("with", "Whom did you help?", among: .family)
  static let day = Field<Day>.day("day", "On which day?")
  static let how = Field<String>.words(
    "how", "How did you help?", hint: "Read aloud, in which language, with pictures.")
  static let asked = Field<String?>.optionalWords("asked", "What did they ask?")

  public static let form = DeedForm(
    "explain-report", title: "Help somebody to understand a report",
    purpose: "Nobody should have to guess what is written about them.", button: "Keep this",
    serves: ["PS11", "PR2"],
    by: [.socialWorker, .teamManager, .professional, .advocate, .supporter],
    fields: [report.face, with.face, day.face, how.face, asked.face])

  let report: ReportID
  let with: [PersonID]
  let day: Day
  let how: String
  let asked: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    report = try answers(Self.report)
    with = try answers(Self.with)
    day = try answers(Self.day)
    how = try answers(Self.how)
    asked = try answers(Self.asked)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let found = try record.readable(report, by: now.actor.account, Self.report.key)
    try record.known(with)
    try record.isBorn(with, field: Self.with.key)
    try now.happened(on: day)
    if let person = with.first(where: { found.shared[$0] == nil }) {
      throw Refusal(
        "not-shared", "Share this report with \(record.name(person)) first.",
        field: Self.with.key)
    }
    return [
      .reading(
        .explained(
          ReportExplained(report: report, with: with, day: day, how: how, asked: asked)))
    ]
  }
}

/// Somebody was helped to understand a report.
public struct ReportExplained: Hashable, Codable, Sendable {
  public let report: ReportID
  public let with: [PersonID]
  public let day: Day
  public let how: String
  public let asked: String?

  public init(report: ReportID, with: [PersonID], day: Day, how: String, asked: String?) {
    (self.report, self.with, self.day) = (report, with, day)
    (self.how, self.asked) = (how, asked)
  }
}

extension FamilyRecord {
  /// A report that this account may read: professionals every report whose author they may know;
  /// family, and who stands beside them, those that were shared with them.
  func readable(_ id: ReportID, by account: AccountID, _ field: String) throws(Refusal) -> Report {
    let mine = relations.filter { $0.account == account }
    let selves = Set(mine.map(\.person) + mine.compactMap(\.beside))
    let isProfessional = mine.contains {
      [.socialWorker, .teamManager, .chair, .professional].contains($0.kind)
    }
    guard let report = reports.first(where: { $0.id == id }),
      selves.isDisjoint(with: unknownTo[report.author] ?? []),
      isProfessional || !selves.isDisjoint(with: report.shared.keys)
    else { throw Refusal("unknown-report", "Choose a report that was sent.", field: field) }
    return report
  }
}
