// SPDX-License-Identifier: MIT
import Timetable

/// How two people of the family belong together, as it was said last.
public struct Tie: Hashable, Sendable {
  public let from: PersonID
  public let kind: TieKind
  public let to: PersonID
  /// The family's own word, such as "aunt".
  public let inWords: String?
  /// Whether `from` has parental responsibility for `to`; nil where it was not asked.
  public let responsibility: Known?
  public let livesWith: Known?
  /// How they see each other.
  public let contact: String?
  public let notFor: [PersonID]

  public init(
    from: PersonID, kind: TieKind, to: PersonID, responsibility: Known? = nil,
    livesWith: Known? = nil, contact: String? = nil, inWords: String? = nil,
    notFor: [PersonID] = []
  ) {
    (self.from, self.kind, self.to, self.inWords) = (from, kind, to, inWords)
    (self.responsibility, self.livesWith) = (responsibility, livesWith)
    (self.contact, self.notFor) = (contact, notFor)
  }

  init(_ related: PeopleRelated) {
    self.init(
      from: related.from, kind: related.kind, to: related.to,
      responsibility: related.responsibility, livesWith: related.livesWith,
      contact: related.contact, inWords: related.inWords, notFor: related.notFor)
  }

  /// Whether this says something new about the same thing as `earlier`: the same two and the same
  /// kind. Partners who part are partners no more, and the other way round.
  func replaces(_ earlier: Tie) -> Bool {
    let couple: Set<TieKind> = [.partner, .formerPartner]
    let isSameKind = kind == earlier.kind || couple.isSuperset(of: [kind, earlier.kind])
    if kind.isMutual { return isSameKind && Set([from, to]) == Set([earlier.from, earlier.to]) }
    return isSameKind && from == earlier.from && to == earlier.to
  }
}

/// Something that keeps people apart: an order, a bail condition, conflict, a risk (PS5).
public struct Restriction: Hashable, Sendable {
  public let kind: RestrictionKind?
  public let people: [PersonID]
  public let words: String?
  /// The last day on which it holds; nil while no end is known.
  public let until: Day?
  public let mayShareRoom: Bool
  public let notFor: [PersonID]
  /// The place in the record at which it was written.
  let sequence: Int

  /// Whether it holds on `day`.
  public func holds(on day: Day) -> Bool { until.map { day <= $0 } ?? true }
}

/// Two people who must not be in one room.
public struct ApartPair: Hashable, Sendable {
  public let one: PersonID
  public let other: PersonID
  let since: Int
}

extension FamilyRecord {
  mutating func relate(_ related: PeopleRelated) {
    let tie = Tie(related)
    ties.removeAll(where: tie.replaces)
    ties.append(tie)
  }

  mutating func restrict(_ recorded: RestrictionRecorded, _ entry: CaseEntry) {
    let new = Restriction(
      kind: recorded.kind, people: recorded.people, words: recorded.words,
      until: recorded.until, mayShareRoom: recorded.mayShareRoom, notFor: recorded.notFor,
      sequence: entry.sequence)
    restrictions.removeAll { $0.kind == new.kind && Set($0.people) == Set(new.people) }
    restrictions.append(new)
  }

  /// Pairs of invited people who must not be in one room on the day of the conference (PS5).
  public var mustNotMeet: [ApartPair] {
    guard let conference else { return [] }
    return apart(restrictions, among: conference.invitations.map(\.person), on: conference.day)
  }

  /// The same among those who are here, without what is kept from this account: a prompt names
  /// nobody of whom its reader may not know.
  func mustNotMeet(among here: [PersonID], on day: Day, asKnownTo account: AccountID)
    -> [ApartPair]
  {
    let own = relations.filter { $0.account == account }
    let selves = Set(own.map(\.person) + own.compactMap(\.beside))
    let known = restrictions.filter { restriction in
      selves.isDisjoint(with: restriction.notFor)
        && restriction.people.allSatisfy { selves.isDisjoint(with: unknownTo[$0] ?? []) }
    }
    return apart(known, among: here, on: day)
  }

  private func apart(_ restrictions: [Restriction], among present: [PersonID], on day: Day)
    -> [ApartPair]
  {
    var pairs: [ApartPair] = []
    for restriction in restrictions where !restriction.mayShareRoom && restriction.holds(on: day) {
      let people = restriction.people.filter(present.contains)
      for (place, one) in people.enumerated() {
        for other in people.dropFirst(place + 1) where !pairs.contains(where: { $0.is(one, other) })
        {
          pairs.append(ApartPair(one: one, other: other, since: restriction.sequence))
        }
      }
    }
    return pairs
  }
}

extension ApartPair {
  func `is`(_ one: PersonID, _ other: PersonID) -> Bool {
    Set([self.one, self.other]) == Set([one, other])
  }
}
