// SPDX-License-Identifier: MIT

/// Reads the content that stands under a stored name.
struct StoredContent<Key: CodingKey> {
  let container: KeyedDecodingContainer<Key>
  let key: Key

  func callAsFunction<Content: Decodable>() throws -> Content {
    try container.decode(Content.self, forKey: key)
  }
}

/// An event that this version of the product does not know: it must be newer than the product.
public struct UnknownStoredEvent: Error, CustomStringConvertible {
  let name: String
  let version: Int
  public var description: String {
    "The record holds an event \"\(name)\" of version \(version), which this version of Roundtable "
      + "does not know. Use a newer version."
  }
}

extension CaseEvent {
  static func read<Key>(_ name: String, _ version: Int, _ content: StoredContent<Key>) throws
    -> CaseEvent
  {
    guard version == 1 else { throw UnknownStoredEvent(name: name, version: version) }
    return try readEnquiry(name, content) ?? readPreparation(name, content)
      ?? readTakingPart(name, content) ?? readReading(name, content)
      ?? readConference(name, content) ?? readRoom(name, content) ?? readTalk(name, content)
      ?? readPlan(name, content) ?? readPapers(name, content)
      ?? readCorrection(name, content) ?? readPractice(name, content)
  }

  private static func readEnquiry<Key>(_ name: String, _ content: StoredContent<Key>) throws
    -> CaseEvent?
  {
    switch name {
    case "enquiry-opened": .enquiry(.opened(try content()))
    case "family-member-added": .enquiry(.memberAdded(try content()))
    case "people-related": .enquiry(.related(try content()))
    case "restriction-recorded": .enquiry(.restrictionRecorded(try content()))
    case "address-recorded": .enquiry(.addressRecorded(try content()))
    case "identifier-recorded": .enquiry(.identifierRecorded(try content()))
    case "answer-recorded": .enquiry(.answerRecorded(try content()))
    case "enquiry-concluded": .enquiry(.concluded(try content()))
    default: nil
    }
  }

  private static func readPreparation<Key>(_ name: String, _ content: StoredContent<Key>) throws
    -> CaseEvent?
  {
    switch name {
    case "conference-called": .preparation(.conferenceCalled(try content()))
    case "family-member-invited": .preparation(.familyMemberInvited(try content()))
    case "professional-invited": .preparation(.professionalInvited(try content()))
    case "supporter-invited": .preparation(.supporterInvited(try content()))
    case "parents-met": .preparation(.parentsMet(try content()))
    case "family-met-by-chair": .preparation(.familyMetByChair(try content()))
    case "consultation-held": .preparation(.consultationHeld(try content()))
    case "harm-statement-written": .preparation(.harmStatementWritten(try content()))
    case "report-sent": .preparation(.reportSent(try content()))
    case "report-shared": .preparation(.reportShared(try content()))
    case "own-words-given": .preparation(.ownWordsGiven(try content()))
    case "arranger-named": .preparation(.arrangerNamed(try content()))
    default: nil
    }
  }

  private static func readTakingPart<Key>(_ name: String, _ content: StoredContent<Key>) throws
    -> CaseEvent?
  {
    switch name {
    case "support-arranged": .takingPart(.supportArranged(try content()))
    case "child-met": .takingPart(.childMet(try content()))
    case "way-to-speak-offered": .takingPart(.wayToSpeakOffered(try content()))
    case "chair-explained": .takingPart(.chairExplained(try content()))
    case "good-outcome-said": .takingPart(.goodOutcomeSaid(try content()))
    case "person-asked-for": .takingPart(.personAskedFor(try content()))
    case "ask-answered": .takingPart(.askAnswered(try content()))
    case "attendance-promised": .takingPart(.attendancePromised(try content()))
    case "confidence-promised": .takingPart(.confidencePromised(try content()))
    case "substitute-named": .takingPart(.substituteNamed(try content()))
    case "absence-said": .takingPart(.absenceSaid(try content()))
    case "late-conference-agreed": .takingPart(.lateConferenceAgreed(try content()))
    case "telling-agreed": .takingPart(.tellingAgreed(try content()))
    case "reach-said": .takingPart(.reachSaid(try content()))
    case "absent-professional-asked": .takingPart(.absentProfessionalAsked(try content()))
    default: nil
    }
  }

  private static func readReading<Key>(_ name: String, _ content: StoredContent<Key>) throws
    -> CaseEvent?
  {
    switch name {
    case "report-explained": .reading(.explained(try content()))
    case "report-read": .reading(.read(try content()))
    case "report-commented": .reading(.commented(try content()))
    case "words-shared": .reading(.wordsShared(try content()))
    default: nil
    }
  }

  private static func readConference<Key>(_ name: String, _ content: StoredContent<Key>) throws
    -> CaseEvent?
  {
    switch name {
    case "conference-opened": .conference(.opened(try content()))
    case "person-arrived": .conference(.personArrived(try content()))
    case "person-left": .conference(.personLeft(try content()))
    case "part-started": .conference(.partStarted(try content()))
    case "note-added": .conference(.noteAdded(try content()))
    case "score-given": .conference(.scoreGiven(try content()))
    case "scores-opened": .conference(.scoresOpened)
    case "view-given": .conference(.viewGiven(try content()))
    case "family-view-given": .conference(.familyViewGiven(try content()))
    case "decision-made": .conference(.decisionMade(try content()))
    case "conference-closed": .conference(.closed(try content()))
    default: nil
    }
  }

  private static func readRoom<Key>(_ name: String, _ content: StoredContent<Key>) throws
    -> CaseEvent?
  {
    switch name {
    case "separate-times-planned": .room(.separateTimesPlanned(try content()))
    case "room-closed": .room(.closed(try content()))
    case "room-opened-again": .room(.openedAgain(try content()))
    case "attendance-noted": .room(.attendanceNoted(try content()))
    case "asked-to-leave": .room(.askedToLeave(try content()))
    case "conference-paused": .room(.paused(try content()))
    case "conference-resumed": .room(.resumed)
    case "conference-stood-down": .room(.stoodDown(try content()))
    case "conference-redated": .room(.redated(try content()))
    default: nil
    }
  }

  private static func readTalk<Key>(_ name: String, _ content: StoredContent<Key>) throws
    -> CaseEvent?
  {
    switch name {
    case "challenge-recorded": .talk(.challengeRecorded(try content()))
    case "missed-part-recorded": .talk(.missedPartRecorded(try content()))
    case "scores-escalated": .talk(.scoresEscalated(try content()))
    case "scores-talked-through": .talk(.scoresTalkedThrough(try content()))
    case "risks-summed-up": .talk(.risksSummedUp(try content()))
    case "support-asked-for": .talk(.supportAskedFor(try content()))
    case "dissent-recorded": .talk(.dissentRecorded(try content()))
    case "note-reworded": .talk(.noteReworded(try content()))
    case "notes-merged": .talk(.notesMerged(try content()))
    case "note-folded": .talk(.noteFolded(try content()))
    default: nil
    }
  }

  private static func readPlan<Key>(_ name: String, _ content: StoredContent<Key>) throws
    -> CaseEvent?
  {
    switch name {
    case "outcome-named": .plan(.outcomeNamed(try content()))
    case "action-added": .plan(.actionAdded(try content()))
    case "bottom-line-set": .plan(.bottomLineSet(try content()))
    case "safety-statement-written": .plan(.safetyStatementWritten(try content()))
    case "contingency-written": .plan(.contingencyWritten(try content()))
    case "who-sees-child-said": .plan(.whoSeesChildSaid(try content()))
    case "taken-out-of-plan": .plan(.takenOut(try content()))
    case "plan-agreed": .plan(.agreed(try content()))
    case "plan-shared-with-child": .plan(.sharedWithChild(try content()))
    default: nil
    }
  }

  private static func readPapers<Key>(_ name: String, _ content: StoredContent<Key>) throws
    -> CaseEvent?
  {
    switch name {
    case "language-chosen": .papers(.languageChosen(try content()))
    case "papers-released": .papers(.released(try content()))
    case "paper-checked": .papers(.checked(try content()))
    case "minutes-reworded": .papers(.reworded(try content()))
    case "correction-asked": .papers(.correctionAsked(try content()))
    case "correction-answered": .papers(.correctionAnswered(try content()))
    case "minutes-finished": .papers(.minutesFinished(try content()))
    case "words-let-go": .papers(.wordsLetGo(try content()))
    default: nil
    }
  }

  private static func readCorrection<Key>(_ name: String, _ content: StoredContent<Key>) throws
    -> CaseEvent?
  {
    switch name {
    case "entry-corrected": .correction(.corrected(try content()))
    case "person-taken-out": .correction(.takenOut(try content()))
    case "invitation-withdrawn": .correction(.invitationWithdrawn(try content()))
    case "worker-replaced": .correction(.workerReplaced(try content()))
    case "lift-asked": .correction(.liftAsked(try content()))
    case "protection-lifted": .correction(.lifted(try content()))
    default: nil
    }
  }

  private static func readPractice<Key>(_ name: String, _ content: StoredContent<Key>) throws
    -> CaseEvent
  {
    guard name == "practice-departed" else { throw UnknownStoredEvent(name: name, version: 1) }
    return .practice(.departed(try content()))
  }
}
