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

  init(
    rule: String, about: String, words: String, source: String, people: [PersonID] = [],
    kept: String? = nil
  ) {
    (self.rule, self.about, self.words, self.source) = (rule, about, words, source)
    (self.people, self.kept) = (people, kept ?? words)
  }
}

extension Prompt {
  static func enquiryNotConcluded(_ note: PracticeNote) -> Prompt {
    Prompt(
      rule: "enquiry-concluded", about: "the conference",
      words: "\(note.words) The enquiry has not been concluded so.", source: note.source)
  }

  static func lateConference(due: Day, _ clock: Clock) -> Prompt {
    Prompt(
      rule: clock.rule, about: "the conference",
      words: "The conference should be held by \(due.inWords). \(clock.why)",
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
      rule: clock.rule, about: "the \(what)",
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
  /// What the practice expects and does not find in the record now, and what was answered.
  public func prompts(_ practice: Practice, on today: Day) -> [StandingPrompt] {
    let open =
      (preparationPrompts(practice, today) + conferencePrompts(practice)
      + afterwardsPrompts(practice)).map {
        prompt in
        StandingPrompt(
          prompt: prompt, reason: departures.last { $0.rule == prompt.rule }?.reason)
      }
    let answered = departures.filter { departure in
      !departure.isUnasked && !open.contains { $0.prompt.rule == departure.rule }
    }.map {
      StandingPrompt(
        prompt: Prompt(
          rule: $0.rule, about: "the conference", words: $0.expected, source: $0.source),
        reason: $0.reason)
    }
    return open + answered
  }

  private func preparationPrompts(_ practice: Practice, _ today: Day) -> [Prompt] {
    guard let conference, conference.closed == nil else { return [] }
    var prompts: [Prompt] = []
    if practice.consultation.value == .always, conference.consultations.isEmpty {
      prompts.append(
        Prompt(
          rule: "consultation", about: "the preparation",
          words: "The \(practice.term(.chair)) consults the social worker and the manager before "
            + "every conference.", source: practice.consultation.source))
    }
    if conference.familyMetByChair.isEmpty {
      prompts.append(
        Prompt(
          rule: "chair-meets-family", about: "the preparation",
          words: "The \(practice.term(.chair)) speaks with the family "
            + "\(practice.chairMeetsFamily.value).", source: practice.chairMeetsFamily.source))
    }
    if practice.harmStatement.value, conference.harmStatement == nil {
      prompts.append(
        Prompt(
          rule: "harm-statement", about: "the preparation",
          words: "The \(practice.term(.harmStatement)) has not been written yet.",
          source: practice.harmStatement.source))
    }
    return prompts + childViewPrompts(conference, practice, today)
      + wayToSpeakPrompts(conference, practice) + apartPrompts(conference, practice)
  }

  private func childViewPrompts(_ conference: Conference, _ practice: Practice, _ today: Day)
    -> [Prompt]
  {
    guard let rule = practice.childViewsOver else { return [] }
    return conference.children.compactMap { person($0) }.compactMap { child in
      guard let age = child.age(on: today), age > rule.value, !hasSpoken(child.id) else {
        return nil
      }
      return Prompt(
        rule: "child-views", about: child.name,
        words: "\(child.name) is \(age). Every child over \(rule.value) takes part in some way; "
          + "nothing of \(child.name)'s own views is here yet.", source: rule.source)
    }
  }

  /// Whether something of this person's own words is in the record, or someone stands beside them.
  private func hasSpoken(_ person: PersonID) -> Bool {
    ownWords.contains { $0.person == person }
      || enquiry.answers.contains { $0.person == person }
      || conference?.notes.contains { $0.whose == person } == true
  }

  private func conferencePrompts(_ practice: Practice) -> [Prompt] {
    guard let conference, conference.opened != nil else { return [] }
    var prompts = scorePrompts(practice)
    if let kind = practice.agenda.first(where: { $0.id == conference.part })?.kind,
      kind == .plan || kind == .views || kind == .decision, let prompt = bringBack(practice)
    {
      prompts.append(prompt)
    }
    if conference.isOpen, let prompt = planWithoutSomebody { prompts.append(prompt) }
    if conference.isOpen, practice.bottomLines.value, plan.bottomLines.isEmpty {
      prompts.append(
        Prompt(
          rule: "bottom-lines", about: "the plan",
          words: "No \(practice.term(.bottomLines).lowercased()) have been set yet.",
          source: practice.bottomLines.source))
    }
    if conference.isOpen, practice.safetyStatement.value, plan.safetyStatement == nil {
      prompts.append(
        Prompt(
          rule: "safety-statement", about: "the plan",
          words: "The conference has not said yet what a good life looks like for the child.",
          source: practice.safetyStatement.source))
    }
    if conference.isOpen,
      let prompt = quorum(practice, present: conference.inTheRoom).prompt(practice)
    {
      prompts.append(prompt)
    }
    return prompts
  }

  private func scorePrompts(_ practice: Practice) -> [Prompt] {
    let tally = tally(practice)
    let isEscalated = conference?.escalations.isEmpty == false
    return (practice.scale?.rules ?? []).filter { rule in
      tally.meets(rule) && !(isEscalated && rule.when == practice.scale?.worst)
    }.map {
      Prompt(rule: $0.id, about: "the scores", words: $0.advice, source: $0.source)
    }
  }
}

extension Scale {
  /// What asks the chair to tell managers: most people see no safety at all (C15a).
  var worst: ScoreCondition { .mostAre(lowest) }
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
  func bringBack(_ practice: Practice) -> Prompt? {
    guard let conference, conference.isOpen, let note = practice.note("present-for-decision")
    else { return nil }
    let away = conference.parentsAskedOut(self)
    guard !away.isEmpty else { return nil }
    return Prompt(
      rule: note.id, about: "the decision",
      words: "\(listed(away.map(name))) \(away.count == 1 ? "is" : "are") not in the room. "
        + note.words, source: note.source)
  }
}
