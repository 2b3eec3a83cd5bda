// SPDX-License-Identifier: MIT

/// Every event is asked, by the compiler: words of which nobody knows whose they are would be
/// shown to whoever may not know of that person.
extension CaseEvent {
  /// The person whose words, score or view the event holds; nil where it holds nobody's.
  public var whose: PersonID? {
    switch self {
    case .enquiry(let event): event.whose
    case .preparation(let event): event.whose
    case .takingPart(let event): event.whose
    case .reading(let event): event.whose
    case .conference(let event): event.whose
    case .room(let event): event.whose
    case .talk(let event): event.whose
    case .plan(let event): event.whose
    case .papers(let event): event.whose
    case .practice(.departed): nil
    case .correction(let event): event.whose
    }
  }
}

extension EnquiryEvent {
  fileprivate var whose: PersonID? {
    switch self {
    case .answerRecorded(let answer): answer.person
    case .opened, .memberAdded, .related, .restrictionRecorded, .addressRecorded,
      .identifierRecorded, .concluded:
      nil
    }
  }
}

extension PreparationEvent {
  fileprivate var whose: PersonID? {
    switch self {
    case .ownWordsGiven(let given): given.person
    case .conferenceCalled, .familyMemberInvited, .professionalInvited, .supporterInvited,
      .parentsMet, .familyMetByChair, .consultationHeld, .harmStatementWritten, .reportSent,
      .reportShared, .arrangerNamed:
      nil
    }
  }
}

extension TakingPartEvent {
  fileprivate var whose: PersonID? {
    switch self {
    case .childMet(let met): met.words == nil ? nil : met.child
    case .goodOutcomeSaid(let said): said.person
    case .personAskedFor(let asked): asked.person
    case .attendancePromised(let promised): promised.person
    case .confidencePromised(let promised): promised.person
    case .supportArranged, .wayToSpeakOffered, .chairExplained, .askAnswered, .substituteNamed,
      .absenceSaid, .lateConferenceAgreed, .tellingAgreed, .absentProfessionalAsked, .reachSaid:
      nil
    }
  }
}

extension ReadingEvent {
  fileprivate var whose: PersonID? {
    switch self {
    case .commented(let comment): comment.person
    case .explained, .read, .wordsShared: nil
    }
  }
}

extension ConferenceEvent {
  fileprivate var whose: PersonID? {
    switch self {
    case .noteAdded(let note): note.whose
    case .scoreGiven(let score): score.whose
    case .viewGiven(let view): view.whose
    case .familyViewGiven(let view): view.whose
    case .opened, .personArrived, .personLeft, .partStarted, .scoresOpened, .decisionMade, .closed:
      nil
    }
  }
}

extension RoomEvent {
  fileprivate var whose: PersonID? {
    switch self {
    case .separateTimesPlanned, .closed, .openedAgain, .attendanceNoted, .askedToLeave, .paused,
      .resumed, .stoodDown, .redated:
      nil
    }
  }
}

extension TalkEvent {
  fileprivate var whose: PersonID? {
    switch self {
    case .supportAskedFor(let asked): asked.whose
    case .dissentRecorded(let dissent): dissent.whose
    case .challengeRecorded, .missedPartRecorded, .scoresEscalated, .scoresTalkedThrough,
      .risksSummedUp, .noteReworded, .notesMerged, .noteFolded:
      nil
    }
  }
}

extension PlanEvent {
  fileprivate var whose: PersonID? {
    switch self {
    case .outcomeNamed, .actionAdded, .bottomLineSet, .safetyStatementWritten, .contingencyWritten,
      .whoSeesChildSaid, .takenOut, .agreed, .sharedWithChild:
      nil
    }
  }
}

extension PapersEvent {
  fileprivate var whose: PersonID? {
    switch self {
    case .correctionAsked(let asked): asked.person
    case .languageChosen, .released, .checked, .reworded, .correctionAnswered, .minutesFinished,
      .wordsLetGo:
      nil
    }
  }
}

extension CorrectionEvent {
  fileprivate var whose: PersonID? {
    switch self {
    case .corrected(let corrected): corrected.event?.whose
    case .takenOut, .invitationWithdrawn, .workerReplaced, .liftAsked, .lifted: nil
    }
  }
}
