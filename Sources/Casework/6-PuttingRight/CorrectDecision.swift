// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Puts right what was written down of a decision: not a new decision, but what the conference decided
/// (C18, C19). Once the letter with the decision was given, a new letter says what changed (A1).
public struct CorrectDecision: PutsRight {
  static let child = Field<PersonID>.thing(.decided, "child", "For which child?")

  public static let form = DeedForm(
    "correct-decision", title: "Put a decision right",
    purpose: "When it was written down wrongly. What the conference decided is not changed here.",
    button: "Put it right", serves: ["C18", "C19", "A1"], by: [.chair],
    staleAfter: [.decisions],
    fields: [
      child.face, DecideForChild.threshold.face, DecideForChild.plan.face,
      DecideForChild.named.face, DecideForChild.category.face, DecideForChild.reasons.face,
      Field<String>.whyCorrected.face,
    ])

  let child: PersonID
  let decided: DecideForChild
  let why: String

  public init(_ answers: Answers) throws(BadAnswers) {
    child = try answers(Self.child)
    decided = try DecideForChild(answers)
    why = try answers(Field<String>.whyCorrected)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let found = record.entriesOfThisConference(seenBy: now) { $0.decision?.child == child }
    guard let last = found.last else {
      throw Refusal(
        "not-decided", "Nothing has been decided for this child yet.", field: Self.child.key)
    }
    try decided.refuseCategory(practice)
    try refuseThresholdMismatch(decided.threshold, decided.plan)
    try refuseUnnamed(decided.plan, decided.named)
    let events = last.now(.conference(.decisionMade(decided.made)), why)
    guard !events.isEmpty else { throw .nothingChanged }
    return events
  }
}

/// A decision that was put right: what it had said, and why it was wrong.
public struct CorrectedDecision: Hashable, Sendable {
  public let child: PersonID
  public let before: DecisionMade
  public let why: String
  public let on: Day
  public let at: Instant
}

extension Conference {
  /// The reasons that the chair had put into other words go with what was wrong.
  mutating func noteCorrected(_ before: DecisionMade, _ why: String?, _ entry: CaseEntry) {
    papers.rewordings[.reasons(for: before.child)] = nil
    correctedDecisions.append(
      CorrectedDecision(
        child: before.child, before: before, why: why ?? "", on: entry.day, at: entry.at))
  }
}

extension CaseEvent {
  var decision: DecisionMade? {
    if case .conference(.decisionMade(let made)) = self { made } else { nil }
  }
}
