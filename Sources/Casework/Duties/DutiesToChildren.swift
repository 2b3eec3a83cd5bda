// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// What is owed to each child, and to each pair who must not meet.
extension FamilyRecord {
  /// Every child takes part in some way from a birthday on (PF4), counted on the day on which
  /// people meet: by words of their own, by coming, or through an advocate.
  func childViews(_ conference: Conference, _ practice: Practice) -> Duty {
    let from = practice.childViewsOver
    let owed = conference.children.compactMap { person($0) }.compactMap { child -> Owed? in
      guard let from, let age = child.age(on: conference.begunOn ?? conference.day),
        age >= from.value
      else { return nil }
      return self.owed(
        .childViews, .person(child.id), child.name,
        done: takesPart(child.id, conference) ? .done(nil) : nil,
        "\(child.name) is \(age). Every child over \(from.value) takes part in some way; "
          + "nothing of \(child.name)'s own views is here yet.")
    }
    return Duty(rule: .childViews, source: from?.source, owed: owed)
  }

  private func takesPart(_ child: PersonID, _ conference: Conference) -> Bool {
    ownWords.contains { $0.person == child && counts($0.day) }
      || enquiry.answers.contains { $0.person == child && counts($0.day) }
      || conference.notes.contains { $0.whose == child }
      || conference.present[child] != nil
      || conference.takingPart.promises[child]?.answer == .coming
      || conference.invitations.contains { $0.beside == child && $0.support == .advocate }
  }

  /// Every born child is offered a way to speak (PS15), by their own social worker; where somebody
  /// else told them of it, it counts once the child has taken it up (PS16).
  func wayToSpeak(_ conference: Conference, _ practice: Practice) -> Duty {
    let ways = practice.waysThatCount?.value
    let owed = born(conference.children).map { child in
      let offers = conference.takingPart.offers.filter { offer in
        offer.offered.child == child.id
          && ways?.contains(offer.offered.way.rawValue) ?? true
          && (offer.isByTheirWorker || offer.offered.answer == .takenUp)
      }
      return self.owed(
        .wayToSpeak, .person(child.id), child.name,
        done: offers.map(\.day).min().map { .done($0) },
        "Every child is offered \(practice.wayToSpeak?.value ?? "a way to speak") by their "
          + "\(practice.term(.socialWorker)). \(child.name) has not been offered it yet.")
    }
    return Duty(rule: .wayToSpeak, source: practice.wayToSpeak?.source, owed: owed)
  }

  /// It is agreed who tells each child the outcome (PS12).
  func telling(_ conference: Conference, _ practice: Practice) -> Duty {
    let agreed = conference.takingPart.tellings
    let owed = born(conference.children).map { child in
      self.owed(
        .telling, .person(child.id), child.name,
        done: agreed.contains { $0.children?.contains(child.id) ?? true } ? .done(nil) : nil,
        "It is not agreed yet who tells \(child.name) what was decided.")
    }
    let isAsked = practice.tellingAgreed?.value == true
    return Duty(
      rule: .telling, source: isAsked ? practice.tellingAgreed?.source : nil, owed: owed)
  }

  func born(_ children: [PersonID]) -> [Person] {
    children.compactMap { person($0) }.filter { $0.kind == .child }
  }

  /// Two people who must not meet are both invited (PS5). Talking about it does not keep them
  /// apart: one of them comes at a time of their own, is heard in another way, or does not come.
  func keptApart(_ conference: Conference, _ practice: Practice) -> Duty {
    let owed = mustNotMeet.map { pair in
      let names = listed([name(pair.one), name(pair.other)])
      let isApart = [pair.one, pair.other].contains { staysAway($0, conference) }
      return self.owed(
        .keptApart, .pair(pair.one, pair.other), names, done: isApart ? .done(nil) : nil,
        "\(name(pair.one)) and \(name(pair.other)) must not meet, and both are invited. "
          + "Talk it through and plan how each can take part.")
    }
    return Duty(
      rule: .keptApart,
      source: conference.opened == nil ? practice.note("exclusion")?.source : nil, owed: owed)
  }

  private func staysAway(_ person: PersonID, _ conference: Conference) -> Bool {
    let planned = conference.separateTimes.last { $0.people.contains(person) }
    return planned.map { $0.way != .part } == true
      || conference.takingPart.absences[person] != nil
      || conference.takingPart.promises[person]?.answer == .notComing
  }
}
