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

extension FamilyRecord {
  /// The short list on the preparation page, in the order in which people do it.
  public func readiness(_ practice: Practice) throws(Refusal) -> [ReadinessLine] {
    guard let conference else { return [] }
    let due = Dictionary(
      try dueList(practice).map { ($0.rule, $0) }, uniquingKeysWith: { first, _ in first })
    var lines = [invited(conference, practice), parents(conference, due), reports(due)]
    lines.append(
      ReadinessLine(
        what: "\(practice.term(.chair)) has spoken with the family",
        isDone: !conference.familyMetByChair.isEmpty,
        detail: conference.familyMetByChair.last.map {
          "With \(listed($0.with.map(name))) on \($0.day.shortWords)."
        } ?? "Expected \(practice.chairMeetsFamily.value).", deed: "meet-family-as-chair", due: nil)
    )
    if practice.consultation.value == .always || !conference.consultations.isEmpty {
      lines.append(
        ReadinessLine(
          what: "Consultation of chair, social worker and manager",
          isDone: !conference.consultations.isEmpty,
          detail: conference.consultations.last.map { "Held on \($0.day.shortWords)." }
            ?? "Held before every conference here.",
          deed: "consult-before-conference", due: nil))
    }
    if practice.harmStatement.value || conference.harmStatement != nil {
      lines.append(
        ReadinessLine(
          what: practice.term(.harmStatement), isDone: conference.harmStatement != nil,
          detail: conference.harmStatement.map {
            $0.with.isEmpty ? "Written." : "Written with \(listed($0.with.map(name)))."
          } ?? "Not written yet.", deed: "write-harm-statement", due: nil))
    }
    lines += try peopleLines(conference, practice)
    lines.append(
      ReadinessLine(
        what: practice.term(.outlinePlan), isDone: !plan.outcomes.isEmpty,
        detail: plan.outcomes.isEmpty
          ? "Nothing written yet." : "\(plan.outcomes.count) to be better so far.",
        deed: "name-outcome", due: nil))
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

  private func parents(_ conference: Conference, _ due: [String: DueItem]) -> ReadinessLine {
    ReadinessLine(
      what: "Social worker has met the parents", isDone: !conference.parentsMet.isEmpty,
      detail: conference.parentsMet.last.map {
        "With \(listed($0.with.map(name))) on \($0.day.shortWords)."
      } ?? "Not yet.", deed: "meet-parents", due: due["meeting-with-parents"])
  }

  private func reports(_ due: [String: DueItem]) -> ReadinessLine {
    let expected = reportsExpected
    let missing = expected.filter { person in !reports.contains { $0.author == person } }
    return ReadinessLine(
      what: "Reports",
      missing: expected.isEmpty
        ? ["no report is asked for"] : missing.map { "the report by \(name($0)) is not in" },
      detail: "\(expected.count - missing.count) of \(expected.count) are here."
        + (missing.isEmpty ? "" : " Missing: \(listed(missing.map(name)))."),
      deed: "send-report", due: due["reports-to-everyone"] ?? due["reports-to-chair"])
  }
}
