// SPDX-License-Identifier: MIT
import Casework

/// Invitations: everyone knows who will be there and why. What somebody needs to take part is
/// known to those who arrange it and to that person.
extension Lens {
  func see(_ invited: FamilyMemberInvited) -> FamilyMemberInvited? {
    guard knows(invited.person) else { return nil }
    let mayKnowNeeds = viewer.carriesTheMeeting || viewer.selves.contains(invited.person)
    return FamilyMemberInvited(
      person: invited.person, why: invited.why, needs: mayKnowNeeds ? invited.needs : [],
      needsInWords: mayKnowNeeds ? invited.needsInWords : nil)
  }

  func see(_ invited: ProfessionalInvited) -> ProfessionalInvited? {
    guard knows(invited.professional.id) else { return nil }
    return ProfessionalInvited(
      professional: invited.professional.seen(by: viewer), why: invited.why,
      reportExpected: invited.reportExpected,
      notFor: viewer.carriesTheMeeting ? known(invited.notFor) : [])
  }

  func see(_ invited: SupporterInvited) -> SupporterInvited? {
    guard knows(invited.supporter.id, invited.beside) else { return nil }
    return SupporterInvited(
      supporter: invited.supporter.seen(by: viewer), beside: invited.beside,
      support: invited.support, why: invited.why)
  }
}
