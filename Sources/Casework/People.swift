// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// An identifier of something in one family's record. It is derived from the deed that made the
/// thing, so it neither counts nor hints at what else the record holds.
public struct Ref<Kind>: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  public let text: String
  public init(_ text: String) { self.text = text }
  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
  public var description: String { text }
}

public typealias PersonID = Ref<Person>
public typealias ConferenceID = Ref<Conference>
public typealias AskID = Ref<Ask>
public typealias ReportID = Ref<Report>
public typealias NoteID = Ref<Note>
public typealias OutcomeID = Ref<PlanOutcome>
public typealias ActionID = Ref<PlanAction>
/// Someone who can sign in, whatever their part in a family's life.
public typealias AccountID = Ref<Actor>

/// What a person is to the family.
public enum PersonKind: String, Codable, CaseIterable, Sendable {
  case child
  case unbornChild = "unborn-child"
  case mother, father, carer, relative, friend
  case professional
}

/// A person in the family's record: a child, someone of the family's network, or a professional.
public struct Person: Hashable, Codable, Sendable {
  public var id: PersonID
  public var name: String
  public var kind: PersonKind
  /// The day of birth; for an unborn child, the day on which it is expected.
  public var born: Day?
  /// The agency for which a professional works; nil for family.
  public var agency: Agency?
  /// The role in the words of the agency, "Health visitor"; nil for family.
  public var role: String?
  /// How this person signs in; nil when they do not.
  public var account: AccountID?

  public init(
    id: PersonID, name: String, kind: PersonKind, born: Day? = nil, agency: Agency? = nil,
    role: String? = nil, account: AccountID? = nil
  ) {
    (self.id, self.name, self.kind, self.born) = (id, name, kind, born)
    (self.agency, self.role, self.account) = (agency, role, account)
  }

  public var isChild: Bool { kind == .child || kind == .unbornChild }
  public var isProfessional: Bool { kind == .professional }
  public var isFamily: Bool { !isProfessional }

  /// The age in whole years on `day`; nil when unborn or when no day of birth is known.
  public func age(on day: Day) -> Int? {
    guard kind != .unbornChild, let born, born <= day else { return nil }
    let hadBirthday = (born.month, born.dayOfMonth) <= (day.month, day.dayOfMonth)
    return day.year - born.year - (hadBirthday ? 0 : 1)
  }
}

/// What someone who signs in does for the authority, its partners or the family.
public enum AccountRole: String, Codable, CaseIterable, Sendable {
  case socialWorker = "social-worker"
  case teamManager = "team-manager"
  case chair
  case partner
  case family
  case supporter
  /// Keeps the register for those who ring: may ask it, and sees no family (RG1).
  case duty
  /// Makes the arrangements of conferences: rooms, letters, help to take part.
  case businessSupport = "business-support"
}

/// Someone signed in, as the record names them: the name and title that they had on that day.
public struct Actor: Hashable, Codable, Sendable {
  public let account: AccountID
  public let name: String
  public let title: String
  public let role: AccountRole
  public let agency: Agency?

  public init(
    account: AccountID, name: String, title: String, role: AccountRole, agency: Agency? = nil
  ) {
    (self.account, self.name, self.title) = (account, name, title)
    (self.role, self.agency) = (role, agency)
  }
}

/// What ties someone who signs in to a family. Without a relation nobody sees or does anything.
public enum RelationKind: String, Codable, CaseIterable, Sendable {
  case socialWorker = "social-worker"
  case teamManager = "team-manager"
  case chair
  case professional = "invited-professional"
  case familyMember = "family-member"
  case advocate
  case supporter
  case arranger = "arranges-conference"

  public var words: String {
    switch self {
    case .socialWorker: "social worker of this family"
    case .teamManager: "team manager of this family"
    case .chair: "chair of this conference"
    case .professional: "professional invited to this conference"
    case .familyMember: "member of this family"
    case .advocate: "advocate of someone in this family"
    case .supporter: "someone whom the family asked to support them"
    case .arranger: "who makes the arrangements of this conference"
    }
  }
}

/// One relation of one account to the family, with the day it began.
public struct Relation: Hashable, Sendable {
  public let account: AccountID
  public let kind: RelationKind
  /// Who this account is in the record.
  public let person: PersonID
  /// For an advocate or supporter: whom they stand beside.
  public let beside: PersonID?
  public let from: Day
  /// The day on which it ended; nil while it holds.
  public private(set) var until: Day?

  init(
    account: AccountID, kind: RelationKind, person: PersonID, beside: PersonID? = nil, from: Day
  ) {
    (self.account, self.kind, self.person) = (account, kind, person)
    (self.beside, self.from) = (beside, from)
  }

  /// The same relation, ended on `day`.
  func until(_ day: Day) -> Relation {
    var ended = self
    ended.until = day
    return ended
  }
}
