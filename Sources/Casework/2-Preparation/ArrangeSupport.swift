// SPDX-License-Identifier: MIT
import Practice

/// Follows up what somebody needs to take part, until it is arranged and they know of it (PS3,
/// PS4, PF3).
public struct ArrangeSupport: Deed {
  static let person = Field<PersonID>.person("person", "For whom?", among: .invited)
  static let need = Field<Need>.one("need", "What do they need?")
  static let by = Field<String>.line("by", "Who arranges it?")
  static let what = Field<String?>.optionalWords(
    "what", "What has been arranged?", hint: "Leave this empty while it is still to be done.")
  static let confirmed = Field<Bool>.yesNo(
    "confirmed", "Have you told them, and does it suit them?")

  public static let form = DeedForm(
    "arrange-support", title: "Arrange what somebody needs",
    purpose: "Make sure that the help which somebody needs is there on the day.",
    button: "Keep this", serves: ["PS3", "PS4", "PF3"],
    by: [.socialWorker, .teamManager, .chair, .arranger],
    staleAfter: [.needs],
    fields: [person.face, need.face, by.face, what.face, confirmed.face])

  let person: PersonID
  let need: Need
  let by: String
  let what: String?
  let confirmed: Bool

  public init(_ answers: Answers) throws(BadAnswers) {
    person = try answers(Self.person)
    need = try answers(Self.need)
    by = try answers(Self.by)
    what = try answers(Self.what)
    confirmed = try answers(Self.confirmed)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInPreparation()
    try record.invited(person, Self.person.key)
    if confirmed, what == nil {
      throw Refusal(
        "confirmed-what", "Write what has been arranged, or say that it is not confirmed yet.",
        field: Self.what.key)
    }
    let arranged = SupportArranged(
      person: person, need: need, by: by, what: what, confirmed: confirmed)
    if conference.takingPart.support.contains(arranged) { return [] }
    return [.takingPart(.supportArranged(arranged))]
  }
}

/// Help for somebody was arranged, or it was said who arranges it.
public struct SupportArranged: Hashable, Codable, Sendable {
  public let person: PersonID
  public let need: Need
  public let by: String
  public let what: String?
  public let confirmed: Bool

  public init(person: PersonID, need: Need, by: String, what: String?, confirmed: Bool) {
    (self.person, self.need, self.by) = (person, need, by)
    (self.what, self.confirmed) = (what, confirmed)
  }
}

extension FamilyRecord {
  /// Refuses somebody who is not invited to the conference.
  func invited(_ person: PersonID, _ field: String) throws(Refusal) {
    try known([person])
    guard conference?.invitation(of: person) != nil else {
      throw Refusal("not-invited", "Invite them first.", field: field)
    }
  }
}
