// SPDX-License-Identifier: MIT

/// The words that authorities choose for themselves; pages and papers ask a practice for them.
public enum Term: String, CaseIterable, Hashable, Sendable {
  case chair
  case conference
  case initialConference = "initial-conference"
  case reviewConference = "review-conference"
  case plan
  case childInNeedPlan = "child-in-need-plan"
  case outlinePlan = "outline-plan"
  case coreGroup = "core-group"
  case socialWorker = "social-worker"
  case teamManager = "team-manager"
  case harmStatement = "harm-statement"
  case bottomLines = "bottom-lines"
  case safetyStatement = "safety-statement"
  case businessSupport = "business-support"

  /// The word itself without hyphens; a resolved practice always has a chosen one.
  public var plainWord: String {
    String(rawValue.map { $0 == "-" ? " " : $0 })
  }
}
