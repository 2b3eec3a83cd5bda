// SPDX-License-Identifier: MIT
import Practice

/// Invites someone of the family, and says what they need to take part (PS3, PS4, PF3).
public struct InviteFamilyMember: Deed {
  static let person = Field<PersonID>.person("person", "Who?", among: .family)
  static let why = Field<String>.words(
    "why", "Why should they be there?", hint: "Everyone who is invited can read this."
  ).forFamily
  static let needs = Field<[Need]>.many("needs", "What do they need to take part?")
  static let needsInWords = Field<String?>.optionalWords(
    "needs-in-words", "More about what they need", hint: "Which language, which access, when.")

  public static let form = DeedForm(
    "invite-family-member", title: "Invite someone of the family",
    purpose: "Ask them to come, and arrange what they need to take a full part.",
    button: "Invite them", serves: ["PS3", "PS4", "PF3"],
    by: [.socialWorker, .teamManager, .chair],
    fields: [person.face, why.face, needs.face, needsInWords.face])

  let person: PersonID
  let why: String
  let needs: [Need]
  let needsInWords: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    person = try answers(Self.person)
    why = try answers(Self.why)
    needs = try answers(Self.needs)
    needsInWords = try answers(Self.needsInWords)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    _ = try record.conferenceInPreparation()
    guard let member = record.person(person), member.isFamily else { throw .unknownPerson }
    if member.kind == .unbornChild {
      throw Refusal(
        "not-yet-born", "A baby who is not yet born cannot be invited.", field: Self.person.key)
    }
    return [
      .preparation(
        .familyMemberInvited(
          FamilyMemberInvited(
            person: person, why: why, needs: needs, needsInWords: needsInWords)))
    ]
  }
}

/// Someone of the family was invited.
public struct FamilyMemberInvited: Hashable, Codable, Sendable {
  public let person: PersonID
  public let why: String
  public let needs: [Need]
  public let needsInWords: String?

  public init(person: PersonID, why: String, needs: [Need], needsInWords: String?) {
    self.person = person
    self.why = why
    self.needs = needs
    self.needsInWords = needsInWords
  }
}

/// What somebody may need to take a full part (W, B).
public enum Need: String, Codable, ChoiceWords {
  case interpreter, advocate, transport, childcare
  case access = "step-free-or-other-access"
  case supporter = "someone-they-trust"
  case reading = "help-with-reading"
  case legalAdviser = "legal-adviser"

  public var words: String {
    switch self {
    case .interpreter: "An interpreter"
    case .advocate: "An advocate"
    case .transport: "Transport"
    case .childcare: "Childcare"
    case .access: "Step-free or other access"
    case .supporter: "Someone they trust beside them"
    case .reading: "Help to read or understand the reports"
    case .legalAdviser: "A legal adviser"
    }
  }
}
