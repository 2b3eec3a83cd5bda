// SPDX-License-Identifier: MIT
import Casework

/// The conference: what is said at the table is said to everyone at it. Scores stay with who gave
/// them until the chair opens them all; until then the chair learns only that they were given.
extension Lens {
  func see(_ event: ConferenceEvent) -> ConferenceEvent? {
    switch event {
    case .opened(let opened):
      .opened(ConferenceOpened(present: known(opened.present), part: opened.part))
    case .personArrived(let arrived): knows(arrived.person) ? event : nil
    case .personLeft(let left): knows(left.person) ? event : nil
    case .noteAdded(let note): knows(note.whose) ? event : nil
    case .scoreGiven(let given): see(given).map(ConferenceEvent.scoreGiven)
    case .viewGiven(let view): knows(view.child, view.whose) ? event : nil
    case .familyViewGiven(let view): knows(view.whose) ? event : nil
    case .decisionMade(let decision): knows(decision.child) ? event : nil
    case .partStarted, .scoresOpened, .closed: event
    }
  }

  private func see(_ given: ScoreGiven) -> ScoreGiven? {
    guard knows(given.whose) else { return nil }
    if scoresOpened || given.whose == viewer.person { return given }
    return viewer.isChair ? ScoreGiven(whose: given.whose, score: nil) : nil
  }
}
