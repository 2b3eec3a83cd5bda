// SPDX-License-Identifier: MIT
import Practice

/// The chair answers somebody who asked that the record be put right, with the reason.
public struct AnswerCorrection: Deed {
  static let correction = Field<CorrectionID>.thing(.correction, "correction", "Which one?")
  static let accepted = Field<Bool>.yesNo("accepted", "Is it put right?")
  static let words = Field<String>.words("words", "What do you answer, and why?")
  static let nowSays = Field<String?>.optionalWords(
    "now-says", "If it is put right: what does the record say now?",
    hint: "Everyone who receives the record of the meeting reads this."
  ).forFamily
  static let passage = Field<Passage?>.optionalThing(
    .passage, "passage", "Does it take the place of something you wrote?",
    hint: "Leave it empty to add it to the record.")

  public static let form = DeedForm(
    "answer-correction", title: "Answer somebody who asks to put the record right",
    purpose: "Say what was changed, or why not.", button: "Send this answer",
    serves: ["A1", "A4"], by: [.chair], staleAfter: [.minutes],
    fields: [correction.face, accepted.face, words.face, nowSays.face, passage.face])

  let answered: CorrectionAnswered
  let nowSays: String?
  let passage: Passage?

  public init(_ answers: Answers) throws(BadAnswers) {
    answered = CorrectionAnswered(
      correction: try answers(Self.correction), accepted: try answers(Self.accepted),
      words: try answers(Self.words))
    nowSays = try answers(Self.nowSays)
    passage = try answers(Self.passage)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceToRecord()
    guard
      let asked = conference.papers.corrections.first(where: { $0.id == answered.correction })
    else {
      throw Refusal(
        "no-such-correction", "Choose one of those that wait for an answer.",
        field: Self.correction.key)
    }
    let new = try newWords(conference, record)
    let reworded = new.map { CaseEvent.papers(.reworded($0)) }
    if asked.answer == answered, reworded == nil { return [] }
    return [reworded, .papers(.correctionAnswered(answered))].compactMap(\.self)
  }

  /// What the record says now: an answer that it was put right is not enough.
  private func newWords(_ conference: Conference, _ record: FamilyRecord) throws(Refusal)
    -> MinutesReworded?
  {
    guard answered.accepted else { return nil }
    guard let nowSays else {
      guard record.wasReworded(since: answered.correction) else {
        throw Refusal(
          "say-what-it-says-now", "Write what the record says now. Everyone reads that.",
          field: Self.nowSays.key)
      }
      return nil
    }
    let passage = passage ?? .putRight(answered.correction)
    if self.passage != nil, conference.words(of: passage) == nil {
      throw Refusal(
        "no-such-passage", "Choose one of the parts that you wrote.", field: Self.passage.key)
    }
    if conference.words(of: passage) == nowSays { return nil }
    return MinutesReworded(passage: passage, words: nowSays)
  }
}

extension FamilyRecord {
  /// Whether the chair put anything into other words after this was asked for.
  fileprivate func wasReworded(since correction: CorrectionID) -> Bool {
    for entry in entries.reversed() {
      if case .papers(.reworded) = entry.event { return true }
      if case .papers(.correctionAsked(let asked)) = entry.event, asked.correction == correction {
        return false
      }
    }
    return false
  }
}

/// The chair answered somebody who asked that the record be put right.
public struct CorrectionAnswered: Hashable, Codable, Sendable {
  public let correction: CorrectionID
  public let accepted: Bool
  public let words: String

  public init(correction: CorrectionID, accepted: Bool, words: String) {
    (self.correction, self.accepted, self.words) = (correction, accepted, words)
  }
}
