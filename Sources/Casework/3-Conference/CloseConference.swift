// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// The chair sums up, says who tells the children and when people meet again, and closes (C20,
/// PS12, PP7).
public struct CloseConference: Deed {
  static let summary = Field<String>.words(
    "summary", "How and why was it decided?", hint: "This summary goes into the minutes."
  ).forFamily
  static let tells = Field<PersonID>.person(
    "tells-the-child", "Who tells the children what was agreed?", among: .invited)
  static let coreGroup = Field<Day?>.optionalDay("first-core-group", "First core group")
  static let review = Field<Day?>.optionalDay("review", "Review conference")

  public static let form = DeedForm(
    "close-conference", title: "Close the conference",
    purpose: "Sum up, agree who tells the children, and set the next dates.",
    button: "Close the conference", serves: ["C20", "PS12", "PL11", "PP7"], by: [.chair],
    staleAfter: [.decisions, .plan],
    fields: [summary.face, tells.face, coreGroup.face, review.face, Departure.reason.face])

  let summary: String
  let tells: PersonID
  let coreGroup: Day?
  let review: Day?
  let goingAhead: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    summary = try answers(Self.summary)
    tells = try answers(Self.tells)
    coreGroup = try answers(Self.coreGroup)
    review = try answers(Self.review)
    goingAhead = try answers(Departure.reason)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInSession(now)
    try record.known([tells])
    let undecided = conference.children.filter { conference.decision(for: $0) == nil }
    guard undecided.isEmpty else {
      throw Refusal(
        "undecided",
        "Decide first for \(listed(undecided.map(record.name))). If that cannot be today, stand "
          + "the conference down and set another day.")
    }
    let held = conference.opened?.londonDay ?? conference.day
    try Self.refuseEarlier(coreGroup, than: held, Self.coreGroup.key)
    try Self.refuseEarlier(review, than: held, Self.review.key)
    let protected = conference.decisions.contains { $0.plan == .childProtection }
    let prompts =
      record.closingDuties(conference, practice).flatMap(\.prompts)
      + (protected ? try Self.nextDates(coreGroup, review, practice, held) : [])
    return try Departure.events(for: prompts, reason: goingAhead) + [
      .conference(
        .closed(
          ConferenceClosed(
            summary: summary, tellsTheChild: tells, firstCoreGroup: coreGroup, review: review)))
    ]
  }

  static func refuseEarlier(_ day: Day?, than held: Day, _ field: String) throws(Refusal) {
    guard let day, day <= held else { return }
    throw Refusal(
      "before-the-conference", "This day must be after the conference on \(held.shortWords).",
      field: field)
  }

  static func nextDates(
    _ coreGroup: Day?, _ review: Day?, _ practice: Practice, _ held: Day
  ) throws(Refusal) -> [Prompt] {
    var prompts: [Prompt] = []
    let days: [(ClockRule, Day?, Term)] = [
      (.firstCoreGroup, coreGroup, .coreGroup), (.firstReview, review, .reviewConference),
    ]
    for (rule, day, meeting) in days {
      guard let clock = practice.clock(rule) else { continue }
      let due = try clock.due(from: held)
      if day.map({ $0 > due }) ?? true {
        prompts.append(.nextDate(practice.term(meeting), due: due, clock))
      }
    }
    return prompts
  }
}

/// The conference ended.
public struct ConferenceClosed: Hashable, Codable, Sendable {
  public let summary: String
  public var tellsTheChild: PersonID
  public let firstCoreGroup: Day?
  public let review: Day?

  public init(summary: String, tellsTheChild: PersonID, firstCoreGroup: Day?, review: Day?) {
    (self.summary, self.tellsTheChild) = (summary, tellsTheChild)
    (self.firstCoreGroup, self.review) = (firstCoreGroup, review)
  }
}
