// SPDX-License-Identifier: MIT
import Access
import Casework
import Markup
import Practice
import Timetable

/// The plan in the family's words, as pages show it and as it is printed (PL1 to PL9).
public struct PlanPaper: Sendable {
  let seen: SeenRecord
  let practice: Practice

  public init(_ seen: SeenRecord, _ practice: Practice) {
    (self.seen, self.practice) = (seen, practice)
  }

  private var plan: Plan { seen.family.plan }

  public var html: HTML {
    .fragment([status, good, outcomes, lines, contingency, carried])
  }

  private var status: HTML {
    p(.class("lede")) {
      if let day = plan.agreedOn {
        "Agreed on \(day.inWords)."
      } else {
        plan.isEmpty
          ? "Nothing has been written yet."
          : "This is an outline. It is agreed in the conference."
      }
    }
  }

  private var good: HTML {
    guard let statement = plan.safetyStatement else { return .nothing }
    return section {
      h2 { "What a good life looks like" }
      blockquote(.class("signed-words")) { p { words(statement) } }
    }
  }

  private var outcomes: HTML {
    section {
      h2 { "What will be better" }
      if plan.outcomes.isEmpty { p { "Nothing yet." } }
      for outcome in plan.outcomes {
        article(.class("plan-outcome")) {
          h3 { words(outcome.words) }
          p { "It answers this harm: \(outcome.harm)" }
          p { "How we shall know: \(outcome.measure)" }
          if !outcome.actions.isEmpty { steps(outcome) }
        }
      }
    }
  }

  private func steps(_ outcome: PlanOutcome) -> HTML {
    div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel("Who does what by when")) {
      table(.class("facts")) {
        thead {
          tr {
            th(scope: .col) { "Who" }
            th(scope: .col) { "Does what" }
            th(scope: .col) { "By when" }
          }
        }
        tbody {
          for action in outcome.actions {
            tr {
              th(scope: .row) { seen.family.name(action.who) }
              td { words(action.what) }
              td { action.by.shortWords }
            }
          }
        }
      }
    }
  }

  private var lines: HTML {
    guard !plan.bottomLines.isEmpty else { return .nothing }
    return section {
      h2 { "What must not happen" }
      p { "These are not open to discussion, because a child would not be safe." }
      ul { plan.bottomLines.map { line in li { words(line) } } }
    }
  }

  private var contingency: HTML {
    guard let contingency = plan.contingency else { return .nothing }
    return section {
      h2 { "If the plan is not kept" }
      p { words(contingency.words) }
      p { "What that would mean for the child: \(contingency.impact)" }
    }
  }

  private var carried: HTML {
    guard let agreed = plan.agreed else { return .nothing }
    return section {
      h2 { "Who carries the plan" }
      p {
        practice.term(.coreGroup).prefix(1).uppercased()
          + practice.term(.coreGroup).dropFirst() + ": "
          + listed(agreed.coreGroup.map(seen.family.name)) + "."
      }
      p { words(agreed.contact) }
    }
  }
}
