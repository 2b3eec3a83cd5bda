// SPDX-License-Identifier: MIT
import Languages
import Practice
import Timetable

/// One family, as its entries tell it. Nothing here is kept: it is folded from the entries.
public struct FamilyRecord: Sendable {
  public internal(set) var family = ""
  public internal(set) var people: [Person] = []
  /// The relations that hold now; one that has ended allows nothing.
  public internal(set) var relations: [Relation] = []
  /// The relations that have ended, each with its last day.
  public internal(set) var endedRelations: [Relation] = []
  /// How people of the family belong together.
  public internal(set) var ties: [Tie] = []
  /// What keeps people apart.
  public internal(set) var restrictions: [Restriction] = []
  public internal(set) var addresses: [PersonID: Address] = [:]
  /// The numbers by which services know the children.
  public internal(set) var identifiers: [PersonID: [IdentifierKind: String]] = [:]
  /// Of whom somebody may not know at all.
  public internal(set) var unknownTo: [PersonID: Set<PersonID>] = [:]
  public internal(set) var enquiry = Enquiry()
  public internal(set) var conferences: [Conference] = []
  /// Who made the arrangements of a conference, one after another; the last does so now.
  public internal(set) var arrangers: [PersonID] = []
  public internal(set) var reports: [Report] = []
  public internal(set) var ownWords: [OwnWords] = []
  /// What would be better, in the words of the family.
  public internal(set) var goodOutcomes: [OwnWords] = []
  /// Whom the family wants to be there.
  public internal(set) var asks: [Ask] = []
  public internal(set) var plan = Plan()
  /// In which language people read, where it was said.
  var languages: [PersonID: Language] = [:]
  /// On which number those who work with the family can be reached.
  public internal(set) var reach: [PersonID: ReachSaid] = [:]
  public internal(set) var departures: [Departure] = []
  /// Protections that somebody asked to lift.
  public internal(set) var lifts: [Lift] = []
  /// What was said of words that are held back from somebody, the oldest first.
  public internal(set) var wordsLetGo: [WordsLetGo] = []
  /// The same reasons, each with the conference in which it was given.
  private(set) var reasons: [GivenReason] = []
  /// What was done for a conference that is still to be called: in an enquiry the parents are met
  /// and the children are asked already (E6, PS16).
  var ahead = DoneAhead()
  /// Words for which somebody chose who reads them.
  public internal(set) var wordsForFew: [WordsForFew] = []
  public internal(set) var entries: [CaseEntry] = []
  /// How many entries had been written when this version was reached.
  public internal(set) var version = 0
  private var done = DeedsDone()
  private(set) var putRight = PutRight()
  /// Every entry, each followed by what it puts another one right to say; empty while nothing was.
  private(set) var saidWithCorrections: [CaseEntry] = []

  public init() {}

  public init(_ entries: some Sequence<CaseEntry>) {
    putRight = PutRight(entries)
    for entry in entries { take(entry) }
  }

  /// Takes in what happened. It is total: what happened cannot be refused. What puts an earlier
  /// entry right is taken in with everything before it, told anew.
  public mutating func evolve(_ entry: CaseEntry) {
    if case .correction(let event) = entry.event, event.changesWhatWasSaid {
      self = FamilyRecord(entries + [entry])
    } else {
      take(entry)
    }
  }

  private mutating func take(_ entry: CaseEntry) {
    entries.append(entry)
    version = entry.sequence
    done.add(entry)
    if !putRight.isEmpty {
      saidWithCorrections.append(entry)
      if let (first, event) = saidAnew(by: entry) {
        saidWithCorrections.append(first.saying(event))
      }
    }
    guard putRight.isAbout(entry) else { return apply(entry.event, entry) }
    let said = putRight.saidNow(entry)
    for earlier in putRight.everySaid(entry) where earlier != said {
      keepHidden(by: earlier, entry)
    }
    if let said { apply(said, entry) }
  }

  /// Who was hidden by an entry as it was written, or by what it was put right to say, stays hidden,
  /// whatever it says now.
  private mutating func keepHidden(by event: CaseEvent, _ entry: CaseEntry) {
    var first = self
    first.apply(event, entry)
    for (person, people) in first.unknownTo { hide(person, from: Array(people)) }
  }

  private mutating func apply(_ event: CaseEvent, _ entry: CaseEntry) {
    keep(entry.saying(event))
    switch event {
    case .enquiry(let event): evolve(event, entry)
    case .preparation(let event): evolve(event, entry)
    case .takingPart(let event): evolve(event, entry)
    case .reading(let event): evolve(event, entry)
    case .conference(let event): evolve(event, entry)
    case .room(let event): updateConference { $0.evolve(event, entry) }
    case .talk(let event): updateConference { $0.evolve(event, entry) }
    case .plan(let event):
      evolve(event, entry)
      updateConference { $0.planGrows() }
    case .papers(let event): evolve(event, entry)
    case .practice(.departed(let departure)):
      departures.append(departure)
      reasons.append(GivenReason(departure: departure, conference: conference?.id))
    case .correction(let event): evolve(event, entry)
    }
  }

  /// Whether the deed with this key stands in the record already.
  /// - Parameter sent: the key as the form brought it, which old entries hold.
  public func sending(_ key: DeedKey, sent: DeedKey, by account: AccountID) -> Sending {
    done.isOld(sent, by: account) ? .done : done.sending(key)
  }

  /// Whether anything about these matters was written after `version`.
  public func changed(_ matters: [Matter], after version: Int) -> Bool {
    entries.reversed().prefix { $0.sequence > version }.contains {
      isAbout(matters, $0)
    }
  }

  /// Whether an entry is about one of these matters; one that puts another right is about what that
  /// one is about.
  public func isAbout(_ matters: [Matter], _ entry: CaseEntry) -> Bool {
    matters.contains(matter(of: entry))
  }

  public func person(_ id: PersonID) -> Person? { people.first { $0.id == id } }

  /// Who this account is in the record, also when its part has ended.
  public func person(of account: AccountID) -> Person? {
    (relations + endedRelations).first { $0.account == account }.flatMap { person($0.person) }
  }

  public func name(_ id: PersonID) -> String { person(id)?.name ?? "someone" }

  public var children: [Person] { people.filter(\.isChild) }

  /// The conference that is being prepared, held or was held last.
  public var conference: Conference? { conferences.last }

  mutating func updateConference(_ change: (inout Conference) -> Void) {
    guard !conferences.isEmpty else { return }
    change(&conferences[conferences.count - 1])
  }

  /// Once somebody is hidden from a person they stay hidden, whatever is written later.
  mutating func hide(_ person: PersonID, from people: [PersonID]) {
    guard !people.isEmpty else { return }
    unknownTo[person, default: []].formUnion(people)
  }

  mutating func relate(
    _ account: AccountID?, _ kind: RelationKind, as person: PersonID, beside: PersonID? = nil,
    from day: Day
  ) {
    guard let account else { return }
    let new = Relation(account: account, kind: kind, person: person, beside: beside, from: day)
    if !relations.contains(where: { $0.account == account && $0.kind == kind }) {
      relations.append(new)
    }
  }

  /// Ends what these people were to the family; what they wrote stays theirs.
  mutating func end(_ kinds: Set<RelationKind>, of person: PersonID, on day: Day) {
    let isEnding = { (relation: Relation) in
      relation.person == person && kinds.contains(relation.kind)
    }
    endedRelations += relations.filter(isEnding).map { $0.until(day) }
    relations.removeAll(where: isEnding)
  }
}

/// Names as people say them: "Amira", "Amira and Jay", "Amira, Jay and the baby".
public func listed(_ names: [String]) -> String {
  guard names.count > 1, let last = names.last else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}
