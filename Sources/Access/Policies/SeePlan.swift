// SPDX-License-Identifier: MIT
import Casework

/// The plan belongs to everyone who is part of it.
extension Lens {
  func see(_ event: PlanEvent) -> PlanEvent? {
    switch event {
    case .actionAdded(let added): knows(added.who) ? event : nil
    case .agreed(let agreed):
      .agreed(PlanAgreed(coreGroup: known(agreed.coreGroup), contact: agreed.contact))
    case .outcomeNamed, .bottomLineSet, .safetyStatementWritten, .contingencyWritten: event
    }
  }
}
