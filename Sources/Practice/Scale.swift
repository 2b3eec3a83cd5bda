// SPDX-License-Identifier: MIT

/// The scale on which people at a conference say how safe a child is.
///
/// It prompts the chair and never decides anything (Birmingham, "Role of the Chair").
public struct Scale: Hashable, Sendable {
  public let lowest: Int
  public let highest: Int
  public let question: String
  public let lowestMeans: String
  public let highestMeans: String
  public let family: FamilyScores
  public let rules: [ScoreRule]
  public let source: String
  /// What Roundtable reads into the source, and the source does not state; nil where it states all.
  public let ownReading: String?
}

/// What becomes of the scores that family members give.
public enum FamilyScores: String, CaseIterable, Hashable, Sendable {
  /// They count together with everyone else's.
  case counted
  /// They are shown beside the professionals' scores and counted on their own.
  case apart
  /// The family is not asked.
  case none
}

/// What a chair is advised to do when the scores fall in a certain way.
public struct ScoreRule: Hashable, Sendable {
  public let id: String
  public let when: ScoreCondition
  public let advice: String
  /// What the chair does then, each done or not.
  public let asks: [ScoreStep]
  public let source: String
}

/// One thing that a chair does after the scores were opened. They are separate: one that is done
/// leaves the others open (Birmingham, "Role of the Chair").
public enum ScoreStep: String, CaseIterable, Codable, Hashable, Sendable {
  case tellManagers = "tell-managers"
  case exploreReasons = "explore-reasons"
  case safetyPlanTalk = "talk-of-safety-plan"
  case childInNeedTalk = "talk-of-child-in-need"
}

/// Both conditions need more than half of those who scored; an exact half does not meet them.
public enum ScoreCondition: Hashable, Sendable {
  /// More than half gave exactly this score.
  case mostAre(Int)
  /// More than half gave a score above this one.
  case majorityAbove(Int)

  public func isMet(by scores: [Int]) -> Bool {
    let meeting = scores.count { score in
      switch self {
      case .mostAre(let value): score == value
      case .majorityAbove(let value): score > value
      }
    }
    return meeting * 2 > scores.count
  }
}
