// SPDX-License-Identifier: MIT
import Timetable

/// Who is in the room and when: separate times, closed parts, breaks, and another day.
public enum RoomEvent: Hashable, Sendable {
  case separateTimesPlanned(SeparateTimesPlanned)
  case closed(RoomClosed)
  case openedAgain(RoomOpenedAgain)
  case attendanceNoted(AttendanceNoted)
  case askedToLeave(AskedToLeave)
  case paused(ConferencePaused)
  case resumed
  case stoodDown(ConferenceStoodDown)
  case redated(ConferenceRedated)

  var matter: Matter {
    switch self {
    case .separateTimesPlanned, .closed, .openedAgain, .attendanceNoted, .askedToLeave, .paused,
      .resumed:
      .room
    case .stoodDown, .redated: .calling
    }
  }
}

extension Conference {
  mutating func evolve(_ event: RoomEvent, _ entry: CaseEntry) {
    switch event {
    case .separateTimesPlanned(let planned): separateTimes.append(planned)
    case .closed(let event):
      closedParts.append(ClosedPart(event, since: entry.at))
    case .openedAgain(let event): openAgain(event, at: entry.at)
    case .attendanceNoted(let noted):
      present[noted.person]?.way = noted.way
      present[noted.person]?.forWhat = noted.forWhat
    case .askedToLeave(let asked): present[asked.person]?.wasAskedToLeave = true
    case .paused(let event): pause = event
    case .resumed: pause = nil
    case .stoodDown(let event): standDown(event, entry)
    case .redated(let event): meet(on: event.day, event.time, event.place)
    }
  }

  /// Whoever was out finds the table as it is now, and nothing of what happened meanwhile.
  private mutating func openAgain(_ event: RoomOpenedAgain, at: Instant) {
    endClosedPart(at)
    if let part = event.part, part != self.part {
      parts.append(StartedPart(part: part, at: at))
    }
    if event.scoresOpened { scoresOpened = true }
    for person in event.present where present[person]?.isHere != true {
      present[person] = Attendance(came: at)
    }
    for person in present.keys where !event.present.contains(person) {
      if present[person]?.isHere == true { present[person]?.left = at }
    }
  }

  mutating func endClosedPart(_ at: Instant) {
    guard let last = closedParts.indices.last, closedParts[last].until == nil else { return }
    closedParts[last].until = at
  }

  /// The same conference goes on another day. What was said stays; scores are given anew.
  private mutating func standDown(_ event: ConferenceStoodDown, _ entry: CaseEntry) {
    endClosedPart(entry.at)
    standDowns.append(
      StandDown(
        from: day, on: entry.day, at: entry.at, ground: event.ground,
        interimPlan: event.interimPlan,
        begunOn: event.ground == .adjourned ? opened?.londonDay : nil))
    (opened, present, pause, parts) = (nil, [:], nil, [])
    (scores, scoresOpened, scoreSteps) = ([:], false, [])
    meet(on: event.day, event.time, event.place)
  }

  private mutating func meet(on day: Day, _ time: ClockTime, _ place: String?) {
    if day != self.day { takingPart.moveToAnotherDay() }
    (self.day, self.time) = (day, time)
    if let place { self.place = place }
  }
}

/// A part of the meeting without some of the people.
public struct ClosedPart: Hashable, Sendable {
  public let without: [PersonID]
  /// Who stays for somebody who is out, and hears for them.
  public let standIns: [PersonID]
  public let since: Instant
  public internal(set) var until: Instant?
  /// Who has not received what was written into the plan in this part.
  public internal(set) var withoutPlan: [PersonID] = []
  private let receiving: [PersonID]

  mutating func planGrows() {
    withoutPlan = without.filter { !receiving.contains($0) && !standIns.contains($0) }
  }

  init(_ closed: RoomClosed, since: Instant) {
    receiving = closed.recordFor
    (without, standIns, self.since) = (closed.without, closed.standIns, since)
  }
}

/// A day on which the conference did not go ahead, or was not brought to its end.
public struct StandDown: Hashable, Sendable {
  public let from: Day
  /// The day on which it was stood down.
  public let on: Day
  public let at: Instant
  public let ground: StandDownGround
  public let interimPlan: String
  /// The day on which it was begun, where it goes on another day; nil where it did not go ahead.
  public let begunOn: Day?
}

extension Conference {
  mutating func planGrows() {
    guard closedPart != nil, let last = closedParts.indices.last else { return }
    closedParts[last].planGrows()
  }

  /// The part that is going on without somebody; nil while everybody may be there.
  public var closedPart: ClosedPart? { closedParts.last.flatMap { $0.until == nil ? $0 : nil } }

  /// Whether this person is out now: asked out, or there only for somebody who is.
  public func isOut(_ person: PersonID) -> Bool {
    guard let part = closedPart, !part.standIns.contains(person) else { return false }
    if part.without.contains(person) { return true }
    return invitation(of: person)?.beside.map(part.without.contains) ?? false
  }

  /// The parents and carers who were asked out or asked to leave and are not back.
  func parentsAskedOut(_ record: FamilyRecord) -> [PersonID] {
    invitations.map(\.person).filter { person in
      guard let kind = record.person(person)?.kind, kind.isParent else { return false }
      if isOut(person) { return true }
      let attendance = present[person]
      return attendance?.isHere == false && attendance?.wasAskedToLeave == true
    }
  }
}

extension FamilyRecord {
  /// Whether this account is out of a part: its person is, or it stands only beside those who are.
  public func isOut(_ account: AccountID, without: [PersonID], standIns: [PersonID]) -> Bool {
    let relations = relations.filter { $0.account == account }
    let persons = relations.map(\.person)
    if persons.contains(where: without.contains) { return true }
    return !relations.isEmpty && !persons.contains(where: standIns.contains)
      && relations.allSatisfy { $0.beside.map(without.contains) ?? false }
  }

  /// Whether the meeting is paused for this account now.
  public func isOut(_ account: AccountID) -> Bool {
    guard let part = conference?.closedPart else { return false }
    return isOut(account, without: part.without, standIns: part.standIns)
  }
}

extension PersonKind {
  var isParent: Bool { self == .mother || self == .father || self == .carer }
}
