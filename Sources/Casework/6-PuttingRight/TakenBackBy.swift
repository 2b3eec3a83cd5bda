// SPDX-License-Identifier: MIT

/// Who may take an entry back: nobody where it has a form of its own to put it right, or where it is
/// what a meeting did; who said it where it is somebody's own words.
enum TakenBackBy {
  case nobody, writer, carriers, chairInSession
}

/// Every event is asked, by the compiler.
extension CaseEvent {
  var takenBackBy: TakenBackBy {
    switch self {
    case .enquiry(let event): event.takenBackBy
    case .preparation(let event): event.takenBackBy
    case .takingPart(let event): event.takenBackBy
    case .reading(let event): event.takenBackBy
    case .conference(let event): event.takenBackBy
    case .room(let event): event.takenBackBy
    case .talk(let event): event.takenBackBy
    case .plan(let event): event.takenBackBy
    case .papers(let event): event.takenBackBy
    case .practice, .correction: .nobody
    }
  }
}

extension EnquiryEvent {
  fileprivate var takenBackBy: TakenBackBy {
    switch self {
    case .identifierRecorded: .carriers
    case .answerRecorded: .writer
    // A restriction is lifted by two people; the others have forms of their own.
    case .opened, .memberAdded, .related, .restrictionRecorded, .addressRecorded, .concluded:
      .nobody
    }
  }
}

extension PreparationEvent {
  fileprivate var takenBackBy: TakenBackBy {
    switch self {
    case .parentsMet, .familyMetByChair, .consultationHeld, .reportShared: .carriers
    case .ownWordsGiven: .writer
    case .conferenceCalled, .familyMemberInvited, .professionalInvited, .supporterInvited,
      .harmStatementWritten, .reportSent, .arrangerNamed:
      .nobody
    }
  }
}

extension TakingPartEvent {
  fileprivate var takenBackBy: TakenBackBy {
    switch self {
    case .supportArranged, .childMet, .wayToSpeakOffered, .chairExplained, .attendancePromised,
      .confidencePromised, .absenceSaid, .lateConferenceAgreed, .tellingAgreed,
      .absentProfessionalAsked:
      .carriers
    case .goodOutcomeSaid, .personAskedFor, .askAnswered, .reachSaid: .writer
    case .substituteNamed: .nobody
    }
  }
}

extension ReadingEvent {
  fileprivate var takenBackBy: TakenBackBy {
    switch self {
    case .explained, .read, .commented: .writer
    // What more people may read they may have read.
    case .wordsShared: .nobody
    }
  }
}

extension ConferenceEvent {
  fileprivate var takenBackBy: TakenBackBy {
    switch self {
    case .personArrived, .personLeft: .carriers
    case .scoreGiven, .viewGiven, .familyViewGiven: .writer
    // For the wrong child, or too early. Once the meeting is over it is put right and not undone.
    case .decisionMade: .chairInSession
    case .opened, .partStarted, .noteAdded, .scoresOpened, .closed: .nobody
    }
  }
}

extension RoomEvent {
  fileprivate var takenBackBy: TakenBackBy {
    switch self {
    case .separateTimesPlanned, .attendanceNoted: .carriers
    // Who was out of a part stays out of it: that protects others.
    case .closed, .openedAgain, .askedToLeave, .paused, .resumed, .stoodDown, .redated: .nobody
    }
  }
}

extension TalkEvent {
  fileprivate var takenBackBy: TakenBackBy {
    switch self {
    case .missedPartRecorded, .scoresEscalated, .scoresTalkedThrough: .carriers
    case .challengeRecorded, .supportAskedFor, .dissentRecorded: .writer
    // A note that was folded away is opened again.
    case .risksSummedUp, .noteReworded, .notesMerged, .noteFolded: .nobody
    }
  }
}

extension PlanEvent {
  fileprivate var takenBackBy: TakenBackBy {
    switch self {
    case .whoSeesChildSaid, .agreed, .sharedWithChild: .carriers
    case .outcomeNamed, .actionAdded, .bottomLineSet, .safetyStatementWritten,
      .contingencyWritten, .takenOut:
      .nobody
    }
  }
}

extension PapersEvent {
  fileprivate var takenBackBy: TakenBackBy {
    switch self {
    case .correctionAsked: .writer
    // What was given was given; what two people let reach somebody is said again.
    case .languageChosen, .released, .checked, .reworded, .correctionAnswered, .minutesFinished,
      .wordsLetGo:
      .nobody
    }
  }
}
