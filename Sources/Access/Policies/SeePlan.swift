// SPDX-License-Identifier: MIT
import Casework

/// The plan belongs to everyone who is part of it. What it says of somebody whom the viewer may not
/// know is not there, nor is a trace of it: no step for an aim that they do not see, and nothing
/// taken out that they never saw. A child's own words to the plan stay with the child and with
/// those who work with the family.
extension Lens {
  func see(_ event: PlanEvent) -> PlanEvent? {
    switch event {
    case .outcomeNamed(let named): see(named).map(PlanEvent.outcomeNamed)
    case .actionAdded(let added): sees(added.action.text) ? event : nil
    case .takenOut(let taken): sees(taken.what.text) ? event : nil
    case .whoSeesChildSaid(let said): see(said).map(PlanEvent.whoSeesChildSaid)
    case .agreed(let agreed): .agreed(see(agreed))
    case .sharedWithChild(let shared): see(shared).map(PlanEvent.sharedWithChild)
    case .bottomLineSet, .safetyStatementWritten, .contingencyWritten: event
    }
  }

  private func sees(_ item: String) -> Bool { !unseenInPlan.contains(item) }

  private func see(_ named: OutcomeNamed) -> OutcomeNamed? {
    guard sees(named.outcome.text) else { return nil }
    var seen = named
    seen.children = named.children.map(known)
    return seen
  }

  private func see(_ said: WhoSeesChildSaid) -> WhoSeesChildSaid? {
    let seeing = said.seeing.filter { knows($0.who, $0.child) }
    return seeing.isEmpty ? nil : WhoSeesChildSaid(seeing: seeing)
  }

  private func see(_ agreed: PlanAgreed) -> PlanAgreed {
    var seen = PlanAgreed(
      coreGroup: known(agreed.coreGroup), contact: agreed.contact,
      lead: agreed.lead.flatMap { knows($0) ? $0 : nil })
    seen.with = agreed.with.map(known)
    return seen
  }

  private func see(_ shared: PlanSharedWithChild) -> PlanSharedWithChild? {
    guard knows(shared.child) else { return nil }
    if isHeard(shared.child) { return shared }
    return PlanSharedWithChild(child: shared.child, day: shared.day, how: shared.how)
  }
}
