// SPDX-License-Identifier: MIT
import Practice

/// Social worker and chair agree before the conference who tells the children the outcome and
/// shares the plan with them (PS12, Birmingham).
public struct AgreeWhoTellsChild: Deed {
  static let person = Field<PersonID>.person(
    "person", "Who tells the children?", among: .invited)
  static let children = Field<[PersonID]>.optionalPeople(
    "children", "For which children?", among: .children, hint: "Leave it empty for all of them.")
  static let how = Field<String?>.optionalWords(
    "how", "When and how?", hint: "Who else is there, and in which words.")

  public static let form = DeedForm(
    "agree-who-tells-child", title: "Agree who tells the children",
    purpose: "Each child hears the outcome from somebody whom they trust.", button: "Keep this",
    serves: ["PS12", "PL11"], by: [.socialWorker, .teamManager, .chair],
    staleAfter: [.consultation],
    fields: [person.face, children.face, how.face])

  let person: PersonID
  let children: [PersonID]
  let how: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    person = try answers(Self.person)
    children = try answers(Self.children)
    how = try answers(Self.how)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInPreparation()
    try record.invited(person, Self.person.key)
    guard children.allSatisfy(conference.children.contains) else { throw .unknownChild }
    let agreed = TellingAgreed(person: person, how: how, children: children)
    if conference.takingPart.telling == agreed { return [] }
    return [.takingPart(.tellingAgreed(agreed))]
  }
}

/// It was agreed who tells the children.
public struct TellingAgreed: Hashable, Codable, Sendable {
  public let person: PersonID
  public let how: String?
  /// Which children; nil for every child of the conference.
  public var children: [PersonID]?

  public init(person: PersonID, how: String?, children: [PersonID] = []) {
    (self.person, self.how) = (person, how)
    self.children = children.isEmpty ? nil : children
  }
}
