// SPDX-License-Identifier: MIT
import Practice

/// What people make of what is said: hard questions, a summing up, support that is asked for, and
/// not agreeing.
public enum TalkEvent: Hashable, Sendable {
  case challengeRecorded(ChallengeRecorded)
  case missedPartRecorded(MissedPartRecorded)
  case scoresEscalated(ScoresEscalated)
  case scoresTalkedThrough(ScoresTalkedThrough)
  case risksSummedUp(RisksSummedUp)
  case supportAskedFor(SupportAskedFor)
  case dissentRecorded(DissentRecorded)
  case noteReworded(NoteReworded)
  case notesMerged(NotesMerged)
  case noteFolded(NoteFolded)

  var matter: Matter {
    switch self {
    case .challengeRecorded, .missedPartRecorded, .noteReworded, .notesMerged, .noteFolded: .notes
    case .scoresEscalated, .scoresTalkedThrough: .scores
    case .risksSummedUp, .supportAskedFor, .dissentRecorded: .views
    }
  }
}

extension Conference {
  mutating func evolve(_ event: TalkEvent, _ entry: CaseEntry) {
    switch event {
    case .challengeRecorded(let event):
      challenges.append(event)
      if scoresOpened, event.against == .scores { scoreSteps.insert(.exploreReasons) }
    case .missedPartRecorded(let event): missedParts.append(event)
    case .scoresEscalated(let event):
      escalations.append(event)
      scoreSteps.insert(.tellManagers)
    case .scoresTalkedThrough(let event):
      scoreTalks.append(event)
      scoreSteps.insert(event.about.step)
    case .risksSummedUp(let event): summingUp = event
    case .supportAskedFor(let event): supportAskedFor.append(event)
    case .dissentRecorded(let event): dissents.append(event)
    case .noteReworded(let event):
      guard let index = notes.firstIndex(where: { $0.id == event.note }) else { return }
      notes[index].earlierWords.append(notes[index].words)
      notes[index].words = event.words
    case .notesMerged(let event): merge(event, entry)
    case .noteFolded(let event):
      guard let index = notes.firstIndex(where: { $0.id == event.note }) else { return }
      notes[index].foldedAway = event.isFolded ? event.why : nil
    }
  }

  /// The new note takes the place of the first of those that it joins. What the chair folded away
  /// stays folded away, whatever its author joins it with.
  private mutating func merge(_ event: NotesMerged, _ entry: CaseEntry) {
    let joined = notes.filter { event.notes.contains($0.id) }
    let place = notes.firstIndex { event.notes.contains($0.id) } ?? notes.endIndex
    notes.insert(
      Note(
        id: event.note, part: event.part, column: event.column, words: event.words,
        whose: event.whose, ownWords: false, writtenBy: entry.by, at: entry.at,
        earlierWords: joined.flatMap { $0.earlierWords + [$0.words] },
        foldedAway: joined.compactMap(\.foldedAway).first), at: place)
    notes.removeAll { event.notes.contains($0.id) }
  }
}
