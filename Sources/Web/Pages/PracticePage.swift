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

  private let all: LanguageWords
  private var say: PracticeWords { all.practice }

  init(_ visit: Visit) throws {
    (self.visit, all) = (visit, visit.toReader)
    practice = try visit.office.practice()
  }

  var html: HTML {
    let title = all.page.howConferences(practice.name)
    var frame = visit.openFrame(title, in: all)
    frame.languagesFrom = all.language == .english ? nil : visit.path
    return frame.page {
      h1 { title }
      p(.class("lede")) { say.about(all.calendar.day(practice.on)) }
      if all.language != .english { p(.class("notice")) { say.inEnglish(practice.name) } }
      agenda
      clocks
      meeting
      words
    }
  }

  private var agenda: HTML {
    section {
      h2 { say.parts }
      ol {
        for part in practice.agenda {
          li {
            all.ownBeside(part.title)
            guides(part.practitionersSay)
            " – "
            all.own(part.guide)
            source(part.source)
          }
        }
      }
    }
  }

  private var clocks: HTML {
    section {
      h2 { say.days }
      div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel(say.days)) {
        table(.class("facts")) {
          thead {
            tr {
              th(scope: .col) { say.what }
              th(scope: .col) { say.when }
              th(scope: .col) { say.why }
              th(scope: .col) { say.whereWritten }
            }
          }
          tbody {
            for clock in practice.clocks {
              tr {
                th(scope: .row) { all.own(clock.title) }
                td { when(clock) }
                td { all.own(clock.why) }
                td { all.english(clock.source) }
              }
            }
          }
        }
      }
    }
  }

  private func when(_ clock: Clock) -> HTML {
    let inEnglish = "\(clock.period.inWords) \(clock.anchor.words)"
    guard all.language != .english, let words = all.limits.words(clock) else {
      return all.english(inEnglish)
    }
    return .text(words)
  }

  private var meeting: HTML {
    section {
      h2 { say.how }
      dl(.class("answers")) {
        fact(.text(say.model), all.term(practice.model.value), practice.model.source)
        fact(.text(say.whoDecides), practice.deciders.value, practice.deciders.source)
        fact(
          .text(say.planAndDecision),
          .text(practice.planOrder.value == .before ? say.planFirst : say.planEither),
          practice.planOrder.source)
        fact(.text(say.whoMustBeThere), practice.quorum.words, practice.quorum.source)
        fact(.text(say.chairAndFamily), chairMeets, practice.chairMeetsFamily.source)
        if let scale = practice.scale {
          fact(.text(say.scores), told(scale), scale.source)
          if let reading = scale.ownReading {
            fact(.text(say.ownReading), all.english(reading), nil)
          }
          for rule in scale.rules { fact(.text(say.prompts), rule.advice, rule.source) }
        } else {
          fact(.text(say.scores), .text(say.noScores), nil)
        }
        for note in practice.notes { fact(all.own(note.title), note.words, note.source) }
      }
    }
  }

  /// When the chair speaks with the family: the words are the middle of an English sentence.
  private var chairMeets: HTML {
    let (chair, when) = (practice.term(.chair), practice.chairMeetsFamily.value)
    guard let translated = all.translation(when) else {
      return all.english("The \(chair) speaks with the family \(when).")
    }
    return .fragment([all.term(chair), .text(": \(translated)")])
  }

  private func told(_ scale: Scale) -> HTML {
    let ends = [(scale.lowest, scale.lowestMeans), (scale.highest, scale.highestMeans)]
    return .fragment(
      [all.own(scale.question)]
        + ends.map { .fragment([.text(" \(all.calendar.number($0)): "), all.own($1)]) })
  }

  private var words: HTML {
    section {
      h2 { say.words }
      dl(.class("answers")) {
        for term in Term.allCases {
          if let value = practice.terms[term] {
            fact(
              all.english(term.plainWord.capitalizedFirst),
              words(of: value.value), value.source)
          }
        }
      }
    }
  }

  /// All that something is called, each in the reader's language, with what practitioners say.
  private func words(of term: TermWords) -> HTML {
    if all.language == .english { return .text(term.forStaff) }
    return .fragment(
      term.words.enumerated().flatMap { place, word in
        [place == 0 ? .nothing : .text(" / "), all.term(word)]
      })
  }

  /// The guide's own word for something, in English wherever it stands: it is what people will hear.
  private func guides(_ words: String?) -> HTML {
    words.map { .fragment([.text(" ("), all.english($0), .text(")")]) } ?? .nothing
  }

  private func fact(_ name: HTML, _ words: String, _ written: String?) -> HTML {
    fact(name, all.own(words), written)
  }

  private func fact(_ name: HTML, _ words: HTML, _ written: String?) -> HTML {
    .fragment([
      dt { name },
      dd {
        words
        if let written { source(written) }
      },
    ])
  }

  private func source(_ words: String) -> HTML {
    p(.class("sources")) {
      say.writtenIn + " "
      all.english(words)
    }
  }
}
