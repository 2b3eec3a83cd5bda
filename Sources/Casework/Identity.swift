// SPDX-License-Identifier: MIT

/// What has an identifier in a family's record.
public enum Thing: String, CaseIterable, Sendable {
  case person, conference, ask, report, note, outcome, action, correction
  case bottomLine = "bottom-line"
}

/// A kind whose identifiers deeds may make. A sign-in name or a key of a deed is none of them.
public protocol Identified { static var thing: Thing { get } }

extension Person: Identified { public static var thing: Thing { .person } }
extension Conference: Identified { public static var thing: Thing { .conference } }
extension Ask: Identified { public static var thing: Thing { .ask } }
extension Report: Identified { public static var thing: Thing { .report } }
extension Note: Identified { public static var thing: Thing { .note } }
extension PlanOutcome: Identified { public static var thing: Thing { .outcome } }
extension PlanAction: Identified { public static var thing: Thing { .action } }
extension Correction: Identified { public static var thing: Thing { .correction } }
extension Plan: Identified { public static var thing: Thing { .bottomLine } }

/// Gives what a deed makes its identifiers. Whoever sends the deed can neither foresee nor choose
/// them, and the same deed, decided again, gives the same (decision 16).
public struct Identities: Sendable {
  let make: @Sendable (_ key: DeedKey, _ thing: Thing, _ mark: String) -> String

  public init(
    _ make: @escaping @Sendable (_ key: DeedKey, _ thing: Thing, _ mark: String) -> String
  ) {
    self.make = make
  }
}

/// What an event gives an identifier to.
enum Identity: Hashable {
  /// A whole person: one who is new, or one whom the record knows and who is named again.
  case person(Person)
  case thing(String)

  init<Kind: Identified>(_ ref: Ref<Kind>) { self = .thing(ref.text) }

  var text: String {
    switch self {
    case .person(let person): person.id.text
    case .thing(let text): text
    }
  }
}

extension FamilyRecord {
  /// Refuses events that would give somebody or something an identifier which the record holds
  /// already. It asks every event there is, and no deed can leave it out.
  public func refuseTaken(_ events: [CaseEvent], under key: DeedKey) throws(Refusal) {
    let made = events.flatMap { $0.identities(under: key) }
    guard !made.isEmpty else { return }
    var taken = Set(entries.flatMap { $0.event.identities(under: $0.key).map(\.text) })
    for identity in made where !taken.insert(identity.text).inserted {
      if case .person(let named) = identity, person(named.id) == named { continue }
      throw Refusal(
        "identifier-taken",
        "This could not be kept under a name of its own. Open the page again and send it again.")
    }
  }
}

extension CaseEvent {
  /// What this event gives an identifier to. The compiler asks of every new event.
  func identities(under key: DeedKey) -> [Identity] {
    switch self {
    case .enquiry(let event): event.identities
    case .preparation(let event): event.identities
    case .takingPart(let event): event.identities
    case .reading(let event): event.identities
    case .conference(let event): event.identities
    case .room(let event): event.identities
    case .talk(let event): event.identities
    case .plan(let event): event.identities(under: key)
    case .papers(let event): event.identities
    case .practice(.departed): []
    case .correction(let event): event.identities
    }
  }
}

extension EnquiryEvent {
  fileprivate var identities: [Identity] {
    switch self {
    case .opened(let opened):
      [.person(opened.socialWorker)] + (opened.teamManager.map { [.person($0)] } ?? [])
    case .memberAdded(let added): [.person(added.person)]
    case .related, .restrictionRecorded, .addressRecorded, .identifierRecorded, .answerRecorded,
      .concluded:
      []
    }
  }
}

extension PreparationEvent {
  fileprivate var identities: [Identity] {
    switch self {
    case .conferenceCalled(let called): [Identity(called.conference), .person(called.chair)]
    case .professionalInvited(let invited): [.person(invited.professional)]
    case .supporterInvited(let invited): [.person(invited.supporter)]
    case .arrangerNamed(let named): [.person(named.arranger)]
    case .reportSent(let sent): [Identity(sent.report)]
    case .familyMemberInvited, .parentsMet, .familyMetByChair, .consultationHeld,
      .harmStatementWritten, .reportShared, .ownWordsGiven:
      []
    }
  }
}

extension TakingPartEvent {
  fileprivate var identities: [Identity] {
    switch self {
    case .personAskedFor(let asked): [Identity(asked.ask)]
    case .substituteNamed(let named): [.person(named.substitute)]
    case .supportArranged, .childMet, .wayToSpeakOffered, .chairExplained, .goodOutcomeSaid,
      .askAnswered, .attendancePromised, .confidencePromised, .absenceSaid,
      .lateConferenceAgreed, .tellingAgreed, .absentProfessionalAsked, .reachSaid:
      []
    }
  }
}

extension ReadingEvent {
  fileprivate var identities: [Identity] {
    switch self {
    case .explained, .read, .commented, .wordsShared: []
    }
  }
}

extension ConferenceEvent {
  fileprivate var identities: [Identity] {
    switch self {
    case .noteAdded(let added): [Identity(added.note)]
    case .opened, .personArrived, .personLeft, .partStarted, .scoreGiven, .scoresOpened,
      .viewGiven, .familyViewGiven, .decisionMade, .closed:
      []
    }
  }
}

extension RoomEvent {
  fileprivate var identities: [Identity] {
    switch self {
    case .separateTimesPlanned, .closed, .openedAgain, .attendanceNoted, .askedToLeave, .paused,
      .resumed, .stoodDown, .redated:
      []
    }
  }
}

extension TalkEvent {
  fileprivate var identities: [Identity] {
    switch self {
    case .notesMerged(let merged): [Identity(merged.note)]
    case .challengeRecorded, .missedPartRecorded, .scoresEscalated, .scoresTalkedThrough,
      .risksSummedUp, .supportAskedFor, .dissentRecorded, .noteReworded, .noteFolded:
      []
    }
  }
}

extension PlanEvent {
  fileprivate func identities(under key: DeedKey) -> [Identity] {
    switch self {
    case .outcomeNamed(let named): [Identity(named.outcome)]
    case .actionAdded(let added): [Identity(added.action)]
    case .bottomLineSet(let set): [Identity(set.id(under: key))]
    case .safetyStatementWritten, .contingencyWritten, .whoSeesChildSaid, .takenOut, .agreed,
      .sharedWithChild:
      []
    }
  }
}

extension PapersEvent {
  fileprivate var identities: [Identity] {
    switch self {
    case .correctionAsked(let asked): [Identity(asked.correction)]
    case .languageChosen, .released, .checked, .reworded, .correctionAnswered, .minutesFinished,
      .wordsLetGo:
      []
    }
  }
}

extension CorrectionEvent {
  fileprivate var identities: [Identity] {
    switch self {
    case .workerReplaced(let replaced): [.person(replaced.now)]
    // What is put right keeps the identifier under which it was written.
    case .corrected, .takenOut, .invitationWithdrawn, .liftAsked, .lifted: []
    }
  }
}
