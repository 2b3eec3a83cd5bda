// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Says who does what by when for one outcome (PL2, PL6).
public struct AddAction: Deed {
  static let outcome = Field<OutcomeID>.thing(.outcome, "outcome", "For which outcome?")
  static let who = Field<PersonID>.person("who", "Who does it?", among: .anyone)
  static let what = Field<String>.words("what", "What will they do?").forFamily
  static let by = Field<Day>.day("by", "By when?")
  static let often = Field<String?>.optionalLine(
    "often", "How often?", hint: "Leave it empty for something that is done once.")

  public static let form = DeedForm(
    "add-action", title: "Say who does what",
    purpose: "One step, one person, one day.", button: "Add this step",
    serves: ["PL2", "PL5", "PL6"], by: [.socialWorker, .chair],
    fields: [outcome.face, who.face, what.face, by.face, often.face])

  let outcome: OutcomeID
  let who: PersonID
  let what: String
  let by: Day
  let often: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    outcome = try answers(Self.outcome)
    who = try answers(Self.who)
    what = try answers(Self.what)
    by = try answers(Self.by)
    often = try answers(Self.often)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    _ = try record.planInTheMaking()
    guard record.plan.outcomes.contains(where: { $0.id == outcome }) else {
      throw Refusal(
        "unknown-outcome", "Choose what this step is for. Name it first if it is new.",
        field: Self.outcome.key)
    }
    try record.known([who])
    guard by >= now.day else {
      throw Refusal("day-gone", "Choose a day that is still to come.", field: Self.by.key)
    }
    return [
      .plan(
        .actionAdded(
          ActionAdded(
            action: now.ref(), outcome: outcome, who: who, what: what, by: by, often: often)))
    ]
  }
}

/// A step was added to the plan.
public struct ActionAdded: Hashable, Codable, Sendable {
  public let action: ActionID
  public let outcome: OutcomeID
  public let who: PersonID
  public let what: String
  public let by: Day
  /// Nil for something that is done once.
  public let often: String?

  public init(
    action: ActionID, outcome: OutcomeID, who: PersonID, what: String, by: Day,
    often: String? = nil
  ) {
    (self.action, self.outcome, self.who) = (action, outcome, who)
    (self.what, self.by, self.often) = (what, by, often)
  }
}
