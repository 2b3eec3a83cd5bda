// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Sets another day or time for a conference that has not begun. Invitations stay.
public struct RedateConference: Deed {
  static let day = Field<Day>.day("day", "New day")
  static let time = Field<ClockTime>.time("time", "Time")
  static let place = Field<String?>.optionalLine(
    "place", "Place", hint: "Leave it empty when it stays the same.")
  static let why = Field<String>.words(
    "why", "Why is the day changed?", hint: "Everyone who is invited reads this."
  ).forFamily

  public static let form = DeedForm(
    "re-date-conference", title: "Change the day",
    purpose: "Everyone who is invited sees the new day and why.", button: "Change the day",
    serves: ["E4"], by: [.chair, .socialWorker, .teamManager], staleAfter: [.calling],
    fields: [day.face, time.face, place.face, why.face, Departure.reason.face])

  let redated: ConferenceRedated
  let goingAhead: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    redated = ConferenceRedated(
      day: try answers(Self.day), time: try answers(Self.time), place: try answers(Self.place),
      why: try answers(Self.why))
    goingAhead = try answers(Departure.reason)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInPreparation()
    guard conference.opened == nil else {
      throw Refusal("already-open", "The conference has begun. The chair can stand it down.")
    }
    try now.refuseGone(redated.day, Self.day.key)
    if conference.day == redated.day, conference.time == redated.time,
      redated.place.map({ $0 == conference.place }) ?? true
    {
      return []
    }
    return try Departure.events(
      for: try record.lateness(of: redated.day, practice), reason: goingAhead) + [
        .room(.redated(redated))
      ]
  }
}

/// The conference was set for another day.
public struct ConferenceRedated: Hashable, Codable, Sendable {
  public let day: Day
  public let time: ClockTime
  public let place: String?
  public let why: String

  public init(day: Day, time: ClockTime, place: String?, why: String) {
    (self.day, self.time, self.place, self.why) = (day, time, place, why)
  }
}
