// SPDX-License-Identifier: MIT
import Access
import Casework
import Letters
import Markup
import Practice

/// The plan: what will be better, who does what by when, how we shall know.
struct PlanPage {
  let visit: FamilyVisit

  init(_ visit: FamilyVisit) { self.visit = visit }

  var html: HTML {
    let isOpen = visit.family.conference.map { $0.closed == nil } ?? false
    return visit.frame(title, current: .plan) {
      h1 { title }
      PlanPaper(visit.seen, visit.practice).html
      if isOpen { PlanForms(visit, back: .plan).html }
    }
  }

  private var title: String {
    visit.viewer.isFamilySide
      ? "Your plan" : "\(visit.practice.term(.plan).capitalizedFirst) for \(visit.family.about)"
  }
}

/// The deeds that make a plan, one under the other.
struct PlanForms {
  let visit: FamilyVisit
  let back: Route.Page

  init(_ visit: FamilyVisit, back: Route.Page) { (self.visit, self.back) = (visit, back) }

  var html: HTML {
    section(.class("no-print")) {
      h2 { "Write the plan together" }
      visit.folded(NameOutcome.self, back: back)
      if !visit.family.plan.outcomes.isEmpty { visit.folded(AddAction.self, back: back) }
      visit.folded(WriteSafetyStatement.self, back: back)
      visit.folded(
        SetBottomLine.self, back: back,
        title: "\(SetBottomLine.form.title) (\(visit.practice.term(.bottomLines).lowercased()))")
      visit.folded(WriteContingency.self, back: back)
      if visit.family.conference?.isOpen == true { visit.folded(AgreePlan.self, back: back) }
    }
  }
}
