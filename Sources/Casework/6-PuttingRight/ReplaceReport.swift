// SPDX-License-Identifier: MIT
import Practice

/// A professional puts a report right that they have sent: the new one takes its place, and what it
/// said stays in the record (PR1, PR6). What was kept from somebody stays kept from them.
public struct ReplaceReport: PutsRight {
  static let report = Field<ReportID>.thing(.ownReport, "report", "Which report?")

  public static let form = DeedForm(
    "replace-report", title: "Put a report right that you have sent",
    purpose: "Write it as it should be. Whoever has read it is asked to read it again.",
    button: "Send it in place of the first", serves: ["PR1", "PR6", "PR2"],
    by: [.professional, .socialWorker], staleAfter: [.reports],
    fields: [report.face] + SendReport.parts + [Field<String>.whyCorrected.face])

  let report: ReportID
  let new: SendReport
  let why: String

  public init(_ answers: Answers) throws(BadAnswers) {
    report = try answers(Self.report)
    new = try SendReport(answers)
    why = try answers(Field<String>.whyCorrected)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let author = record.person(of: now.actor.account)?.id
    let found = record.entries(seenBy: now) { event in
      event.report?.report == report && event.report?.author == author
    }
    guard let last = found.last, let before = last.said.report else {
      throw Refusal(
        "unknown-report", "Choose a report that you have sent.", field: Self.report.key)
    }
    try record.known(new.notFor)
    try new.sayWhoAndWhy()
    let right = ReportSent(
      report: before.report, author: before.author, parts: new.parts(keeping: before.parts))
    let events = last.now(.preparation(.reportSent(right)), why)
    guard !events.isEmpty else { throw .nothingChanged }
    return events
  }
}

extension SendReport {
  /// The new parts. A part that was kept from somebody stays kept from them; where nothing is written
  /// in its place it stays as it was.
  fileprivate func parts(keeping before: [ReportPart]) -> [ReportPart] {
    let kept = before.filter { !$0.notFor.isEmpty }
    guard withheld != nil else { return parts + kept }
    let people = kept.flatMap(\.notFor)
    return parts.map { part in
      guard part.heading == .withheld else { return part }
      return ReportPart(
        heading: part.heading, words: part.words,
        notFor: part.notFor + people.filter { !part.notFor.contains($0) }, reason: part.reason)
    }
  }
}

extension CaseEvent {
  /// The report that this event sends.
  public var report: ReportSent? {
    if case .preparation(.reportSent(let sent)) = self { sent } else { nil }
  }
}
