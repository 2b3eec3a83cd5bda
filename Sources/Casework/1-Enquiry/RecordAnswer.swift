// SPDX-License-Identifier: MIT
import Practice

/// Keeps what one person answers to one of the restorative questions, in their own words (E2).
/// The answers carry forward into the conference (E3).
public struct RecordAnswer: Deed {
  static let question = Field<String>.practice(.question, "question", "Question")
  static let person = Field<PersonID>.person("person", "Who answers?", among: .anyone)
  static let words = Field<String>.words(
    "words", "What did they say?", hint: "In their own words. Nobody will change them.")
  static let readers = Field<WhoReads?>.readers(.ownWords)

  public static let form = DeedForm(
    "record-answer", title: "Record an answer",
    purpose: "Keep what each person says to the restorative questions, as they say it.",
    button: "Keep this answer", serves: ["E2", "E3", "E6"], by: [.socialWorker, .teamManager],
    fields: [question.face, person.face, words.face, readers.face])

  let question: String
  let person: PersonID
  let words: String
  let readers: WhoReads?

  public init(_ answers: Answers) throws(BadAnswers) {
    question = try answers(Self.question)
    person = try answers(Self.person)
    words = try answers(Self.words)
    readers = try answers(Self.readers)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard practice.questions.contains(where: { $0.id == question }) else {
      throw Refusal(
        "unknown-question", "Choose one of the questions that your authority asks.",
        field: Self.question.key)
    }
    try record.known([person])
    try record.isBorn([person], field: Self.person.key)
    return [
      .enquiry(.answerRecorded(AnswerRecorded(question: question, person: person, words: words)))
    ]
  }

  public func audience(_ record: FamilyRecord, _ now: Circumstance) throws(Refusal) -> Audience? {
    try record.audience(readers, of: person)
  }
}

/// One person's answer to one question.
public struct AnswerRecorded: Hashable, Codable, Sendable {
  public let question: String
  public let person: PersonID
  public let words: String
}
