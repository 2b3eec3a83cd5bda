// SPDX-License-Identifier: MIT
import Practice

/// The chair sums up the risks and what the threshold asks, before views are asked for (C17).
public struct SumUp: Deed {
  static let risks = Field<String>.words(
    "risks", "Which risks and strengths have we heard?", hint: "In plain words, strengths too."
  ).forFamily
  static let threshold = Field<String>.words(
    "threshold", "What do we have to ask ourselves about significant harm?"
  ).forFamily

  public static let form = DeedForm(
    "sum-up", title: "Sum up", purpose: "Everyone starts from the same words.",
    button: "Keep this summary", serves: ["C17"], by: [.chair],
    staleAfter: [.views], fields: [risks.face, threshold.face])

  let risks: String
  let threshold: String

  public init(_ answers: Answers) throws(BadAnswers) {
    risks = try answers(Self.risks)
    threshold = try answers(Self.threshold)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let conference = try record.conferenceInSession(now)
    let said = RisksSummedUp(risks: risks, threshold: threshold)
    return conference.summingUp == said ? [] : [.talk(.risksSummedUp(said))]
  }
}

/// The chair summed up risks and threshold.
public struct RisksSummedUp: Hashable, Codable, Sendable {
  public let risks: String
  public let threshold: String
}
