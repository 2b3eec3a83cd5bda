// SPDX-License-Identifier: MIT
import Casework

/// Preparation: everyone knows when and why they meet and what harm is named. Meetings are seen by
/// those who carry the conference and those who were there; the consultation stays with staff.
extension Lens {
  func see(_ event: PreparationEvent) -> PreparationEvent? {
    switch event {
    case .conferenceCalled(let called): .conferenceCalled(see(called))
    case .familyMemberInvited(let invited): see(invited).map(PreparationEvent.familyMemberInvited)
    case .professionalInvited(let invited): see(invited).map(PreparationEvent.professionalInvited)
    case .supporterInvited(let invited): see(invited).map(PreparationEvent.supporterInvited)
    case .parentsMet(let met): see(met).map(PreparationEvent.parentsMet)
    case .familyMetByChair(let met): see(met).map(PreparationEvent.familyMetByChair)
    case .consultationHeld(let held): see(held).map(PreparationEvent.consultationHeld)
    case .harmStatementWritten(let written):
      .harmStatementWritten(HarmStatementWritten(words: written.words, with: known(written.with)))
    case .reportSent(let sent): see(sent).map(PreparationEvent.reportSent)
    case .reportShared(let shared): see(shared).map(PreparationEvent.reportShared)
    case .ownWordsGiven(let given):
      isHeard(given.person) ? event : nil
    case .arrangerNamed(let named):
      viewer.isProfessional && knows(named.arranger.id) ? event : nil
    }
  }

  private func see(_ called: ConferenceCalled) -> ConferenceCalled {
    ConferenceCalled(
      conference: called.conference, children: known(called.children), day: called.day,
      time: called.time, place: called.place, why: called.why,
      chair: called.chair.seen(by: viewer), practice: called.practice,
      practiceDay: called.practiceDay)
  }

  private func see(_ met: ParentsMet) -> ParentsMet? {
    guard wasThere(met.with) else { return nil }
    return ParentsMet(
      with: known(met.with), day: met.day, explained: met.explained, shared: met.shared)
  }

  private func see(_ met: FamilyMetByChair) -> FamilyMetByChair? {
    guard wasThere(met.with) else { return nil }
    return FamilyMetByChair(with: known(met.with), day: met.day, words: met.words)
  }

  private func see(_ held: ConsultationHeld) -> ConsultationHeld? {
    guard viewer.carriesTheMeeting else { return nil }
    return ConsultationHeld(with: known(held.with), day: held.day, agreed: held.agreed)
  }

  func wasThere(_ people: [PersonID]) -> Bool {
    viewer.carriesTheMeeting
      || ((isGranted || !viewer.selves.isDisjoint(with: people))
        && unknown.isDisjoint(with: people))
  }
}
