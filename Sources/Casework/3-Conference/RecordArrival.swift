// SPDX-License-Identifier: MIT
import Practice

/// Notes that somebody came into the room while the conference was on, and how they take part (C1).
public struct RecordArrival: Deed {
  static let person = Field<PersonID>.person("person", "Who came?", among: .invited)
  static let way = Field<AttendanceWay?>.optionalOne("way", "How do they take part?")
  static let forWhat = Field<String?>.optionalLine(
    "for-what", "For which part?", hint: "Only when they do not stay for all of it.")

  public static let form = DeedForm(
    "record-arrival", title: "Someone has come",
    purpose: "Keep who is in the room, and since when.",
    button: "They are here", serves: ["C1"], by: [.chair, .socialWorker],
    fields: [person.face, way.face, forWhat.face])

  let person: PersonID
  let way: AttendanceWay?
  let forWhat: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    person = try answers(Self.person)
    way = try answers(Self.way)
    forWhat = try answers(Self.forWhat)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInSession(now)
    guard conference.invitation(of: person) != nil else {
      throw Refusal("not-invited", "Invite them first.", field: Self.person.key)
    }
    var events: [CaseEvent] = []
    let attendance = conference.present[person]
    if attendance?.isHere != true {
      events.append(.conference(.personArrived(PersonArrived(person: person))))
    }
    let told = way != nil || forWhat != nil
    if told, attendance?.way != way || attendance?.forWhat != forWhat || !events.isEmpty {
      events.append(
        .room(
          .attendanceNoted(
            AttendanceNoted(person: person, way: way ?? .room, forWhat: forWhat))))
    }
    return events
  }
}

/// Somebody came.
public struct PersonArrived: Hashable, Codable, Sendable {
  public let person: PersonID
}

/// How somebody takes part who has come, and for what.
public struct AttendanceNoted: Hashable, Codable, Sendable {
  public let person: PersonID
  public let way: AttendanceWay
  public let forWhat: String?
}

/// How people take part.
public enum AttendanceWay: String, Codable, ChoiceWords {
  case room = "in-the-room"
  case video = "by-video"
  case phone = "by-phone"

  public var words: String {
    switch self {
    case .room: "In the room"
    case .video: "By video"
    case .phone: "By phone"
    }
  }
}
