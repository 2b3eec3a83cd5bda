// SPDX-License-Identifier: MIT
import Casework

/// Notes, and what stands in the plan, that a viewer never saw: what somebody wrote of whom they may
/// not know, in a part without them, or with words that are kept from them. What happens to such a
/// thing later is not for them either.
struct UnseenThings {
  private(set) var inPlan: Set<String> = []
  private(set) var notes: Set<NoteID> = []
  /// Parts that the chair wrote while the viewer was out, or about whom they may not know.
  private(set) var passages: Set<Passage> = []
  /// Who asked for each correction, but for those that were asked for out of the viewer’s sight.
  private(set) var seenCorrections: [CorrectionID: PersonID] = [:]
  /// Whom somebody asked for, where the asking is not for the viewer.
  private(set) var asks: Set<AskID> = []
  /// Reports of which every part is held back.
  private(set) var reports: Set<ReportID> = []
  private let unknown: Set<PersonID>

  /// - Parameter held: How much of an entry is hidden from the viewer, for whatever reason.
  init(_ record: FamilyRecord, _ unknown: Set<PersonID>, held: (CaseEntry) -> WordsHeld) {
    self.unknown = unknown
    for entry in record.entries {
      guard let (first, event) = record.saidAnew(by: entry) else {
        if let made = entry.event.makes(entry.key) { look(at: made, held(entry)) }
        continue
      }
      // Put right out of the viewer’s sight, it stays for them what it was.
      guard let made = event.makes(first.key) else { continue }
      look(at: made, held(first))
    }
  }

  private mutating func look(at made: MadeThing, _ held: WordsHeld) {
    let isHidden = held == .all
    switch made {
    case .note(let note, let joined, let whose):
      let isUnseen = unknown.contains(whose) || !notes.isDisjoint(with: joined)
      if isHidden || isUnseen { notes.insert(note) }
    case .inPlan(let item, let children, let who, let aim):
      let noneKnown = !children.isEmpty && unknown.isSuperset(of: children)
      let isUnseen = who.map(unknown.contains) ?? false || aim.map(inPlan.contains) ?? false
      if isHidden || noneKnown || isUnseen { inPlan.insert(item) }
    case .passages(let parts, let about):
      let isUnseen = held != .nothing || about.map(unknown.contains) ?? false
      if isUnseen { passages.formUnion(parts) } else { passages.subtract(parts) }
    case .newConference: passages = []
    case .correction(let correction, let person):
      if !isHidden { seenCorrections[correction] = person }
    case .ask(let ask): if isHidden { asks.insert(ask) }
    case .report(let report): if isHidden { reports.insert(report) }
    case .companion: return
    }
  }
}
