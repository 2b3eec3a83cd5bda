// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// What the authority's practice expects, why, and where that is written. A prompt never stops a
/// professional: going ahead asks for a reason, which becomes part of the record.
public struct Prompt: Hashable, Sendable {
  /// The stable name, "plan-before-decision".
  public let rule: String
  public let about: String
  public let words: String
  public let source: String
  /// The people whom the words name, where who may not know of them must not read it later.
  let people: [PersonID]
  /// The words that the record keeps, where those that are shown are for one reader alone.
  let kept: String
  /// Whom or what it is asked for: a reason answers that one, and no other.
  public let subject: Subject

  init(
    rule: String, about: String, words: String, source: String, people: [PersonID] = [],
    kept: String? = nil, subject: Subject = .all
  ) {
    (self.rule, self.about, self.words, self.source) = (rule, about, words, source)
    (self.people, self.kept, self.subject) = (people, kept ?? words, subject)
  }

  /// What names it in a form: the rule, and whom or what it is asked for.
  public var id: String { "\(rule) \(subject.key)" }
}

extension Prompt {
  static func enquiryNotConcluded(_ note: PracticeNote) -> Prompt {
    Prompt(
      rule: "enquiry-concluded", about: "the conference",
      words: "\(note.words) The enquiry has not been concluded so.", source: note.source)
  }

  static func lateConference(due: Day, _ clock: Clock, _ practice: Practice) -> Prompt {
    Prompt(
      rule: clock.rule.rawValue, about: "the conference",
      words: "The \(practice.term(.initialConference)) should be held by \(due.inWords). "
        + clock.why,
      source: clock.source)
  }

  static func anotherDay(_ called: Day, _ today: Day) -> Prompt {
    Prompt(
      rule: "day-of-the-conference", about: "the conference",
      words: "The conference is called for \(called.inWords), and today is \(today.inWords).",
      source: "The invitation")
  }

  static func planFirst(_ practice: Practice) -> Prompt {
    Prompt(
      rule: "plan-before-decision", about: "the decision",
      words: "In \(practice.name) the conference adopts the plan of support before it decides.",
      source: practice.planOrder.source)
  }

  static func nextDate(_ what: String, due: Day, _ clock: Clock) -> Prompt {
    Prompt(
      rule: clock.rule.rawValue, about: "the \(what)",
      words: "The \(what) should be held by \(due.inWords). \(clock.why)", source: clock.source)
  }
}

/// A prompt as it stands now: open, or answered with a reason.
public struct StandingPrompt: Hashable, Sendable {
  public let prompt: Prompt
  public let reason: String?
  public var state: String { reason == nil ? "open" : "answered" }
}

extension FamilyRecord {
  /// What the practice expects and does not find in the record now, and what was answered: each
  /// reason beside the one thing that it answers.
  public func prompts(_ practice: Practice, on today: Day) -> [StandingPrompt] {
    let standing = standingDuties(practice).flatMap(\.standing) + namedPrompts(practice)
    let open = standing.filter { $0.reason == nil }
    let answered = departures.filter { !$0.isUnasked }.map { departure in
      StandingPrompt(
        prompt: Prompt(
          rule: departure.rule, about: "the conference", words: departure.expected,
          source: departure.source, people: departure.people ?? []),
        reason: departure.reason)
    }
    return open + answered
  }

  /// The duties that are asked for now.
  private func standingDuties(_ practice: Practice) -> [Duty] {
    guard let conference else { return [] }
    if conference.closed != nil { return [] }
    return preparationDuties(conference, practice)
      + (conference.opened == nil ? [] : tableDuties(conference, practice))
  }

  /// What is asked for at one place alone, and is no duty that is counted.
  private func namedPrompts(_ practice: Practice) -> [StandingPrompt] {
    var prompts = afterwardsPrompts(practice)
    if let conference, conference.isOpen {
      if let kind = practice.agenda.first(where: { $0.id == conference.part })?.kind,
        kind == .plan || kind == .views || kind == .decision
      {
        prompts += bringBack(practice)
      }
      prompts += [planWithoutSomebody].compactMap(\.self)
    }
    return prompts.map { StandingPrompt(prompt: $0, reason: reason($0.rule, $0.subject)) }
  }
}

extension FamilyRecord {
  /// What is written into the plan in a closed part is not in the plan of who was out.
  private var planWithoutSomebody: Prompt? {
    let people = (conference?.closedParts ?? []).flatMap(\.withoutPlan)
    guard let first = people.first else { return nil }
    let names = listed(
      people.indices.filter { people.firstIndex(of: people[$0]) == $0 }.map { name(people[$0]) })
    return Prompt(
      rule: "plan-without-somebody", about: "the plan",
      words: "Parts of the plan were written while \(names) waited outside, and are not in "
        + "\(people.allSatisfy { $0 == first } ? "that person's" : "those people's") plan. Write "
        + "again, with everyone there, what each of them is to do.",
      source: "Roundtable’s own rule for closed parts")
  }

  /// A parent who was asked out is brought back before anything is decided (C21).
  func bringBack(_ practice: Practice) -> [Prompt] {
    guard let conference, conference.isOpen, let note = practice.note("present-for-decision")
    else { return [] }
    return conference.parentsAskedOut(self).map { away in
      Prompt(
        rule: note.id, about: "the decision",
        words: "\(name(away)) is not in the room. \(note.words)", source: note.source,
        people: [away], subject: .person(away))
    }
  }
}
