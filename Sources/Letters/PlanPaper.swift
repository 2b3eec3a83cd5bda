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
    .fragment([status, good, outcomes, lines, contingency, seeing, carried, next])
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
          if !outcome.children.isEmpty {
            p { "For \(listed(outcome.children.map(seen.family.name)))." }
          }
          dl {
            for line in outcome.told {
              dt { line.label }
              dd { words(line.words) }
            }
          }
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
              td { words([action.what, action.often].compactMap(\.self).joined(separator: " – ")) }
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
      ul { plan.bottomLines.map { line in li { words(line.words) } } }
    }
  }

  private var contingency: HTML {
    guard let contingency = plan.contingency else { return .nothing }
    return section {
      h2 { "If the plan is not kept" }
      p { words(contingency.words) }
      h3 { "What it would mean for the child" }
      dl {
        dt { "In the next months" }
        dd { words(contingency.impact) }
        if let later = contingency.later {
          dt { "As the child grows up" }
          dd { words(later) }
        }
      }
    }
  }

  private var seeing: HTML {
    guard !plan.seeing.isEmpty else { return .nothing }
    return section {
      h2 { "Who sees the children" }
      div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel("Who sees the children")) {
        table(.class("facts")) {
          thead {
            tr {
              th(scope: .col) { "Who" }
              th(scope: .col) { "Sees" }
              th(scope: .col) { "How often" }
              th(scope: .col) { "Where and how" }
            }
          }
          tbody {
            for one in plan.seeing {
              tr {
                th(scope: .row) { seen.family.name(one.who) }
                td { seen.family.name(one.child) }
                td { one.often }
                td { words(one.how) }
              }
            }
          }
        }
      }
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
      if let lead = agreed.lead {
        p { "\(seen.family.name(lead)) leads the plan, with the children and the family." }
      }
      if let contact = agreed.contact { p { words(contact) } }
    }
  }

  /// When everyone meets again, by when at the latest, and why (PP7).
  private var next: HTML {
    let dates = seen.family.nextDates(practice)
    guard !dates.isEmpty else { return .nothing }
    return section {
      h2 { "When we meet again" }
      for item in dates {
        p {
          strong { item.arrangedFor.map { "\(item.title): \($0.inWords)." } ?? item.title + "." }
          " By \(item.due.inWords) at the latest: \(item.period.inWords) after "
            + "\(item.anchorWords). \(item.why)"
        }
        p(.class("sources")) { "Where this is written: \(item.source)" }
      }
    }
  }
}

extension PlanOutcome {
  /// What is said of this aim, each with its label; what nobody said is not there.
  fileprivate var told: [(label: String, words: String)] {
    [
      ("It answers this harm", harm), ("How it is now", today), ("How we shall know", measure),
      ("By when", by?.inWords), ("What already helps", strengths),
    ].compactMap { label, words in words.map { (label, $0) } }
  }
}
