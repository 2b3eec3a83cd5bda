// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Papers
import Practice
import Timetable

/// What the authority itself says: the agenda, what it expects, its dates. Where a translation of
/// just these words is known it stands there, else the English.
extension LetterContent {
  /// Adults find the English behind each part: it is what the chair will say aloud.
  var agenda: [Block] {
    [
      .list(
        practice.agenda.map { part in
          if seen.viewer.isProfessional {
            let guides = part.practitionersSay.map { " (\($0))" } ?? ""
            return .strong((part.title + guides).endsAsSentence) + Words(" " + part.guide)
          }
          return language == .english || child != nil
            ? translated(part.title) : withEnglish(part.title)
        }, numbered: true)
    ]
  }

  /// The agenda for the table, with what has been said so far and lines to write on: it works with
  /// no network.
  var writingAgenda: [Block] {
    practice.agenda.flatMap { part -> [Block] in
      [.heading(translated(part.title), level: 2), .paragraph(translated(part.guide))]
        + notes(of: part.id)
        + [.lines(part.kind == .talk ? 5 : 3)]
    }
  }

  var expected: [Block] {
    let notes = practice.notes.filter(\.isForProfessionals)
    return inEnglish([
      .list(
        notes.map { note in .strong(note.title.endsAsSentence + " ") + Words(note.words) },
        numbered: false)
    ])
  }

  var categories: [Block] {
    [.list(practice.categories.map { translated($0.words) }, numbered: false)]
  }

  var disagreement: [Block] {
    ["disagreement", "complaint"].flatMap(practice.notes(about:)).map {
      .paragraph(translated($0.words))
    }
  }

  var reportDates: [Block] {
    let items = ((try? family.dueList(practice)) ?? []).filter { $0.rule.hasPrefix("reports-to") }
    guard !items.isEmpty else { return [] }
    return [
      .facts(
        items.map { item in
          Fact(
            translated(item.title),
            labels.fill(.dayItself, Words(labels.day(item.due))) + " " + translated(item.why))
        })
    ]
  }

  /// When people meet again, by when at the latest, why, and how far apart after that.
  var dates: [Block] {
    guard let closed = conference?.closed else { return [] }
    let kinds: [(ClockRule, LetterLabel, LetterLabel, Day?)] = [
      (.firstCoreGroup, .firstCoreGroup, .whyCoreGroup, closed.firstCoreGroup),
      (.firstReview, .nextConference, .whyReview, closed.review),
    ]
    let facts = kinds.compactMap { rule, title, why, arranged -> Fact? in
      let limit = due(rule)?.due
      guard arranged != nil || limit != nil else { return nil }
      var words =
        arranged.map { labels.fill(.dayItself, .strong(labels.day($0))) } ?? label(.notSetYet)
      if let limit { words = words + " " + labels.fill(.atTheLatest, Words(labels.day(limit))) }
      words = words + " " + label(why)
      if limit != nil, let interval = practice.interval(after: rule) {
        words = words + " " + labels.fill(.thenApart, Words(labels.period(interval.period)))
      }
      return Fact(label(title), words)
    }
    return facts.isEmpty ? [] : [.facts(facts)]
  }
}
