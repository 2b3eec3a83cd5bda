// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// What is owed to each parent and to each child before the conference, and by whom it was done.
extension FamilyRecord {
  /// Everyone who is a parent or a carer, by what they are or by a tie to a child (1.3: each of
  /// them, one by one).
  public var carers: [PersonID] {
    let tied = ties.filter { $0.kind == .parent || $0.kind == .carer }
    return people.filter { person in
      guard person.isFamily, !person.isChild else { return false }
      return person.kind.isParent
        || tied.contains { $0.from == person.id && self.person($0.to)?.isChild == true }
    }.map(\.id)
  }

  /// Whether something of this day can belong to this conference: not before the enquiry began, nor
  /// before the last conference ended.
  func counts(_ day: Day) -> Bool {
    let earlier = conferences.dropLast().last?.closed?.at.londonDay
    guard let start = earlier ?? enquiry.strategyDiscussion else { return true }
    return day >= start
  }

  /// The day by which every one of `matters` had been gone through with somebody, in whatever
  /// meetings; what is left of them while it has not.
  private func gone<Matter: Hashable>(
    through matters: [Matter], _ meetings: [(day: Day, matters: [Matter])]
  ) -> (on: Day?, left: [Matter]) {
    var left = matters
    for meeting in meetings.sorted(by: { $0.day < $1.day }) where counts(meeting.day) {
      left.removeAll(where: meeting.matters.contains)
      if left.isEmpty { return (meeting.day, []) }
    }
    return (nil, left)
  }

  func parentsMet(_ conference: Conference, _ practice: Practice) -> Duty {
    let matters = practice.parentsHear?.value.compactMap(Explained.init) ?? []
    let owed = carers.map { parent in
      let meetings = conference.parentsMet.filter { $0.with.contains(parent) && counts($0.day) }
      let gone = gone(through: matters, meetings.map { ($0.day, $0.explained) })
      return self.owed(
        .parentsMet, .person(parent), name(parent), done: gone.on.map { .done($0) },
        meetings.isEmpty
          ? "\(name(parent)) has not been met yet."
          : "Still to go through with \(name(parent)): \(inLine(gone.left.map(\.words))).")
    }
    return Duty(
      rule: .parentsMet, source: practice.parentsHear?.source,
      owed: owed.isEmpty ? [noCarer(.parentsMet)] : owed)
  }

  func chairMeetsFamily(_ conference: Conference, _ practice: Practice) -> Duty {
    let matters = practice.chairGoesThrough?.value.compactMap(ChairTopic.init) ?? []
    let chair = practice.term(.chair)
    let owed = carers.map { parent in
      let talks = conference.familyMetByChair.filter { $0.with.contains(parent) && counts($0.day) }
      let gone = gone(through: matters, talks.map { ($0.day, $0.topics) })
      return self.owed(
        .chairMeetsFamily, .person(parent), name(parent), done: gone.on.map { .done($0) },
        talks.isEmpty
          ? "The \(chair) speaks with the family \(practice.chairMeetsFamily.value). "
            + "\(name(parent)) has not been spoken with yet."
          : "The \(chair) still goes through with \(name(parent)): "
            + "\(inLine(gone.left.map(\.words))).")
    }
    return Duty(
      rule: .chairMeetsFamily, source: practice.chairMeetsFamily.source,
      owed: owed.isEmpty ? [noCarer(.chairMeetsFamily)] : owed)
  }

  private func noCarer(_ rule: DutyRule) -> Owed {
    owed(
      rule, .all, rule.about, done: nil, "No parent or carer of the children is in the record yet.")
  }

  /// Dorset 4.7: with the social worker **and** the manager, in one talk or in two.
  func consultation(_ conference: Conference, _ practice: Practice) -> Duty {
    let owed = [RelationKind.socialWorker, .teamManager].map { kind -> Owed in
      let whom = relations.filter { $0.kind == kind }.map(\.person)
      let held = conference.consultations.filter { talk in
        let there = Set(talk.with + [person(of: talk.writtenBy.account)?.id].compactMap(\.self))
        return counts(talk.day) && there.contains(conference.chair)
          && !there.isDisjoint(with: whom)
      }
      let subject = whom.last.map(Subject.person) ?? .part(kind)
      return self.owed(
        .consultation, subject, whom.last.map(name) ?? kind.words,
        done: held.map(\.day).min().map { .done($0) },
        "The \(practice.term(.chair)) consults the \(practice.term(.socialWorker)) and the "
          + "\(practice.term(.teamManager)) before every conference. "
          + (whom.last.map { "No talk with \(name($0)) is here yet." }
            ?? "Nobody in this record is the \(kind.words)."))
    }
    return Duty(
      rule: .consultation,
      source: practice.consultation.value == .always ? practice.consultation.source : nil,
      owed: owed)
  }

  func harmStatement(_ conference: Conference, _ practice: Practice) -> Duty {
    Duty(
      rule: .harmStatement,
      source: practice.harmStatement.value ? practice.harmStatement.source : nil,
      owed: [
        owed(
          .harmStatement, .all, DutyRule.harmStatement.about,
          done: conference.harmStatement == nil ? nil : .done(nil),
          "The \(practice.term(.harmStatement)) has not been written yet.")
      ])
  }

  /// Matters of a form within a sentence: "what happened, and how each child feels".
  func inLine(_ words: [String]) -> String {
    words.map { $0.prefix(1).lowercased() + $0.dropFirst() }.joined(separator: "; ")
  }
}
