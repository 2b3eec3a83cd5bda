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
    PlanAgreed(
      coreGroup: known(agreed.coreGroup), contact: agreed.contact,
      lead: agreed.lead.flatMap { knows($0) ? $0 : nil })
  }

  private func see(_ shared: PlanSharedWithChild) -> PlanSharedWithChild? {
    guard knows(shared.child) else { return nil }
    if viewer.isProfessional || viewer.selves.contains(shared.child) { return shared }
    return PlanSharedWithChild(child: shared.child, day: shared.day, how: shared.how)
  }

  /// What stands in the plan and is not for the viewer: aims only for children whom they may not
  /// know, steps of people whom they may not know, whatever those wrote, and steps for such aims.
  static func unseenInPlan(
    _ record: FamilyRecord, unknown: Set<PersonID>, unknownAccounts: Set<AccountID>
  ) -> Set<String> {
    guard !unknown.isEmpty else { return [] }
    var unseen: Set<String> = []
    for entry in record.entries {
      guard case .plan(let event) = entry.event else { continue }
      let byUnknown = unknownAccounts.contains(entry.by.account)
      switch event {
      case .outcomeNamed(let named):
        let children = named.children ?? []
        let noneKnown = !children.isEmpty && unknown.isSuperset(of: children)
        if byUnknown || noneKnown { unseen.insert(named.outcome.text) }
      case .actionAdded(let added):
        let isUnseen = unknown.contains(added.who) || unseen.contains(added.outcome.text)
        if byUnknown || isUnseen { unseen.insert(added.action.text) }
      case .bottomLineSet: if byUnknown { unseen.insert(entry.key.text) }
      default: continue
      }
    }
    return unseen
  }
}
