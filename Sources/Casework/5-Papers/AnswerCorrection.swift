// SPDX-License-Identifier: MIT
import Practice

/// The chair answers somebody who asked that the record be put right, with the reason.
public struct AnswerCorrection: Deed {
  static let correction = Field<CorrectionID>.thing(.correction, "correction", "Which one?")
  static let accepted = Field<Bool>.yesNo("accepted", "Is it put right?")
  static let words = Field<String>.words("words", "What do you answer, and why?")

  public static let form = DeedForm(
    "answer-correction", title: "Answer somebody who asks to put the record right",
    purpose: "Say what was changed, or why not.", button: "Send this answer",
    serves: ["A1", "A4"], by: [.chair], staleAfter: [.minutes],
    fields: [correction.face, accepted.face, words.face])

  let answered: CorrectionAnswered

  public init(_ answers: Answers) throws(BadAnswers) {
    answered = CorrectionAnswered(
      correction: try answers(Self.correction), accepted: try answers(Self.accepted),
      words: try answers(Self.words))
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
    return asked.answer == answered ? [] : [.papers(.correctionAnswered(answered))]
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
