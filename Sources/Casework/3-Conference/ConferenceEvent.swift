// SPDX-License-Identifier: MIT
import Timetable

/// What happens in a conference.
public enum ConferenceEvent: Hashable, Sendable {
  case opened(ConferenceOpened)
  case personArrived(PersonArrived)
  case personLeft(PersonLeft)
  case partStarted(PartStarted)
  case noteAdded(NoteAdded)
  case scoreGiven(ScoreGiven)
  case scoresOpened
  case viewGiven(ViewGiven)
  case familyViewGiven(FamilyViewGiven)
  case decisionMade(DecisionMade)
  case closed(ConferenceClosed)

  var matter: Matter {
    switch self {
    case .opened, .personArrived, .personLeft: .room
    case .partStarted: .parts
    case .noteAdded: .notes
    case .scoreGiven, .scoresOpened: .scores
    case .viewGiven, .familyViewGiven: .views
    case .decisionMade: .decisions
    case .closed: .closing
    }
  }
}

extension FamilyRecord {
  mutating func evolve(_ event: ConferenceEvent, _ entry: CaseEntry) {
    updateConference { $0.evolve(event, entry) }
  }
}

extension Conference {
  mutating func evolve(_ event: ConferenceEvent, _ entry: CaseEntry) {
    switch event {
    case .opened(let event):
      opened = entry.at
      for person in event.present { present[person] = Attendance(came: entry.at) }
      parts.append(StartedPart(part: event.part, at: entry.at))
    case .personArrived(let event):
      if present[event.person]?.isHere != true {
        present[event.person] = Attendance(came: entry.at)
      }
    case .personLeft(let event):
      present[event.person]?.left = entry.at
    case .partStarted(let event):
      parts.append(StartedPart(part: event.part, at: entry.at))
    case .noteAdded(let event):
      notes.append(
        Note(
          id: event.note, part: event.part, column: event.column, words: event.words,
          whose: event.whose, ownWords: event.ownWords, writtenBy: entry.by, at: entry.at))
    case .scoreGiven(let event): scores[event.whose] = event
    case .scoresOpened: scoresOpened = true
    case .viewGiven(let event):
      views.removeAll { $0.child == event.child && $0.whose == event.whose }
      views.append(event)
    case .familyViewGiven(let event): familyViews.append(event)
    case .decisionMade(let event): decisions.append(event)
    case .closed(let event):
      endClosedPart(entry.at)
      pause = nil
      closed = Closing(
        at: entry.at, summary: event.summary, tellsTheChild: event.tellsTheChild,
        firstCoreGroup: event.firstCoreGroup, review: event.review)
    }
  }
}
