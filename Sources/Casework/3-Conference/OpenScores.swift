// SPDX-License-Identifier: MIT
import Practice

/// The chair shows all scores together (C15).
public struct OpenScores: Deed {
  public static let form = DeedForm(
    "open-scores", title: "Open the scores",
    purpose: "Everyone sees all scores and reasons at the same moment.", button: "Open the scores",
    serves: ["C15"], by: [.chair], fields: [])

  public init(_ answers: Answers) throws(BadAnswers) {}

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInSession(now)
    guard practice.scale != nil else { throw .noScores }
    if conference.scoresOpened { return [] }
    guard !conference.scores.isEmpty else {
      throw Refusal("no-scores-yet", "Nobody has given a score yet.")
    }
    return [.conference(.scoresOpened)]
  }
}
