// SPDX-License-Identifier: MIT

/// Whom an event brings into the record. What is kept from somebody leans on it, so the compiler asks
/// for every event.
extension CaseEvent {
  public var somebodyNamed: Person? {
    switch self {
    case .enquiry(let event): event.somebodyNamed
    case .preparation(let event): event.somebodyNamed
    case .takingPart(let event): event.somebodyNamed
    case .correction(let event): event.somebodyNamed
    case .reading, .conference, .room, .talk, .plan, .papers, .practice: nil
    }
  }
}

extension EnquiryEvent {
  fileprivate var somebodyNamed: Person? {
    switch self {
    case .memberAdded(let added): added.person
    case .opened, .related, .restrictionRecorded, .addressRecorded, .identifierRecorded,
      .answerRecorded, .concluded:
      nil
    }
  }
}

extension PreparationEvent {
  fileprivate var somebodyNamed: Person? {
    switch self {
    case .professionalInvited(let invited): invited.professional
    case .supporterInvited(let invited): invited.supporter
    case .conferenceCalled, .familyMemberInvited, .parentsMet, .familyMetByChair,
      .consultationHeld, .harmStatementWritten, .reportSent, .reportShared, .ownWordsGiven,
      .arrangerNamed:
      nil
    }
  }
}

extension TakingPartEvent {
  fileprivate var somebodyNamed: Person? {
    switch self {
    case .substituteNamed(let named): named.substitute
    case .supportArranged, .childMet, .wayToSpeakOffered, .chairExplained, .goodOutcomeSaid,
      .personAskedFor, .askAnswered, .attendancePromised, .confidencePromised, .absenceSaid,
      .lateConferenceAgreed, .tellingAgreed, .absentProfessionalAsked, .reachSaid:
      nil
    }
  }
}

extension CorrectionEvent {
  fileprivate var somebodyNamed: Person? {
    switch self {
    case .corrected(let corrected): corrected.event?.somebodyNamed
    case .workerReplaced, .takenOut, .invitationWithdrawn, .liftAsked, .lifted: nil
    }
  }
}
