// SPDX-License-Identifier: MIT
import Practice

extension Prompt {
  /// Two people who must not meet are both in the room.
  static let bothHere = "both-in-the-room"
}

/// What the practice expects so that everyone can take part, and does not find.
extension FamilyRecord {
  /// Two people who must not meet are both here (PS5). Where separate times are planned, the words
  /// remind of them.
  func apartPrompts(_ present: [PersonID], _ practice: Practice, _ now: Circumstance) -> [Prompt] {
    guard let note = practice.note("exclusion") else { return [] }
    let pairs = mustNotMeet(among: present, on: now.day, asKnownTo: now.actor.account)
    return pairs.map { pair in
      let planned = separateTimes(of: [pair.one, pair.other])
      return Prompt(
        rule: Prompt.bothHere, about: listed([name(pair.one), name(pair.other)]),
        words: "\(name(pair.one)) and \(name(pair.other)) must not meet, and both are here. "
          + (planned.isEmpty
            ? "No separate times are planned for them."
            : "It is planned otherwise. \(planned.joined(separator: " "))"),
        source: note.source, people: [pair.one, pair.other])
    }
  }

  /// "Karim Hassan: at a time of their own, 11:30.", for each of these people of whom it is planned.
  public func separateTimes(of people: [PersonID]) -> [String] {
    people.compactMap { person in
      guard let planned = conference?.separateTimes.last(where: { $0.people.contains(person) })
      else { return nil }
      return "\(name(person)): \(planned.way.words.lowercased())"
        + (planned.time.map { ", \($0)" } ?? "") + "."
    }
  }

  /// After the conference the chair writes to whoever neither came nor reported (PR10).
  func afterwardsPrompts(_ practice: Practice) -> [Prompt] {
    guard practice.chairWritesToAbsent.value, conference?.closed != nil else { return [] }
    return notAskedYet.map { id in
      Prompt(
        rule: "absent-professional", about: name(id),
        words: "\(name(id)) was invited, but neither came nor sent a report. The "
          + "\(practice.term(.chair)) writes to them and asks why.",
        source: practice.chairWritesToAbsent.source)
    }
  }

  /// Professionals who stayed away and to whom the chair has not written yet.
  public var notAskedYet: [PersonID] {
    let asked = Set(conference?.takingPart.asked.map(\.person) ?? [])
    return stayedAway.filter { !asked.contains($0) }
  }
}
