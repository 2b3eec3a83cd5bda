// SPDX-License-Identifier: MIT
import Practice

/// The chair moves everyone to a part of the agenda: the next, or any other (C1 to C5).
public struct MoveToPart: Deed {
  static let part = Field<String?>.optionalPractice(
    .part, "part", "Which part?", hint: "Leave it empty for the next one.")

  public static let form = DeedForm(
    "move-to-part", title: "Move to another part",
    purpose: "Lead everyone through the meeting, part by part.", button: "Move on",
    serves: ["C1", "C2", "C5", "C6"], by: [.chair], staleAfter: [.parts], fields: [part.face])

  let part: String?

  public init(_ answers: Answers) throws(BadAnswers) { part = try answers(Self.part) }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInSession(now)
    guard let next = part ?? practice.part(after: conference.part)?.id else {
      throw Refusal("last-part", "This is the last part. Close the conference when it is done.")
    }
    guard practice.agenda.contains(where: { $0.id == next }) else {
      throw Refusal(
        "unknown-part", "Choose a part of your authority's agenda.", field: Self.part.key)
    }
    if next == conference.part { return [] }
    return [.conference(.partStarted(PartStarted(part: next)))]
  }
}

/// A part of the agenda was begun.
public struct PartStarted: Hashable, Codable, Sendable {
  public let part: String
}

extension Practice {
  /// The part of the agenda that follows; nil after the last.
  public func part(after id: String?) -> AgendaPart? {
    guard let id, let index = agenda.firstIndex(where: { $0.id == id }) else {
      return agenda.first
    }
    return agenda.dropFirst(index + 1).first
  }
}
