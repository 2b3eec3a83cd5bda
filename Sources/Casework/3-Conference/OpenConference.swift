// SPDX-License-Identifier: MIT
import Practice

/// The chair opens the conference with those who are there (PC6: quorate, or a reason).
public struct OpenConference: Deed {
  static let exception = Field<QuorumException?>.optionalOne(
    "quorum-exception", "If too few agencies came: why can it go ahead?")
  static let present = Field<[PersonID]>.people(
    "present", "Who is here?", among: .invited, hint: "You can add people who come later.")

  public static let form = DeedForm(
    "open-conference", title: "Open the conference",
    purpose: "Welcome everyone and begin.", button: "Open the conference",
    serves: ["PC6", "C1"], by: [.chair],
    fields: [present.face, exception.face, Departure.reason.face])

  let present: [PersonID]
  let exception: QuorumException?
  let goingAhead: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    present = try answers(Self.present)
    exception = try answers(Self.exception)
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
    let ordinary =
      (conference.day == now.day ? [] : [Prompt.anotherDay(conference.day, now.day)])
      + record.apartPrompts(present, practice, now)
      + record.reportsSent(conference, practice).prompts
    let quorum = record.quorumDuty(conference, practice, present: present).prompts
    return try departures(from: ordinary, quorum) + [
      .conference(.opened(ConferenceOpened(present: present, part: first.id)))
    ]
  }
}

extension OpenConference {
  /// One reason answers all that was asked; only what speaks of the quorum carries the exception.
  private func departures(from ordinary: [Prompt], _ quorum: [Prompt]) throws(Refusal)
    -> [CaseEvent]
  {
    guard let goingAhead, let quorumReason, !(ordinary + quorum).isEmpty else {
      return try Departure.events(for: ordinary + quorum, reason: quorumReason)
    }
    let people = Departure.people(in: ordinary + quorum)
    return ordinary.map { Departure.answered($0, goingAhead, naming: people) }
      + quorum.map { Departure.answered($0, quorumReason, naming: people) }
  }

  /// The chosen exception and the words, as one reason.
  private var quorumReason: String? {
    guard let goingAhead else { return nil }
    return exception.map { "\($0.words). \(goingAhead)" } ?? goingAhead
  }
}

/// When a conference may go ahead although too few agencies came (Sussex and Swindon, on quorate
/// conferences).
public enum QuorumException: String, Codable, ChoiceWords {
  case careAndOne = "social-care-and-one"
  case fewAgencies = "known-to-fewer-than-three"
  case enoughInformation = "enough-information"
  case delayHarmful = "delay-would-harm"
  case lookedAfter = "looked-after"

  public var words: String {
    switch self {
    case .careAndOne: "Social care and one other agency are here"
    case .fewAgencies: "Fewer than three agencies know the child"
    case .enoughInformation: "There is enough information to decide"
    case .delayHarmful: "Waiting would harm the child"
    case .lookedAfter: "The child is looked after"
    }
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
