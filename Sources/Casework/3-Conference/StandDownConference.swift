// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// The chair sets another day for the conference when it cannot go ahead or be brought to an end
/// now, with a plan that keeps the child safe until then (PC6). What was said stays.
public struct StandDownConference: Deed {
  static let ground = Field<StandDownGround>.one("ground", "Why can it not go ahead?")
  static let reason = Field<String>.words(
    "reason", "More about why", hint: "For staff and invited professionals.")
  static let interimPlan = Field<String>.words(
    "interim-plan", "What keeps the child safe until then?",
    hint: "Everyone who is invited reads this."
  ).forFamily
  static let day = Field<Day>.day("day", "New day")
  static let time = Field<ClockTime>.time("time", "Time")
  static let place = Field<String?>.optionalLine(
    "place", "Place", hint: "Leave it empty when it stays the same.")

  public static let form = DeedForm(
    "stand-down-conference", title: "Stand the conference down",
    purpose: "Say why, agree how the child is safe, and set the new day at once.",
    button: "Set the new day", serves: ["PC6"], by: [.chair], staleAfter: [.calling],
    fields: [
      ground.face, reason.face, interimPlan.face, day.face, time.face, place.face,
      Departure.reason.face,
    ])

  let stoodDown: ConferenceStoodDown
  let goingAhead: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    stoodDown = ConferenceStoodDown(
      ground: try answers(Self.ground), reason: try answers(Self.reason),
      interimPlan: try answers(Self.interimPlan), day: try answers(Self.day),
      time: try answers(Self.time), place: try answers(Self.place))
    goingAhead = try answers(Departure.reason)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInPreparation()
    try now.refuseGone(stoodDown.day, Self.day.key)
    var prompts = try record.lateness(of: stoodDown.day, practice)
    if stoodDown.ground == .tooFewPeople {
      prompts += try resetPrompts(practice, now)
      if conference.standDowns.contains(where: { $0.ground == .tooFewPeople }),
        let note = practice.note("inquorate-twice")
      {
        prompts.append(
          Prompt(
            rule: note.id, about: "the conference", words: note.words, source: note.source))
      }
    }
    return try Departure.events(for: prompts, reason: goingAhead) + [
      .room(.stoodDown(stoodDown))
    ]
  }

  private func resetPrompts(_ practice: Practice, _ now: Circumstance) throws(Refusal) -> [Prompt] {
    guard let clock = practice.clock(.inquorateReset) else { return [] }
    let due = try clock.due(from: now.day)
    return stoodDown.day > due ? [.lateConference(due: due, clock, practice)] : []
  }
}

/// The conference was stood down and set for another day. The reason is nil where it is not for
/// the reader.
public struct ConferenceStoodDown: Hashable, Codable, Sendable {
  public let ground: StandDownGround
  public let reason: String?
  public let interimPlan: String
  public let day: Day
  public let time: ClockTime
  public let place: String?

  public init(
    ground: StandDownGround, reason: String?, interimPlan: String, day: Day, time: ClockTime,
    place: String?
  ) {
    (self.ground, self.reason, self.interimPlan) = (ground, reason, interimPlan)
    (self.day, self.time, self.place) = (day, time, place)
  }
}

/// Why a conference does not go ahead, or is not brought to its end, on its day.
public enum StandDownGround: String, Codable, ChoiceWords {
  case tooFewPeople = "too-few-people"
  case tooLittleInformation = "too-little-information"
  case adjourned
  case other

  public var words: String {
    switch self {
    case .tooFewPeople: "Too few people or agencies came"
    case .tooLittleInformation: "There is not enough information to decide"
    case .adjourned: "It has begun and goes on another day"
    case .other: "Something else"
    }
  }
}

extension Circumstance {
  /// A day to come cannot have gone.
  func refuseGone(_ day: Day, _ field: String) throws(Refusal) {
    guard day < self.day else { return }
    throw Refusal("day-gone", "The new day cannot be a day that has gone.", field: field)
  }
}

extension FamilyRecord {
  /// What the practice says when the initial conference is set for a day after its limit.
  func lateness(of day: Day, _ practice: Practice) throws(Refusal) -> [Prompt] {
    guard let started = enquiry.strategyDiscussion, let clock = practice.clock(.initialConference)
    else { return [] }
    let due = try clock.due(from: started)
    return day > due ? [.lateConference(due: due, clock, practice)] : []
  }
}
