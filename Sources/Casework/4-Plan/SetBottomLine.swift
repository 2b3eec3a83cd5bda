// SPDX-License-Identifier: MIT
import Practice

/// Sets what must not happen, whatever else changes (C13).
public struct SetBottomLine: Deed {
  static let words = Field<String>.words("words", "What must not happen?").forFamily

  public static let form = DeedForm(
    "set-bottom-line", title: "Set a bottom line",
    purpose: "Say plainly what is not open to discussion, because a child would not be safe.",
    button: "Set this bottom line", serves: ["C13"], by: [.chair, .socialWorker],
    fields: [words.face])

  let words: String

  public init(_ answers: Answers) throws(BadAnswers) { words = try answers(Self.words) }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    _ = try record.planInTheMaking()
    if record.plan.bottomLines.contains(where: { $0.words == words }) { return [] }
    return [.plan(.bottomLineSet(BottomLineSet(line: now.ref(), words: words)))]
  }
}

/// A bottom line was set.
public struct BottomLineSet: Hashable, Codable, Sendable {
  /// Nil in old entries, where the key of the deed names the line.
  public let line: PlanItemID?
  public let words: String

  init(line: PlanItemID? = nil, words: String) { (self.line, self.words) = (line, words) }

  public func id(under key: DeedKey) -> PlanItemID { line ?? PlanItemID(key.text) }
}
