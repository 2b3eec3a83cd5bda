// SPDX-License-Identifier: MIT
import Practice

/// Says what happens if the plan is not kept, and what it would mean for the child, in the short
/// and in the longer term, if nothing changed (PL7).
public struct WriteContingency: Deed {
  static let words = Field<String>.words("words", "What happens if the plan is not kept?").forFamily
  static let impact = Field<String>.words(
    "impact", "What would it mean for the child in the next months if nothing changed?"
  ).forFamily
  static let later = Field<String?>.optionalWords(
    "later", "And in the longer term?", hint: "As the child grows up."
  ).forFamily

  public static let form = DeedForm(
    "write-contingency", title: "Say what happens if it does not work",
    purpose: "Nobody is surprised later.", button: "Keep these words", serves: ["PL7"],
    by: [.chair, .socialWorker], staleAfter: [.plan], fields: [words.face, impact.face, later.face])

  let words: String
  let impact: String
  let later: String?

  public init(_ answers: Answers) throws(BadAnswers) {
    words = try answers(Self.words)
    impact = try answers(Self.impact)
    later = try answers(Self.later)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    _ = try record.planInTheMaking()
    let written = ContingencyWritten(words: words, impact: impact, later: later)
    if record.plan.contingency == written { return [] }
    return [.plan(.contingencyWritten(written))]
  }
}

/// What happens if the plan is not kept was written.
public struct ContingencyWritten: Hashable, Codable, Sendable {
  public let words: String
  /// In the short term.
  public let impact: String
  /// In the longer term.
  public let later: String?

  public init(words: String, impact: String, later: String? = nil) {
    (self.words, self.impact, self.later) = (words, impact, later)
  }
}
