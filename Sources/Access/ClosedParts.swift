// SPDX-License-Identifier: MIT
import Casework

/// The parts of the meeting from which a viewer was out. While one goes on nothing that anybody
/// else writes reaches them. Once it is over, what belongs to the table stays out of their record
/// for good; a decision is told to them, since it is about their child.
struct ClosedParts {
  private struct Span {
    /// The place of the entry that closed the room, and of the one that ended the part.
    let from: Int
    var to = Int.max
    /// The chair lets them have the record of it once it is over.
    let isReceived: Bool
  }

  private var spans: [Span] = []
  private let viewer: Standing

  init(_ viewer: Standing, _ record: FamilyRecord) {
    self.viewer = viewer
    for entry in record.entries {
      switch entry.event.doesToTheRoom {
      case .closes(let closed):
        end(entry.sequence)
        begin(closed, entry.sequence, record)
      case .opens: end(entry.sequence)
      case .leavesIt: continue
      }
    }
  }

  private mutating func begin(_ closed: RoomClosed, _ place: Int, _ record: FamilyRecord) {
    guard isOut(closed, record) else { return }
    let received =
      viewer.signsIn
      ? record.relations.contains {
        $0.account == viewer.account
          && (closed.recordFor.contains($0.person)
            || $0.beside.map(closed.recordFor.contains) ?? false)
      } : !viewer.selves.isDisjoint(with: closed.recordFor)
    spans.append(Span(from: place, isReceived: received))
  }

  /// Whoever does not sign in is out when they are, or when they are there only for who is.
  private func isOut(_ closed: RoomClosed, _ record: FamilyRecord) -> Bool {
    if viewer.signsIn {
      return record.isOut(
        viewer.account, without: closed.without, standIns: closed.standIns)
    }
    if closed.without.contains(viewer.person) { return true }
    return !closed.standIns.contains(viewer.person)
      && !viewer.selves.isDisjoint(with: closed.without)
  }

  private mutating func end(_ place: Int) {
    guard let last = spans.indices.last, spans[last].to == .max else { return }
    spans[last].to = place
  }

  /// Whether the viewer was out when the entry was written, so that it is not in their record.
  func hides(_ entry: CaseEntry) -> Bool {
    if viewer.signsIn, entry.by.account == viewer.account { return false }
    guard let span = spans.first(where: { $0.from < entry.sequence && entry.sequence < $0.to })
    else { return false }
    if span.to == .max { return true }
    return !span.isReceived && entry.event.belongsToTheTable
  }
}

/// What an event does to who is in the room.
private enum RoomChange {
  case closes(RoomClosed)
  case opens, leavesIt
}

extension CaseEvent {
  fileprivate var doesToTheRoom: RoomChange {
    switch self {
    case .room(let event): event.doesToTheRoom
    case .conference(.closed): .opens
    case .enquiry, .preparation, .takingPart, .reading, .conference, .talk, .plan, .papers,
      .practice, .correction:
      .leavesIt
    }
  }

  /// Said, written or done at the table, and no decision. Every event is asked, by the compiler.
  fileprivate var belongsToTheTable: Bool {
    switch self {
    case .conference(.decisionMade): false
    case .conference, .room, .talk, .plan, .practice: true
    case .correction(let event): event.belongsToTheTable
    case .takingPart(let event): event.belongsToTheTable
    case .reading(let event): event.belongsToTheTable
    case .preparation(let event): event.belongsToTheTable
    case .enquiry(let event): event.belongsToTheTable
    case .papers(let event): event.belongsToTheTable
    }
  }
}

extension RoomEvent {
  fileprivate var doesToTheRoom: RoomChange {
    switch self {
    case .closed(let closed): .closes(closed)
    case .openedAgain, .stoodDown: .opens
    case .separateTimesPlanned, .attendanceNoted, .askedToLeave, .paused, .resumed, .redated:
      .leavesIt
    }
  }
}

extension EnquiryEvent {
  fileprivate var belongsToTheTable: Bool {
    switch self {
    case .opened, .memberAdded, .related, .restrictionRecorded, .addressRecorded,
      .identifierRecorded, .answerRecorded, .concluded:
      false
    }
  }
}

extension PreparationEvent {
  fileprivate var belongsToTheTable: Bool {
    switch self {
    case .harmStatementWritten, .consultationHeld, .ownWordsGiven: true
    case .conferenceCalled, .familyMemberInvited, .professionalInvited, .supporterInvited,
      .parentsMet, .familyMetByChair, .reportSent, .reportShared, .arrangerNamed:
      false
    }
  }
}

extension TakingPartEvent {
  fileprivate var belongsToTheTable: Bool {
    switch self {
    case .goodOutcomeSaid: true
    case .supportArranged, .childMet, .wayToSpeakOffered, .chairExplained, .personAskedFor,
      .askAnswered, .attendancePromised, .confidencePromised, .substituteNamed, .absenceSaid,
      .lateConferenceAgreed, .tellingAgreed, .absentProfessionalAsked, .reachSaid:
      false
    }
  }
}

extension ReadingEvent {
  fileprivate var belongsToTheTable: Bool {
    switch self {
    case .commented: true
    case .explained, .read, .wordsShared: false
    }
  }
}

extension PapersEvent {
  fileprivate var belongsToTheTable: Bool {
    switch self {
    case .languageChosen, .released, .checked, .reworded, .correctionAsked, .correctionAnswered,
      .minutesFinished, .wordsLetGo:
      false
    }
  }
}

extension CorrectionEvent {
  /// What was put right belongs where what it says belongs.
  fileprivate var belongsToTheTable: Bool {
    switch self {
    case .corrected(let corrected): corrected.event?.belongsToTheTable ?? false
    case .takenOut, .invitationWithdrawn, .workerReplaced, .liftAsked, .lifted: false
    }
  }
}
