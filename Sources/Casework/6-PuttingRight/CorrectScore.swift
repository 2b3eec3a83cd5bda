// SPDX-License-Identifier: MIT
import Practice

/// Somebody puts their own score right, also when the scores are open (C15). Only who gave it, or who
/// wrote it down for them.
public struct CorrectScore: PutsRight {
  static let score = Field<Int>.whole("score", "The right score", 0...10)
  static let reason = Field<String>.words("reason", "Why this score?")

  public static let form = DeedForm(
    "correct-score", title: "Put your score right",
    purpose: "Both numbers stay in the record, with the reason.", button: "Put it right",
    serves: ["C15"],
    by: [.chair, .socialWorker, .teamManager, .professional, .familyMember, .advocate],
    staleAfter: [],
    fields: [
      score.face, reason.face, Field<String>.whyCorrected.face, Field<[PersonID]>.whose.face,
    ])

  let score: Int
  let reason: String
  let why: String
  let whose: [PersonID]

  public init(_ answers: Answers) throws(BadAnswers) {
    score = try answers(Self.score)
    reason = try answers(Self.reason)
    why = try answers(Field<String>.whyCorrected)
    whose = try answers(Field<[PersonID]>.whose)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    try record.refusePaused(now)
    guard let scale = practice.scale else { throw .noScores }
    guard (scale.lowest...scale.highest).contains(score) else {
      throw Refusal(
        "off-the-scale", "Choose a number from \(scale.lowest) to \(scale.highest).",
        field: Self.score.key)
    }
    let speaker = try record.speaker(whose, now)
    let found = record.entriesOfThisConference(seenBy: now) { $0.score?.whose == speaker }
    guard let last = found.last, record.conference?.scores[speaker] != nil else {
      throw Refusal("no-score-of-yours", "There is no score of this person to put right.")
    }
    try last.refuseWordsOfAnother(speaker, record, now)
    let right = ScoreGiven(whose: speaker, score: Score(value: score, reason: reason))
    let events = last.now(.conference(.scoreGiven(right)), why)
    guard !events.isEmpty else { throw .nothingChanged }
    return events
  }
}

extension EntryToPutRight {
  /// What somebody said is put right by them, by who stands beside them, or by who wrote it down.
  func refuseWordsOfAnother(_ whose: PersonID, _ record: FamilyRecord, _ now: Circumstance)
    throws(Refusal)
  {
    let isTheirs = record.relations.contains {
      $0.account == now.actor.account && ($0.person == whose || $0.beside == whose)
    }
    guard !isTheirs, entry.by.account != now.actor.account else { return }
    throw Refusal(
      "words-of-another", "Only they, or who wrote it down for them, put this right.",
      field: Field<[PersonID]>.whose.key)
  }
}

extension CaseEvent {
  var score: ScoreGiven? {
    if case .conference(.scoreGiven(let given)) = self { given } else { nil }
  }
}
