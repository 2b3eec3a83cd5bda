// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// Records what keeps people apart, so that the chair knows of it in good time (PS5, Birmingham):
/// a court order, a bail condition, conflict, a risk.
public struct RecordRestriction: Deed {
  static let kind = Field<RestrictionKind>.one("kind", "What is it?")
  static let people = Field<[PersonID]>.people(
    "people", "Whom does it concern?", among: .anyone,
    hint: "Everyone whom it keeps apart from somebody else.")
  static let words = Field<String>.words(
    "words", "What does it say?", hint: "As it is written, or as you were told, and by whom.")
  static let until = Field<Day?>.optionalDay(
    "until", "Until which day?", hint: "Leave this empty while no end is known.")
  static let mayShareRoom = Field<Bool>.yesNo("may-share-room", "May they be in one room?")
  static let notFor = Field<[PersonID]>.optionalPeople(
    "not-for", "Who must not learn this?", among: .mayNotKnow)

  public static let form = DeedForm(
    "record-restriction", title: "Record what keeps people apart",
    purpose: "Tell the chair in good time about orders, bail, conflict or a risk.",
    button: "Keep this", serves: ["PS5", "PC5"], by: [.socialWorker, .teamManager, .chair],
    staleAfter: [.restrictions],
    fields: [
      kind.face, people.face, words.face, until.face, mayShareRoom.face, notFor.face,
    ])

  let kind: RestrictionKind
  let people: [PersonID]
  let words: String
  let until: Day?
  let mayShareRoom: Bool
  let notFor: [PersonID]

  public init(_ answers: Answers) throws(BadAnswers) {
    kind = try answers(Self.kind)
    people = try answers(Self.people)
    words = try answers(Self.words)
    until = try answers(Self.until)
    mayShareRoom = try answers(Self.mayShareRoom)
    notFor = try answers(Self.notFor)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    try record.known(people + notFor)
    if !mayShareRoom, Set(people).count < 2 {
      throw Refusal(
        "two-people", "Choose everyone who must not be in one room: at least two people.",
        field: Self.people.key)
    }
    return [
      .enquiry(
        .restrictionRecorded(
          RestrictionRecorded(
            kind: kind, people: people, words: words, until: until, mayShareRoom: mayShareRoom,
            notFor: notFor)))
    ]
  }
}

/// Something that keeps people apart was recorded. An invited professional reads only that people
/// must not meet: then what it is and what it says are not there.
public struct RestrictionRecorded: Hashable, Codable, Sendable {
  public let kind: RestrictionKind?
  public let people: [PersonID]
  public let words: String?
  public let until: Day?
  public let mayShareRoom: Bool
  public let notFor: [PersonID]

  public init(
    kind: RestrictionKind?, people: [PersonID], words: String?, until: Day?, mayShareRoom: Bool,
    notFor: [PersonID]
  ) {
    (self.kind, self.people, self.words) = (kind, people, words)
    (self.until, self.mayShareRoom, self.notFor) = (until, mayShareRoom, notFor)
  }
}

/// What may keep people apart.
public enum RestrictionKind: String, Codable, ChoiceWords {
  case courtOrder = "court-order"
  case bail = "bail-condition"
  case conflict
  case risk = "risk-to-somebody"
  case other

  public var words: String {
    switch self {
    case .courtOrder: "A court order"
    case .bail: "A bail condition"
    case .conflict: "Conflict between people"
    case .risk: "A risk to staff or others"
    case .other: "Something else"
    }
  }
}
