// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Puts right what the plan says will be better. The words themselves are put right only by whoever
/// wrote them down: nobody else changes what somebody said (PL1 to PL5, PL9).
public struct CorrectOutcome: PutsRight {
  static let outcome = Field<OutcomeID>.thing(.outcome, "outcome", "Which one?")
  static let words = Field<String?>.optionalWords(
    "words", "What will be better?", hint: "Leave empty what is right already.")
  static let children = Field<[PersonID]>.optionalPeople(
    "children", "For which children?", among: .children)
  static let harm = Field<String?>.optionalWords("harm", "Which harm does this answer?").forFamily
  static let today = Field<String?>.optionalWords("today", "How is it now?").forFamily
  static let measure = Field<String?>.optionalWords(
    "measure", "How shall we know that it is better?"
  ).forFamily
  static let by = Field<Day?>.optionalDay("by", "By when will it be better?")
  static let strengths = Field<String?>.optionalWords(
    "strengths", "What in the family already helps with this?"
  ).forFamily

  public static let form = DeedForm(
    "correct-outcome", title: "Put an aim of the plan right",
    purpose: "For a mistake. What it said stays in the record.", button: "Put it right",
    serves: ["PL1", "PL3", "PL9"], by: [.socialWorker, .chair, .familyMember],
    staleAfter: [.plan],
    fields: [
      outcome.face, words.face, children.face, harm.face, today.face, measure.face, by.face,
      strengths.face, Field<String>.whyCorrected.face,
    ])

  let outcome: OutcomeID
  let words: String?
  let children: [PersonID]
  let harm: String?
  let today: String?
  let measure: String?
  let by: Day?
  let strengths: String?
  let why: String

  public init(_ answers: Answers) throws(BadAnswers) {
    outcome = try answers(Self.outcome)
    words = try answers(Self.words)
    children = try answers(Self.children)
    harm = try answers(Self.harm)
    today = try answers(Self.today)
    measure = try answers(Self.measure)
    by = try answers(Self.by)
    strengths = try answers(Self.strengths)
    why = try answers(Field<String>.whyCorrected)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    try record.refusePaused(now)
    let found = record.entries(seenBy: now) { $0.outcome?.outcome == outcome }
    guard let last = found.last, let before = last.said.outcome,
      record.plan.outcomes.contains(where: { $0.id == outcome })
    else {
      throw Refusal(
        "unknown-outcome", "Choose something that stands in the plan.", field: Self.outcome.key)
    }
    let isWriter = last.entry.by.account == now.actor.account
    let carries = record.relations.contains {
      $0.account == now.actor.account && [.socialWorker, .chair].contains($0.kind)
    }
    guard isWriter || carries && words == nil else {
      throw Refusal(
        "words-of-another",
        "Only whoever wrote these words down changes them. Name another aim beside it instead.",
        field: Self.words.key)
    }
    guard children.allSatisfy(record.conference?.children.contains ?? { _ in false }) else {
      throw .unknownChild
    }
    let events = last.now(.plan(.outcomeNamed(right(before))), why)
    guard !events.isEmpty else { throw .nothingChanged }
    return events
  }

  private func right(_ before: OutcomeNamed) -> OutcomeNamed {
    OutcomeNamed(
      outcome: before.outcome, words: words ?? before.words, harm: harm ?? before.harm,
      measure: measure ?? before.measure,
      children: children.isEmpty ? before.children ?? [] : children,
      today: today ?? before.today, by: by ?? before.by, strengths: strengths ?? before.strengths)
  }
}

extension CaseEvent {
  var outcome: OutcomeNamed? {
    if case .plan(.outcomeNamed(let named)) = self { named } else { nil }
  }
}
