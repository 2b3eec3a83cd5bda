// SPDX-License-Identifier: MIT
import Casework
import Languages
import Markup
import Office
import Practice
import Timetable

/// An authority's practice in plain words, each with where it is written.
struct PracticePage {
  let visit: Visit
  let practice: Practice

  init(_ visit: Visit) throws {
    self.visit = visit
    practice = try visit.office.practice()
  }

  var html: HTML {
    visit.openFrame("How \(practice.name) holds conferences").page {
      h1 { "How \(practice.name) holds conferences" }
      p(.class("lede")) {
        "What is expected here, and where that is written. As it is on \(practice.on.inWords). "
          + "A prompt never decides: people may do otherwise and say why."
      }
      agenda
      clocks
      meeting
      words
    }
  }

  private var agenda: HTML {
    section {
      h2 { "The parts of the meeting" }
      ol {
        for part in practice.agenda {
          li {
            strong { part.title }
            " – \(part.guide)"
            source(part.source)
          }
        }
      }
    }
  }

  private var clocks: HTML {
    section {
      h2 { "Days that count" }
      div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel("Days that count")) {
        table(.class("facts")) {
          thead {
            tr {
              th(scope: .col) { "What" }
              th(scope: .col) { "When" }
              th(scope: .col) { "Why" }
              th(scope: .col) { "Where it is written" }
            }
          }
          tbody {
            for clock in practice.clocks {
              tr {
                th(scope: .row) { clock.title }
                td { "\(clock.period.inWords) \(clock.anchor.words)" }
                td { clock.why }
                td { clock.source }
              }
            }
          }
        }
      }
    }
  }

  private var meeting: HTML {
    section {
      h2 { "How we meet and decide" }
      dl(.class("answers")) {
        fact("The way of working", practice.model.value, practice.model.source)
        fact("Who decides", practice.deciders.value, practice.deciders.source)
        fact(
          "Plan and decision",
          practice.planOrder.value == .before
            ? "The plan is agreed before anything is decided."
            : "The plan may be agreed before or after the decision.", practice.planOrder.source)
        fact("Who must be there", practice.quorum.words, practice.quorum.source)
        fact(
          "The chair and the family",
          "The \(practice.term(.chair)) speaks with the family "
            + "\(practice.chairMeetsFamily.value).", practice.chairMeetsFamily.source)
        if let scale = practice.scale {
          fact(
            "Scores",
            "\(scale.question) \(scale.lowest): \(scale.lowestMeans). "
              + "\(scale.highest): \(scale.highestMeans).", scale.source)
          for rule in scale.rules { fact("What the scores prompt", rule.advice, rule.source) }
        } else {
          fact("Scores", "Nobody gives a score here. People say their view and why.", nil)
        }
        for note in practice.notes { fact(note.title, note.words, note.source) }
      }
    }
  }

  private var words: HTML {
    section {
      h2 { "Our words" }
      dl(.class("answers")) {
        for term in Term.allCases {
          if let value = practice.terms[term] {
            fact(term.plainWord.capitalizedFirst, value.value, value.source)
          }
        }
      }
    }
  }

  private func fact(_ name: String, _ words: String, _ written: String?) -> HTML {
    .fragment([
      dt { name },
      dd {
        words
        if let written { source(written) }
      },
    ])
  }

  private func source(_ words: String) -> HTML {
    p(.class("sources")) { "Where this is written: \(words)" }
  }
}
