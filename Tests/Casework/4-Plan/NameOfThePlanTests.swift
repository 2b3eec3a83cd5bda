// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing

@testable import Casework

/// What a plan is called, in each authority's own words (Dorset 4.11; Warwickshire, "What happens
/// next?").
struct NameOfThePlanTests {
  @Test func `before the decision Dorset's plan of support has no other name`() throws {
    let story = try Story.preparation(.dorset)
    #expect(story.practice.term(story.record.planTerm()) == "plan of support")
  }

  @Test func `once it is decided it is called by the kind that was decided`() throws {
    var record = try Story.preparation(.dorset).record
    #expect(record.planTerm() == .outlinePlan)
    decide(.childInNeed, for: .amira, &record)
    #expect(record.planTerm() == .childInNeedPlan)
    decide(.none, for: .jay, &record)
    #expect(record.planTerm() == .childInNeedPlan)
    decide(.childProtection, for: .jay, &record)
    #expect(record.planTerm() == .plan, "two kinds share the name of the stronger one")
  }

  @Test func `a view and a decision offer the plans in the authority's own words`() throws {
    let warwickshire = try Story.preparation(.warwickshire).practice
    #expect(PlanKind.childProtection.words(warwickshire) == "Child protection plan")
    #expect(PlanKind.none.words(warwickshire) == "No plan")
  }

  private func decide(_ plan: PlanKind, for child: PersonID, _ record: inout FamilyRecord) {
    record.updateConference {
      $0.decisions.append(
        DecisionMade(
          child: child, threshold: plan == .childProtection, plan: plan, category: nil,
          reasons: "Because."))
    }
  }
}
