// SPDX-License-Identifier: MIT
import Casework

/// What was put right is seen by whoever sees what it puts right, as they see it; who does not see that
/// learns nothing. Why is said where nothing of either is held back from the reader: a reason may
/// speak of all of it.
extension Lens {
  /// - Parameter entry: Whose words these are; what may not be read of them is held back.
  func see(_ event: CorrectionEvent, of entry: CaseEntry) -> CorrectionEvent? {
    let left = holdsWords ? holding.left(of: entry)?.event : entry.event
    guard case .correction(let readable) = left else { return nil }
    return see(readable, isWhole: readable == event)
  }

  private func see(_ event: CorrectionEvent, isWhole: Bool) -> CorrectionEvent? {
    switch event {
    case .corrected(let corrected):
      see(corrected, isWhole: isWhole).map(CorrectionEvent.corrected)
    case .takenOut(let taken): see(taken).map(CorrectionEvent.takenOut)
    case .invitationWithdrawn(let withdrawn):
      see(withdrawn).map(CorrectionEvent.invitationWithdrawn)
    case .workerReplaced(let replaced): see(replaced).map(CorrectionEvent.workerReplaced)
    case .liftAsked(let asked):
      viewer.carriesTheMeeting && sees(asked.corrects) && unknown.isDisjoint(with: asked.from)
        ? event : nil
    case .lifted(let lifted): see(lifted).map(CorrectionEvent.lifted)
    }
  }

  private func see(_ corrected: EntryCorrected, isWhole: Bool) -> EntryCorrected? {
    guard let first = entry(at: corrected.corrects), let before = see(first) else { return nil }
    let now = corrected.event.flatMap { withinChoice(first.saying($0)).flatMap(shown) }
    let isAll = isWhole && before == first.event && now == corrected.event
    return EntryCorrected(
      corrects: corrected.corrects, what: corrected.what, event: now,
      why: isAll ? corrected.why : nil)
  }

  private func see(_ taken: PersonTakenOut) -> PersonTakenOut? {
    let isNamed = entries.contains { entry in
      entry.event.somebodyNamed?.id == taken.person && see(entry) != nil
    }
    guard knows(taken.person), isNamed else { return nil }
    return PersonTakenOut(
      person: taken.person, why: viewer.carriesTheMeeting ? taken.why : nil)
  }

  private func see(_ withdrawn: InvitationWithdrawn) -> InvitationWithdrawn? {
    guard knows(withdrawn.person) else { return nil }
    let mayRead = viewer.isProfessional || viewer.selves.contains(withdrawn.person)
    return InvitationWithdrawn(person: withdrawn.person, why: mayRead ? withdrawn.why : nil)
  }

  /// Everyone knows who works with them; why somebody went is for those who work with the family.
  private func see(_ replaced: WorkerReplaced) -> WorkerReplaced? {
    guard knows(replaced.now.id) else { return nil }
    return WorkerReplaced(
      part: replaced.part, before: replaced.before.flatMap { knows($0) ? $0 : nil },
      now: replaced.now.seen(by: viewer), why: viewer.isProfessional ? replaced.why : nil)
  }

  /// Whoever knows that people must not meet learns when they may; that an address is kept from
  /// somebody no more is for those who carry the meeting.
  private func see(_ lifted: ProtectionLifted) -> ProtectionLifted? {
    guard sees(lifted.corrects), unknown.isDisjoint(with: lifted.from) else { return nil }
    if viewer.carriesTheMeeting { return lifted }
    guard lifted.from.isEmpty else { return nil }
    return ProtectionLifted(corrects: lifted.corrects, from: [], why: nil)
  }

  private func sees(_ place: Int) -> Bool { entry(at: place).flatMap(see) != nil }

  private func entry(at place: Int) -> CaseEntry? {
    guard place > 0, place <= entries.count, entries[place - 1].sequence == place else {
      return nil
    }
    let entry = entries[place - 1]
    if case .correction = entry.event { return nil }
    return entry
  }
}
