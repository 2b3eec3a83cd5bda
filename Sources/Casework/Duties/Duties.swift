// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// All that is counted, at the moment at which each of it is asked for.
extension FamilyRecord {
  /// What is owed before people meet.
  func preparationDuties(_ conference: Conference, _ practice: Practice) -> [Duty] {
    [
      parentsMet(conference, practice), consultation(conference, practice),
      chairMeetsFamily(conference, practice), harmStatement(conference, practice),
      telling(conference, practice), understanding(conference, practice),
      childViews(conference, practice), wayToSpeak(conference, practice),
      keptApart(conference, practice),
    ]
  }

  /// What is owed at the table, from the opening on.
  func tableDuties(_ conference: Conference, _ practice: Practice) -> [Duty] {
    [
      scoreDuty(conference, practice), bottomLines(practice), safetyStatement(practice),
      quorumDuty(conference, practice, present: conference.inTheRoom), onlyHarm(practice),
      seeing(conference, practice, coreGroup: plan.agreed?.coreGroup ?? []),
    ]
  }

  /// What the chair is asked before the conference ends: nothing that it owes is left unsaid.
  func closingDuties(_ conference: Conference, _ practice: Practice) -> [Duty] {
    [
      harmStatement(conference, practice), bottomLines(practice), safetyStatement(practice),
      scoreDuty(conference, practice), summingUp(conference, practice), onlyHarm(practice),
      planAgreed(conference, practice),
    ]
  }

  /// Everything that is open now and that a reason can answer, whether this authority's practice
  /// asks for it or it is only counted.
  public func asks(_ practice: Practice, on today: Day) -> [Prompt] {
    guard let conference, conference.closed == nil else { return [] }
    let counted = [
      reportsSent(conference, practice), reportsShared(conference, practice),
      outlinePlan(practice),
    ]
    let duties =
      preparationDuties(conference, practice) + counted
      + (conference.opened == nil ? [] : tableDuties(conference, practice))
    return duties.flatMap { duty in duty.open.map { Prompt(duty, $0) } }
  }
}

extension Prompt {
  static let owedToEach =
    "Roundtable’s own rule: what is owed to somebody is done for them, or a reason says why not"

  init(_ duty: Duty, _ owed: Owed) {
    self.init(
      rule: duty.rule.rawValue, about: owed.about, words: owed.words,
      source: duty.source ?? Self.owedToEach, people: owed.subject.people, subject: owed.subject)
  }
}

extension Duty {
  /// What the practice expects here and does not find; nothing where it does not ask for it.
  var prompts: [Prompt] { source == nil ? [] : open.map { Prompt(self, $0) } }

  /// The same, with what a reason answers already.
  var standing: [StandingPrompt] {
    guard source != nil else { return [] }
    return owed.compactMap { one in
      switch one.standing {
      case .open: StandingPrompt(prompt: Prompt(self, one), reason: nil)
      case .excused(let reason): StandingPrompt(prompt: Prompt(self, one), reason: reason)
      case .done: nil
      }
    }
  }
}
