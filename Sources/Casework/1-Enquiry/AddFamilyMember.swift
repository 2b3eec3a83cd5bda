// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Names someone of the family's network: a child, one not yet born, a parent, a relative (PS3).
public struct AddFamilyMember: NamesSomebody {
  static let name = Field<String>.line("name", "Name", hint: "As they like to be called.")
  static let kind = Field<FamilyKind>.one("kind", "Who are they?")
  static let born = Field<Day?>.optionalDay(
    "born", "Day of birth",
    hint:
      "For a baby not yet born, the day on which it is expected. With it, it is looked up "
      + "whether the authority knows a child already.")
  static let account = Field<AccountID?>.signInName(
    "account", "Their sign-in name", [.family],
    hint: "As they told it to you. Leave this empty when they do not sign in.")
  static let notFor = Field<[PersonID]>.optionalPeople(
    "not-for", "Who must not know of this person?", among: .mayNotKnow,
    hint: "They will receive nothing that shows that this person exists.")

  public static let form = DeedForm(
    "add-family-member", title: "Add someone of the family",
    purpose: "Say who belongs to the family's network, in its widest sense.",
    button: "Add this person", serves: ["PS3", "PF7"], by: [.socialWorker, .teamManager],
    fields: [
      name.face, kind.face, born.face, account.face, notFor.face, Departure.reason.face,
    ])

  let name: String
  let kind: FamilyKind
  let born: Day?
  let account: AccountID?
  let notFor: [PersonID]
  let goingAhead: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    name = try answers(Self.name)
    kind = try answers(Self.kind)
    born = try answers(Self.born)
    account = try answers(Self.account)
    notFor = try answers(Self.notFor)
    goingAhead = try answers(Departure.reason)
  }

  public var named: (name: String, born: Day)? {
    kind == .unbornChild ? nil : born.map { (name, $0) }
  }
  public var newName: String? { kind == .unbornChild ? nil : name }
  public func namesChild(in record: FamilyRecord) -> Bool { kind == .child }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    try record.known(notFor)
    if let born { try now.canBeBorn(kind.person, on: born, field: Self.born.key) }
    let account = try now.account(account, .family, field: Self.account.key)
    if let account, record.person(of: account) != nil {
      throw Refusal(
        "already-in-record", "Somebody in this record signs in this way already.",
        field: Self.account.key)
    }
    let person = Person(
      id: now.ref(), name: name, kind: kind.person, born: born, account: account)
    let unlikely = born.flatMap { Prompt.unlikelyBirth(kind.person, on: $0, today: now.day) }
    let prompts =
      Prompt.samePerson(as: now.likenesses, born: born, isChild: kind == .child)
      + [unlikely].compactMap(\.self)
    return try Departure.events(for: prompts, reason: goingAhead) + [
      .enquiry(.memberAdded(FamilyMemberAdded(person: person, notFor: notFor)))
    ]
  }
}

/// Someone was named as family.
public struct FamilyMemberAdded: Hashable, Codable, Sendable {
  public let person: Person
  public let notFor: [PersonID]

  public init(person: Person, notFor: [PersonID]) {
    self.person = person
    self.notFor = notFor
  }
}

/// The kinds of people a family names.
public enum FamilyKind: String, ChoiceWords {
  case child
  case unbornChild = "unborn-child"
  case mother, father, carer, relative, friend

  public var words: String {
    switch self {
    case .child: "A child"
    case .unbornChild: "A baby not yet born"
    case .mother: "Mother"
    case .father: "Father"
    case .carer: "Someone else who cares for a child"
    case .relative: "A relative"
    case .friend: "A friend of the family"
    }
  }

  var person: PersonKind {
    switch self {
    case .child: .child
    case .unbornChild: .unbornChild
    case .mother: .mother
    case .father: .father
    case .carer: .carer
    case .relative: .relative
    case .friend: .friend
    }
  }
}
