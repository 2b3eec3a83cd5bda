// SPDX-License-Identifier: MIT
import Casework

/// What was asked, summed up and disagreed with at the table is for everyone at it. What the
/// chair tells managers, and who did not do their part, is for those who carry the meeting and
/// for whom it is about. A note that the viewer does not have is not changed before their eyes.
extension Lens {
  func see(_ event: TalkEvent) -> TalkEvent? {
    switch event {
    case .challengeRecorded, .risksSummedUp, .scoresTalkedThrough: event
    case .missedPartRecorded(let missed):
      knows(missed.person) && (viewer.carriesTheMeeting || viewer.person == missed.person)
        ? event : nil
    case .scoresEscalated: viewer.carriesTheMeeting ? event : nil
    case .supportAskedFor(let asked):
      knows(asked.whose)
        ? .supportAskedFor(
          SupportAskedFor(whose: asked.whose, words: asked.words, from: known(asked.from))) : nil
    case .dissentRecorded(let dissent): knows(dissent.whose, dissent.child) ? event : nil
    case .noteReworded(let reworded):
      knows(reworded.whose) && !unseenNotes.contains(reworded.note) ? event : nil
    case .noteFolded(let folded):
      knows(folded.whose) && !unseenNotes.contains(folded.note) ? event : nil
    case .notesMerged(let merged):
      knows(merged.whose) && unseenNotes.isDisjoint(with: merged.notes) ? event : nil
    }
  }
}
