// SPDX-License-Identifier: MIT
import Casework

/// The parts of the meeting from which a viewer was out. While one goes on nothing that anybody
/// else writes reaches them. Once it is over, what belongs to the table stays out of their record
/// for good; a decision is told to them, since it is about their child.
struct ClosedParts {
  private struct Span {
    /// The place of the entry that closed the room, and of the one that ended the part.
    let from: Int
    var to = Int.max
    /// The chair lets them have the record of it once it is over.
    let isReceived: Bool
  }

  private var spans: [Span] = []
  private let viewer: Standing

  init(_ viewer: Standing, _ record: FamilyRecord) {
    self.viewer = viewer
    for entry in record.entries {
      switch entry.event {
      case .room(.closed(let closed)):
        end(entry.sequence)
        begin(closed, entry.sequence, record)
      case .room(.openedAgain), .room(.stoodDown), .conference(.closed): end(entry.sequence)
      default: continue
      }
    }
  }

  private mutating func begin(_ closed: RoomClosed, _ place: Int, _ record: FamilyRecord) {
    guard isOut(closed, record) else { return }
    let received =
      viewer.signsIn
      ? record.relations.contains {
        $0.account == viewer.account
          && (closed.recordFor.contains($0.person)
            || $0.beside.map(closed.recordFor.contains) ?? false)
      } : !viewer.selves.isDisjoint(with: closed.recordFor)
    spans.append(Span(from: place, isReceived: received))
  }

  /// Whoever does not sign in is out when they are, or when they are there only for who is.
  private func isOut(_ closed: RoomClosed, _ record: FamilyRecord) -> Bool {
    if viewer.signsIn {
      return record.isOut(
        viewer.account, without: closed.without, standIns: closed.standIns)
    }
    if closed.without.contains(viewer.person) { return true }
    return !closed.standIns.contains(viewer.person)
      && !viewer.selves.isDisjoint(with: closed.without)
  }

  private mutating func end(_ place: Int) {
    guard let last = spans.indices.last, spans[last].to == .max else { return }
    spans[last].to = place
  }

  /// Whether the viewer was out when the entry was written, so that it is not in their record.
  func hides(_ entry: CaseEntry) -> Bool {
    if viewer.signsIn, entry.by.account == viewer.account { return false }
    guard let span = spans.first(where: { $0.from < entry.sequence && entry.sequence < $0.to })
    else { return false }
    if span.to == .max { return true }
    return !span.isReceived && entry.event.belongsToTheTable
  }
}

extension CaseEvent {
  /// Said, written or done at the table, and no decision.
  fileprivate var belongsToTheTable: Bool {
    switch self {
    case .conference(.decisionMade): false
    case .conference, .room, .talk, .plan, .practice: true
    case .takingPart(.goodOutcomeSaid), .reading(.commented): true
    case .preparation(let event): event.belongsToTheTable
    case .enquiry, .takingPart, .reading, .papers: false
    }
  }
}

extension PreparationEvent {
  fileprivate var belongsToTheTable: Bool {
    switch self {
    case .harmStatementWritten, .consultationHeld, .ownWordsGiven: true
    default: false
    }
  }
}
