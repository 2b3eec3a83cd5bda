// SPDX-License-Identifier: MIT
import Practice

/// Keeps a hard question that was asked against easy agreement, and what came of it (C14, C15b).
public struct RecordChallenge: Deed {
  static let against = Field<ChallengeAgainst>.one("against", "What was it asked about?")
  static let question = Field<String>.words("question", "What was asked?")
  static let outcome = Field<String>.words("outcome", "What came of it?")

  public static let form = DeedForm(
    "record-challenge", title: "Keep a hard question",
    purpose: "A question that makes everyone think again is worth keeping.",
    button: "Keep this question", serves: ["C14", "C15", "L2"],
    by: [.chair, .socialWorker, .teamManager, .professional],
    fields: [against.face, question.face, outcome.face])

  let against: ChallengeAgainst
  let question: String
  let outcome: String

  public init(_ answers: Answers) throws(BadAnswers) {
    against = try answers(Self.against)
    question = try answers(Self.question)
    outcome = try answers(Self.outcome)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInSession(now)
    return [
      .talk(
        .challengeRecorded(
          ChallengeRecorded(
            part: conference.part ?? "", against: against, question: question, outcome: outcome)))
    ]
  }
}

/// A hard question was asked.
public struct ChallengeRecorded: Hashable, Codable, Sendable {
  public let part: String
  public let against: ChallengeAgainst
  public let question: String
  public let outcome: String
}

/// What a hard question is asked about.
public enum ChallengeAgainst: String, Codable, ChoiceWords {
  case agreement = "easy-agreement"
  case optimism = "too-much-hope"
  case pessimism = "too-little-hope"
  case scores = "reasons-behind-the-scores"
  case other

  public var words: String {
    switch self {
    case .agreement: "Everyone agreed quickly"
    case .optimism: "Too much hope"
    case .pessimism: "Too little hope"
    case .scores: "The reasons behind the scores"
    case .other: "Something else"
    }
  }
}
