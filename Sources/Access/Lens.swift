// SPDX-License-Identifier: MIT
import Casework
import Timetable

/// Through this one lens every word passes that leaves the record. What no policy shows is not
/// shown. Each matter has its policy in a file of its own.
struct Lens {
  let viewer: Standing
  /// People of whom the viewer may not know.
  let unknown: Set<PersonID>
  /// Accounts of those people: what they wrote is not shown either.
  let unknownAccounts: Set<AccountID>
  /// Reports that were shared with the viewer or with whom they stand beside.
  let sharedReports: Set<ReportID>
  /// People whose address was ever kept from the viewer.
  let addressesKept: Set<PersonID>
  /// Reports of which the viewer may not know: not its author, or not one of its parts.
  let unknownReports: Set<ReportID>
  /// What stands in the plan and is not for the viewer.
  let unseenInPlan: Set<String>
  /// Notes that are not for the viewer.
  let unseenNotes: Set<NoteID>
  /// Parts that the chair wrote and the viewer did not receive.
  let unseenPassages: Set<Passage>
  /// Questions for a person that are not for the viewer.
  let unseenAsks: Set<AskID>
  /// Who asked for each correction that was not asked for out of the viewer’s sight.
  let seenCorrections: [CorrectionID: PersonID]
  /// Reports that the viewer wrote.
  let ownReports: Set<ReportID>
  /// Pairs of people whose tie was ever kept from the viewer.
  let tiesKept: Set<Set<PersonID>>
  /// Groups of people of whom it was ever kept from the viewer that they must not meet.
  let restrictionsKept: [Set<PersonID>]
  /// Everyone who was invited to a conference.
  let invited: Set<PersonID>
  /// The children whom a conference is about.
  let concerned: Set<PersonID>
  /// The places of the scores that the chair has opened.
  let openedScores: Set<Int>
  /// The parts from which the viewer was out.
  let closedParts: ClosedParts
  /// The record that is looked at, for what is said about an earlier entry of it.
  let entries: [CaseEntry]
  /// Who reads words for which somebody chose.
  let chosen: ChosenReaders
  /// Deeds whose words were shared later, and which the viewer reads.
  private var sharedWords: Set<DeedKey> = []
  /// Whether somebody chose that the viewer reads the entry that is looked at.
  private(set) var isGranted = false
  /// The words that are held back from the viewer, wherever somebody wrote them.
  let holding: HoldWords
  let holdsWords: Bool

  /// With `asOf`, what was shared or opened later is not taken for shared or opened; what is
  /// protected stays protected on every day.
  ///
  /// - Parameters:
  ///   - holdsWords: Only to find what would be held, it is not.
  ///   - onOwnScreen: Whether nobody but the viewer looks: not a paper, nor the wall of a room.
  init(
    _ viewer: Standing, _ record: FamilyRecord, asOf: Day? = nil, holdsWords: Bool = true,
    onOwnScreen: Bool = true
  ) {
    self.viewer = viewer
    entries = record.entries
    let unknown = Self.unknown(to: viewer, record)
    self.unknown = unknown
    let unknownAccounts = Self.accounts(of: unknown, record)
    self.unknownAccounts = unknownAccounts
    addressesKept = Self.addressesKept(from: viewer, record)
    let closedParts = ClosedParts(viewer, record)
    self.closedParts = closedParts
    sharedReports = Self.sharedReports(viewer, record, asOf, without: closedParts)
    let holding = HoldWords(
      from: viewer,
      KeptValues(keptFrom: viewer, record, hidden: unknown, addresses: addressesKept), record)
    (self.holding, self.holdsWords) = (holding, holdsWords)
    func isHidden(_ entry: CaseEntry) -> Bool {
      unknownAccounts.contains(entry.by.account) || closedParts.hides(entry)
        || entry.onBehalfOf.map(unknown.contains) ?? false
    }
    let chosen = ChosenReaders(
      viewer, record, asOf, onOwnScreen: onOwnScreen, isHidden: isHidden)
    self.chosen = chosen
    let unseen = UnseenThings(record, unknown) { entry in
      if isHidden(entry) || !chosen.mayRead(entry) { return .all }
      return holdsWords ? holding.held(entry) : .nothing
    }
    unknownReports = Set(record.reports.filter { unknown.contains($0.author) }.map(\.id))
      .union(unseen.reports)
    (unseenInPlan, unseenNotes) = (unseen.inPlan, unseen.notes)
    (unseenPassages, unseenAsks) = (unseen.passages, unseen.asks)
    seenCorrections = unseen.seenCorrections
    ownReports = Set(record.reports.filter { $0.author == viewer.person }.map(\.id))
    tiesKept = Self.tiesKept(from: viewer, record)
    restrictionsKept = Self.restrictionsKept(from: viewer, record)
    invited = Set(record.conferences.flatMap(\.everInvited))
    concerned = Set(record.conferences.flatMap(\.children))
    openedScores = Self.openedScores(record, asOf, without: closedParts)
    sharedWords = Set(
      record.entries.filter { entry in
        chosen.isShared(entry.key) && chosen.isChosen(entry) && chosen.mayRead(entry)
          && see(entry) != nil
      }.map(\.key))
  }

  /// People who are hidden from the viewer, whoever stands beside them and who comes in their place.
  static func unknown(to viewer: Standing, _ record: FamilyRecord) -> Set<PersonID> {
    var hidden = Set(
      record.unknownTo.filter { !$0.value.isDisjoint(with: viewer.selves) }.map(\.key))
    if hidden.isEmpty { return [] }
    // From the entries, not from today's invitations: an invitation written anew may say less.
    for entry in record.everythingSaid {
      guard case .companion(let person, let of) = entry.event.makes(entry.key),
        hidden.contains(of)
      else { continue }
      hidden.insert(person)
    }
    return hidden
  }

  /// The accounts of these people, also of whoever was taken out of the record since.
  private static func accounts(of people: Set<PersonID>, _ record: FamilyRecord) -> Set<AccountID> {
    guard !people.isEmpty else { return [] }
    let named = record.everythingSaid.compactMap(\.event.somebodyNamed) + record.people
    return Set(named.filter { people.contains($0.id) }.compactMap(\.account))
  }

  /// What the viewer sees of this entry; nil when they see nothing of it.
  func see(_ entry: CaseEntry) -> CaseEvent? {
    if unknownAccounts.contains(entry.by.account) || closedParts.hides(entry) { return nil }
    if let person = entry.onBehalfOf, unknown.contains(person) { return nil }
    if case .correction(let event) = entry.event {
      return see(event, of: entry).map(CaseEvent.correction)
    }
    guard let entry = withinChoice(entry),
      let entry = holdsWords ? holding.left(of: entry) : entry
    else { return nil }
    return shown(entry)
  }

  /// What is for the viewer of an entry of which no words are held back.
  func shown(_ entry: CaseEntry) -> CaseEvent? {
    if viewer.arranges { return arrangement(in: entry) }
    guard chosen.isGranted(entry) else { return policy(entry) }
    var granted = self
    granted.isGranted = true
    return granted.policy(entry)
  }

  private func policy(_ entry: CaseEntry) -> CaseEvent? {
    switch entry.event {
    case .enquiry(let event): see(event).map(CaseEvent.enquiry)
    case .preparation(let event): see(event).map(CaseEvent.preparation)
    case .takingPart(let event): see(event).map(CaseEvent.takingPart)
    case .reading(let event): see(event).map(CaseEvent.reading)
    case .conference(let event): see(event, at: entry.sequence).map(CaseEvent.conference)
    case .room(let event): see(event).map(CaseEvent.room)
    case .talk(let event): see(event).map(CaseEvent.talk)
    case .plan(let event): see(event).map(CaseEvent.plan)
    case .papers(let event): see(event).map(CaseEvent.papers)
    case .practice(let event): see(event, by: entry.by.account).map(CaseEvent.practice)
    case .correction: nil
    }
  }

  /// Whether the viewer reads words of this deed that were shared.
  func readsShared(_ words: DeedKey) -> Bool { sharedWords.contains(words) }

  /// The entry at the viewer's own count, without how others sign in.
  func entry(_ entry: CaseEntry, saying event: CaseEvent, place: Int) -> CaseEntry {
    CaseEntry(
      sequence: place, at: entry.at, by: entry.by.seen(by: viewer), onBehalfOf: entry.onBehalfOf,
      day: entry.day, key: entry.key, readers: entry.readers.map(known), event: event,
      choice: see(entry.choice))
  }

  /// What the writer chose for their words: for those who carry the meeting, and never for whom it
  /// is about.
  private func see(_ choice: WordsChoice?) -> WordsChoice? {
    guard viewer.carriesTheMeeting, let choice, unknown.isDisjoint(with: choice.people),
      !isKept(choice.people), !holding.kept.isIn(PlainText(choice.why ?? ""))
    else { return nil }
    return choice
  }

  /// Whether something that is kept from `people` is kept from the viewer.
  func isKept(_ people: [PersonID]) -> Bool { !viewer.selves.isDisjoint(with: people) }

  /// Whether the viewer knows all of these people.
  func knows(_ people: PersonID...) -> Bool { unknown.isDisjoint(with: people) }

  /// The same choice without people of whom the viewer may not know.
  private func known(_ audience: Audience) -> Audience {
    Audience(audience.circle, known(audience.people))
  }

  /// These people without those of whom the viewer may not know.
  func known(_ people: [PersonID]) -> [PersonID] { people.filter { !unknown.contains($0) } }
}

extension Actor {
  /// Family, supporters and who makes the arrangements see who wrote something, not how that
  /// person signs in.
  func seen(by viewer: Standing) -> Actor {
    guard !viewer.isProfessional, account != viewer.account else { return self }
    return Actor(account: AccountID(""), name: name, title: title, role: role, agency: agency)
  }
}

extension Person {
  func seen(by viewer: Standing) -> Person {
    guard !viewer.isProfessional, account != viewer.account else { return self }
    var person = self
    person.account = nil
    return person
  }
}
