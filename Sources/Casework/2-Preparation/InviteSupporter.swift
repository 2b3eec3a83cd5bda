// SPDX-License-Identifier: MIT
import Practice

/// Invites someone who stands beside a child or parent: an advocate, an interpreter, a friend, a
/// legal adviser (PF2, PF3, PF4). Whatever is kept from that person is kept from them too.
public struct InviteSupporter: Deed {
  static let beside = Field<PersonID>.person("beside", "Beside whom?", among: .family)
  static let support = Field<SupportKind>.one("support", "As what?")
  static let name = Field<String>.line("name", "Name")
  static let account = Field<AccountID?>.signInName(
    "account", "Their sign-in name", [.supporter],
    hint: "As they told it to you. Leave this empty when they do not sign in.")
  static let why = Field<String>.words("why", "Why should they be there?").forFamily

  public static let form = DeedForm(
    "invite-supporter", title: "Invite an advocate or supporter",
    purpose: "Make sure that nobody in the family sits at the table alone.",
    button: "Invite them", serves: ["PF2", "PF3", "PF4"],
    by: [.socialWorker, .teamManager, .chair],
    fields: [beside.face, support.face, name.face, account.face, why.face])

  let beside: PersonID
  let support: SupportKind
  let name: String
  let account: AccountID?
  let why: String

  public init(_ answers: Answers) throws(BadAnswers) {
    beside = try answers(Self.beside)
    support = try answers(Self.support)
    name = try answers(Self.name)
    account = try answers(Self.account)
    why = try answers(Self.why)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    _ = try record.conferenceInPreparation()
    guard record.person(beside)?.isFamily == true else { throw .unknownPerson }
    let account = try now.account(account, .supporter, field: Self.account.key)
    if let account, record.person(of: account) != nil {
      throw Refusal(
        "already-in-record", "This person is in the record already.", field: Self.account.key)
    }
    let supporter = Person(
      id: now.ref(), name: name, kind: .professional,
      agency: support == .advocate ? .advocacy : .other, role: support.words, account: account)
    return [
      .preparation(
        .supporterInvited(
          SupporterInvited(supporter: supporter, beside: beside, support: support, why: why)))
    ]
  }
}

/// An advocate or supporter was invited.
public struct SupporterInvited: Hashable, Codable, Sendable {
  public let supporter: Person
  public let beside: PersonID
  public let support: SupportKind
  public let why: String

  public init(supporter: Person, beside: PersonID, support: SupportKind, why: String) {
    self.supporter = supporter
    self.beside = beside
    self.support = support
    self.why = why
  }
}

/// As what somebody stands beside a child or a parent.
public enum SupportKind: String, Codable, ChoiceWords {
  case advocate, interpreter
  case friend = "friend-or-relative"
  case legalAdviser = "legal-adviser"

  public var words: String {
    switch self {
    case .advocate: "Advocate"
    case .interpreter: "Interpreter"
    case .friend: "Friend or relative"
    case .legalAdviser: "Legal adviser"
    }
  }
}
