// SPDX-License-Identifier: MIT
import Practice

/// Takes back an invitation. A professional or supporter then has no part in this family any more,
/// at once; what they wrote stays theirs.
public struct WithdrawInvitation: PutsRight {
  static let person = Field<PersonID>.person("person", "Whose invitation?", among: .invited)
  static let why = Field<String>.words(
    "why", "Why is it taken back?", hint: "For those who work with the family, and the person.")

  public static let form = DeedForm(
    "withdraw-invitation", title: "Take back an invitation",
    purpose: "When the wrong person was asked, or somebody has no part in this any more.",
    button: "Take it back", serves: ["PF6", "PS3"], by: [.socialWorker, .teamManager, .chair],
    staleAfter: [.invitations], fields: [person.face, why.face])

  let person: PersonID
  let why: String

  public init(_ answers: Answers) throws(BadAnswers) {
    person = try answers(Self.person)
    why = try answers(Self.why)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard let conference = record.conference else { throw .noConference }
    let carries = record.relations.contains {
      $0.person == person && [.socialWorker, .teamManager, .chair].contains($0.kind)
    }
    if carries {
      throw Refusal(
        "carries-the-meeting",
        "This person carries the meeting. Say who takes their place instead.",
        field: Self.person.key)
    }
    let seen = record.entries(seenBy: now) { $0.invited == person }
    guard conference.invitation(of: person) != nil, !seen.isEmpty else {
      throw Refusal("not-invited", "Choose people who are invited.", field: Self.person.key)
    }
    guard conference.isOpen == false || conference.present[person]?.isHere != true else {
      throw Refusal(
        "is-here", "This person is here. Note first that they have left.", field: Self.person.key)
    }
    return [
      .correction(.invitationWithdrawn(InvitationWithdrawn(person: person, why: why)))
    ]
  }
}

/// An invitation was taken back. Why is nil where that is not for the reader.
public struct InvitationWithdrawn: Hashable, Codable, Sendable {
  public let person: PersonID
  public let why: String?

  public init(person: PersonID, why: String?) { (self.person, self.why) = (person, why) }
}

extension FamilyRecord {
  mutating func withdraw(_ withdrawn: InvitationWithdrawn, _ entry: CaseEntry) {
    end([.professional, .advocate, .supporter], of: withdrawn.person, on: entry.day)
    updateConference { conference in
      conference.invitations.removeAll { $0.person == withdrawn.person }
      conference.takingPart.promises[withdrawn.person] = nil
      conference.withdrawn.append(withdrawn)
    }
  }
}
