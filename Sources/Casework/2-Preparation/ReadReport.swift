// SPDX-License-Identifier: MIT
import Practice

/// Somebody says that they have read a report: the meeting's time is not for reading (PR5).
public struct ReadReport: Deed {
  static let report = Field<ReportID>.thing(.report, "report", "Which report?")

  public static let form = DeedForm(
    "read-report", title: "I have read this report",
    purpose: "Everyone reads it before we meet. Then we have time to talk.",
    button: "I have read it", serves: ["PR5"],
    by: [
      .professional, .socialWorker, .teamManager, .chair, .familyMember, .advocate, .supporter,
    ], fields: [report.face])

  let report: ReportID

  public init(_ answers: Answers) throws(BadAnswers) { report = try answers(Self.report) }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let found = try record.readable(report, by: now.actor.account, Self.report.key)
    guard let reader = record.person(of: now.actor.account) else { throw .unknownPerson }
    if found.author == reader.id || found.readOn[reader.id] != nil { return [] }
    return [.reading(.read(ReportRead(report: report, reader: reader.id)))]
  }
}

/// Somebody has read a report.
public struct ReportRead: Hashable, Codable, Sendable {
  public let report: ReportID
  public let reader: PersonID

  public init(report: ReportID, reader: PersonID) {
    (self.report, self.reader) = (report, reader)
  }
}
