// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// The chair plans that somebody is not in the room for all of the conference: they come at a
/// separate time, miss a part, or are heard in another way (PC5, C21). The chair alone decides.
public struct PlanSeparateTimes: Deed {
  static let people = Field<[PersonID]>.people(
    "people", "Who is not there with the others?", among: .invited)
  static let way = Field<SeparateWay>.one("way", "How do they take part?")
  static let part = Field<String?>.optionalPractice(
    .part, "part", "Which part do they miss?",
    hint: "Leave this empty for any other way, or when it is not known yet.")
  static let time = Field<ClockTime?>.optionalTime(
    "time", "Their own time", hint: "Leave half an hour between people who must not meet.")
  static let ground = Field<ExclusionGround>.one("ground", "On which ground?")
  static let reason = Field<String>.words(
    "reason", "Why?",
    hint: "For staff and invited professionals. Whom it is about does not read it."
  )
  static let heard = Field<String>.words(
    "heard", "How are their views heard?", hint: "They read this. Say where and when they come."
  ).forFamily
  static let standIns = Field<[PersonID]>.optionalPeople(
    "stand-ins", "Who stands in for them?", among: .invited)
  static let receivesRecord = Field<Bool>.tick(
    "receives-record", "They receive the record of what they miss")
  static let askedBy = Field<[PersonID]>.optionalPeople(
    "asked-by", "Who asked for this?", among: .anyone)

  public static let form = DeedForm(
    "plan-separate-times", title: "Plan separate times",
    purpose: "Some people must not or cannot be in one room. Everyone is heard all the same.",
    button: "Keep this plan", serves: ["PC5", "C21"], by: [.chair],
    fields: [
      people.face, way.face, part.face, time.face, ground.face, reason.face, heard.face,
      standIns.face,
      receivesRecord.face, askedBy.face, Departure.reason.face,
    ])

  let planned: SeparateTimesPlanned
  let goingAhead: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    planned = SeparateTimesPlanned(
      people: try answers(Self.people), way: try answers(Self.way), part: try answers(Self.part),
      time: try answers(Self.time), heard: try answers(Self.heard),
      standIns: try answers(Self.standIns), receivesRecord: try answers(Self.receivesRecord),
      ground: try answers(Self.ground), reason: try answers(Self.reason),
      askedBy: try answers(Self.askedBy))
    goingAhead = try answers(Departure.reason)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInPreparation()
    try conference.refuseExclusion(of: planned.people, keeping: planned.standIns, Self.people.key)
    try record.known(planned.askedBy)
    if planned.way == .separateTime && planned.time == nil {
      throw Refusal("time-missing", "Write the time at which they come.", field: Self.time.key)
    }
    if let part = planned.part, !practice.agenda.contains(where: { $0.id == part }) {
      throw Refusal(
        "unknown-part", "Choose a part of your authority's agenda.", field: Self.part.key)
    }
    let prompts = record.agenciesConsulted ? [] : Prompt.agenciesFirst(practice)
    return try Departure.events(for: prompts, reason: goingAhead) + [
      .room(.separateTimesPlanned(planned))
    ]
  }
}

/// Separate times were planned. What is nil is not for the reader.
public struct SeparateTimesPlanned: Hashable, Codable, Sendable {
  public let people: [PersonID]
  public let way: SeparateWay
  /// The part of the agenda that they miss; nil where that is not known, or not for the reader.
  public let part: String?
  public let time: ClockTime?
  public let heard: String
  public let standIns: [PersonID]
  public let receivesRecord: Bool
  public let ground: ExclusionGround?
  public let reason: String?
  public let askedBy: [PersonID]

  public init(
    people: [PersonID], way: SeparateWay, part: String? = nil, time: ClockTime?, heard: String,
    standIns: [PersonID], receivesRecord: Bool, ground: ExclusionGround?, reason: String?,
    askedBy: [PersonID]
  ) {
    (self.people, self.way, self.part) = (people, way, part)
    (self.time, self.heard) = (time, heard)
    (self.standIns, self.receivesRecord) = (standIns, receivesRecord)
    (self.ground, self.reason, self.askedBy) = (ground, reason, askedBy)
  }
}

/// How somebody takes part who is not in the room all the time.
public enum SeparateWay: String, Codable, ChoiceWords {
  case separateTime = "separate-time"
  case part = "not-for-a-part"
  case otherwise = "heard-in-another-way"

  public var words: String {
    switch self {
    case .separateTime: "At a time of their own"
    case .part: "They miss a part"
    case .otherwise: "They do not come, and are heard in another way"
    }
  }
}

/// Why the chair may ask somebody to stay out (Sussex 7.10 and 11.10; Warwickshire).
public enum ExclusionGround: String, Codable, ChoiceWords {
  case welfare = "harm-to-the-childs-welfare"
  case disruption = "violence-threats-or-disruption"
  case childAsks = "the-child-asks"
  case couldNotContribute = "somebody-could-not-contribute"
  case confidential = "confidential-information"
  case familyConflict = "family-conflict"

  public var words: String {
    switch self {
    case .welfare: "Their being there would seriously harm the child's welfare"
    case .disruption: "Violence, threats, discrimination, drink, drugs or acute illness"
    case .childAsks: "The child asks for it"
    case .couldNotContribute: "Somebody could not take a proper part with them there"
    case .confidential: "Confidential information, such as legal advice or a criminal enquiry"
    case .familyConflict: "Conflict in the family, such as domestic abuse: separate times"
    }
  }
}

extension Conference {
  /// Only people who are invited, and never the chair, can be asked to stay out.
  func refuseExclusion(of people: [PersonID], keeping standIns: [PersonID], _ field: String)
    throws(Refusal)
  {
    for person in people + standIns where invitation(of: person) == nil {
      throw Refusal("not-invited", "Choose people who are invited.", field: field)
    }
    if people.contains(chair) {
      throw Refusal("chair-stays", "The chair leads every part of the meeting.", field: field)
    }
    if people.contains(where: standIns.contains) {
      throw Refusal(
        "stands-in-for-themselves", "Choose somebody else to stand in for them.",
        field: "stand-ins")
    }
  }
}

extension FamilyRecord {
  /// Whether somebody of another agency than social care was consulted before the conference.
  var agenciesConsulted: Bool {
    conference?.consultations.contains { consultation in
      consultation.with.contains { person($0)?.agency.map { $0 != .socialCare } ?? false }
    } ?? false
  }
}

extension Prompt {
  /// Where the chair always consults, a split is planned with other agencies too (Dorset 4.7).
  static func agenciesFirst(_ practice: Practice) -> [Prompt] {
    guard practice.consultation.value == .always else { return [] }
    return [
      Prompt(
        rule: "agencies-consulted", about: "the separate times",
        words: "Separate times are planned with the social worker, the manager and the other "
          + "agencies. No talk with another agency is in the record yet.",
        source: practice.consultation.source)
    ]
  }
}
