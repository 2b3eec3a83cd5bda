// SPDX-License-Identifier: MIT
import Practice

/// The opened scores, family and professionals apart, and which rules of the scale they meet (C15).
/// The guidance says "most or all" and "majority" without a number: both are read as more than half.
public struct ScoreTally: Hashable, Sendable {
  public let professionals: [Int]
  public let family: [Int]

  func meets(_ rule: ScoreRule) -> Bool { rule.when.isMet(by: professionals) }
}

extension FamilyRecord {
  /// The scores by who gave them; empty before they are opened.
  public func tally(_ practice: Practice) -> ScoreTally {
    guard let conference, conference.scoresOpened, let scale = practice.scale else {
      return ScoreTally(professionals: [], family: [])
    }
    var professionals: [Int] = []
    var family: [Int] = []
    for (whose, given) in conference.scores {
      guard let value = given.score?.value else { continue }
      if person(whose)?.isFamily == true && scale.family != .counted {
        family.append(value)
      } else {
        professionals.append(value)
      }
    }
    return ScoreTally(professionals: professionals.sorted(), family: family.sorted())
  }
}
