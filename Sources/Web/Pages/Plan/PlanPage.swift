// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Markup
import Practice
import Timetable

/// The plan: what will be better, who does what by when, how we shall know.
struct PlanPage {
  let visit: FamilyVisit

  init(_ visit: FamilyVisit) { self.visit = visit }

  var html: HTML {
    let isOpen =
      visit.family.conference.map { $0.closed == nil || visit.family.plan.agreedOn == nil } ?? false
    return visit.frame(title, current: .plan, said: true) {
      h1 { title }
      PlanPaper(visit.seen, visit.practice, visit.say).html
      if !visit.viewer.isFamilySide && isOpen { whole }
      if isOpen { PlanForms(visit, back: .plan).html }
      if visit.family.plan.agreedOn != nil { shared }
      if !visit.viewer.isFamilySide, !visit.family.plan.outcomes.isEmpty {
        section(.class("no-print")) { visit.doors([CorrectOutcome.self, CorrectStep.self]) }
      }
    }
  }

  /// What a whole plan says, and what is missing here.
  private var whole: HTML {
    section(.class("no-print")) {
      h2 { "Is the plan whole?" }
      ul(.class("work-list")) {
        for line in visit.family.wholePlan(visit.practice) {
          li {
            div(.class("what")) {
              strong { (line.isDone ? "Done: " : "Missing: ") + line.what }
              span(.class("why")) { line.detail }
            }
          }
        }
      }
    }
  }

  private var shared: HTML {
    section(.class("no-print")) {
      h2 { say.shared }
      for shared in visit.family.plan.sharedWith {
        p {
          say.sharedWith(visit.family.name(shared.child), visit.say.calendar.day(shared.day))
        }
        Pieces.paragraphs(shared.how)
        if let said = shared.said {
          Pieces.ownWords(said, by: visit.family.name(shared.child))
        }
      }
      if visit.family.plan.sharedWith.isEmpty { p { say.notShared } }
      visit.folded(SharePlanWithChild.self, back: .plan)
    }
  }

  private var say: PlanWords { visit.say.plan }

  private var title: String {
    visit.viewer.isFamilySide
      ? say.yourPlan
      : "\(visit.practice.staffTerm(visit.family.planTerm()).capitalizedFirst) for "
        + visit.family.about
  }
}

/// The deeds that make a plan, one under the other.
struct PlanForms {
  let visit: FamilyVisit
  let back: Route.Page

  init(_ visit: FamilyVisit, back: Route.Page) { (self.visit, self.back) = (visit, back) }

  var html: HTML {
    section(.class("no-print")) {
      h2 { visit.say.plan.writeTogether }
      visit.folded(NameOutcome.self, back: back)
      if !visit.family.plan.outcomes.isEmpty { visit.folded(AddAction.self, back: back) }
      visit.folded(WriteSafetyStatement.self, back: back)
      visit.folded(
        SetBottomLine.self, back: back,
        title: "\(SetBottomLine.form.title) (\(visit.practice.term(.bottomLines).lowercased()))")
      visit.folded(WriteContingency.self, back: back)
      visit.folded(SayWhoSeesChild.self, back: back)
      if !visit.family.plan.items.isEmpty { visit.folded(TakeOutOfPlan.self, back: back) }
      if mayAgree { visit.folded(AgreePlan.self, back: back) }
    }
  }
  /// In the meeting, or afterwards where it was not agreed there.
  private var mayAgree: Bool {
    guard let conference = visit.family.conference else { return false }
    return conference.isOpen || conference.closed != nil && visit.family.plan.agreedOn == nil
  }
}
