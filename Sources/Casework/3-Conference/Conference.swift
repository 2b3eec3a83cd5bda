// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// One conference, from the day it is called to the moment it closes.
public struct Conference: Hashable, Sendable {
  public let id: ConferenceID
  /// The children it is about: everything that decides is decided for each of them.
  public let children: [PersonID]
  public internal(set) var day: Day
  public internal(set) var time: ClockTime
  public internal(set) var place: String
  public let why: String
  public internal(set) var chair: PersonID
  public let calledOn: Day
  /// The practice that it runs under.
  public let practice: String
  public let practiceDay: Day

  public internal(set) var invitations: [Invitation] = [] {
    didSet { everInvited.formUnion(invitations.map(\.person)) }
  }
  /// Everyone who was ever invited, also where that was taken back or somebody took their place.
  public private(set) var everInvited: Set<PersonID> = []
  public internal(set) var parentsMet: [PreparingMeeting] = []
  public internal(set) var familyMetByChair: [PreparingMeeting] = []
  public internal(set) var consultations: [PreparingMeeting] = []
  public internal(set) var harmStatement: HarmStatementWritten?
  /// How everyone takes part in it.
  public internal(set) var takingPart = TakingPart()

  public internal(set) var opened: Instant?
  public internal(set) var present: [PersonID: Attendance] = [:]
  /// The parts of the agenda in the order in which they were begun; the last is going on now.
  public internal(set) var parts: [StartedPart] = []
  public internal(set) var notes: [Note] = []
  public internal(set) var scores: [PersonID: ScoreGiven] = [:]
  public internal(set) var scoresOpened = false
  /// What the chair has done of what these scores ask for.
  public internal(set) var scoreSteps: Set<ScoreStep> = []
  public internal(set) var views: [ViewGiven] = []
  public internal(set) var familyViews: [FamilyViewGiven] = []
  public internal(set) var decisions: [DecisionMade] = []
  public internal(set) var closed: Closing?

  public internal(set) var separateTimes: [SeparateTimesPlanned] = []
  public internal(set) var closedParts: [ClosedPart] = []
  /// The break that is going on.
  public internal(set) var pause: ConferencePaused?
  public internal(set) var standDowns: [StandDown] = []
  public internal(set) var summingUp: RisksSummedUp?
  public internal(set) var challenges: [ChallengeRecorded] = []
  public internal(set) var missedParts: [MissedPartRecorded] = []
  public internal(set) var escalations: [ScoresEscalated] = []
  public internal(set) var scoreTalks: [ScoresTalkedThrough] = []
  public internal(set) var supportAskedFor: [SupportAskedFor] = []
  public internal(set) var dissents: [DissentRecorded] = []

  /// Decisions that were put right.
  public internal(set) var correctedDecisions: [CorrectedDecision] = []
  /// People whose invitation was withdrawn and not given again.
  public internal(set) var withdrawn: [InvitationWithdrawn] = []

  /// What became of its papers.
  public internal(set) var papers = PapersOfConference()

  init(_ called: ConferenceCalled, on calledOn: Day) {
    (id, children, day, time) = (called.conference, called.children, called.day, called.time)
    (place, why, chair) = (called.place, called.why, called.chair.id)
    (practice, practiceDay, self.calledOn) = (called.practice, called.practiceDay, calledOn)
  }

  public var isOpen: Bool { opened != nil && closed == nil }
  public var part: String? { parts.last?.part }

  /// Whether this note came after the chair had closed.
  public func isLate(_ note: Note) -> Bool { closed.map { note.at > $0.at } ?? false }

  /// The day on which it was begun first, however often it was adjourned after that: what was due
  /// before it was due before that day. Nil while it has not begun.
  public var begunOn: Day? {
    standDowns.compactMap(\.begunOn).first ?? opened?.londonDay
  }

  public func decision(for child: PersonID) -> DecisionMade? {
    decisions.first { $0.child == child }
  }

  public func invitation(of person: PersonID) -> Invitation? {
    invitations.first { $0.person == person }
  }

  /// Everyone who is in the room now; who waits outside is not.
  public var inTheRoom: [PersonID] {
    invitations.map(\.person).filter { present[$0]?.isHere == true && !isOut($0) }
  }
}

/// When somebody came and went.
public struct Attendance: Hashable, Sendable {
  public internal(set) var came: Instant
  public internal(set) var left: Instant?
  public internal(set) var way: AttendanceWay?
  /// For which part they came, where they do not stay for all of it.
  public internal(set) var forWhat: String?
  public internal(set) var wasAskedToLeave = false
  public var isHere: Bool { left == nil }
}

/// A part of the agenda that was begun.
public struct StartedPart: Hashable, Sendable {
  public let part: String
  public let at: Instant
}

/// One thought on the board, in whose words, and who wrote it down.
public struct Note: Hashable, Sendable {
  public let id: NoteID
  public let part: String
  public let column: String
  public internal(set) var words: String
  public let whose: PersonID
  /// Marked as somebody's own words: never edited.
  public let ownWords: Bool
  public let writtenBy: Actor
  public let at: Instant
  /// What its author had written before they said it in other words; oldest first.
  public internal(set) var earlierWords: [String] = []
  /// Why the chair folded it away; nil while it stands open on the board.
  public internal(set) var foldedAway: String? = nil
}

/// How the conference ended.
public struct Closing: Hashable, Sendable {
  /// For how long a note that comes late is still kept.
  static let secondsOfGrace = 15 * 60
  public let at: Instant
  public let summary: String
  public let tellsTheChild: PersonID
  public let firstCoreGroup: Day?
  public let review: Day?
}

extension FamilyRecord {
  /// The conference while it is being prepared.
  func conferenceInPreparation() throws(Refusal) -> Conference {
    guard let conference else { throw .noConference }
    guard conference.closed == nil else { throw .closed }
    return conference
  }

  /// What prepares a conference can be done before one is called (E6, PS16), and not after it.
  func beforeTheConferenceEnds() throws(Refusal) {
    if conference?.closed != nil { throw .closed }
  }

  /// The conference while it is being held, for somebody who is not asked to wait outside.
  func conferenceInSession(_ now: Circumstance) throws(Refusal) -> Conference {
    guard let conference else { throw .noConference }
    guard conference.opened != nil else { throw .notOpen }
    guard conference.closed == nil else { throw .closed }
    try refusePaused(now)
    return conference
  }

  /// The same, and for a quarter of an hour after it was closed: a note that was on its way when the
  /// chair closed is kept, and shown as late (S28).
  func conferenceStillHeard(_ now: Circumstance) throws(Refusal) -> Conference {
    guard let conference, let closed = conference.closed,
      now.at < closed.at.adding(seconds: Closing.secondsOfGrace)
    else { return try conferenceInSession(now) }
    try refusePaused(now)
    return conference
  }

  /// Whoever waits outside can say nothing at the table, and learns nothing from being told so.
  func refusePaused(_ now: Circumstance) throws(Refusal) {
    if isOut(now.actor.account) { throw .pausedForYou }
  }
}
