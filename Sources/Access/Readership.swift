// SPDX-License-Identifier: MIT
import Casework
import Synchronization
import Timetable

/// Everyone who receives anything of a record, asked again and again for one page full of forms:
/// their lenses are made once.
public final class Readership: Sendable {
  private let record: FamilyRecord
  private let today: Day
  private let made = Mutex<[Lens]?>(nil)

  public init(_ record: FamilyRecord, today: Day) {
    (self.record, self.today) = (record, today)
  }

  /// Who receives anything at all, without those who only make the arrangements.
  public var everyone: [Standing] { lenses.map(\.viewer).filter { !$0.arranges } }

  /// Who would see something of `entries` if they were written next.
  public func readers(of entries: [CaseEntry]) -> [Reader] {
    guard entries.map(\.event).allSatisfy(record.keepsLenses) else {
      return record.readers(of: entries, today: today)
    }
    return readersByLensesOfNow(of: entries)
  }

  /// The same by everybody’s lens as it is before they are written.
  func readersByLensesOfNow(of entries: [CaseEntry]) -> [Reader] {
    let written = entries.enumerated().map { $1.at(place: record.version + 1 + $0) }
    return lenses.compactMap { lens in
      let seen = written.compactMap(lens.see)
      return seen.isEmpty ? nil : Reader(viewer: lens.viewer, seen: seen)
    }
  }

  private var lenses: [Lens] {
    made.withLock { made in
      if let made { return made }
      let lenses = record.everyReader(on: today).map { Lens($0, record) }
      made = lenses
      return lenses
    }
  }
}

extension FamilyRecord {
  /// Whether the lens of everybody who is there already is the same after this entry: most of what is
  /// said or noted, and whoever is named without being hidden from anybody. Whatever hides something,
  /// opens or closes a part is not among them, nor what nobody has thought of.
  func keepsLenses(_ event: CaseEvent) -> Bool {
    switch event {
    case .enquiry(.memberAdded(let added)): added.notFor.isEmpty
    case .enquiry(.related(let related)): related.notFor.isEmpty
    case .enquiry(.restrictionRecorded(let recorded)): recorded.notFor.isEmpty
    case .enquiry(.addressRecorded(let recorded)): recorded.notFor.isEmpty
    case .enquiry(.identifierRecorded), .enquiry(.answerRecorded), .enquiry(.concluded): true
    case .preparation(.professionalInvited(let invited)): invited.notFor.isEmpty
    case .preparation(.supporterInvited), .preparation(.consultationHeld),
      .preparation(.harmStatementWritten), .preparation(.ownWordsGiven), .preparation(.parentsMet),
      .preparation(.familyMetByChair), .preparation(.reportSent), .preparation(.reportShared):
      true
    case .takingPart(.supportArranged), .takingPart(.childMet), .takingPart(.wayToSpeakOffered),
      .takingPart(.chairExplained), .takingPart(.goodOutcomeSaid), .takingPart(.personAskedFor),
      .takingPart(.askAnswered), .takingPart(.attendancePromised),
      .takingPart(.confidencePromised), .takingPart(.substituteNamed), .takingPart(.absenceSaid),
      .takingPart(.lateConferenceAgreed), .takingPart(.tellingAgreed),
      .takingPart(.absentProfessionalAsked), .takingPart(.reachSaid):
      true
    case .reading(.explained), .reading(.read), .reading(.commented): true
    case .conference(.noteAdded), .conference(.scoreGiven), .conference(.viewGiven),
      .conference(.familyViewGiven), .conference(.partStarted), .conference(.personArrived),
      .conference(.personLeft), .conference(.decisionMade):
      true
    case .room(.attendanceNoted), .room(.askedToLeave), .room(.paused), .room(.resumed): true
    case .talk(.challengeRecorded), .talk(.missedPartRecorded), .talk(.scoresEscalated),
      .talk(.scoresTalkedThrough), .talk(.risksSummedUp), .talk(.supportAskedFor),
      .talk(.dissentRecorded), .talk(.noteReworded), .talk(.notesMerged), .talk(.noteFolded):
      true
    // What is planned for somebody who is hidden is hidden with them.
    case .plan(.outcomeNamed), .plan(.actionAdded): unknownTo.isEmpty
    case .plan(.bottomLineSet), .plan(.safetyStatementWritten), .plan(.contingencyWritten),
      .plan(.whoSeesChildSaid), .plan(.takenOut), .plan(.agreed), .plan(.sharedWithChild):
      true
    case .papers(.languageChosen), .papers(.checked), .papers(.reworded),
      .papers(.correctionAsked), .papers(.correctionAnswered), .papers(.minutesFinished):
      true
    case .practice(.departed): true
    default: false
    }
  }
}
