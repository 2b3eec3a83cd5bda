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

  /// - Parameter isHidden: Whether an entry is hidden from the viewer, whatever it says.
  init(_ record: FamilyRecord, _ unknown: Set<PersonID>, isHidden: (CaseEntry) -> Bool) {
    self.unknown = unknown
    for entry in record.everythingSaid {
      guard let made = entry.event.makes(entry.key) else { continue }
      look(at: made, isHidden(entry))
    }
  }

  private mutating func look(at made: MadeThing, _ isHidden: Bool) {
    switch made {
    case .note(let note, let joined, let whose):
      let isUnseen = unknown.contains(whose) || !notes.isDisjoint(with: joined)
      if isHidden || isUnseen { notes.insert(note) }
    case .inPlan(let item, let children, let who, let aim):
      let noneKnown = !children.isEmpty && unknown.isSuperset(of: children)
      let isUnseen = who.map(unknown.contains) ?? false || aim.map(inPlan.contains) ?? false
      if isHidden || noneKnown || isUnseen { inPlan.insert(item) }
    case .passages(let parts, let about):
      let isUnseen = isHidden || about.map(unknown.contains) ?? false
      if isUnseen { passages.formUnion(parts) } else { passages.subtract(parts) }
    case .newConference: passages = []
    case .correction(let correction, let person):
      if !isHidden { seenCorrections[correction] = person }
    case .companion: return
    }
  }
}
