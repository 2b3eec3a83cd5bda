// SPDX-License-Identifier: MIT
import Practice

/// Someone scores how safe the child is, privately, with a reason (C15).
public struct GiveScore: Deed {
  static let score = Field<Int>.whole("score", "Your score", 0...10)
  static let reason = Field<String>.words("reason", "Why this score?")
  static let readers = Field<WhoReads?>.readers(.table)

  public static let form = DeedForm(
    "give-score", title: "Give your score",
    purpose: "The chair opens all scores at once. Until then nobody sees yours.",
    button: "Keep my score",
    serves: ["C15"],
    by: [.chair, .socialWorker, .teamManager, .professional, .familyMember, .advocate],
    fields: [score.face, reason.face, Field<[PersonID]>.whose.face, readers.face])

  let score: Int
  let reason: String
  let whose: [PersonID]
  let readers: WhoReads?

  public init(_ answers: Answers) throws(BadAnswers) {
    score = try answers(Self.score)
    reason = try answers(Self.reason)
    whose = try answers(Field<[PersonID]>.whose)
    readers = try answers(Self.readers)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInSession(now)
    guard let scale = practice.scale else { throw .noScores }
    guard !conference.scoresOpened else {
      throw Refusal("scores-open", "The scores have been opened and stay as they are.")
    }
    guard (scale.lowest...scale.highest).contains(score) else {
      throw Refusal(
        "off-the-scale", "Choose a number from \(scale.lowest) to \(scale.highest).",
        field: Self.score.key)
    }
    let speaker = try record.speaker(whose, now)
    guard conference.inTheRoom.contains(speaker) || record.speaksThere(now, for: speaker) else {
      throw Refusal(
        "not-at-the-meeting",
        "Only somebody who is at the meeting gives a number. If they have come, write that down "
          + "first.",
        field: "whose")
    }
    let given = Score(value: score, reason: reason)
    if conference.scores[speaker]?.score == given { return [] }
    return [.conference(.scoreGiven(ScoreGiven(whose: speaker, score: given)))]
  }

  public func audience(_ record: FamilyRecord, _ now: Circumstance) throws(Refusal) -> Audience? {
    try record.audience(readers, of: record.speaker(whose, now))
  }
}

extension FamilyRecord {
  /// Whether whoever says it stands beside this person, and is at the meeting for them: a child can
  /// take part through an advocate (PF4).
  fileprivate func speaksThere(_ now: Circumstance, for person: PersonID) -> Bool {
    relations.contains {
      $0.account == now.actor.account && $0.beside == person
        && conference?.inTheRoom.contains($0.person) == true
    }
  }
}

/// Somebody gave a score. Before the scores are opened others learn at most that it was given.
public struct ScoreGiven: Hashable, Codable, Sendable {
  public let whose: PersonID
  public var score: Score?

  public init(whose: PersonID, score: Score?) {
    self.whose = whose
    self.score = score
  }
}

/// A score with its reason.
public struct Score: Hashable, Codable, Sendable {
  public let value: Int
  public let reason: String
}

extension Refusal {
  static let noScores = Refusal(
    "no-scores", "This authority's conferences do not score. Say your view and why instead.")
}
