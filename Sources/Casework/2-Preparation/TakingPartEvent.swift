// SPDX-License-Identifier: MIT
import Timetable

/// What happens so that everyone can take a full part: help that is arranged, children who are
/// met, who comes and who does not, and what a family hopes for.
public enum TakingPartEvent: Hashable, Sendable {
  case supportArranged(SupportArranged)
  case childMet(ChildMet)
  case wayToSpeakOffered(WayToSpeakOffered)
  case chairExplained(ChairExplained)
  case goodOutcomeSaid(GoodOutcomeSaid)
  case personAskedFor(PersonAskedFor)
  case askAnswered(AskAnswered)
  case attendancePromised(AttendancePromised)
  case confidencePromised(ConfidencePromised)
  case substituteNamed(SubstituteNamed)
  case absenceSaid(AbsenceSaid)
  case lateConferenceAgreed(LateConferenceAgreed)
  case tellingAgreed(TellingAgreed)
  case absentProfessionalAsked(AbsentProfessionalAsked)
  case reachSaid(ReachSaid)

  var matter: Matter {
    switch self {
    case .supportArranged, .reachSaid: .needs
    case .childMet, .chairExplained: .meetings
    case .wayToSpeakOffered, .goodOutcomeSaid: .ownWords
    case .personAskedFor, .askAnswered, .attendancePromised, .confidencePromised,
      .substituteNamed, .absenceSaid:
      .invitations
    case .lateConferenceAgreed: .calling
    case .tellingAgreed: .consultation
    case .absentProfessionalAsked: .closing
    }
  }
}

/// How everyone takes part in one conference, as the entries tell it.
public struct TakingPart: Hashable, Sendable {
  public internal(set) var support: [SupportArranged] = []
  public internal(set) var childrenMet: [MetChild] = []
  /// What each child was offered so that they can speak, by whom and when.
  public internal(set) var offers: [OfferedWay] = []
  public var waysOffered: [WayToSpeakOffered] { offers.map(\.offered) }
  public internal(set) var promises: [PersonID: AttendancePromised] = [:]
  /// Who promised to keep what they hear to themselves.
  public internal(set) var confidences: Set<PersonID> = []
  public internal(set) var substitutes: [SubstituteNamed] = []
  public internal(set) var absences: [PersonID: AbsenceSaid] = [:]
  public internal(set) var lateness: LateConferenceAgreed?
  /// Who tells which child; what was said last of a child holds.
  public internal(set) var tellings: [TellingAgreed] = []
  public var telling: TellingAgreed? { tellings.last }
  /// Professionals whom the chair asked why they neither came nor reported.
  public internal(set) var asked: [AbsentProfessionalAsked] = []
}

/// A meeting with a child, and who wrote it down.
public struct MetChild: Hashable, Sendable {
  public let met: ChildMet
  public let writtenBy: Actor
}

/// A way to speak that a child was offered.
public struct OfferedWay: Hashable, Sendable {
  public let offered: WayToSpeakOffered
  public let day: Day
  /// Whether the child's own social worker, or the manager, offered it.
  public let isByTheirWorker: Bool
}

/// What was done before a conference was called, for the next one that is.
struct DoneAhead: Hashable, Sendable {
  var parentsMet: [PreparingMeeting] = []
  var childrenMet: [MetChild] = []
  var offers: [OfferedWay] = []
}

extension Conference {
  mutating func begin(with ahead: DoneAhead) {
    parentsMet = ahead.parentsMet
    takingPart.childrenMet = ahead.childrenMet
    takingPart.offers = ahead.offers
  }
}

/// Somebody whom the family wants to be there, and what became of it.
public struct Ask: Hashable, Sendable {
  public let id: AskID
  /// Who asks.
  public let person: PersonID
  public let name: String
  public let why: String
  public internal(set) var answer: AskAnswered?
}

extension FamilyRecord {
  mutating func evolve(_ event: TakingPartEvent, _ entry: CaseEntry) {
    switch event {
    case .childMet(let met): keep(met, entry)
    case .wayToSpeakOffered(let offered): keep(offered, entry)
    case .goodOutcomeSaid(let said):
      goodOutcomes.append(
        OwnWords(person: said.person, words: said.words, day: entry.day, writtenBy: entry.by))
    case .personAskedFor(let asked):
      asks.append(
        Ask(id: asked.ask, person: asked.person, name: asked.name, why: asked.why, answer: nil))
    case .askAnswered(let answered):
      guard let place = asks.firstIndex(where: { $0.id == answered.ask }) else { return }
      asks[place].answer = answered
    case .reachSaid(let said): reach[said.person] = said
    case .chairExplained(let explained):
      updateConference { conference in
        guard !conference.familyMetByChair.isEmpty else { return }
        conference.familyMetByChair[conference.familyMetByChair.count - 1].topics =
          explained.explained
      }
    case .substituteNamed(let named):
      bring(named, entry)
      updateConference { $0.takingPart.evolve(event) }
    default: updateConference { $0.takingPart.evolve(event) }
    }
  }

  private mutating func keep(_ met: ChildMet, _ entry: CaseEntry) {
    let kept = MetChild(met: met, writtenBy: entry.by)
    if isBetweenConferences {
      ahead.childrenMet.append(kept)
    } else {
      updateConference { $0.takingPart.childrenMet.append(kept) }
    }
    guard let words = met.words else { return }
    ownWords.append(OwnWords(person: met.child, words: words, day: met.day, writtenBy: entry.by))
  }

  private mutating func keep(_ offered: WayToSpeakOffered, _ entry: CaseEntry) {
    let isTheirs = relations.contains {
      $0.account == entry.by.account && [.socialWorker, .teamManager].contains($0.kind)
    }
    let offer = OfferedWay(offered: offered, day: entry.day, isByTheirWorker: isTheirs)
    if isBetweenConferences {
      ahead.offers.add(offer)
    } else {
      updateConference { $0.takingPart.offers.add(offer) }
    }
  }

  /// Whether no conference is being prepared or held.
  var isBetweenConferences: Bool { conference.map { $0.closed != nil } ?? true }

  /// Who comes instead is invited like whom they replace. Of whom somebody may not know, they may
  /// not know the substitute either.
  private mutating func bring(_ named: SubstituteNamed, _ entry: CaseEntry) {
    if person(named.substitute.id) == nil {
      people.append(named.substitute)
      hide(named.substitute.id, from: Array(unknownTo[named.absent] ?? []))
    }
    relate(
      named.substitute.account, .professional, as: named.substitute.id, from: entry.day)
    let absent = conference?.invitation(of: named.absent)
    updateConference { conference in
      conference.invitations.removeAll { $0.person == named.substitute.id }
      conference.invitations.append(
        Invitation(
          person: named.substitute.id, why: absent?.why ?? "", needs: [], needsInWords: nil,
          reportExpected: false, beside: nil, support: nil))
    }
  }
}

extension TakingPart {
  fileprivate mutating func evolve(_ event: TakingPartEvent) {
    switch event {
    case .supportArranged(let arranged):
      support.removeAll { $0.person == arranged.person && $0.need == arranged.need }
      support.append(arranged)
    case .attendancePromised(let promised): promises[promised.person] = promised
    case .confidencePromised(let promised): confidences.insert(promised.person)
    case .substituteNamed(let named): substitutes.append(named)
    case .absenceSaid(let said): absences[said.person] = said
    case .lateConferenceAgreed(let agreed): lateness = agreed
    case .tellingAgreed(let agreed): tellings.append(agreed)
    case .absentProfessionalAsked(let letter): asked.append(letter)
    case .childMet, .wayToSpeakOffered, .chairExplained, .goodOutcomeSaid, .personAskedFor,
      .askAnswered, .reachSaid:
      break
    }
  }

  /// On another day everybody is asked again whether they come, and what was arranged for the old
  /// day is confirmed again for the new one.
  mutating func moveToAnotherDay() {
    promises = [:]
    support = support.map {
      SupportArranged(
        person: $0.person, need: $0.need, by: $0.by, what: $0.what, confirmed: false)
    }
  }
}

extension [OfferedWay] {
  /// What came last of one offer holds; that their own worker made it stays true.
  fileprivate mutating func add(_ offer: OfferedWay) {
    let same = filter {
      $0.offered.child == offer.offered.child && $0.offered.way == offer.offered.way
    }
    removeAll(where: same.contains)
    append(
      OfferedWay(
        offered: offer.offered, day: (same.map(\.day) + [offer.day]).min() ?? offer.day,
        isByTheirWorker: offer.isByTheirWorker || same.contains(where: \.isByTheirWorker)))
  }
}
