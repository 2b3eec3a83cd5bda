// SPDX-License-Identifier: MIT
import Casework
import Timetable

/// Who reads words for which somebody chose: one rule for every event, asked before any policy. It
/// is closed: whom the choice does not name does not read, and what was shared later is read from
/// that day.
struct ChosenReaders {
  private let viewer: Standing
  /// Whether nobody but the viewer looks: not a paper, nor the wall of a room.
  private let isTheirsAlone: Bool
  /// With whom the words of a deed were shared later, by the deed that wrote them.
  private let shared: [DeedKey: [Audience]]

  /// - Parameter isHidden: Whether an entry is hidden from the viewer, whatever it says.
  init(
    _ viewer: Standing, _ record: FamilyRecord, _ asOf: Day?, onOwnScreen: Bool,
    isHidden: (CaseEntry) -> Bool
  ) {
    self.viewer = viewer
    isTheirsAlone = onOwnScreen && viewer.signsIn
    var shared: [DeedKey: [Audience]] = [:]
    for entry in record.entries {
      guard case .reading(.wordsShared(let event)) = entry.event, !isHidden(entry),
        asOf.map({ entry.at.londonDay <= $0 }) ?? true
      else { continue }
      shared[event.words, default: []].append(event.readers)
    }
    self.shared = shared
  }

  /// Whether anybody chose who reads this entry.
  func isChosen(_ entry: CaseEntry) -> Bool { entry.readers != nil }

  /// Whether the viewer may read it: it is theirs, they wrote it, or a choice names them. A paper
  /// lies on a kitchen table and a wall is read by the room: what was kept to a few stands there
  /// only for people whom the choice names one by one, and not for whose words they are.
  func mayRead(_ entry: CaseEntry) -> Bool {
    guard let chosen = entry.readers else { return true }
    let audiences = audiences(entry, chosen)
    guard isTheirsAlone else {
      return audiences.contains { !$0.isKept || !viewer.persons.isDisjoint(with: $0.people) }
    }
    if entry.by.account == viewer.account { return true }
    if entry.event.whose.map(viewer.persons.contains) ?? false { return true }
    return audiences.contains { $0.circle == .workers || $0.names(viewer) }
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
  /// The entry as far as its words are for the viewer, where somebody chose who reads them.
  func withinChoice(_ entry: CaseEntry) -> CaseEntry? {
    if chosen.mayRead(entry) { return entry }
    return viewer.arranges ? nil : withoutWords(entry).map(entry.saying)
  }

  /// What is left of an entry for whom its words are not: that a talk took place is known to whom
  /// such talks are known, what was said in it is not. Of everything else nothing is left.
  private func withoutWords(_ entry: CaseEntry) -> CaseEvent? {
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
    case .takingPart(.wayToSpeakOffered(let offered)):
      .takingPart(
        .wayToSpeakOffered(
          WayToSpeakOffered(
            child: offered.child, way: offered.way, answer: offered.answer, words: nil)))
    case .plan(.sharedWithChild(let shared)):
      .plan(
        .sharedWithChild(
          PlanSharedWithChild(child: shared.child, day: shared.day, how: shared.how)))
    case .takingPart(.chairExplained), .practice: entry.event
    default: nil
    }
  }
}
