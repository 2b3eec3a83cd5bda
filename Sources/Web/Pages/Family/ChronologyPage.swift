// SPDX-License-Identifier: MIT
import Access
import Casework
import Hummingbird
import Languages
import Markup
import Office
import Practice
import Timetable

/// The way so far, and the record as it stood on an earlier day.
extension SignedInVisit {
  func chronology(_ family: FamilyID) async throws -> Response {
    let query = visit.request.uri.queryParameters
    let asked = query.getAll("as-of").map { String($0) }
    let day = Day(boxes: asked)
    let seen = try await seen(family, asOf: day)
    guard !seen.viewer.arranges else { throw WebProblem.notForThem }
    let page = ChronologyPage(
      visit: FamilyVisit(
        visit: self, id: family, seen: seen, practice: try office.practice(for: seen)),
      asOf: day, asked: asked, from: leftOut(query["from"].map(String.init)))
    try noteSeen(.chronology, of: family, seen)
    return .page(page.html)
  }

  /// How many entries a link asks to leave out. Anybody can write a link, so any number may come.
  private func leftOut(_ asked: String?) -> Int {
    min(max(asked.flatMap { Int($0) } ?? 0, 0), 1_000_000)
  }
}

struct ChronologyPage {
  let visit: FamilyVisit
  let asOf: Day?
  /// What was typed, box by box.
  let asked: [String]
  /// How many of the latest entries are left out: the page before this one showed them.
  let from: Int

  /// How many entries stand on one page.
  static let length = 100

  var html: HTML {
    let lines = zip(visit.family.entries, visit.family.chronology(visit.practice)).reversed()
      .dropFirst(from).prefix(Self.length)
    return visit.frame(
      isNoDay ? visit.say.form.putRightTitle(title) : title, current: .chronology, said: true
    ) {
      h1 { title }
      p(.class("lede")) {
        asOf.map { say.asItStood(visit.say.calendar.day($0)) } ?? say.everything
      }
      askDay
      if lines.isEmpty { p { say.nothing } }
      ol(.class("timeline")) { lines.map { draw($0, $1) } }
      if visit.family.entries.count > from + Self.length {
        p {
          a(
            .href(
              visit.link(.chronology).asking("from", "\(from + Self.length)").asking(
                "as-of", asOf?.description ?? ""))
          ) { say.earlier }
        }
      }
    }
  }

  private var title: String {
    visit.viewer.isFamilySide ? visit.say.page.whatHappened : "Chronology"
  }

  private var isNoDay: Bool { asOf == nil && asked.contains { !$0.isEmpty } }

  private var askDay: HTML {
    form(.method(.get), .action(visit.link(.chronology)), .class("deed")) {
      if isNoDay {
        ErrorSummary(
          heading: visit.say.form.putRightHere,
          lines: [.init(words: say.noSuchDay, field: "as-of")], id: "as-of-error"
        ).html
      }
      fieldset(.class("field"), .role("group")) {
        legend { say.asOf }
        DayBoxes(
          name: "as-of", id: "as-of", typed: asOf.map { [$0.description] } ?? asked,
          say: visit.say.form, problem: isNoDay ? "as-of-error" : nil
        ).html
      }
      button(.class("button button-secondary"), .type(.submit)) { say.showDay }
      if asOf != nil {
        " "
        a(.href(visit.link(.chronology))) { say.showToday }
      }
    }
  }

  private var say: ChronologyWords { visit.say.chronology }

  private func draw(_ entry: CaseEntry, _ line: ChronologyLine) -> HTML {
    let calendar = visit.say.calendar
    return li {
      time(.datetime(line.at.description)) {
        calendar.shortDay(line.at.londonDay) + calendar.comma
          + calendar.time(line.at.londonTime)
      }
      p { strong { sentence(entry, line) } }
      if let said = line.words {
        div(.when(isOwnWords(entry), .untranslated)) { words(said, of: entry) }
      }
      if let day = line.putRightOn {
        p(.class("notice")) { say(.wasPutRight, calendar.shortDay(day)) }
      }
      p(.class("by")) { say.writtenBy(writer(entry, line)) + kept(entry) }
    }
  }

  /// What was put right is told in English, whatever language the page has.
  private func words(_ said: String, of entry: CaseEntry) -> HTML {
    guard visit.viewer.isFamilySide, case .correction = entry.event else {
      return Pieces.paragraphs(said)
    }
    return .fragment(
      said.split(separator: "\n").map { line in p { visit.say.english(String(line)) } })
  }

  /// What somebody of the family said stays as they said it.
  private func isOwnWords(_ entry: CaseEntry) -> Bool {
    entry.event.whose.flatMap { visit.family.person($0) }?.isFamily == true
  }

  /// Families read their own sentence; staff the one that names every term.
  private func sentence(_ entry: CaseEntry, _ line: ChronologyLine) -> HTML {
    guard visit.viewer.isFamilySide else { return .text(line.sentence) }
    let chronology = FamilyChronology(visit.family, visit.practice, visit.say)
    guard let told = chronology.told(entry) else { return visit.say.english(line.sentence) }
    return .fragment([
      .text(told.sentence), told.more.map { .fragment([.text(" "), $0]) } ?? .nothing,
    ])
  }

  /// For whom it is, where somebody chose.
  private func kept(_ entry: CaseEntry) -> String {
    let chosen = visit.family.wordsForFew.first { $0.key == entry.key }?.audience
    return (chosen ?? entry.readers).flatMap(visit.say.readers.kept).map { " · \($0)" } ?? ""
  }

  /// Somebody of the family as the reader's language says who they are; others by their title.
  private func writer(_ entry: CaseEntry, _ line: ChronologyLine) -> String {
    guard let person = visit.family.person(of: entry.by.account), person.isFamily else {
      return line.by
    }
    return visit.say.people.named(person)
  }
}
