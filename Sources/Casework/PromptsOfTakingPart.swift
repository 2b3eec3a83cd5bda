// SPDX-License-Identifier: MIT
import Practice

extension Prompt {
  /// Two people who must not meet are both in the room.
  static let bothHere = "both-in-the-room"
}

/// What the practice expects so that everyone can take part, and does not find.
extension FamilyRecord {
  /// Every child is offered a way to speak (PS15; Portsmouth: Mind Of My Own).
  func wayToSpeakPrompts(_ conference: Conference, _ practice: Practice) -> [Prompt] {
    guard let rule = practice.wayToSpeak else { return [] }
    let offered = Set(conference.takingPart.waysOffered.map(\.child))
    return conference.children.compactMap { person($0) }
      .filter { $0.kind == .child && !offered.contains($0.id) }.map { child in
        Prompt(
          rule: "way-to-speak", about: child.name,
          words: "Every child is offered \(rule.value). Nothing has been offered to "
            + "\(child.name) yet.", source: rule.source)
      }
  }

  /// Two people who must not meet are both invited, and nobody has planned how (PS5).
  func apartPrompts(_ conference: Conference, _ practice: Practice) -> [Prompt] {
    guard conference.opened == nil, let note = practice.note("exclusion") else { return [] }
    let planned = conference.consultations.map(\.sequence).max() ?? 0
    return mustNotMeet.filter { $0.since > planned }.map { pair in
      Prompt(
        rule: "must-not-meet", about: listed([name(pair.one), name(pair.other)]),
        words: "\(name(pair.one)) and \(name(pair.other)) must not meet, and both are invited. "
          + "Talk it through and plan how each can take part.", source: note.source)
    }
  }

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
