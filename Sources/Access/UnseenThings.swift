// SPDX-License-Identifier: MIT
import Casework

/// Notes, and what stands in the plan, that a viewer never saw: what somebody wrote of whom they may
/// not know, or in a part without them. What happens to such a thing later is not for them either.
struct UnseenThings {
  private(set) var inPlan: Set<String> = []
  private(set) var notes: Set<NoteID> = []
  /// Parts that the chair wrote while the viewer was out, or about whom they may not know.
  private(set) var passages: Set<Passage> = []
  /// Who asked for each correction, but for those that were asked for out of the viewer’s sight.
  private(set) var seenCorrections: [CorrectionID: PersonID] = [:]
  private let unknown: Set<PersonID>

  init(
    _ record: FamilyRecord, _ unknown: Set<PersonID>, _ unknownAccounts: Set<AccountID>,
    _ closedParts: ClosedParts
  ) {
    self.unknown = unknown
    for entry in record.entries {
      let isHidden =
        unknownAccounts.contains(entry.by.account) || closedParts.hides(entry)
        || entry.onBehalfOf.map(unknown.contains) ?? false
      switch entry.event {
      case .conference(.noteAdded(let added)):
        if isHidden || unknown.contains(added.whose) { notes.insert(added.note) }
      case .talk(.notesMerged(let merged)):
        let fromUnseen = !notes.isDisjoint(with: merged.notes)
        if isHidden || fromUnseen || unknown.contains(merged.whose) { notes.insert(merged.note) }
      case .preparation(.conferenceCalled): passages = []
      case .talk(.risksSummedUp): show([.risks, .threshold], !isHidden)
      case .conference(.decisionMade(let made)):
        show([.reasons(for: made.child)], !isHidden && !unknown.contains(made.child))
      case .papers(.correctionAsked(let asked)) where !isHidden:
        seenCorrections[asked.correction] = asked.person
      case .plan(let event): look(at: event, entry, isHidden)
      default: continue
      }
    }
  }

  private mutating func show(_ parts: [Passage], _ isSeen: Bool) {
    if isSeen { passages.subtract(parts) } else { passages.formUnion(parts) }
  }

  /// Aims only for children of whom the viewer may not know, steps of people of whom they may not
  /// know, and steps for such aims.
  private mutating func look(at event: PlanEvent, _ entry: CaseEntry, _ isHidden: Bool) {
    switch event {
    case .outcomeNamed(let named):
      let children = named.children ?? []
      let noneKnown = !children.isEmpty && unknown.isSuperset(of: children)
      if isHidden || noneKnown { inPlan.insert(named.outcome.text) }
    case .actionAdded(let added):
      let isUnseen = unknown.contains(added.who) || inPlan.contains(added.outcome.text)
      if isHidden || isUnseen { inPlan.insert(added.action.text) }
    case .bottomLineSet: if isHidden { inPlan.insert(entry.key.text) }
    default: return
    }
  }
}
