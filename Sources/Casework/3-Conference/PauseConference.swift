// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// The chair calls a break for everyone (a conference of more than ninety minutes needs one).
public struct PauseConference: Deed {
  static let back = Field<ClockTime?>.optionalTime("back-at", "Back at what time?")

  public static let form = DeedForm(
    "pause-conference", title: "Have a break",
    purpose: "Everyone sees when the meeting goes on.", button: "Pause the meeting",
    serves: ["C11"], by: [.chair], fields: [back.face])

  let back: ClockTime?

  public init(_ answers: Answers) throws(BadAnswers) { back = try answers(Self.back) }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInSession(now)
    let paused = ConferencePaused(back: back)
    return conference.pause == paused ? [] : [.room(.paused(paused))]
  }
}

/// A break began.
public struct ConferencePaused: Hashable, Codable, Sendable {
  /// The time by the clock at which the meeting goes on; nil when nobody has said.
  public let back: ClockTime?

  public init(back: ClockTime?) { self.back = back }
}
