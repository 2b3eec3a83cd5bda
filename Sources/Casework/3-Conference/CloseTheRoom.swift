// SPDX-License-Identifier: MIT
import Practice

/// The chair asks somebody to wait outside for a part (C21). Until the room is open again nothing
/// of the meeting reaches them or who stands only beside them, and what was said in that part
/// never does. Decisions are told to them when it ends.
public struct CloseTheRoom: Deed {
  static let without = Field<[PersonID]>.people(
    "without", "Who waits outside?", among: .invited)
  static let ground = Field<ExclusionGround>.one("ground", "On which ground?")
  static let reason = Field<String>.words(
    "reason", "Why?", hint: "For the record. Whom it is about does not read it here.")
  static let standIns = Field<[PersonID]>.optionalPeople(
    "stand-ins", "Who stays in the room for them?", among: .invited,
    hint: "Their advocate or supporter, where the chair agrees.")
  static let recordFor = Field<[PersonID]>.optionalPeople(
    "record-for", "Who of them receives the record of this part?", among: .invited,
    hint: "Nobody, unless you choose them.")

  public static let form = DeedForm(
    "close-the-room", title: "Close the room for a part",
    purpose: "For as short as can be. Decide and agree the plan when everyone is back.",
    button: "Close the room", serves: ["C21"], by: [.chair], staleAfter: [.room],
    fields: [without.face, ground.face, reason.face, standIns.face, recordFor.face])

  let closed: RoomClosed

  public init(_ answers: Answers) throws(BadAnswers) {
    closed = RoomClosed(
      without: try answers(Self.without), ground: try answers(Self.ground),
      reason: try answers(Self.reason), standIns: try answers(Self.standIns),
      recordFor: try answers(Self.recordFor))
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInSession(now)
    if let part = conference.closedPart {
      if part.without == closed.without { return [] }
      throw Refusal("closed-already", "Open the room again before you close it for others.")
    }
    try conference.refuseExclusion(
      of: closed.without, keeping: closed.standIns, Self.without.key)
    guard closed.recordFor.allSatisfy(closed.without.contains) else {
      throw Refusal(
        "was-there", "Choose only people who wait outside.", field: Self.recordFor.key)
    }
    return [.room(.closed(closed))]
  }
}

extension CloseTheRoom {
  /// The form as it was planned for the part that is going on; nil where nothing is planned for it.
  public static func planned(_ conference: Conference) -> Answers? {
    guard let planned = conference.plannedOutside else { return nil }
    return Answers([
      without.key: planned.without.map(\.text), ground.key: [planned.ground?.rawValue ?? ""],
      reason.key: [planned.reason ?? ""], standIns.key: planned.standIns.map(\.text),
      recordFor.key: planned.recordFor.map(\.text),
    ])
  }
}

extension Conference {
  /// Who is to wait outside for the part that is going on, as it was planned last of each of them.
  /// A plan that names no part is for whichever part the chair chooses.
  public var plannedOutside: RoomClosed? {
    let people = invitations.map(\.person)
    var plans: [PersonID: SeparateTimesPlanned] = [:]
    for person in people {
      let last = separateTimes.last { $0.people.contains(person) }
      if let last, last.way == .part, (last.part ?? part) == part { plans[person] = last }
    }
    let without = people.filter { plans[$0] != nil }
    let mine = without.compactMap { plans[$0] }
    guard !without.isEmpty else { return nil }
    let reasons = mine.compactMap(\.reason)
    return RoomClosed(
      without: without, ground: mine.first?.ground,
      reason: reasons.indices.filter { reasons.firstIndex(of: reasons[$0]) == $0 }
        .map { reasons[$0] }.joined(separator: "\n"),
      standIns: people.filter { person in
        !without.contains(person) && mine.contains { $0.standIns.contains(person) }
      },
      recordFor: without.filter { plans[$0]?.receivesRecord == true })
  }
}

/// The room was closed to some people. What is nil is not for the reader.
public struct RoomClosed: Hashable, Codable, Sendable {
  public let without: [PersonID]
  public let ground: ExclusionGround?
  public let reason: String?
  public let standIns: [PersonID]
  /// Who of those outside receives the record of this part once it is over.
  public let recordFor: [PersonID]

  public init(
    without: [PersonID], ground: ExclusionGround? = nil, reason: String? = nil,
    standIns: [PersonID] = [], recordFor: [PersonID] = []
  ) {
    (self.without, self.ground, self.reason) = (without, ground, reason)
    (self.standIns, self.recordFor) = (standIns, recordFor)
  }
}
