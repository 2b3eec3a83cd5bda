// SPDX-License-Identifier: MIT
import Timetable

/// How a mistake is put right, and a person or a protection changes hands: always by a further
/// entry that names what it is about (H14).
public indirect enum CorrectionEvent: Hashable, Sendable {
  case corrected(EntryCorrected)
  case takenOut(PersonTakenOut)
  case invitationWithdrawn(InvitationWithdrawn)
  case workerReplaced(WorkerReplaced)
  case liftAsked(LiftAsked)
  case lifted(ProtectionLifted)
}

extension CorrectionEvent {
  /// The place of the entry that it is about; nil where it is about a person.
  public var place: Int? {
    switch self {
    case .corrected(let corrected): corrected.corrects
    case .liftAsked(let asked): asked.corrects
    case .lifted(let lifted): lifted.corrects
    case .takenOut, .invitationWithdrawn, .workerReplaced: nil
    }
  }

  /// The same about the same entry, which a reader counts at `place`.
  public func about(_ place: Int) -> CorrectionEvent {
    switch self {
    case .corrected(let corrected):
      .corrected(
        EntryCorrected(
          corrects: place, what: corrected.what, event: corrected.event, why: corrected.why))
    case .liftAsked(let asked):
      .liftAsked(LiftAsked(corrects: place, from: asked.from, why: asked.why))
    case .lifted(let lifted):
      .lifted(ProtectionLifted(corrects: place, from: lifted.from, why: lifted.why))
    case .takenOut, .invitationWithdrawn, .workerReplaced: self
    }
  }

  /// What it is about where it names no entry; of one that does, see `FamilyRecord.isAbout`.
  var matter: Matter {
    switch self {
    case .corrected, .liftAsked, .lifted: .corrections
    case .takenOut: .family
    case .invitationWithdrawn: .invitations
    case .workerReplaced: .calling
    }
  }

  /// Whether it changes what earlier entries come to.
  var changesWhatWasSaid: Bool {
    switch self {
    case .corrected, .takenOut: true
    case .invitationWithdrawn, .workerReplaced, .liftAsked, .lifted: false
    }
  }
}

extension FamilyRecord {
  mutating func evolve(_ event: CorrectionEvent, _ entry: CaseEntry) {
    switch event {
    case .corrected(let corrected): note(corrected, entry)
    case .takenOut: break
    case .invitationWithdrawn(let withdrawn): withdraw(withdrawn, entry)
    case .workerReplaced(let replaced): replace(replaced, entry)
    case .liftAsked(let asked): lifts.append(Lift(asked, at: entry))
    case .lifted(let lifted): lift(lifted, entry)
    }
  }

  /// A report that was put right has been read by nobody yet, and a decision that was put right
  /// after its letters were given needs a new one.
  private mutating func note(_ corrected: EntryCorrected, _ entry: CaseEntry) {
    switch corrected.event {
    case .preparation(.reportSent(let sent)):
      guard let place = reports.firstIndex(where: { $0.id == sent.report }) else { return }
      reports[place].readOn = [:]
      reports[place].correctedOn = entry.day
    case .conference(.decisionMade):
      guard let before = said(at: corrected.corrects, before: entry.sequence)?.decision else {
        return
      }
      updateConference { $0.noteCorrected(before, corrected.why, entry) }
    default: return
    }
  }

  /// What this matter is now: that of what was put right, where something was.
  func matter(of entry: CaseEntry) -> Matter {
    guard case .correction(let event) = entry.event, let place = event.place,
      let first = self.entry(at: place)
    else { return entry.event.matter }
    return first.sequence < entry.sequence ? matter(of: first) : entry.event.matter
  }
}
