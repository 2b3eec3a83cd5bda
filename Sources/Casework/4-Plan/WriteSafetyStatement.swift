// SPDX-License-Identifier: MIT
import Practice

/// Says what the child's life looks like when it is safe (C10, C12; Dorset 4.1: "what a good
/// solution looks like").
public struct WriteSafetyStatement: Deed {
  static let words = Field<String>.words(
    "words", "What does a good life look like for this child?",
    hint: "What they will see, hear and feel when things are put right."
  ).forFamily

  public static let form = DeedForm(
    "write-safety-statement", title: "Say what good looks like",
    purpose: "Everyone at the table knows what they are working for.", button: "Keep these words",
    serves: ["C10", "C12"], by: [.chair, .socialWorker], staleAfter: [.plan],
    fields: [words.face])

  let words: String

  public init(_ answers: Answers) throws(BadAnswers) { words = try answers(Self.words) }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    _ = try record.planInTheMaking()
    if record.plan.safetyStatement == words { return [] }
    return [.plan(.safetyStatementWritten(SafetyStatementWritten(words: words)))]
  }
}

/// What good looks like was written.
public struct SafetyStatementWritten: Hashable, Codable, Sendable {
  public let words: String
}
