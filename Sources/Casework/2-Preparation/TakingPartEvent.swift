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
  public internal(set) var waysOffered: [WayToSpeakOffered] = []
  public internal(set) var promises: [PersonID: AttendancePromised] = [:]
  /// Who promised to keep what they hear to themselves.
  public internal(set) var confidences: Set<PersonID> = []
  public internal(set) var substitutes: [SubstituteNamed] = []
  public internal(set) var absences: [PersonID: AbsenceSaid] = [:]
  public internal(set) var lateness: LateConferenceAgreed?
  public internal(set) var telling: TellingAgreed?
  /// Professionals whom the chair asked why they neither came nor reported.
  public internal(set) var asked: [AbsentProfessionalAsked] = []
}

/// A meeting with a child, and who wrote it down.
public struct MetChild: Hashable, Sendable {
  public let met: ChildMet
  public let writtenBy: Actor
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
    updateConference {
      $0.takingPart.childrenMet.append(MetChild(met: met, writtenBy: entry.by))
    }
    guard let words = met.words else { return }
    ownWords.append(OwnWords(person: met.child, words: words, day: met.day, writtenBy: entry.by))
  }

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
    case .wayToSpeakOffered(let offered):
      waysOffered.removeAll { $0.child == offered.child && $0.way == offered.way }
      waysOffered.append(offered)
    case .attendancePromised(let promised): promises[promised.person] = promised
    case .confidencePromised(let promised): confidences.insert(promised.person)
    case .substituteNamed(let named): substitutes.append(named)
    case .absenceSaid(let said): absences[said.person] = said
    case .lateConferenceAgreed(let agreed): lateness = agreed
    case .tellingAgreed(let agreed): telling = agreed
    case .absentProfessionalAsked(let letter): asked.append(letter)
    case .childMet, .chairExplained, .goodOutcomeSaid, .personAskedFor, .askAnswered, .reachSaid:
      break
    }
  }
}
