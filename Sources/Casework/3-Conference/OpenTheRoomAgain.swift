// SPDX-License-Identifier: MIT
import Practice

/// The chair opens the room again and welcomes back who was outside (C21).
public struct OpenTheRoomAgain: Deed {
  static let back = Field<[PersonID]>.optionalPeople(
    "who-is-back", "Who is back in the room?", among: .invited)

  public static let form = DeedForm(
    "open-the-room-again", title: "Open the room again",
    purpose: "Those who waited come back, and the meeting goes on for them.",
    button: "Open the room", serves: ["C21"], by: [.chair], fields: [back.face])

  let back: [PersonID]

  public init(_ answers: Answers) throws(BadAnswers) { back = try answers(Self.back) }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInSession(now)
    for person in back where conference.invitation(of: person) == nil {
      throw Refusal("not-invited", "Choose people who are invited.", field: Self.back.key)
    }
    guard let part = conference.closedPart else { return [] }
    let present = conference.invitations.map(\.person).filter { person in
      back.contains(person) || conference.inTheRoom.contains(person)
    }
    return [
      .room(
        .openedAgain(
          RoomOpenedAgain(
            without: part.without, part: conference.part, present: present,
            scoresOpened: conference.scoresOpened)))
    ]
  }
}

/// The room was opened again. It says where the meeting stands, so that who was out needs nothing
/// of what happened meanwhile to go on.
public struct RoomOpenedAgain: Hashable, Codable, Sendable {
  /// Who had been out.
  public let without: [PersonID]
  /// The part that is going on now.
  public let part: String?
  public let present: [PersonID]
  public let scoresOpened: Bool

  public init(without: [PersonID], part: String?, present: [PersonID], scoresOpened: Bool) {
    (self.without, self.part) = (without, part)
    (self.present, self.scoresOpened) = (present, scoresOpened)
  }
}
