// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// A social worker opens an enquiry under section 47 after a strategy discussion (E1).
public struct OpenEnquiry: NamesSomebody {
  static let family = Field<String>.line(
    "family", "Family name", hint: "The name by which the family calls itself.")
  static let discussion = Field<Day>.day(
    "strategy-discussion", "Day of the strategy discussion that started the enquiry",
    hint: "The time limits count from this day.")
  static let reason = Field<String>.words(
    "reason", "What happened that we need to understand?",
    hint: "Say what was seen or heard. The family may read this."
  ).forFamily
  static let child = Field<String?>.optionalLine(
    "child", "A child of this family",
    hint: "As they like to be called. You can name everyone else when the enquiry is open.")
  static let born = Field<Day?>.optionalDay(
    "child-born", "The child's day of birth",
    hint: "With it, it is looked up whether the authority knows this child already.")
  static let manager = Field<AccountID?>.optionalAccount(
    "team-manager", "Team manager", [.teamManager])

  public static let form = DeedForm(
    "open-enquiry", title: "Open an enquiry",
    purpose: "Start a family's record when a child may be suffering significant harm.",
    button: "Open the enquiry", serves: ["E1"], by: [.socialWorker],
    fields: [
      family.face, child.face, born.face, discussion.face, reason.face, manager.face,
      Departure.reason.face,
    ])

  let family: String
  let discussion: Day
  let reason: String
  let manager: AccountID?
  let child: String?
  let born: Day?
  let goingAhead: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    family = try answers(Self.family)
    discussion = try answers(Self.discussion)
    reason = try answers(Self.reason)
    manager = try answers(Self.manager)
    child = try answers(Self.child)
    born = try answers(Self.born)
    goingAhead = try answers(Departure.reason)
  }

  public var named: (name: String, born: Day)? {
    child.flatMap { name in born.map { (name, $0) } }
  }

  public var familyName: String? { family }
  public func namesChild(in record: FamilyRecord) -> Bool { true }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard record.entries.isEmpty else {
      throw Refusal("already-open", "This family's enquiry is open already.")
    }
    guard discussion <= now.day else {
      throw Refusal(
        "day-to-come", "The strategy discussion cannot be on a day that is still to come.",
        field: Self.discussion.key)
    }
    let named = try firstChild(now)
    let prompts = self.named.map {
      Prompt.samePerson(as: now.likenesses, born: $0.born, isChild: true)
    }
    let unlikely = born.flatMap { Prompt.unlikelyBirth(.child, on: $0, today: now.day) }
    let departures = try Departure.events(
      for: (prompts ?? []) + [unlikely].compactMap(\.self), reason: goingAhead)
    let socialWorker = Person(
      staff: now.actor, id: now.ref("s"), role: practice.term(.socialWorker))
    let teamManager = try manager.map { (id) throws(Refusal) in
      guard let actor = now.directory[id], actor.role == .teamManager else {
        throw .unknownPerson
      }
      return Person(staff: actor, id: now.ref("m"), role: practice.term(.teamManager))
    }
    return [
      .enquiry(
        .opened(
          EnquiryOpened(
            family: family, strategyDiscussion: discussion, reason: reason,
            socialWorker: socialWorker, teamManager: teamManager)))
    ] + departures + named
  }

  /// The child who is named with the enquiry, as a member of the family.
  private func firstChild(_ now: Circumstance) throws(Refusal) -> [CaseEvent] {
    if let born { try now.canBeBorn(.child, on: born, field: Self.born.key) }
    guard let child else {
      guard born == nil else {
        throw Refusal("child-missing", "Write the child's name too.", field: Self.child.key)
      }
      return []
    }
    let person = Person(id: now.ref("k"), name: child, kind: .child, born: born)
    return [.enquiry(.memberAdded(FamilyMemberAdded(person: person, notFor: [])))]
  }
}

/// The family's record was begun.
public struct EnquiryOpened: Hashable, Codable, Sendable {
  public let family: String
  public let strategyDiscussion: Day
  public let reason: String
  public let socialWorker: Person
  public let teamManager: Person?

  public init(
    family: String, strategyDiscussion: Day, reason: String, socialWorker: Person,
    teamManager: Person?
  ) {
    self.family = family
    self.strategyDiscussion = strategyDiscussion
    self.reason = reason
    self.socialWorker = socialWorker
    self.teamManager = teamManager
  }
}

extension Person {
  /// Someone of the authority's own staff, as the record names them.
  init(staff actor: Actor, id: PersonID, role: String) {
    self.init(
      id: id, name: actor.name, kind: .professional, agency: actor.agency ?? .socialCare,
      role: role, account: actor.account)
  }
}
