// SPDX-License-Identifier: MIT
import Access
import Casework
import Hummingbird
import Markup
import Office
import Practice
import Timetable

/// The way so far, and the record as it stood on an earlier day.
extension SignedInVisit {
  func chronology(_ family: FamilyID) async throws -> Response {
    let query = visit.request.uri.queryParameters
    let asked = query["as-of"].map(String.init) ?? ""
    let day = Day(asked)
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
  let asked: String
  /// How many of the latest entries are left out: the page before this one showed them.
  let from: Int

  private let length = 100

  var html: HTML {
    let lines = visit.family.chronology(visit.practice).reversed().dropFirst(from).prefix(length)
    return visit.frame(title, current: .chronology) {
      h1 { title }
      p(.class("lede")) {
        asOf.map { "The record as it stood at the end of \($0.inWords)." }
          ?? "Everything that you may see, newest first. Nothing is ever taken away."
      }
      askDay
      if lines.isEmpty { p { "Nothing had been written by then." } }
      ol(.class("timeline")) { lines.map(draw) }
      if visit.family.entries.count > from + length {
        p {
          a(
            .href(
              visit.link(.chronology).asking("from", "\(from + length)").asking(
                "as-of", asOf?.description ?? ""))
          ) { "What happened before that" }
        }
      }
    }
  }

  private var title: String {
    visit.viewer.isFamilySide ? "What happened when" : "Chronology"
  }

  private var askDay: HTML {
    form(.method(.get), .action(visit.link(.chronology)), .class("deed")) {
      if asOf == nil && !asked.isEmpty {
        div(.class("error-summary"), .role("alert")) {
          p { "Write a day that exists. Today's record is shown below." }
        }
      }
      div(.class("field")) {
        label(.for("as-of")) { "As it stood on" }
        input(.type(.date), .name("as-of"), .id("as-of"), .value(asOf?.description ?? ""))
      }
      button(.class("button button-secondary"), .type(.submit)) { "Show that day" }
      if asOf != nil {
        " "
        a(.href(visit.link(.chronology))) { "Show today" }
      }
    }
  }

  private func draw(_ line: ChronologyLine) -> HTML {
    li {
      time(.datetime(line.at.description)) {
        "\(line.at.londonDay.shortWords), \(line.at.londonTime)"
      }
      p { strong { line.sentence } }
      if let said = line.words { Pieces.paragraphs(said) }
      p(.class("by")) { "Written by \(line.by)" }
    }
  }
}
