// SPDX-License-Identifier: MIT
import Practice

/// Records what the enquiry found and whether a conference follows (E4).
public struct ConcludeEnquiry: Deed {
  static let outcome = Field<EnquiryOutcome>.one("outcome", "What did the enquiry find?")
  static let reasons = Field<String>.words(
    "reasons", "Why?", hint: "What was found about harm, and what about strengths."
  ).forFamily

  public static let form = DeedForm(
    "conclude-enquiry", title: "Conclude the enquiry",
    purpose: "Say what was found, and whether a conference is needed to make the children safe.",
    button: "Conclude the enquiry", serves: ["E4", "E5"], by: [.socialWorker, .teamManager],
    staleAfter: [.enquiry], fields: [outcome.face, reasons.face])

  let outcome: EnquiryOutcome
  let reasons: String

  public init(_ answers: Answers) throws(BadAnswers) {
    outcome = try answers(Self.outcome)
    reasons = try answers(Self.reasons)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    if record.conference != nil {
      throw Refusal(
        "already-called", "A conference has been called. Its outcome is recorded there.")
    }
    return [.enquiry(.concluded(EnquiryConcluded(outcome: outcome, reasons: reasons)))]
  }
}

/// The enquiry ended with this outcome.
public struct EnquiryConcluded: Hashable, Codable, Sendable {
  public let outcome: EnquiryOutcome
  public let reasons: String
}

/// How an enquiry may end.
public enum EnquiryOutcome: String, Codable, ChoiceWords {
  case conference = "likely-significant-harm"
  case noContinuingRisk = "no-continuing-risk"
  case notSubstantiated = "not-substantiated"

  public var words: String {
    switch self {
    case .conference:
      "The concerns are substantiated, and a child is suffering, or likely to suffer, significant "
        + "harm"
    case .noContinuingRisk:
      "The concerns are substantiated, but no child is suffering, or likely to suffer, significant "
        + "harm now"
    case .notSubstantiated: "The concerns are not substantiated"
    }
  }
}
