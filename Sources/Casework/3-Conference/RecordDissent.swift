// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Somebody does not agree with a decision. It stands in the record beside the decision.
public struct RecordDissent: Deed {
  static let child = Field<PersonID>.person("child", "For which child?", among: .children)
  static let words = Field<String>.words("words", "With what do you not agree, and why?")
  /// Only a professional is asked: a mother disagrees as a mother, and not for an agency.
  public static let formalKey = "formal"
  static let formal = Field<Bool>.yesNoOrNot(
    "formal", "Is this a formal disagreement of your agency?",
    hint: "Leave it empty when you write down what a parent or child says.")
  static let readers = Field<WhoReads?>.readers(.table)

  public static let form = DeedForm(
    "record-dissent", title: "I do not agree",
    purpose: "Nobody has to agree. What you say is kept beside the decision.",
    button: "Keep that I do not agree", serves: ["C18", "L8"],
    by: [
      .professional, .socialWorker, .teamManager, .chair, .familyMember, .advocate, .supporter,
    ],
    fields: [
      child.face, words.face, formal.face, Field<[PersonID]>.whose.face, readers.face,
      Departure.reason.face,
    ])

  let child: PersonID
  let words: String
  let formal: Bool
  let whose: [PersonID]
  let readers: WhoReads?
  let goingAhead: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    child = try answers(Self.child)
    words = try answers(Self.words)
    formal = try answers(Self.formal)
    whose = try answers(Field<[PersonID]>.whose)
    readers = try answers(Self.readers)
    goingAhead = try answers(Departure.reason)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard let conference = record.conference else { throw .noConference }
    try record.refusePaused(now)
    guard conference.decision(for: child) != nil else {
      throw Refusal(
        "not-decided", "Nothing has been decided for this child yet. Give your view instead.",
        field: Self.child.key)
    }
    let speaker = try record.speaker(whose, now)
    if formal && record.person(speaker)?.isProfessional != true {
      throw Refusal(
        "not-an-agency", "Choose no: a formal disagreement is a professional's.",
        field: Self.formal.key)
    }
    let prompts = formal ? try latePrompts(conference, practice, now) : []
    return try Departure.events(for: prompts, reason: goingAhead) + [
      .talk(
        .dissentRecorded(
          DissentRecorded(child: child, whose: speaker, words: words, formal: formal)))
    ]
  }

  public func audience(_ record: FamilyRecord, _ now: Circumstance) throws(Refusal) -> Audience? {
    try record.audience(readers, of: record.speaker(whose, now))
  }

  private func latePrompts(
    _ conference: Conference, _ practice: Practice, _ now: Circumstance
  ) throws(Refusal) -> [Prompt] {
    guard let clock = practice.clock(.professionalDissent) else { return [] }
    let due = try clock.due(from: conference.opened?.londonDay ?? conference.day)
    guard now.day > due else { return [] }
    return [
      Prompt(
        rule: clock.rule.rawValue, about: "the disagreement",
        words: "A formal disagreement is given by \(due.inWords). \(clock.why)",
        source: clock.source)
    ]
  }
}

/// Somebody does not agree with a decision.
public struct DissentRecorded: Hashable, Codable, Sendable {
  public let child: PersonID
  public let whose: PersonID
  public let words: String
  /// A formal disagreement of an agency, not a personal one.
  public let formal: Bool
}
