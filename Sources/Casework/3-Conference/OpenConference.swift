// SPDX-License-Identifier: MIT
import Practice

/// The chair opens the conference with those who are there (PC6: quorate, or a reason).
public struct OpenConference: Deed {
  static let present = Field<[PersonID]>.people(
    "present", "Who is here?", among: .invited, hint: "You can add people who come later.")

  public static let form = DeedForm(
    "open-conference", title: "Open the conference",
    purpose: "Welcome everyone and begin.", button: "Open the conference",
    serves: ["PC6", "C1"], by: [.chair], fields: [present.face, Departure.reason.face])

  let present: [PersonID]
  let goingAhead: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    present = try answers(Self.present)
    goingAhead = try answers(Departure.reason)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInPreparation()
    guard conference.opened == nil else {
      throw Refusal("already-open", "The conference is open already.")
    }
    for person in present where conference.invitation(of: person) == nil {
      throw Refusal(
        "not-invited", "Invite people before you note that they are here.",
        field: Self.present.key)
    }
    guard let first = practice.agenda.first else { throw .notOpen }
    var prompts: [Prompt] = []
    if conference.day != now.day {
      prompts.append(.anotherDay(conference.day, now.day))
    }
    if let prompt = record.quorum(practice, present: present).prompt(practice) {
      prompts.append(prompt)
    }
    return try Departure.events(for: prompts, reason: goingAhead) + [
      .conference(.opened(ConferenceOpened(present: present, part: first.id)))
    ]
  }
}

/// The conference was opened.
public struct ConferenceOpened: Hashable, Codable, Sendable {
  public var present: [PersonID]
  public let part: String

  public init(present: [PersonID], part: String) {
    self.present = present
    self.part = part
  }
}
