// SPDX-License-Identifier: MIT
import Practice

/// One thing that a whole plan says, whether this plan says it, and the deed that would add it.
public struct PlanLine: Hashable, Sendable {
  public let what: String
  public let isDone: Bool
  public let detail: String
  public let deed: String
}

extension FamilyRecord {
  /// What a whole plan says (PL1 to PL10, C12, C13), and what of it is missing here. Nothing of it
  /// stops anybody: a plan may be agreed as it is.
  public func wholePlan(_ practice: Practice) -> [PlanLine] {
    guard conference != nil else { return [] }
    var lines = [aims, measures, harms(practice), steps]
    if practice.safetyStatement.value || plan.safetyStatement != nil {
      lines.append(
        PlanLine(
          what: "What a good life looks like", isDone: plan.safetyStatement != nil,
          detail: plan.safetyStatement == nil ? "Not said yet." : "Said.",
          deed: WriteSafetyStatement.form.name))
    }
    if practice.bottomLines.value || !plan.bottomLines.isEmpty {
      lines.append(
        PlanLine(
          what: "The \(practice.term(.bottomLines))", isDone: !plan.bottomLines.isEmpty,
          detail: plan.bottomLines.isEmpty ? "None yet." : "\(plan.bottomLines.count) so far.",
          deed: SetBottomLine.form.name))
    }
    return lines + [ifNotKept, seeing(practice), carried(practice)]
  }

  private var aims: PlanLine {
    PlanLine(
      what: "What will be better", isDone: !plan.outcomes.isEmpty,
      detail: plan.outcomes.isEmpty ? "Nothing yet." : "\(plan.outcomes.count) so far.",
      deed: NameOutcome.form.name)
  }

  private var measures: PlanLine {
    let vague = plan.outcomes.filter { $0.today == nil || $0.by == nil }
    return PlanLine(
      what: "How it is now, how we shall know, and by when",
      isDone: vague.isEmpty && !plan.outcomes.isEmpty,
      detail: vague.isEmpty
        ? saidForEach : "Still open: " + quoted(vague.map(\.words)),
      deed: NameOutcome.form.name
    )
  }

  private func harms(_ practice: Practice) -> PlanLine {
    let duty = onlyHarm(practice)
    let other = plan.outcomes.filter { $0.harm == nil }
    let belongs =
      duty.source == nil ? "" : ", so it belongs in a \(practice.term(.childInNeedPlan))"
    return PlanLine(
      what: "Which harm each answers", isDone: duty.isDone,
      detail: other.isEmpty
        ? saidForEach : "Answers no harm\(belongs): " + quoted(other.map(\.words)),
      deed: NameOutcome.form.name)
  }

  private var steps: PlanLine {
    let bare = plan.outcomes.filter(\.actions.isEmpty)
    return PlanLine(
      what: "Who does what by when", isDone: bare.isEmpty && !plan.outcomes.isEmpty,
      detail: bare.isEmpty ? saidForEach : "No step yet for: " + quoted(bare.map(\.words)),
      deed: AddAction.form.name)
  }

  private var ifNotKept: PlanLine {
    let later = plan.contingency?.later
    return PlanLine(
      what: "What happens if the plan is not kept", isDone: later != nil,
      detail: plan.contingency == nil
        ? "Not said yet."
        : later == nil
          ? "What it would mean in the longer term is not said yet." : "Said, for soon and later.",
      deed: WriteContingency.form.name)
  }

  private func seeing(_ practice: Practice) -> PlanLine {
    let unseen = (conference?.children ?? []).filter { child in
      person(child)?.kind != .unbornChild && !plan.seeing.contains { $0.child == child }
    }
    let group = plan.agreed?.coreGroup ?? []
    let duty = conference.map { seeing($0, practice, coreGroup: group) }
    let still = duty?.source == nil ? "" : duty?.still ?? ""
    return PlanLine(
      what: "Who sees each child, and how often", isDone: unseen.isEmpty && still.isEmpty,
      detail: !unseen.isEmpty
        ? "Not said yet for \(listed(unseen.map(name)))." : still.isEmpty ? "Said." : still,
      deed: SayWhoSeesChild.form.name)
  }

  private func carried(_ practice: Practice) -> PlanLine {
    PlanLine(
      what: "Who carries the plan", isDone: plan.agreed != nil && !plan.hasChangedSinceAgreed,
      detail: plan.agreed.map { "\(practice.term(.coreGroup)): \(listed($0.coreGroup.map(name)))." }
        .map { $0 + (plan.hasChangedSinceAgreed ? " Changed since it was agreed." : "") }
        ?? "Said when the plan is agreed.", deed: AgreePlan.form.name)
  }

  private var saidForEach: String { plan.outcomes.isEmpty ? "Nothing yet." : "Said for each." }

  private func quoted(_ words: [String]) -> String {
    listed(words.map { "“\($0)”" }) + "."
  }
}
