// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Something with a day by which it should be done, and everything that answers "why?".
public struct DueItem: Hashable, Sendable {
  public let rule: String
  public let title: String
  public let about: String
  /// The day from which the clock counts.
  public let anchor: Day
  public let anchorWords: String
  public let due: Day
  public let period: Period
  /// Whether a day that passes is a breach, or a hope that was not met.
  public let kind: ClockKind
  public let why: String
  public let source: String
  /// The day on which it was done, or for which it is arranged.
  public let doneOn: Day?
  public let arrangedFor: Day?

  /// Where it stands on `today`: whether a day has passed is asked when it is read.
  public func state(on today: Day) -> DueState {
    if let doneOn { return doneOn <= due ? .done : .doneLate }
    if today > due { return .overdue }
    if let arrangedFor { return arrangedFor <= due ? .arranged : .arrangedLate }
    return .waiting
  }
}

public enum DueState: String, Sendable, CaseIterable {
  case waiting, arranged
  case arrangedLate = "arranged-late"
  case done
  case doneLate = "done-late"
  case overdue
}

extension Clock {
  /// The day on which this clock runs out when it is counted from `anchor`.
  func due(from anchor: Day) throws(Refusal) -> Day {
    do {
      return try period.due(from: anchor, calendar: .england)
    } catch {
      throw Refusal("outside-the-calendar", error.description)
    }
  }
}

extension FamilyRecord {
  /// Everything that has a day, in the order of the days. Days outside the calendar of bank
  /// holidays are refused, never guessed.
  public func dueList(_ practice: Practice) throws(Refusal) -> [DueItem] {
    var items: [DueItem] = []
    let about = self.about
    for clock in practice.clocks {
      guard let anchor = anchorDay(of: clock),
        let progress = progress(of: clock.rule, practice)
      else { continue }
      items.append(try item(clock, from: anchor, about, progress))
    }
    return items.sorted { ($0.due, $0.rule) < ($1.due, $1.rule) }
  }

  /// The day by which whoever needs it asks that somebody is not in the room with them: the chair
  /// has to plan how each is heard. Nil once the conference was begun, and where no day is stated.
  public func askApartBy(_ practice: Practice) -> DueItem? {
    guard let conference, conference.begunOn == nil, conference.closed == nil,
      let clock = practice.clock(.exclusionRequest)
    else { return nil }
    return try? item(clock, from: conference.day, about, (nil, nil))
  }

  private func item(
    _ clock: Clock, from anchor: Day, _ about: String, _ progress: Progress
  ) throws(Refusal) -> DueItem {
    DueItem(
      rule: clock.rule.rawValue, title: clock.title, about: about, anchor: anchor,
      anchorWords: clock.rule == .inquorateReset
        ? "too few people came to the conference" : clock.anchor.words,
      due: try clock.due(from: anchor), period: clock.period, kind: clock.kind, why: clock.why,
      source: clock.source, doneOn: progress.done, arrangedFor: progress.arranged)
  }

  /// When people meet again after a conference that is closed: each with its limit and why.
  public func nextDates(_ practice: Practice) -> [DueItem] {
    guard conference?.closed != nil else { return [] }
    let items = (try? dueList(practice)) ?? []
    return items.filter { ["first-core-group", "first-review"].contains($0.rule) }
  }

  /// The children whom it is about, by name.
  public var about: String {
    let children = conference.map { $0.children.map(name) } ?? self.children.map(\.name)
    return children.isEmpty ? family : listed(children)
  }

  private func anchorDay(of clock: Clock) -> Day? {
    if clock.rule == .inquorateReset { return tooFewCame?.on }
    return switch clock.anchor {
    case .strategyDiscussion: enquiry.strategyDiscussion
    case .conferenceDecided:
      enquiry.conclusion?.outcome == .conference ? enquiry.concludedOn : nil
    case .conference:
      conference.map { conference in
        // What was due before it was due before it was begun first; what follows it follows its end.
        let held =
          clock.period.direction == .before ? conference.begunOn : conference.opened?.londonDay
        return held ?? conference.day
      }
    case .minutes: conference?.papers.minutesGivenOn
    case .coreGroup, .review: nil
    }
  }

  private typealias Progress = (done: Day?, arranged: Day?)

  /// How far the record shows that a rule is kept; nil where it does not apply here, and for what is
  /// no due day of the family: it is asked or told where it matters.
  private func progress(of rule: ClockRule, _ practice: Practice) -> Progress? {
    switch rule {
    case .initialConference:
      enquiry.conclusion.map { $0.outcome == .conference } ?? true
        ? (conference?.begunOn, conference?.day) : nil
    case .conferenceRequest: (conferences.first?.calledOn, nil)
    case .meetingWithParents: conference.map { (parentsMet($0, practice).doneOn, nil) }
    case .reportsToChair, .reportsToEveryone:
      conference.map { (reportsSent($0, practice).doneOn, nil) }
    case .reportsToParents: conference.map { (reportsShared($0, practice).doneOn, nil) }
    case .inquorateReset: tooFewCame == nil ? nil : (heldAfterAll, conference?.day)
    case .firstCoreGroup: isProtected ? (nil, conference?.closed?.firstCoreGroup) : nil
    case .firstReview: isProtected ? (nil, conference?.closed?.review) : nil
    case .decisionLetter:
      conference?.closed == nil ? nil : (dayGiven { $0.hasPrefix("decision-letter") }, nil)
    case .minutes: conference?.closed == nil ? nil : (dayGiven { $0 == "minutes" }, nil)
    case .exclusionRequest, .minutesCorrections, .professionalDissent, .coreGroupInterval,
      .laterReview:
      nil
    }
  }

  /// The day on which a paper of this kind was first given to somebody.
  private func dayGiven(_ isOne: (String) -> Bool) -> Day? {
    conference?.papers.given.first { isOne($0.paper.paper) }?.day
  }

  /// The last time that the conference was stood down because too few people came.
  private var tooFewCame: StandDown? {
    conference?.standDowns.last { $0.ground == .tooFewPeople }
  }

  /// The first day after that on which it was begun.
  private var heldAfterAll: Day? {
    guard let conference, let tooFewCame else { return nil }
    let later = conference.standDowns.first { $0.at > tooFewCame.at && $0.begunOn != nil }
    return later?.begunOn ?? conference.opened?.londonDay
  }

  private var isProtected: Bool {
    conference?.decisions.contains { $0.plan == .childProtection } == true
  }

  /// Everyone of whom a report is expected for this conference.
  public var reportsExpected: [PersonID] {
    conference?.invitations.filter(\.reportExpected).map(\.person) ?? []
  }
}

extension Anchor {
  public var words: String {
    switch self {
    case .strategyDiscussion: "the strategy discussion"
    case .conferenceDecided: "the decision to hold a conference"
    case .conference: "the conference"
    case .coreGroup: "the last core group"
    case .review: "the last review"
    case .minutes: "the day on which the draft was given out"
    }
  }
}
