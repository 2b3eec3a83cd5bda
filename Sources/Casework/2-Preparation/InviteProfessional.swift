// SPDX-License-Identifier: MIT
import Practice

/// Invites a professional because the family named them or because of what they know (PF6).
public struct InviteProfessional: Deed {
  static let account = Field<AccountID?>.optionalAccount(
    "account", "A professional who signs in here", [.partner, .teamManager],
    hint: "If they are not in the list, fill in their name, agency and role.")
  static let name = Field<String?>.optionalLine("name", "Name")
  static let agency = Field<[AgencyChoice]>.many("agency", "Agency")
  static let role = Field<String?>.optionalLine("role", "Role", hint: "Such as health visitor.")
  static let why = Field<String>.words(
    "why", "Why should they be there?",
    hint: "The family can read this: \"sees Jay every day at school\"."
  ).forFamily
  static let reportExpected = Field<Bool>.yesNo("report-expected", "Is a report expected?")
  static let notFor = Field<[PersonID]>.optionalPeople(
    "not-for", "Who must not know of this person?", among: .mayNotKnow,
    hint: "For example a refuge worker.")

  public static let form = DeedForm(
    "invite-professional", title: "Invite a professional",
    purpose: "Ask someone to come who knows the child, or whom the family wants there.",
    button: "Invite them", serves: ["PF6", "PS9", "PR1"],
    by: [.socialWorker, .teamManager, .chair],
    fields: [
      account.face, name.face, agency.face, role.face, why.face, reportExpected.face, notFor.face,
    ])

  let account: AccountID?
  let name: String?
  let agency: [AgencyChoice]
  let role: String?
  let why: String
  let reportExpected: Bool
  let notFor: [PersonID]

  public init(_ answers: Answers) throws(BadAnswers) {
    account = try answers(Self.account)
    name = try answers(Self.name)
    agency = try answers(Self.agency)
    role = try answers(Self.role)
    why = try answers(Self.why)
    reportExpected = try answers(Self.reportExpected)
    notFor = try answers(Self.notFor)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    _ = try record.conferenceInPreparation()
    try record.known(notFor)
    return [
      .preparation(
        .professionalInvited(
          ProfessionalInvited(
            professional: try professional(record, now), why: why,
            reportExpected: reportExpected, notFor: notFor)))
    ]
  }

  private func professional(_ record: FamilyRecord, _ now: Circumstance)
    throws(Refusal) -> Person
  {
    if let account {
      guard let actor = now.directory[account], [.partner, .teamManager].contains(actor.role)
      else {
        throw .unknownPerson
      }
      if let known = record.person(of: account) { return known }
      return Person(
        id: now.ref(), name: actor.name, kind: .professional, agency: actor.agency ?? .other,
        role: actor.title, account: account)
    }
    guard let name, let role, let agency = agency.first else {
      throw Refusal(
        "who", "Choose a professional from the list, or fill in their name, agency and role.",
        field: Self.name.key)
    }
    return Person(
      id: now.ref(), name: name, kind: .professional, agency: agency.agency, role: role)
  }
}

/// A professional was invited.
public struct ProfessionalInvited: Hashable, Codable, Sendable {
  public let professional: Person
  public let why: String
  public let reportExpected: Bool
  public let notFor: [PersonID]

  public init(professional: Person, why: String, reportExpected: Bool, notFor: [PersonID]) {
    self.professional = professional
    self.why = why
    self.reportExpected = reportExpected
    self.notFor = notFor
  }
}

/// The agencies as a form offers them.
public struct AgencyChoice: ChoiceWords, Hashable {
  public let agency: Agency
  public init?(rawValue: String) {
    guard let agency = Agency(rawValue: rawValue) else { return nil }
    self.agency = agency
  }
  private init(_ agency: Agency) { self.agency = agency }
  public var rawValue: String { agency.rawValue }
  public var words: String { agency.words }
  public static let allCases = Agency.allCases.map { AgencyChoice($0) }
}
