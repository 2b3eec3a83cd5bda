// SPDX-License-Identifier: MIT
import Casework
import Timetable

/// Somebody who would see something of what is about to be written.
public struct Reader: Sendable {
  public let viewer: Standing
  /// What reaches them, with what is not for them taken out.
  public let seen: [CaseEvent]
  public var person: PersonID { viewer.person }
}

extension FamilyRecord {
  /// Everyone who would see something of `entries` if they were written next, and what of it:
  /// those who sign in, and those who are given papers. Each is asked through their own lens, so
  /// the answer cannot be another than what they will see.
  ///
  /// - Parameter entries: Written in this order; their places in the record are given here.
  public func readers(of entries: [CaseEntry], today: Day) -> [Reader] {
    var grown = self
    var written: [CaseEntry] = []
    for entry in entries {
      written.append(entry.at(place: grown.version + 1))
      grown.evolve(written[written.count - 1])
    }
    return grown.everyReader(on: today).compactMap { viewer in
      let lens = Lens(viewer, grown)
      let seen = written.compactMap { entry in
        lens.see(entry).map { lens.counted($0, in: grown) }
      }
      return seen.isEmpty ? nil : Reader(viewer: viewer, seen: seen)
    }
  }

  /// Whoever receives anything of this record: by signing in, or on paper.
  func everyReader(on day: Day) -> [Standing] {
    var accounts: Set<AccountID> = []
    let signingIn = relations.compactMap { relation in
      accounts.insert(relation.account).inserted
        ? Standing(relation.account, in: self, on: day) : nil
    }
    let reached = Set(relations.map(\.person))
    let onPaper = people.filter { person in
      !reached.contains(person.id)
        && conferences.contains { conference in
          conference.invitation(of: person.id) != nil
            || (conference.children.contains(person.id) && person.kind != .unbornChild)
        }
    }
    return signingIn + onPaper.map { Standing(of: $0.id, in: self, on: day) }
  }
}

extension Lens {
  /// The same event, naming an earlier entry by the viewer's own count.
  fileprivate func counted(_ event: CaseEvent, in record: FamilyRecord) -> CaseEvent {
    guard case .correction(let correction) = event, let place = correction.place else {
      return event
    }
    let own = record.entries.prefix { $0.sequence <= place }.count { see($0) != nil }
    return .correction(correction.about(own))
  }
}
