// SPDX-License-Identifier: MIT
import Casework

/// A thing that an event makes and of which later events speak. Who does not see the thing being
/// made sees nothing of what happens to it.
enum MadeThing {
  case note(NoteID, joining: [NoteID], whose: PersonID)
  /// Something in the plan: the children it is for (none means all), who does it, and its aim.
  case inPlan(String, children: [PersonID], who: PersonID?, aim: String?)
  /// Parts of the record of the meeting that are in the chair’s words.
  case passages([Passage], about: PersonID?)
  /// A conference begins with no such parts.
  case newConference
  case correction(CorrectionID, by: PersonID)
  /// A question for somebody to be there.
  case ask(AskID)
  case report(ReportID)
  /// Somebody who is there only because of somebody else.
  case companion(PersonID, of: PersonID)
}

/// Every event is asked, by the compiler: an event that nobody thought of does not compile.
extension CaseEvent {
  /// - Parameter key: The key of the entry: what has no name of its own is known by it.
  func makes(_ key: DeedKey) -> MadeThing? {
    switch self {
    case .preparation(let event): event.makes
    case .takingPart(let event): event.makes
    case .conference(let event): event.makes
    case .talk(let event): event.makes
    case .plan(let event): event.makes(key)
    case .papers(let event): event.makes
    case .enquiry(let event): event.makes
    case .reading(.explained), .reading(.read), .reading(.commented), .reading(.wordsShared): nil
    case .room(let event): event.makes
    case .practice(.departed): nil
    // What an entry was put right to say is asked as if that entry had said it.
    case .correction: nil
    }
  }
}

extension EnquiryEvent {
  fileprivate var makes: MadeThing? {
    switch self {
    case .opened, .memberAdded, .related, .restrictionRecorded, .addressRecorded,
      .identifierRecorded, .answerRecorded, .concluded:
      nil
    }
  }
}

extension PreparationEvent {
  fileprivate var makes: MadeThing? {
    switch self {
    case .conferenceCalled: .newConference
    case .reportSent(let sent): .report(sent.report)
    case .supporterInvited(let invited): .companion(invited.supporter.id, of: invited.beside)
    case .familyMemberInvited, .professionalInvited, .parentsMet, .familyMetByChair,
      .consultationHeld, .harmStatementWritten, .reportShared, .ownWordsGiven, .arrangerNamed:
      nil
    }
  }
}

extension TakingPartEvent {
  fileprivate var makes: MadeThing? {
    switch self {
    case .substituteNamed(let named): .companion(named.substitute.id, of: named.absent)
    case .personAskedFor(let asked): .ask(asked.ask)
    case .supportArranged, .childMet, .wayToSpeakOffered, .chairExplained, .goodOutcomeSaid,
      .askAnswered, .attendancePromised, .confidencePromised, .absenceSaid,
      .lateConferenceAgreed, .tellingAgreed, .absentProfessionalAsked, .reachSaid:
      nil
    }
  }
}

extension ConferenceEvent {
  fileprivate var makes: MadeThing? {
    switch self {
    case .noteAdded(let added): .note(added.note, joining: [], whose: added.whose)
    case .decisionMade(let made): .passages([.reasons(for: made.child)], about: made.child)
    case .opened, .personArrived, .personLeft, .partStarted, .scoreGiven, .scoresOpened,
      .viewGiven, .familyViewGiven, .closed:
      nil
    }
  }
}

extension RoomEvent {
  fileprivate var makes: MadeThing? {
    switch self {
    case .separateTimesPlanned, .closed, .openedAgain, .attendanceNoted, .askedToLeave, .paused,
      .resumed, .stoodDown, .redated:
      nil
    }
  }
}

extension TalkEvent {
  fileprivate var makes: MadeThing? {
    switch self {
    case .notesMerged(let merged):
      .note(merged.note, joining: merged.notes, whose: merged.whose)
    case .risksSummedUp: .passages([.risks, .threshold], about: nil)
    case .challengeRecorded, .missedPartRecorded, .scoresEscalated, .scoresTalkedThrough,
      .supportAskedFor, .dissentRecorded, .noteReworded, .noteFolded:
      nil
    }
  }
}

extension PlanEvent {
  fileprivate func makes(_ key: DeedKey) -> MadeThing? {
    switch self {
    case .outcomeNamed(let named):
      .inPlan(named.outcome.text, children: named.children ?? [], who: nil, aim: nil)
    case .actionAdded(let added):
      .inPlan(added.action.text, children: [], who: added.who, aim: added.outcome.text)
    case .bottomLineSet(let set):
      .inPlan(set.id(under: key).text, children: [], who: nil, aim: nil)
    case .safetyStatementWritten, .contingencyWritten, .whoSeesChildSaid, .takenOut, .agreed,
      .sharedWithChild:
      nil
    }
  }
}

extension PapersEvent {
  fileprivate var makes: MadeThing? {
    switch self {
    case .correctionAsked(let asked): .correction(asked.correction, by: asked.person)
    case .languageChosen, .released, .checked, .reworded, .correctionAnswered, .minutesFinished,
      .wordsLetGo:
      nil
    }
  }
}
