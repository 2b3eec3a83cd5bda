// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Puts right how an enquiry was opened: the family's name, the day from which the time limits count,
/// what happened; and how it ended (E1, E4).
public struct CorrectEnquiry: PutsRight {
  static let family = Field<String?>.optionalLine(
    "family", "The right family name", hint: "Leave empty what is right already.")
  static let discussion = Field<Day?>.optionalDay(
    "strategy-discussion", "The right day of the strategy discussion",
    hint: "Every time limit is counted anew from this day.")
  static let reason = Field<String?>.optionalWords(
    "reason", "What happened that we need to understand?"
  ).forFamily
  static let outcome = Field<EnquiryOutcome?>.optionalOne(
    "outcome", "What did the enquiry find?", hint: "Only once the enquiry was concluded.")
  static let reasons = Field<String?>.optionalWords(
    "reasons", "Why was that found?"
  ).forFamily

  public static let form = DeedForm(
    "correct-enquiry", title: "Put the enquiry right",
    purpose: "The family’s name, the day from which time limits count, what was found.",
    button: "Put it right", serves: ["E1", "E4"], by: [.socialWorker, .teamManager],
    staleAfter: [.enquiry],
    fields: [
      family.face, discussion.face, reason.face, outcome.face, reasons.face,
      Field<String>.whyCorrected.face,
    ])

  let family: String?
  let discussion: Day?
  let reason: String?
  let outcome: EnquiryOutcome?
  let reasons: String?
  let why: String

  public init(_ answers: Answers) throws(BadAnswers) {
    family = try answers(Self.family)
    discussion = try answers(Self.discussion)
    reason = try answers(Self.reason)
    outcome = try answers(Self.outcome)
    reasons = try answers(Self.reasons)
    why = try answers(Field<String>.whyCorrected)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    if let discussion, discussion > now.day {
      throw Refusal(
        "day-to-come", "The strategy discussion cannot be on a day that is still to come.",
        field: Self.discussion.key)
    }
    let found = record.entries(seenBy: now) { right($0) != nil }
    let concluded = found.last { $0.said.conclusion != nil }
    if outcome != nil || reasons != nil, concluded == nil {
      throw Refusal(
        "not-concluded", "The enquiry has not been concluded yet.", field: Self.outcome.key)
    }
    let opened = found.first { $0.said.conclusion == nil }
    let events = [opened, concluded].compactMap(\.self).flatMap { $0.now(right($0.said), why) }
    guard !events.isEmpty else { throw .nothingChanged }
    return events
  }

  private func right(_ said: CaseEvent) -> CaseEvent? {
    switch said {
    case .enquiry(.opened(let before)):
      .enquiry(
        .opened(
          EnquiryOpened(
            family: family ?? before.family,
            strategyDiscussion: discussion ?? before.strategyDiscussion,
            reason: reason ?? before.reason, socialWorker: before.socialWorker,
            teamManager: before.teamManager)))
    case .enquiry(.concluded(let before)):
      .enquiry(
        .concluded(
          EnquiryConcluded(
            outcome: outcome ?? before.outcome, reasons: reasons ?? before.reasons)))
    default: nil
    }
  }
}

extension CaseEvent {
  fileprivate var conclusion: EnquiryConcluded? {
    if case .enquiry(.concluded(let concluded)) = self { concluded } else { nil }
  }
}
