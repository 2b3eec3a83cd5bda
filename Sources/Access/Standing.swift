// SPDX-License-Identifier: MIT
import Casework
import Timetable

/// What somebody is to one family now, answered from the relations that the record itself holds.
/// No relation, no standing: nothing is seen and nothing is done (default deny).
public struct Standing: Hashable, Sendable {
  public let account: AccountID
  public let kinds: Set<RelationKind>
  /// Who they are in the record, and beside whom they stand. What is kept from any of these is
  /// kept from them.
  public let selves: Set<PersonID>
  /// Who they are in the record.
  public let person: PersonID
  /// Everyone who they are in the record; seldom more than one.
  let persons: Set<PersonID>

  /// The standing of `account` on `day`; nil without a relation on that day.
  public init?(_ account: AccountID, in record: FamilyRecord, on day: Day) {
    let relations = record.relations.filter { $0.account == account && $0.from <= day }
    guard let first = relations.first else { return nil }
    self.account = account
    kinds = Set(relations.map(\.kind))
    selves = Set(relations.map(\.person) + relations.compactMap(\.beside))
    person = first.person
    persons = Set(relations.map(\.person))
  }

  /// Somebody in the room, whether or not they sign in.
  init(of person: PersonID, in record: FamilyRecord, on day: Day) {
    let account = record.relations.first { $0.person == person }?.account
    if let standing = account.flatMap({ Standing($0, in: record, on: day) }) {
      self = standing
      return
    }
    self.account = AccountID("")
    self.person = person
    persons = [person]
    let beside = record.conference?.invitation(of: person)?.beside
    selves = Set([person] + [beside].compactMap(\.self))
    let works = record.person(person)?.isProfessional == true && beside == nil
    kinds = [works ? .professional : .familyMember]
  }

  /// Whether they sign in; who does not is still given papers.
  var signsIn: Bool { !account.text.isEmpty }

  /// The social worker, their manager and the chair: they carry the meeting.
  public var carriesTheMeeting: Bool {
    !kinds.isDisjoint(with: [.socialWorker, .teamManager, .chair])
  }

  public var isProfessional: Bool { carriesTheMeeting || kinds.contains(.professional) }

  /// Family, and those who stand beside them: they receive what is released to them.
  public var isFamilySide: Bool { !isProfessional && !arranges }

  /// Makes the arrangements and nothing else: sees what has to be arranged, and no more.
  public var arranges: Bool { kinds == [.arranger] }

  public var isChair: Bool { kinds.contains(.chair) }
}
