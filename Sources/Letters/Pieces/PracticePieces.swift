// SPDX-License-Identifier: MIT
import Access
import Casework
import Papers
import Practice
import Timetable

/// What the authority itself says, in its own English: the agenda, what it expects, its dates.
extension LetterContent {
  var agenda: [Block] {
    inEnglish([
      .list(
        practice.agenda.map { part in
          seen.viewer.isProfessional
            ? .strong(part.title.endsAsSentence) + Words(" " + part.guide) : Words(part.title)
        }, numbered: true)
    ])
  }

  /// The agenda for the table, with what has been said so far and lines to write on: it works with
  /// no network.
  var writingAgenda: [Block] {
    practice.agenda.flatMap { part -> [Block] in
      [.heading(kept(part.title), level: 2)] + paragraphs(part.guide) + notes(of: part.id)
        + [.lines(part.kind == .talk ? 5 : 3)]
    }
  }

  var expected: [Block] {
    let notes = practice.notes.filter { $0.id.hasPrefix("expected-") }
    return inEnglish([
      .list(
        notes.map { note in .strong(note.title.endsAsSentence + " ") + Words(note.words) },
        numbered: false)
    ])
  }

  var categories: [Block] {
    inEnglish([.list(practice.categories.map { Words($0.words) }, numbered: false)])
  }

  var disagreement: [Block] {
    let notes = ["disagreement", "complaint"].compactMap(practice.note)
    return inEnglish(notes.map { .paragraph(Words($0.words)) })
  }

  var reportDates: [Block] {
    let items = ((try? family.dueList(practice)) ?? []).filter { $0.rule.hasPrefix("reports-to") }
    guard !items.isEmpty else { return [] }
    return [
      .facts(
        items.map { item in
          Fact(
            kept(item.title),
            labels.fill(.dayItself, Words(labels.day(item.due))) + " " + kept(item.why))
        })
    ]
  }

  /// When people meet again, by when at the latest, and why.
  var dates: [Block] {
    guard let closed = conference?.closed else { return [] }
    let kinds: [(String, LetterLabel, LetterLabel, Day?)] = [
      ("first-core-group", .firstCoreGroup, .whyCoreGroup, closed.firstCoreGroup),
      ("first-review", .nextConference, .whyReview, closed.review),
    ]
    let facts = kinds.compactMap { rule, title, why, arranged -> Fact? in
      let limit = due(rule)?.due
      guard arranged != nil || limit != nil else { return nil }
      var words =
        arranged.map { labels.fill(.dayItself, .strong(labels.day($0))) } ?? label(.notSetYet)
      if let limit { words = words + " " + labels.fill(.atTheLatest, Words(labels.day(limit))) }
      return Fact(label(title), words + " " + label(why))
    }
    return facts.isEmpty ? [] : [.facts(facts)]
  }
}
