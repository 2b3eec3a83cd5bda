// SPDX-License-Identifier: MIT
import Casework
import Timetable

/// The conference: what is said at the table is said to everyone at it. Scores stay with who gave
/// them until the chair opens them all; until then the chair learns only that they were given.
extension Lens {
  func see(_ event: ConferenceEvent, at place: Int) -> ConferenceEvent? {
    switch event {
    case .opened(let opened):
      .opened(ConferenceOpened(present: known(opened.present), part: opened.part))
    case .personArrived(let arrived): knows(arrived.person) ? event : nil
    case .personLeft(let left): knows(left.person) ? event : nil
    case .noteAdded(let note): knows(note.whose) ? event : nil
    case .scoreGiven(let given): see(given, at: place).map(ConferenceEvent.scoreGiven)
    case .viewGiven(let view): knows(view.child, view.whose) ? event : nil
    case .familyViewGiven(let view): knows(view.whose) ? event : nil
    case .decisionMade(let decision): knows(decision.child) ? event : nil
    case .closed(let closed): .closed(see(closed))
    case .partStarted, .scoresOpened: event
    }
  }

  private func see(_ given: ScoreGiven, at place: Int) -> ScoreGiven? {
    guard knows(given.whose) else { return nil }
    if openedScores.contains(place) || given.whose == viewer.person { return given }
    return viewer.isChair ? ScoreGiven(whose: given.whose, score: nil) : nil
  }

  /// Where somebody whom the viewer may not know tells the children, nobody is named.
  private func see(_ closed: ConferenceClosed) -> ConferenceClosed {
    guard !knows(closed.tellsTheChild) else { return closed }
    var seen = closed
    seen.tellsTheChild = PersonID("")
    return seen
  }

  /// The places of the scores that were opened, each in the conference in which it was given.
  /// Opened while the viewer was out, they are opened for them when they come back.
  static func openedScores(
    _ record: FamilyRecord, _ asOf: Day?, without closed: ClosedParts
  ) -> Set<Int> {
    var given: [Int] = []
    var shown: Set<Int> = []
    for entry in record.entries {
      if let asOf, entry.at.londonDay > asOf { continue }
      if closed.hides(entry) { continue }
      switch entry.event {
      case .preparation(.conferenceCalled), .room(.stoodDown): given = []
      case .room(.openedAgain(let opened)) where opened.scoresOpened: shown.formUnion(given)
      case .conference(.scoreGiven): given.append(entry.sequence)
      case .conference(.scoresOpened): shown.formUnion(given)
      default: continue
      }
    }
    return shown
  }
}
