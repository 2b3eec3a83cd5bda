// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Puts right what was written down at the end of a conference: who tells the children, and when
/// people meet again (C20, PS12). The summary is put into other words by a form of its own.
public struct CorrectClosing: PutsRight {
  static let tells = Field<PersonID?>.optionalPerson(
    "tells-the-child", "Who tells the children what was agreed?", among: .invited,
    hint: "Leave empty what is right already.")
  static let coreGroup = Field<Day?>.optionalDay("first-core-group", "First core group")
  static let review = Field<Day?>.optionalDay("review", "Review conference")

  public static let form = DeedForm(
    "correct-closing", title: "Put the next dates right",
    purpose: "Who tells the children, and the days on which people meet again.",
    button: "Put it right", serves: ["C20", "PS12", "PL11"], by: [.chair],
    staleAfter: [.closing],
    fields: [
      tells.face, coreGroup.face, review.face, Field<String>.whyCorrected.face,
      Departure.reason.face,
    ])

  let tells: PersonID?
  let coreGroup: Day?
  let review: Day?
  let why: String
  let goingAhead: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    tells = try answers(Self.tells)
    coreGroup = try answers(Self.coreGroup)
    review = try answers(Self.review)
    why = try answers(Field<String>.whyCorrected)
    goingAhead = try answers(Departure.reason)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let found = record.entriesOfThisConference(seenBy: now) { $0.ending != nil }
    guard let conference = record.conference, let last = found.last, let before = last.said.ending
    else { throw Refusal("not-closed", "Close the conference first.") }
    try record.known([tells].compactMap(\.self))
    let held = conference.opened?.londonDay ?? conference.day
    try CloseConference.refuseEarlier(coreGroup, than: held, Self.coreGroup.key)
    try CloseConference.refuseEarlier(review, than: held, Self.review.key)
    let right = ConferenceClosed(
      summary: before.summary, tellsTheChild: tells ?? before.tellsTheChild,
      firstCoreGroup: coreGroup ?? before.firstCoreGroup, review: review ?? before.review)
    let events = last.now(.conference(.closed(right)), why)
    guard !events.isEmpty else { throw .nothingChanged }
    let protected = conference.decisions.contains { $0.plan == .childProtection }
    let prompts =
      protected
      ? try CloseConference.nextDates(right.firstCoreGroup, right.review, practice, held) : []
    return try Departure.events(for: prompts, reason: goingAhead) + events
  }
}

extension CaseEvent {
  fileprivate var ending: ConferenceClosed? {
    if case .conference(.closed(let closed)) = self { closed } else { nil }
  }
}
