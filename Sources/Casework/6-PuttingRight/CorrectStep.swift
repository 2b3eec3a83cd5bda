// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Puts right who does what by when (PL2, PL6).
public struct CorrectStep: PutsRight {
  static let step = Field<ActionID>.thing(.step, "step", "Which step?")
  static let who = Field<PersonID?>.optionalPerson(
    "who", "Who does it?", among: .anyone, hint: "Leave empty what is right already.")
  static let what = Field<String?>.optionalWords("what", "What will they do?").forFamily
  static let by = Field<Day?>.optionalDay("by", "By when?")
  static let often = Field<String?>.optionalLine("often", "How often?")

  public static let form = DeedForm(
    "correct-step", title: "Put a step of the plan right",
    purpose: "For a mistake. What it said stays in the record.", button: "Put it right",
    serves: ["PL2", "PL6"], by: [.socialWorker, .chair], staleAfter: [.plan],
    fields: [
      step.face, who.face, what.face, by.face, often.face, Field<String>.whyCorrected.face,
    ])

  let step: ActionID
  let who: PersonID?
  let what: String?
  let by: Day?
  let often: String?
  let why: String

  public init(_ answers: Answers) throws(BadAnswers) {
    step = try answers(Self.step)
    who = try answers(Self.who)
    what = try answers(Self.what)
    by = try answers(Self.by)
    often = try answers(Self.often)
    why = try answers(Field<String>.whyCorrected)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    try record.refusePaused(now)
    let found = record.entries(seenBy: now) { $0.step?.action == step }
    guard let last = found.last, let before = last.said.step,
      record.plan.outcomes.contains(where: { $0.actions.contains { $0.id == step } })
    else {
      throw Refusal(
        "unknown-step", "Choose a step that stands in the plan.", field: Self.step.key)
    }
    try record.known([who].compactMap(\.self))
    let right = ActionAdded(
      action: before.action, outcome: before.outcome, who: who ?? before.who,
      what: what ?? before.what, by: by ?? before.by, often: often ?? before.often)
    let events = last.now(.plan(.actionAdded(right)), why)
    guard !events.isEmpty else { throw .nothingChanged }
    return events
  }
}

extension CaseEvent {
  var step: ActionAdded? { if case .plan(.actionAdded(let added)) = self { added } else { nil } }
}
