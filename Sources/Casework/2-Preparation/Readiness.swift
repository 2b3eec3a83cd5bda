// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Are we ready to meet? One line of what is done or missing, by whom, by when, and why.
public struct ReadinessLine: Hashable, Sendable {
  public let what: String
  public let isDone: Bool
  public let detail: String
  /// The deed that would do it.
  public let deed: String?
  public let due: DueItem?
  /// What is not there, each in a few words: "the report by Sam Price is not in". Only for lines that
  /// whoever makes the arrangements sees and follows up.
  public let missing: [String]
  /// Whether it is for whoever makes the arrangements to follow up.
  public let isArranged: Bool

  /// A line that is not about arrangements.
  init(what: String, isDone: Bool, detail: String, deed: String?, due: DueItem?) {
    (self.what, self.isDone, self.detail) = (what, isDone, detail)
    (self.deed, self.due, self.missing, self.isArranged) = (deed, due, [], false)
  }

  /// A line about arrangements: done when nothing is missing.
  init(what: String, missing: [String], detail: String, deed: String?, due: DueItem? = nil) {
    (self.what, self.isDone, self.detail) = (what, missing.isEmpty, detail)
    (self.deed, self.due, self.missing, self.isArranged) = (deed, due, missing, true)
  }
}

extension ReadinessLine {
  /// A line that asks a duty: done when it is done for each.
  init(_ what: String, _ duty: Duty, done: String = "Done for each.", due: DueItem? = nil) {
    self.init(
      what: what, isDone: duty.isDone,
      detail: duty.still.isEmpty ? done : duty.still, deed: duty.rule.deed, due: due)
  }

  /// A duty that whoever makes the arrangements follows up.
  init(
    _ what: String, arranged duty: Duty, missing: [String], detail: String, due: DueItem? = nil
  ) {
    self.init(
      what: what, missing: missing, detail: detail, deed: duty.rule.deed, due: due)
  }
}

extension FamilyRecord {
  /// The short list on the preparation page, in the order in which people do it.
  public func readiness(_ practice: Practice) throws(Refusal) -> [ReadinessLine] {
    guard let conference else { return [] }
    let due = Dictionary(
      try dueList(practice).map { ($0.rule, $0) }, uniquingKeysWith: { first, _ in first })
    var lines = [invited(conference, practice), parents(conference, practice, due)]
    lines += [reports(conference, practice, due), shared(conference, practice, due)]
    lines.append(chair(conference, practice))
    let consultation = consultation(conference, practice)
    if consultation.source != nil || !conference.consultations.isEmpty {
      lines.append(talkedBefore(consultation, conference))
    }
    let statement = harmStatement(conference, practice)
    if statement.source != nil || conference.harmStatement != nil {
      lines.append(
        ReadinessLine(
          practice.term(.harmStatement), statement,
          done: conference.harmStatement.map {
            $0.with.isEmpty ? "Written." : "Written with \(listed($0.with.map(name)))."
          } ?? ""))
    }
    lines += try peopleLines(conference, practice)
    lines.append(
      ReadinessLine(
        practice.term(.outlinePlan), outlinePlan(practice),
        done: "\(plan.outcomes.count) to be better so far, each with a step."))
    return lines
  }

  private func invited(_ conference: Conference, _ practice: Practice) -> ReadinessLine {
    let quorum = quorum(practice, present: conference.invitations.map(\.person))
    let family = conference.invitations.count { person($0.person)?.isFamily == true }
    let missing = [
      quorum.isMet ? nil : "too few are invited to decide",
      family > 0 ? nil : "nobody of the family is invited",
    ].compactMap(\.self)
    return ReadinessLine(
      what: "People invited", missing: missing,
      detail: "\(conference.invitations.count) people, \(family) of the family. If all come: "
        + quorum.words.prefix(1).lowercased() + quorum.words.dropFirst(),
      deed: "invite-professional")
  }

  private func parents(
    _ conference: Conference, _ practice: Practice, _ due: [String: DueItem]
  ) -> ReadinessLine {
    let days = conference.parentsMet.filter { !Set($0.with).isDisjoint(with: carers) }
    return ReadinessLine(
      "Social worker has met the parents", parentsMet(conference, practice),
      done: told(days), due: due["meeting-with-parents"])
  }

  private func chair(_ conference: Conference, _ practice: Practice) -> ReadinessLine {
    ReadinessLine(
      "\(practice.term(.chair)) has spoken with the family",
      chairMeetsFamily(conference, practice), done: told(conference.familyMetByChair))
  }

  private func talkedBefore(_ duty: Duty, _ conference: Conference) -> ReadinessLine {
    let held = conference.consultations.last.map { "Held on \($0.day.shortWords)." } ?? ""
    // Where the practice does not ask for it, a talk that was held is told and nothing is missing.
    return duty.source == nil
      ? ReadinessLine(
        what: "Consultation of chair, social worker and manager", isDone: true, detail: held,
        deed: duty.rule.deed, due: nil)
      : ReadinessLine("Consultation of chair, social worker and manager", duty, done: held)
  }

  /// "With Nadia Hassan on 10 Nov. With Karim Hassan on 11 Nov."
  private func told(_ meetings: [PreparingMeeting]) -> String {
    meetings.map { "With \(listed($0.with.map(name))) on \($0.day.shortWords)." }
      .joined(separator: " ")
  }

  private func reports(
    _ conference: Conference, _ practice: Practice, _ due: [String: DueItem]
  ) -> ReadinessLine {
    let duty = reportsSent(conference, practice)
    let here = duty.owed.count - duty.open.count
    return ReadinessLine(
      "Reports", arranged: duty,
      missing: duty.owed.isEmpty
        ? ["no report is asked for"] : duty.open.map { "the report by \($0.about) is not in" },
      detail: "\(here) of \(duty.owed.count) are here."
        + (duty.open.isEmpty ? "" : " Missing: \(listed(duty.open.map(\.about)))."),
      due: due["reports-to-everyone"] ?? due["reports-to-chair"])
  }

  private func shared(
    _ conference: Conference, _ practice: Practice, _ due: [String: DueItem]
  ) -> ReadinessLine {
    ReadinessLine(
      "Reports shared with the parents", reportsShared(conference, practice),
      done: "Each report is shared with each of them.", due: due["reports-to-parents"])
  }
}
