// SPDX-License-Identifier: MIT
import Practice

/// Says what happens if the plan is not kept, and what that would mean for the child (PL7).
public struct WriteContingency: Deed {
  static let words = Field<String>.words("words", "What happens if the plan is not kept?")
  static let impact = Field<String>.words(
    "impact", "What would it mean for the child, soon and later?")

  public static let form = DeedForm(
    "write-contingency", title: "Say what happens if it does not work",
    purpose: "Nobody is surprised later.", button: "Keep these words", serves: ["PL7"],
    by: [.chair, .socialWorker], staleAfter: [.plan], fields: [words.face, impact.face])

  let words: String
  let impact: String

  public init(_ answers: Answers) throws(BadAnswers) {
    words = try answers(Self.words)
    impact = try answers(Self.impact)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    try record.planInTheMaking()
    let written = ContingencyWritten(words: words, impact: impact)
    if record.plan.contingency == written { return [] }
    return [.plan(.contingencyWritten(written))]
  }
}

/// What happens if the plan is not kept was written.
public struct ContingencyWritten: Hashable, Codable, Sendable {
  public let words: String
  public let impact: String
}
