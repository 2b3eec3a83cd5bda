// SPDX-License-Identifier: MIT

/// The stored form of every event: its name and version, written by hand, once. A name that was
/// ever shipped MUST NOT change; contents only grow. Golden files hold every one of them.
extension CaseEvent {
  var storedName: String {
    switch self {
    case .enquiry(.opened): "enquiry-opened"
    case .enquiry(.memberAdded): "family-member-added"
    case .enquiry(.related): "people-related"
    case .enquiry(.restrictionRecorded): "restriction-recorded"
    case .enquiry(.addressRecorded): "address-recorded"
    case .enquiry(.identifierRecorded): "identifier-recorded"
    case .enquiry(.answerRecorded): "answer-recorded"
    case .enquiry(.concluded): "enquiry-concluded"
    case .preparation(.conferenceCalled): "conference-called"
    case .preparation(.familyMemberInvited): "family-member-invited"
    case .preparation(.professionalInvited): "professional-invited"
    case .preparation(.supporterInvited): "supporter-invited"
    case .preparation(.parentsMet): "parents-met"
    case .preparation(.familyMetByChair): "family-met-by-chair"
    case .preparation(.consultationHeld): "consultation-held"
    case .preparation(.harmStatementWritten): "harm-statement-written"
    case .preparation(.reportSent): "report-sent"
    case .preparation(.reportShared): "report-shared"
    case .preparation(.ownWordsGiven): "own-words-given"
    case .preparation(.arrangerNamed): "arranger-named"
    case .takingPart(.supportArranged): "support-arranged"
    case .takingPart(.childMet): "child-met"
    case .takingPart(.wayToSpeakOffered): "way-to-speak-offered"
    case .takingPart(.chairExplained): "chair-explained"
    case .takingPart(.goodOutcomeSaid): "good-outcome-said"
    case .takingPart(.personAskedFor): "person-asked-for"
    case .takingPart(.askAnswered): "ask-answered"
    case .takingPart(.attendancePromised): "attendance-promised"
    case .takingPart(.confidencePromised): "confidence-promised"
    case .takingPart(.substituteNamed): "substitute-named"
    case .takingPart(.absenceSaid): "absence-said"
    case .takingPart(.lateConferenceAgreed): "late-conference-agreed"
    case .takingPart(.tellingAgreed): "telling-agreed"
    case .takingPart(.absentProfessionalAsked): "absent-professional-asked"
    case .takingPart(.reachSaid): "reach-said"
    case .reading(.explained): "report-explained"
    case .reading(.read): "report-read"
    case .reading(.commented): "report-commented"
    case .reading(.wordsShared): "words-shared"
    case .conference(.opened): "conference-opened"
    case .conference(.personArrived): "person-arrived"
    case .conference(.personLeft): "person-left"
    case .conference(.partStarted): "part-started"
    case .conference(.noteAdded): "note-added"
    case .conference(.scoreGiven): "score-given"
    case .conference(.scoresOpened): "scores-opened"
    case .conference(.viewGiven): "view-given"
    case .conference(.familyViewGiven): "family-view-given"
    case .conference(.decisionMade): "decision-made"
    case .conference(.closed): "conference-closed"
    case .room(.separateTimesPlanned): "separate-times-planned"
    case .room(.closed): "room-closed"
    case .room(.openedAgain): "room-opened-again"
    case .room(.attendanceNoted): "attendance-noted"
    case .room(.askedToLeave): "asked-to-leave"
    case .room(.paused): "conference-paused"
    case .room(.resumed): "conference-resumed"
    case .room(.stoodDown): "conference-stood-down"
    case .room(.redated): "conference-redated"
    case .talk(.challengeRecorded): "challenge-recorded"
    case .talk(.missedPartRecorded): "missed-part-recorded"
    case .talk(.scoresEscalated): "scores-escalated"
    case .talk(.scoresTalkedThrough): "scores-talked-through"
    case .talk(.risksSummedUp): "risks-summed-up"
    case .talk(.supportAskedFor): "support-asked-for"
    case .talk(.dissentRecorded): "dissent-recorded"
    case .talk(.noteReworded): "note-reworded"
    case .talk(.notesMerged): "notes-merged"
    case .talk(.noteFolded): "note-folded"
    case .plan(.outcomeNamed): "outcome-named"
    case .plan(.actionAdded): "action-added"
    case .plan(.bottomLineSet): "bottom-line-set"
    case .plan(.safetyStatementWritten): "safety-statement-written"
    case .plan(.contingencyWritten): "contingency-written"
    case .plan(.whoSeesChildSaid): "who-sees-child-said"
    case .plan(.takenOut): "taken-out-of-plan"
    case .plan(.agreed): "plan-agreed"
    case .plan(.sharedWithChild): "plan-shared-with-child"
    case .papers(.languageChosen): "language-chosen"
    case .papers(.released): "papers-released"
    case .papers(.checked): "paper-checked"
    case .papers(.reworded): "minutes-reworded"
    case .papers(.correctionAsked): "correction-asked"
    case .papers(.correctionAnswered): "correction-answered"
    case .papers(.minutesFinished): "minutes-finished"
    case .papers(.wordsLetGo): "words-let-go"
    case .practice(.departed): "practice-departed"
    case .correction(.corrected): "entry-corrected"
    case .correction(.takenOut): "person-taken-out"
    case .correction(.invitationWithdrawn): "invitation-withdrawn"
    case .correction(.workerReplaced): "worker-replaced"
    case .correction(.liftAsked): "lift-asked"
    case .correction(.lifted): "protection-lifted"
    }
  }

  /// The version of the content. It grows when a field changes its meaning, which none has yet.
  var storedVersion: Int { 1 }

  /// The event's name, as scripts and case files read it.
  public var name: String { storedName }

  /// Every name there is, in the order of the stages.
  public static let storedNames = [
    "enquiry-opened", "family-member-added", "people-related", "restriction-recorded",
    "address-recorded", "identifier-recorded", "answer-recorded", "enquiry-concluded",
    "conference-called", "family-member-invited", "professional-invited",
    "supporter-invited", "parents-met", "family-met-by-chair", "consultation-held",
    "harm-statement-written", "report-sent", "report-shared", "own-words-given",
    "arranger-named",
    "support-arranged", "child-met", "way-to-speak-offered", "chair-explained", "good-outcome-said",
    "person-asked-for", "ask-answered", "attendance-promised", "confidence-promised",
    "substitute-named", "absence-said",
    "late-conference-agreed", "telling-agreed", "absent-professional-asked", "reach-said",
    "report-explained", "report-read", "report-commented", "words-shared",
    "conference-opened", "person-arrived", "person-left", "part-started", "note-added",
    "score-given", "scores-opened", "view-given", "family-view-given", "decision-made",
    "conference-closed",
    "separate-times-planned", "room-closed", "room-opened-again", "attendance-noted",
    "asked-to-leave", "conference-paused", "conference-resumed", "conference-stood-down",
    "conference-redated", "challenge-recorded", "missed-part-recorded", "scores-escalated",
    "scores-talked-through",
    "risks-summed-up", "support-asked-for", "dissent-recorded", "note-reworded", "notes-merged",
    "note-folded",
    "outcome-named", "action-added", "bottom-line-set", "safety-statement-written",
    "contingency-written", "who-sees-child-said", "taken-out-of-plan", "plan-agreed",
    "plan-shared-with-child", "language-chosen", "papers-released", "paper-checked",
    "minutes-reworded", "correction-asked", "correction-answered", "minutes-finished",
    "words-let-go",
    "practice-departed",
    "entry-corrected", "person-taken-out", "invitation-withdrawn", "worker-replaced", "lift-asked",
    "protection-lifted",
  ]

  /// What the event says, without its name.
  var content: any Encodable {
    switch self {
    case .enquiry(.opened(let content)): content
    case .enquiry(.memberAdded(let content)): content
    case .enquiry(.related(let content)): content
    case .enquiry(.restrictionRecorded(let content)): content
    case .enquiry(.addressRecorded(let content)): content
    case .enquiry(.identifierRecorded(let content)): content
    case .enquiry(.answerRecorded(let content)): content
    case .enquiry(.concluded(let content)): content
    case .preparation(.conferenceCalled(let content)): content
    case .preparation(.familyMemberInvited(let content)): content
    case .preparation(.professionalInvited(let content)): content
    case .preparation(.supporterInvited(let content)): content
    case .preparation(.parentsMet(let content)): content
    case .preparation(.familyMetByChair(let content)): content
    case .preparation(.consultationHeld(let content)): content
    case .preparation(.harmStatementWritten(let content)): content
    case .preparation(.reportSent(let content)): content
    case .preparation(.reportShared(let content)): content
    case .preparation(.ownWordsGiven(let content)): content
    case .preparation(.arrangerNamed(let content)): content
    case .takingPart(.supportArranged(let content)): content
    case .takingPart(.childMet(let content)): content
    case .takingPart(.wayToSpeakOffered(let content)): content
    case .takingPart(.chairExplained(let content)): content
    case .takingPart(.goodOutcomeSaid(let content)): content
    case .takingPart(.personAskedFor(let content)): content
    case .takingPart(.askAnswered(let content)): content
    case .takingPart(.attendancePromised(let content)): content
    case .takingPart(.confidencePromised(let content)): content
    case .takingPart(.substituteNamed(let content)): content
    case .takingPart(.absenceSaid(let content)): content
    case .takingPart(.lateConferenceAgreed(let content)): content
    case .takingPart(.tellingAgreed(let content)): content
    case .takingPart(.reachSaid(let content)): content
    case .takingPart(.absentProfessionalAsked(let content)): content
    case .reading(.explained(let content)): content
    case .reading(.read(let content)): content
    case .reading(.commented(let content)): content
    case .reading(.wordsShared(let content)): content
    case .conference(.opened(let content)): content
    case .conference(.personArrived(let content)): content
    case .conference(.personLeft(let content)): content
    case .conference(.partStarted(let content)): content
    case .conference(.noteAdded(let content)): content
    case .conference(.scoreGiven(let content)): content
    case .conference(.scoresOpened): Nothing()
    case .conference(.viewGiven(let content)): content
    case .conference(.familyViewGiven(let content)): content
    case .conference(.decisionMade(let content)): content
    case .conference(.closed(let content)): content
    case .room(.separateTimesPlanned(let content)): content
    case .room(.closed(let content)): content
    case .room(.openedAgain(let content)): content
    case .room(.attendanceNoted(let content)): content
    case .room(.askedToLeave(let content)): content
    case .room(.paused(let content)): content
    case .room(.resumed): Nothing()
    case .room(.stoodDown(let content)): content
    case .room(.redated(let content)): content
    case .talk(.challengeRecorded(let content)): content
    case .talk(.missedPartRecorded(let content)): content
    case .talk(.scoresEscalated(let content)): content
    case .talk(.scoresTalkedThrough(let content)): content
    case .talk(.risksSummedUp(let content)): content
    case .talk(.supportAskedFor(let content)): content
    case .talk(.dissentRecorded(let content)): content
    case .talk(.noteReworded(let content)): content
    case .talk(.notesMerged(let content)): content
    case .talk(.noteFolded(let content)): content
    case .plan(.outcomeNamed(let content)): content
    case .plan(.actionAdded(let content)): content
    case .plan(.bottomLineSet(let content)): content
    case .plan(.safetyStatementWritten(let content)): content
    case .plan(.contingencyWritten(let content)): content
    case .plan(.whoSeesChildSaid(let content)): content
    case .plan(.takenOut(let content)): content
    case .plan(.agreed(let content)): content
    case .plan(.sharedWithChild(let content)): content
    case .papers(.languageChosen(let content)): content
    case .papers(.released(let content)): content
    case .papers(.checked(let content)): content
    case .papers(.reworded(let content)): content
    case .papers(.correctionAsked(let content)): content
    case .papers(.correctionAnswered(let content)): content
    case .papers(.minutesFinished(let content)): content
    case .papers(.wordsLetGo(let content)): content
    case .practice(.departed(let content)): content
    case .correction(.corrected(let content)): content
    case .correction(.takenOut(let content)): content
    case .correction(.invitationWithdrawn(let content)): content
    case .correction(.workerReplaced(let content)): content
    case .correction(.liftAsked(let content)): content
    case .correction(.lifted(let content)): content
    }
  }

  /// The content of an event that its name already tells whole.
  struct Nothing: Codable {}
}
