// SPDX-License-Identifier: MIT
import Timetable

/// What happens to the plan: an outline before the conference, agreed in it.
public enum PlanEvent: Hashable, Sendable {
  case outcomeNamed(OutcomeNamed)
  case actionAdded(ActionAdded)
  case bottomLineSet(BottomLineSet)
  case safetyStatementWritten(SafetyStatementWritten)
  case contingencyWritten(ContingencyWritten)
  case whoSeesChildSaid(WhoSeesChildSaid)
  case takenOut(TakenOutOfPlan)
  case agreed(PlanAgreed)
  case sharedWithChild(PlanSharedWithChild)
}

extension PlanEvent {
  /// Whether the plan says something else after it than before.
  var changesThePlan: Bool {
    switch self {
    case .outcomeNamed, .actionAdded, .bottomLineSet, .safetyStatementWritten, .contingencyWritten,
      .whoSeesChildSaid, .takenOut:
      true
    case .agreed, .sharedWithChild: false
    }
  }
}

/// The plan as it stands, in the family's words.
public struct Plan: Hashable, Sendable {
  public internal(set) var outcomes: [PlanOutcome] = []
  public internal(set) var bottomLines: [BottomLine] = []
  public internal(set) var safetyStatement: String?
  public internal(set) var contingency: ContingencyWritten?
  public internal(set) var seeing: [SeeingChild] = []
  public internal(set) var agreed: PlanAgreed?
  public internal(set) var agreedOn: Day?
  /// Whether something was put in or taken out since it was agreed: then it is not agreed as it is.
  public internal(set) var hasChangedSinceAgreed = false
  public internal(set) var sharedWith: [PlanSharedWithChild] = []

  public var isEmpty: Bool {
    outcomes.isEmpty && bottomLines.isEmpty && safetyStatement == nil && contingency == nil
      && seeing.isEmpty
  }

  /// Everything that can be taken out of the plan.
  public var items: [PlanItemID] {
    outcomes.flatMap { [PlanItemID($0.id.text)] + $0.actions.map { PlanItemID($0.id.text) } }
      + bottomLines.map(\.id)
  }
}

/// What will be better, which harm that answers, and how everyone will know.
public struct PlanOutcome: Hashable, Sendable {
  public let id: OutcomeID
  public let words: String
  /// Nil when it answers no harm: the child's wellbeing alone (PL4).
  public let harm: String?
  public let measure: String
  /// For whom; none means every child of the conference.
  public let children: [PersonID]
  /// How it is now.
  public let today: String?
  public let by: Day?
  /// What in the family already helps.
  public let strengths: String?
  public internal(set) var actions: [PlanAction] = []

  init(_ named: OutcomeNamed) {
    (id, words, harm, measure) = (named.outcome, named.words, named.harm, named.measure)
    children = named.children ?? []
    (today, by, strengths) = (named.today, named.by, named.strengths)
  }
}

/// Who does what by when.
public struct PlanAction: Hashable, Sendable {
  public let id: ActionID
  public let who: PersonID
  public let what: String
  public let by: Day
  /// Nil for something that is done once.
  public let often: String?
}

/// What must not happen, whatever else changes.
public struct BottomLine: Hashable, Sendable {
  public let id: PlanItemID
  public let words: String
}

extension FamilyRecord {
  mutating func evolve(_ event: PlanEvent, _ entry: CaseEntry) {
    plan.hasChangedSinceAgreed = plan.hasChangedSinceAgreed || event.changesThePlan
    switch event {
    case .outcomeNamed(let named): plan.outcomes.append(PlanOutcome(named))
    case .actionAdded(let added): plan.add(added)
    case .bottomLineSet(let set):
      plan.bottomLines.append(BottomLine(id: set.id(under: entry.key), words: set.words))
    case .safetyStatementWritten(let written): plan.safetyStatement = written.words
    case .contingencyWritten(let written): plan.contingency = written
    case .whoSeesChildSaid(let said): plan.say(said)
    case .takenOut(let taken): plan.takeOut(taken.what)
    case .agreed(let agreed):
      plan.agreed = agreed
      plan.agreedOn = entry.day
      plan.hasChangedSinceAgreed = false
    case .sharedWithChild(let shared): plan.sharedWith.append(shared)
    }
  }

  /// The conference whose plan is being made: called, and not closed before it was agreed.
  func planInTheMaking() throws(Refusal) -> Conference {
    guard let conference else { throw .noConference }
    guard conference.closed == nil || plan.agreedOn == nil else { throw .closed }
    return conference
  }
}

extension Plan {
  fileprivate mutating func add(_ added: ActionAdded) {
    guard let index = outcomes.firstIndex(where: { $0.id == added.outcome }) else { return }
    outcomes[index].actions.append(
      PlanAction(
        id: added.action, who: added.who, what: added.what, by: added.by, often: added.often))
  }

  fileprivate mutating func say(_ said: WhoSeesChildSaid) {
    for new in said.seeing {
      seeing.removeAll { $0.who == new.who && $0.child == new.child }
      seeing.append(new)
    }
  }

  fileprivate mutating func takeOut(_ item: PlanItemID) {
    outcomes.removeAll { $0.id.text == item.text }
    for index in outcomes.indices {
      outcomes[index].actions.removeAll { $0.id.text == item.text }
    }
    bottomLines.removeAll { $0.id == item }
  }
}
