// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Markup
import Practice
import Timetable

/// The plan in the family's words, as pages show it (PL1 to PL9). What stands round those words is
/// in the reader's language; the English follows the authority's own terms.
struct PlanPaper: Sendable {
  let seen: SeenRecord
  let practice: Practice
  private let all: LanguageWords
  private var say: PlanWords { all.plan }
  private var calendar: CalendarWords { all.calendar }

  init(_ seen: SeenRecord, _ practice: Practice, _ say: LanguageWords) {
    (self.seen, self.practice, all) = (seen, practice, say)
  }

  private var plan: Plan { seen.family.plan }

  var html: HTML {
    .fragment([status, good, outcomes, lines, contingency, seeing, carried, next])
  }

  private var status: HTML {
    p(.class("lede")) {
      if let day = plan.agreedOn {
        say.agreedOn(calendar.day(day))
      } else {
        plan.isEmpty ? say.nothingWritten : say.outline
      }
    }
  }

  private var good: HTML {
    guard let statement = plan.safetyStatement else { return .nothing }
    return section {
      h2 { say.goodLife }
      blockquote(.class("signed-words")) { p { words(statement) } }
    }
  }

  private var outcomes: HTML {
    section {
      h2 { say.better }
      if plan.outcomes.isEmpty { p { say.nothing } }
      for outcome in plan.outcomes {
        article(.class("plan-outcome")) {
          h3 { words(outcome.words) }
          if !outcome.children.isEmpty {
            p { say.forChildren(calendar.list(outcome.children.map(seen.family.name))) }
          }
          dl {
            for line in told(outcome) {
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
    div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel(say.steps)) {
      table(.class("facts")) {
        thead {
          tr {
            th(scope: .col) { say.who }
            th(scope: .col) { say.does }
            th(scope: .col) { say.by }
          }
        }
        tbody {
          for action in outcome.actions {
            tr {
              th(scope: .row) { seen.family.name(action.who) }
              td { words([action.what, action.often].compactMap(\.self).joined(separator: " – ")) }
              td { calendar.shortDay(action.by) }
            }
          }
        }
      }
    }
  }

  private var lines: HTML {
    guard !plan.bottomLines.isEmpty else { return .nothing }
    return section {
      h2 { say.lines }
      p { say.linesAbout }
      ul { plan.bottomLines.map { line in li { words(line.words) } } }
    }
  }

  private var contingency: HTML {
    guard let contingency = plan.contingency else { return .nothing }
    return section {
      h2 { say.contingency }
      p { words(contingency.words) }
      h3 { say.meaning }
      dl {
        dt { say.nextMonths }
        dd { words(contingency.impact) }
        if let later = contingency.later {
          dt { say.later }
          dd { words(later) }
        }
      }
    }
  }

  private var seeing: HTML {
    guard !plan.seeing.isEmpty else { return .nothing }
    return section {
      h2 { say.seeing }
      div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel(say.seeing)) {
        table(.class("facts")) {
          thead {
            tr {
              th(scope: .col) { say.who }
              th(scope: .col) { say.sees }
              th(scope: .col) { say.howOften }
              th(scope: .col) { say.whereAndHow }
            }
          }
          tbody {
            for one in plan.seeing {
              tr {
                th(scope: .row) { seen.family.name(one.who) }
                td { seen.family.name(one.child) }
                td { words(one.often) }
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
      h2 { say.carrying }
      p {
        all.term(practice.term(.coreGroup))
        ": \(calendar.list(agreed.coreGroup.map(seen.family.name)))."
      }
      if let lead = agreed.lead {
        p { say.leads(seen.family.name(lead)) }
      }
      if let contact = agreed.contact { p { words(contact) } }
    }
  }

  /// When everyone meets again, by when at the latest, and why (PP7).
  private var next: HTML {
    let dates = seen.family.nextDates(practice)
    guard !dates.isEmpty else { return .nothing }
    return section {
      h2 { say.meetingAgain }
      for item in dates {
        p {
          strong {
            item.arrangedFor.map { say.setFor(title(item), calendar.day($0)) }
              ?? title(item) + "."
          }
          " "
          latest(item)
          then(item)
        }
        all.inEnglish {
          p(.class("sources")) { "Where this is written: \(item.source)" }
        }
      }
    }
  }

  private func title(_ item: DueItem) -> String {
    guard all.language != .english else { return item.title }
    return item.rule == "first-review" ? say.firstReview : say.firstCoreGroup
  }

  /// By when, and why: in English as the practice says it, in other languages as we say it.
  private func latest(_ item: DueItem) -> HTML {
    guard all.language != .english else {
      return .text(
        "By \(item.due.inWords) at the latest: \(item.period.inWords) after "
          + "\(item.anchorWords). \(item.why)")
    }
    let why = item.rule == "first-review" ? say.whyReview : say.whyCoreGroup
    return .text("\(say.atTheLatest(calendar.day(item.due))) \(why)")
  }

  /// How far apart they are after that one.
  private func then(_ item: DueItem) -> HTML {
    guard let rule = ClockRule(rawValue: item.rule),
      let interval = practice.interval(after: rule)
    else { return .nothing }
    return .text(" " + say.thenApart(all.limits.periods.words(interval.period)))
  }

  /// What is said of this aim, each with its label; what nobody said is not there.
  private func told(_ outcome: PlanOutcome) -> [(label: String, words: String)] {
    [
      (say.harm, outcome.harm), (say.today, outcome.today), (say.measure, outcome.measure),
      (say.by, outcome.by.map(calendar.day)), (say.strengths, outcome.strengths),
    ].compactMap { label, words in words.map { (label, $0) } }
  }
}
