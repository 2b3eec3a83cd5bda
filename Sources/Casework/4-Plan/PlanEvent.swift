// SPDX-License-Identifier: MIT
import Timetable

/// What happens to the plan: an outline before the conference, agreed in it.
public enum PlanEvent: Hashable, Sendable {
  case outcomeNamed(OutcomeNamed)
  case actionAdded(ActionAdded)
  case bottomLineSet(BottomLineSet)
  case safetyStatementWritten(SafetyStatementWritten)
  case contingencyWritten(ContingencyWritten)
  case agreed(PlanAgreed)
}

/// The plan as it stands, in the family's words.
public struct Plan: Hashable, Sendable {
  public internal(set) var outcomes: [PlanOutcome] = []
  public internal(set) var bottomLines: [String] = []
  public internal(set) var safetyStatement: String?
  public internal(set) var contingency: ContingencyWritten?
  public internal(set) var agreed: PlanAgreed?
  public internal(set) var agreedOn: Day?

  public var isEmpty: Bool {
    outcomes.isEmpty && bottomLines.isEmpty && safetyStatement == nil && contingency == nil
  }
}

/// What will be better, which harm that answers, and how everyone will know.
public struct PlanOutcome: Hashable, Sendable {
  public let id: OutcomeID
  public let words: String
  public let harm: String
  public let measure: String
  public internal(set) var actions: [PlanAction] = []
}

/// Who does what by when.
public struct PlanAction: Hashable, Sendable {
  public let id: ActionID
  public let who: PersonID
  public let what: String
  public let by: Day
}

extension FamilyRecord {
  mutating func evolve(_ event: PlanEvent, _ entry: CaseEntry) {
    switch event {
    case .outcomeNamed(let named):
      plan.outcomes.append(
        PlanOutcome(
          id: named.outcome, words: named.words, harm: named.harm, measure: named.measure))
    case .actionAdded(let added):
      guard let index = plan.outcomes.firstIndex(where: { $0.id == added.outcome }) else { return }
      plan.outcomes[index].actions.append(
        PlanAction(id: added.action, who: added.who, what: added.what, by: added.by))
    case .bottomLineSet(let set): plan.bottomLines.append(set.words)
    case .safetyStatementWritten(let written): plan.safetyStatement = written.words
    case .contingencyWritten(let written): plan.contingency = written
    case .agreed(let agreed):
      plan.agreed = agreed
      plan.agreedOn = entry.day
    }
  }

  func planInTheMaking() throws(Refusal) {
    guard let conference else { throw .noConference }
    guard conference.closed == nil else { throw .closed }
  }
}
