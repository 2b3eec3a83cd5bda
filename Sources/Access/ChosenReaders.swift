// SPDX-License-Identifier: MIT
import Casework
import Timetable

/// Who reads words for which somebody chose: one rule for every event, asked before any policy. It
/// is closed: whom the choice does not name does not read, and what was shared later is read from
/// that day.
struct ChosenReaders {
  private let viewer: Standing
  /// With whom the words of a deed were shared later, by the deed that wrote them.
  private let shared: [DeedKey: [Audience]]

  /// - Parameter isHidden: Whether an entry is hidden from the viewer, whatever it says.
  init(
    _ viewer: Standing, _ record: FamilyRecord, _ asOf: Day?, isHidden: (CaseEntry) -> Bool
  ) {
    self.viewer = viewer
    var shared: [DeedKey: [Audience]] = [:]
    for entry in record.entries where entry.at.londonDay <= asOf ?? entry.at.londonDay {
      guard case .reading(.wordsShared(let event)) = entry.event, !isHidden(entry) else {
        continue
      }
      shared[event.words, default: []].append(event.readers)
    }
    self.shared = shared
  }

  /// Whether anybody chose who reads this entry.
  func isChosen(_ entry: CaseEntry) -> Bool { entry.readers != nil }

  /// Whether the viewer may read it: it is theirs, they wrote it, or a choice names them.
  func mayRead(_ entry: CaseEntry) -> Bool {
    guard let chosen = entry.readers else { return true }
    if viewer.signsIn, entry.by.account == viewer.account { return true }
    if entry.event.whose.map(viewer.persons.contains) ?? false { return true }
    return audiences(entry, chosen).contains { $0.circle == .workers || $0.names(viewer) }
  }

  /// Whether a choice gives it to the viewer, who might not read other words of its kind.
  func isGranted(_ entry: CaseEntry) -> Bool {
    guard let chosen = entry.readers else { return false }
    return audiences(entry, chosen).contains { $0.names(viewer) }
  }

  private func audiences(_ entry: CaseEntry, _ chosen: Audience) -> [Audience] {
    [chosen] + (shared[entry.key] ?? [])
  }

  /// Whether the words of this deed were shared later.
  func isShared(_ key: DeedKey) -> Bool { shared[key] != nil }
}

extension Audience {
  /// Whether the circle, or the people beside it, include the viewer by themselves. Whoever only
  /// stands beside somebody is not meant when that person is.
  fileprivate func names(_ viewer: Standing) -> Bool {
    if !viewer.persons.isDisjoint(with: people) { return true }
    return switch circle {
    case .everyone: !viewer.arranges
    case .workers: viewer.isProfessional
    case .caring, .carriers: viewer.carriesTheMeeting
    case .named: false
    }
  }
}

extension Lens {
  /// What is left of an entry for whom its words are not: that a talk took place is known to whom
  /// such talks are known, what was said in it is not. Of everything else nothing is left.
  func withoutWords(_ entry: CaseEntry) -> CaseEvent? {
    switch entry.event {
    case .preparation(.familyMetByChair(let met)):
      .preparation(
        .familyMetByChair(FamilyMetByChair(with: met.with, day: met.day, words: "")))
    case .preparation(.parentsMet(let met)):
      .preparation(
        .parentsMet(
          ParentsMet(with: met.with, day: met.day, explained: met.explained, shared: "")))
    case .takingPart(.childMet(let met)):
      .takingPart(
        .childMet(
          ChildMet(
            child: met.child, day: met.day, with: met.with, how: met.how,
            explained: met.explained, words: nil)))
    case .plan(.sharedWithChild(let shared)):
      .plan(
        .sharedWithChild(
          PlanSharedWithChild(child: shared.child, day: shared.day, how: shared.how)))
    case .takingPart(.chairExplained), .practice: entry.event
    default: nil
    }
  }
}
