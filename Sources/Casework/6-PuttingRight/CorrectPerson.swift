// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Puts right how somebody is named, when they were born, who they are, or how they sign in.
public struct CorrectPerson: NamesSomebody, PutsRight {
  static let person = Field<PersonID>.person("person", "Who?", among: .anyone)
  static let name = Field<String?>.optionalLine(
    "name", "The right name", hint: "Leave empty what is right already.")
  static let born = Field<Day?>.optionalDay("born", "The right day of birth")
  static let kind = Field<FamilyKind?>.optionalOne("kind", "Who are they really?")
  static let role = Field<String?>.optionalLine(
    "role", "The right role", hint: "Only for professionals, such as health visitor.")
  static let notTheirs = Field<Bool>.tick(
    "sign-in-not-theirs", "The sign-in name is not theirs",
    hint: "Whoever signs in with it sees nothing of this family from now on.")
  static let notFor = Field<[PersonID]>.optionalPeople(
    "not-for", "Who else must not know of this person?", among: .mayNotKnow,
    hint: "From whom they are kept already, they stay kept.")

  public static let form = DeedForm(
    "correct-person", title: "Put a name or a day of birth right",
    purpose: "What was written stays in the record, beside what is right and why.",
    button: "Put it right", serves: ["PS3", "PF7"], by: [.socialWorker, .teamManager, .chair],
    staleAfter: [.family],
    fields: [
      person.face, name.face, born.face, kind.face, role.face, notTheirs.face, notFor.face,
      Field<String>.whyCorrected.face, Departure.reason.face,
    ])

  let person: PersonID
  let name: String?
  let born: Day?
  let kind: FamilyKind?
  let role: String?
  let notTheirs: Bool
  let notFor: [PersonID]
  let why: String
  let goingAhead: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    person = try answers(Self.person)
    name = try answers(Self.name)
    born = try answers(Self.born)
    kind = try answers(Self.kind)
    role = try answers(Self.role)
    notTheirs = try answers(Self.notTheirs)
    notFor = try answers(Self.notFor)
    why = try answers(Field<String>.whyCorrected)
    goingAhead = try answers(Departure.reason)
  }

  public var named: (name: String, born: Day)? { name.flatMap { name in born.map { (name, $0) } } }

  public func named(in record: FamilyRecord) -> (name: String, born: Day)? {
    guard name != nil || born != nil, let before = record.person(person),
      let born = born ?? before.born, before.kind != .unbornChild || kind != nil
    else { return nil }
    return (name ?? before.name, born)
  }

  public func namesChild(in record: FamilyRecord) -> Bool {
    record.person(person)?.kind == .child || kind == .child
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let found = record.entries(seenBy: now) { $0.names(person) }
    guard let first = found.first, let before = first.said.somebodyNamed else {
      throw .unknownPerson
    }
    try record.known(notFor)
    let right = changed(before)
    try refuseWhatCannotBe(right, before, record, now)
    let wrong = notTheirs ? found : [first]
    let events = wrong.flatMap { entry in
      entry.said.somebodyNamed.map {
        entry.now(entry.said.naming(changed($0), alsoNotFor: notFor), why)
      } ?? []
    }
    guard !events.isEmpty else { throw .nothingChanged }
    let unlikely = right.born.flatMap {
      $0 == before.born && right.kind == before.kind
        ? nil : Prompt.unlikelyBirth(right.kind, on: $0, today: now.day)
    }
    let prompts =
      Prompt.samePerson(as: now.likenesses, born: right.born, isChild: right.isChild)
      + [unlikely].compactMap(\.self)
    return try Departure.events(for: prompts, reason: goingAhead) + events
  }

  private func changed(_ before: Person) -> Person {
    var right = before
    right.name = name ?? before.name
    right.born = born ?? before.born
    if before.isFamily { right.kind = kind?.person ?? before.kind }
    if before.isProfessional { right.role = role ?? before.role }
    if notTheirs { right.account = nil }
    return right
  }

  private func refuseWhatCannotBe(
    _ right: Person, _ before: Person, _ record: FamilyRecord, _ now: Circumstance
  ) throws(Refusal) {
    if let account = before.account, before.isProfessional, let actor = now.directory[account],
      actor.role != .supporter, right.name != before.name, !notTheirs
    {
      throw Refusal(
        "named-by-account",
        "This person's name comes with how they sign in. Whoever keeps the accounts puts it right.",
        field: Self.name.key)
    }
    if let born = right.born, born != before.born || right.kind != before.kind {
      try now.canBeBorn(right.kind, on: born, field: Self.born.key)
    }
    let isConcerned = record.conferences.contains { $0.children.contains(before.id) }
    if isConcerned, !right.isChild {
      throw Refusal(
        "conference-about-them",
        "A conference is about this child. If a child was named by mistake, say so instead.",
        field: Self.kind.key)
    }
  }
}

extension CaseEvent {
  func names(_ person: PersonID) -> Bool { somebodyNamed?.id == person }

  /// The same event, naming them rightly; from whom they were kept, they stay kept.
  func naming(_ person: Person, alsoNotFor more: [PersonID]) -> CaseEvent {
    func kept(_ people: [PersonID]) -> [PersonID] { people + more.filter { !people.contains($0) } }
    return switch self {
    case .enquiry(.memberAdded(let added)):
      .enquiry(.memberAdded(FamilyMemberAdded(person: person, notFor: kept(added.notFor))))
    case .preparation(.professionalInvited(let invited)):
      .preparation(
        .professionalInvited(
          ProfessionalInvited(
            professional: person, why: invited.why, reportExpected: invited.reportExpected,
            notFor: kept(invited.notFor))))
    case .preparation(.supporterInvited(let invited)):
      .preparation(
        .supporterInvited(
          SupporterInvited(
            supporter: person, beside: invited.beside, support: invited.support, why: invited.why)))
    case .takingPart(.substituteNamed(let named)):
      .takingPart(
        .substituteNamed(
          SubstituteNamed(absent: named.absent, substitute: person, why: named.why)))
    default: self
    }
  }
}
