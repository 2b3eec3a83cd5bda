// SPDX-License-Identifier: MIT
import Practice

/// The chair led the talk that the scores ask for: about the safety plan after scores of nothing
/// (C15c), or about a child in need plan when most scored high (C15).
public struct RecordScoreTalk: Deed {
  static let about = Field<ScoreTalk>.one("about", "What did you talk about?")
  static let outcome = Field<String>.words(
    "outcome", "What came of it?", hint: "What people said, and whether they see it otherwise now.")

  public static let form = DeedForm(
    "record-score-talk", title: "Keep the talk about the scores",
    purpose: "A number starts a talk. What came of the talk is worth more than the number.",
    button: "Keep this talk", serves: ["C15"], by: [.chair], fields: [about.face, outcome.face])

  let about: ScoreTalk
  let outcome: String

  public init(_ answers: Answers) throws(BadAnswers) {
    about = try answers(Self.about)
    outcome = try answers(Self.outcome)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInSession(now)
    guard practice.scale != nil else { throw .noScores }
    guard conference.scoresOpened else {
      throw Refusal("scores-not-open", "Open the scores first.")
    }
    let talked = ScoresTalkedThrough(about: about, outcome: outcome)
    if conference.scoreTalks.contains(talked) { return [] }
    return [.talk(.scoresTalkedThrough(talked))]
  }
}

/// People talked about what the scores say.
public struct ScoresTalkedThrough: Hashable, Codable, Sendable {
  public let about: ScoreTalk
  public let outcome: String
}

/// What a talk about scores is about.
public enum ScoreTalk: String, Codable, ChoiceWords {
  case safetyPlan = "safety-plan"
  case childInNeed = "child-in-need"

  public var words: String {
    switch self {
    case .safetyPlan: "How safe the child is with the safety plan made here"
    case .childInNeed: "Whether a child in need plan would be enough"
    }
  }

  var step: ScoreStep {
    switch self {
    case .safetyPlan: .safetyPlanTalk
    case .childInNeed: .childInNeedTalk
    }
  }
}
