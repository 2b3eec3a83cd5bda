// SPDX-License-Identifier: MIT
import Casework
import Timetable

/// Somebody whom words must not reach, and what in the words it is.
public struct HeldWords: Hashable, Sendable {
  public let person: PersonID
  public let values: [KeptValues.Value]
}

/// Words that are held back from somebody, for whoever may let them go.
public struct WaitingWords: Sendable {
  public let entry: CaseEntry
  public let held: [HeldWords]
  /// Whether the viewer wrote them, so that somebody else lets them go.
  public let isOwn: Bool
}

extension SeenRecord {
  /// What these events hold that must not reach others, for whoever is about to write them: found
  /// in what the writer sees, and in nothing else. Whoever may not know learns nothing.
  ///
  /// - Parameter entries: What would be written, in order.
  public func heldWords(in entries: [CaseEntry], today: Day) -> [HeldWords] {
    var grown = family
    var written: [CaseEntry] = []
    for entry in entries {
      written.append(asSeen(entry).at(place: grown.version + 1))
      grown.evolve(written[written.count - 1])
    }
    return others(in: grown, today).compactMap { $0.held(in: written) }
  }

  /// The same entry, naming an earlier one by the writer's own count.
  private func asSeen(_ entry: CaseEntry) -> CaseEntry {
    guard case .correction(let event) = entry.event, let place = event.place,
      let own = places.firstIndex(of: place)
    else { return entry }
    return entry.saying(.correction(event.about(own + 1)))
  }

  /// Every entry of which some words are held back from somebody.
  public func waitingWords(today: Day) -> [WaitingWords] {
    let others = others(in: family, today)
    guard !others.isEmpty else { return [] }
    return family.entries.compactMap { entry in
      let held = others.compactMap { $0.held(in: [entry]) }
      return held.isEmpty
        ? nil
        : WaitingWords(entry: entry, held: held, isOwn: entry.by.account == viewer.account)
    }
  }

  /// Through whose lenses to look: everybody else from whom anything is kept.
  private func others(in record: FamilyRecord, _ today: Day) -> [Lens] {
    record.everyReader(on: today).filter { $0.person != viewer.person }
      .map { Lens($0, record, holdsWords: false) }.filter { !$0.holding.kept.isEmpty }
  }
}

extension Lens {
  /// What these entries would tell the viewer that is kept from them, were no words held back.
  fileprivate func held(in entries: [CaseEntry]) -> HeldWords? {
    var values: [KeptValues.Value] = []
    for entry in entries {
      guard let event = see(entry) else { continue }
      let told = holding.held(entry.saying(event))
      guard told != .nothing else { continue }
      for text in event.freeWords {
        values += holding.kept.found(in: text).filter { !values.contains($0) }
      }
    }
    return values.isEmpty ? nil : HeldWords(person: viewer.person, values: values)
  }
}
