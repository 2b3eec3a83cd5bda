// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Names what will be better, in the family's words, and which harm it answers: how it is now, how
/// everyone will know, and by when (PS10, PL1 to PL5, PL9). What answers no harm belongs in a child
/// in need plan where the authority's practice says so: going ahead asks for a reason.
public struct NameOutcome: Deed {
  static let words = Field<String>.words(
    "words", "What will be better?", hint: "In the family's own words.")
  static let children = Field<[PersonID]>.optionalPeople(
    "children", "For which children?", among: .children, hint: "Leave it empty for all of them.")
  static let harm = Field<String?>.optionalWords("harm", "Which harm does this answer?").forFamily
  static let today = Field<String?>.optionalWords(
    "today", "How is it now?", hint: "So that everyone can see later what has changed."
  ).forFamily
  static let measure = Field<String>.words(
    "measure", "How shall we know that it is better?",
    hint: "Something that can be seen or counted."
  ).forFamily
  static let by = Field<Day?>.optionalDay("by", "By when will it be better?")
  static let strengths = Field<String?>.optionalWords(
    "strengths", "What in the family already helps with this?"
  ).forFamily

  public static let form = DeedForm(
    "name-outcome", title: "Name what will be better",
    purpose: "A plan says what the family wants to be better, and how everyone will know.",
    button: "Add to the plan", serves: ["PS10", "PL1", "PL2", "PL3", "PL4", "PL5", "PL9"],
    by: [.socialWorker, .chair, .familyMember],
    fields: [
      words.face, children.face, harm.face, today.face, measure.face, by.face, strengths.face,
      Departure.reason.face,
    ])

  let words: String
  let children: [PersonID]
  let harm: String?
  let today: String?
  let measure: String
  let by: Day?
  let strengths: String?
  let goingAhead: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    words = try answers(Self.words)
    children = try answers(Self.children)
    harm = try answers(Self.harm)
    today = try answers(Self.today)
    measure = try answers(Self.measure)
    by = try answers(Self.by)
    strengths = try answers(Self.strengths)
    goingAhead = try answers(Departure.reason)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.planInTheMaking()
    guard children.allSatisfy(conference.children.contains) else { throw .unknownChild }
    if let by, by < now.day {
      throw Refusal("day-gone", "Choose a day that is still to come.", field: Self.by.key)
    }
    let prompts =
      harm == nil
      ? [practice.note("only-harm").map { Prompt.onlyHarm($0, now.ref()) }] : []
    let event = OutcomeNamed(
      outcome: now.ref(), words: words, harm: harm, measure: measure, children: children,
      today: today, by: by, strengths: strengths)
    return try Departure.events(for: prompts.compactMap(\.self), reason: goingAhead)
      + [.plan(.outcomeNamed(event))]
  }
}

extension Prompt {
  /// A plan that protects holds only what answers the harm (PL4).
  static func onlyHarm(_ note: PracticeNote, _ outcome: OutcomeID) -> Prompt {
    Prompt(
      rule: "only-harm", about: "the plan",
      words: "This answers no harm that was named. \(note.words)", source: note.source,
      subject: .outcome(outcome))
  }
}

/// Something that will be better was named.
public struct OutcomeNamed: Hashable, Codable, Sendable {
  public let outcome: OutcomeID
  public let words: String
  /// Nil when it answers no harm: the child's wellbeing alone.
  public let harm: String?
  public let measure: String
  /// For whom; none means every child of the conference.
  public var children: [PersonID]?
  public let today: String?
  public let by: Day?
  public let strengths: String?

  public init(
    outcome: OutcomeID, words: String, harm: String?, measure: String,
    children: [PersonID] = [], today: String? = nil, by: Day? = nil, strengths: String? = nil
  ) {
    (self.outcome, self.words, self.harm, self.measure) = (outcome, words, harm, measure)
    self.children = children.isEmpty ? nil : children
    (self.today, self.by, self.strengths) = (today, by, strengths)
  }
}
