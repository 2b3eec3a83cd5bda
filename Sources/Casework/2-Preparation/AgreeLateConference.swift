// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// The team manager agrees, with the chair, that a conference is held later than the limit, and
/// how the children are safe until then (Greater Manchester).
public struct AgreeLateConference: Deed {
  static let reason = Field<String>.words("reason", "Why is it late?")
  static let interim = Field<String>.words(
    "interim", "What keeps the children safe until then?",
    hint: "Who does what, and who sees the children and when.")
  static let withChair = Field<Bool>.yesNo("with-chair", "Does the chair agree?")

  public static let form = DeedForm(
    "agree-late-conference", title: "Agree to a late conference",
    purpose: "No child waits without a plan that covers the time until the conference.",
    button: "Keep this agreement", serves: ["E4"], by: [.teamManager], staleAfter: [.calling],
    fields: [reason.face, interim.face, withChair.face])

  let reason: String
  let interim: String
  let withChair: Bool

  public init(_ answers: Answers) throws(BadAnswers) {
    reason = try answers(Self.reason)
    interim = try answers(Self.interim)
    withChair = try answers(Self.withChair)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInPreparation()
    guard let due = try record.lateSince(practice) else {
      throw Refusal("not-late", "This conference is called for a day within the limit.")
    }
    let agreed = LateConferenceAgreed(
      due: due, reason: reason, interim: interim, withChair: withChair, day: conference.day)
    if conference.takingPart.lateness == agreed { return [] }
    return [.takingPart(.lateConferenceAgreed(agreed))]
  }
}

/// It was agreed that the conference is late, and what covers the gap.
public struct LateConferenceAgreed: Hashable, Codable, Sendable {
  /// The last day on which the conference would not have been late.
  public let due: Day
  public let reason: String
  public let interim: String
  public let withChair: Bool
  /// The day for which it was agreed; nil in what was kept before that was asked.
  public let day: Day?

  public init(due: Day, reason: String, interim: String, withChair: Bool, day: Day? = nil) {
    (self.due, self.reason, self.day) = (due, reason, day)
    (self.interim, self.withChair) = (interim, withChair)
  }
}

extension FamilyRecord {
  /// The last day of the limit when the conference is called for a later one; nil when it is not
  /// late.
  func lateSince(_ practice: Practice) throws(Refusal) -> Day? {
    guard let conference, let started = enquiry.strategyDiscussion,
      let clock = practice.clock(.initialConference)
    else { return nil }
    let due = try clock.due(from: started)
    return conference.day > due ? due : nil
  }
}
