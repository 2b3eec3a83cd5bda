// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Records that the plan was shared with a child, how, and what the child said to it (PL11, PS12).
public struct SharePlanWithChild: Deed {
  static let child = Field<PersonID>.person("child", "With which child?", among: .children)
  static let how = Field<String>.words(
    "how", "How did you share it?", hint: "In which words, with what, who was there.")
  static let said = Field<String?>.optionalWords(
    "said", "What did the child say?", hint: "In the child's own words.")
  static let readers = Field<WhoReads?>.readers(.ownWords)

  public static let form = DeedForm(
    "share-plan-with-child", title: "Share the plan with a child",
    purpose: "A child should know what will happen to keep them safe.",
    button: "Keep that it was shared", serves: ["PL11", "PS12"],
    by: [.socialWorker, .chair, .professional, .advocate],
    fields: [child.face, how.face, said.face, readers.face])

  let child: PersonID
  let how: String
  let said: String?
  let readers: WhoReads?

  public init(_ answers: Answers) throws(BadAnswers) {
    child = try answers(Self.child)
    how = try answers(Self.how)
    said = try answers(Self.said)
    readers = try answers(Self.readers)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard let conference = record.conference else { throw .noConference }
    guard conference.children.contains(child) else { throw .unknownChild }
    try record.isBorn([child], field: Self.child.key)
    guard record.plan.agreedOn != nil else {
      throw Refusal("plan-not-agreed", "Agree the plan first. Then share it with the child.")
    }
    return [
      .plan(
        .sharedWithChild(PlanSharedWithChild(child: child, day: now.day, how: how, said: said)))
    ]
  }

  public func audience(_ record: FamilyRecord, _ now: Circumstance) throws(Refusal) -> Audience? {
    said == nil ? nil : try record.audience(readers, told: child)
  }
}

/// The plan was shared with a child.
public struct PlanSharedWithChild: Hashable, Codable, Sendable {
  public let child: PersonID
  public let day: Day
  public let how: String
  public let said: String?

  public init(child: PersonID, day: Day, how: String, said: String? = nil) {
    (self.child, self.day, self.how, self.said) = (child, day, how, said)
  }
}
