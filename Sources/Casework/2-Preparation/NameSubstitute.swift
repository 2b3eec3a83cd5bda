// SPDX-License-Identifier: MIT
import Practice

/// An invited professional who cannot come names who comes in their place (PP7): without the
/// agency the conference may not be able to go ahead.
public struct NameSubstitute: Deed {
  static let account = Field<AccountID?>.optionalColleague(
    "account", "A colleague who signs in here",
    hint: "If they are not in the list, fill in their name and role.")
  static let name = Field<String?>.optionalLine("name", "Name")
  static let role = Field<String?>.optionalLine("role", "Role", hint: "Such as health visitor.")
  static let why = Field<String>.words(
    "why", "What do they know of the child?", hint: "What you told them, and what they bring.")

  public static let form = DeedForm(
    "name-substitute", title: "Name who comes in your place",
    purpose: "Your agency is at the table even when you cannot be.", button: "Name them",
    serves: ["PP7", "PC6"], by: [.professional], staleAfter: [.invitations],
    fields: [account.face, name.face, role.face, why.face])

  let account: AccountID?
  let name: String?
  let role: String?
  let why: String

  public init(_ answers: Answers) throws(BadAnswers) {
    account = try answers(Self.account)
    name = try answers(Self.name)
    role = try answers(Self.role)
    why = try answers(Self.why)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInPreparation()
    guard let absent = record.person(of: now.actor.account),
      conference.invitation(of: absent.id) != nil
    else { throw Refusal("not-invited", "Only somebody who is invited can name a colleague.") }
    let substitute = try substitute(for: absent, record, now)
    let promised = AttendancePromised(person: absent.id, answer: .notComing, words: nil)
    let isNew = conference.takingPart.promises[absent.id]?.answer != .notComing
    return (isNew ? [.takingPart(.attendancePromised(promised))] : []) + [
      .takingPart(
        .substituteNamed(SubstituteNamed(absent: absent.id, substitute: substitute, why: why)))
    ]
  }

  private func substitute(for absent: Person, _ record: FamilyRecord, _ now: Circumstance)
    throws(Refusal) -> Person
  {
    if let account {
      guard let actor = now.directory[account], actor.role == .partner else {
        throw .unknownPerson
      }
      guard actor.agency == absent.agency else {
        throw Refusal(
          "another-agency",
          "Choose somebody of your own agency. Nobody else can speak for it at the meeting.",
          field: Self.account.key)
      }
      if record.person(of: account) != nil {
        throw Refusal(
          "already-in-record", "Choose a colleague who is not part of this work yet.",
          field: Self.account.key)
      }
      return Person(
        id: now.ref(), name: actor.name, kind: .professional, agency: actor.agency ?? .other,
        role: actor.title, account: account)
    }
    guard let name, let role else {
      throw Refusal(
        "who", "Choose a colleague from the list, or fill in their name and role.",
        field: Self.name.key)
    }
    return Person(
      id: now.ref(), name: name, kind: .professional, agency: absent.agency ?? .other, role: role)
  }
}

/// Somebody comes in the place of an invited professional.
public struct SubstituteNamed: Hashable, Codable, Sendable {
  public let absent: PersonID
  public let substitute: Person
  public let why: String

  public init(absent: PersonID, substitute: Person, why: String) {
    (self.absent, self.substitute, self.why) = (absent, substitute, why)
  }
}
