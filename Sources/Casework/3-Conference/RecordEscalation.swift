// SPDX-License-Identifier: MIT
import Practice

/// The chair has told social work management what the scores say, and what happens at once (C15a).
public struct RecordEscalation: Deed {
  static let to = Field<String>.line("to", "Whom did you tell?", hint: "Name and title.")
  static let nextSteps = Field<String>.words("next-steps", "What happens at once?")

  public static let form = DeedForm(
    "record-escalation", title: "Tell social work management",
    purpose: "After scores of nothing, managers look at once at what keeps the child safe.",
    button: "Keep this", serves: ["C15"], by: [.chair], fields: [to.face, nextSteps.face])

  let to: String
  let nextSteps: String

  public init(_ answers: Answers) throws(BadAnswers) {
    to = try answers(Self.to)
    nextSteps = try answers(Self.nextSteps)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard let conference = record.conference else { throw .noConference }
    guard practice.scale != nil else { throw .noScores }
    guard conference.scoresOpened else {
      throw Refusal("scores-not-open", "Open the scores first.")
    }
    return [.talk(.scoresEscalated(ScoresEscalated(to: to, nextSteps: nextSteps)))]
  }
}

/// Social work management was told what the scores say.
public struct ScoresEscalated: Hashable, Codable, Sendable {
  public let to: String
  public let nextSteps: String
}
