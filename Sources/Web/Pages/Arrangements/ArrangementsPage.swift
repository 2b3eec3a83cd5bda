// SPDX-License-Identifier: MIT
import Access
import Casework
import Hummingbird
import Markup
import Office
import Timetable

/// The conferences for which somebody makes the arrangements, tomorrow's first: which is not ready,
/// and why.
extension SignedInVisit {
  func arrangements(_ unsent: [UnsentRow]) async throws -> Response {
    let query = visit.request.uri.queryParameters
    let asked = query["from"].flatMap { Day(String($0)) }
    let page = try await ArrangementsPage(
      self, unsent, from: asked ?? office.today.adding(days: 1),
      after: query["after"].map(String.init))
    try noteList(.work)
    return .page(page.html)
  }

  /// The way back from one conference to all.
  var toArrangements: HTML {
    nav(.class("tabs"), .ariaLabel("Your conferences")) {
      ul { li { a(.href(link(.work))) { "All your conferences" } } }
    }
  }
}

struct ArrangementsPage {
  /// How many conferences stand on one page.
  static let atOnce = 20

  let visit: SignedInVisit
  let unsent: [UnsentRow]
  let from: Day
  private let rows: [Row]
  private let next: String?

  private struct Row {
    let family: FamilyID
    let name: String
    let about: String
    let conference: Conference
    let missing: [String]
    var isReady: Bool { missing.isEmpty }
  }

  init(_ visit: SignedInVisit, _ unsent: [UnsentRow], from: Day, after: String?) async throws {
    (self.visit, self.unsent, self.from) = (visit, unsent, from)
    let page = try await visit.office.arranged(
      by: visit.actor.account, from: from, after: after, limit: Self.atOnce)
    next = page.next
    var rows: [Row] = []
    for id in page.families {
      guard let seen = try await visit.office.seen(id, by: visit.actor.account),
        let conference = seen.family.conference
      else { continue }
      rows.append(
        Row(
          family: id, name: seen.family.family, about: seen.family.about, conference: conference,
          missing: try seen.missingArrangements(visit.office)))
    }
    self.rows = rows
  }

  private var today: Day { visit.office.today }
  private var isToday: Bool { from == today }

  var html: HTML {
    visit.frame(title: "Your conferences") {
      h1 { "Your conferences" }
      p(.class("lede")) { lede }
      visit.unsentNotice(unsent)
      for day in days { section(day) }
      if let next {
        p {
          a(.href(visit.link(.work).asking("from", "\(from)").asking("after", next))) {
            "Later conferences"
          }
        }
      }
      p {
        if isToday {
          a(.href(visit.link(.work))) { "From tomorrow on" }
        } else {
          a(.href(visit.link(.work).asking("from", "\(today)"))) { "From today on" }
        }
      }
      explained
    }
  }

  /// The days on which there are conferences, in their order.
  private var days: [Day] {
    rows.map(\.conference.day).reduce(into: []) { days, day in
      if days.last != day { days.append(day) }
    }
  }

  private func rows(on day: Day) -> [Row] { rows.filter { $0.conference.day == day } }

  private var lede: String {
    guard let first = days.first else {
      return "No conference waits for your arrangements. When somebody says that you make the "
        + "arrangements of one, it stands here."
    }
    let all = rows(on: first)
    let open = all.count { !$0.isReady }
    let when = when(first).capitalizedFirst
    let isCut = days.count == 1 && next != nil
    let count = isCut ? "at least \(all.count)" : "\(all.count)"
    if open == 0 {
      return all.count == 1
        ? "\(when): the conference is ready." : "\(when): all \(count) conferences are ready."
    }
    if all.count == 1 { return "\(when): the conference is not ready." }
    return "\(when): \(open) of \(count) conferences \(open == 1 ? "is" : "are") not ready."
  }

  private func when(_ day: Day) -> String {
    switch today.days(to: day) {
    case 0: "today"
    case 1: "tomorrow"
    default: day.inWords
    }
  }

  private func section(_ day: Day) -> HTML {
    Markup.section {
      h2 {
        today.days(to: day) > 1
          ? day.inWords : "\(when(day).capitalizedFirst), \(day.inWords)"
      }
      ul(.class("work-list")) { rows(on: day).map(draw) }
    }
  }

  private func draw(_ row: Row) -> HTML {
    li {
      span(.class("when")) { "\(row.conference.time)" }
      div(.class("what")) {
        "\(row.name): \(row.about)"
        div {
          if row.isReady {
            strong { "Ready" }
          } else {
            strong { "Not ready: " }
            "\(row.missing.joined(separator: "; "))."
          }
        }
        span(.class("why")) { row.conference.place }
      }
      a(
        .class(row.isReady ? "button button-secondary" : "button"),
        .href(visit.link(.family(row.family, .preparation)))
      ) {
        row.isReady ? "Open" : "Put it right"
        span(.class("hidden-words")) { ": \(row.name)" }
      }
    }
  }

  private var explained: HTML {
    details(.class("fold")) {
      summary { "What does ready mean?" }
      p {
        "Enough people are invited, and each has said whether they come. Every report is in. The "
          + "help that people need is arranged, and they know of it. It is planned how people who "
          + "must not meet are kept apart."
      }
      p { "The chair and the social worker look after the rest." }
    }
  }
}

extension SeenRecord {
  /// What is missing of the arrangements, by the same rule as on the page of the preparation.
  func missingArrangements(_ office: Office) throws -> [String] {
    let practice = try office.practice(for: self)
    return try once {
      Arrangements(lines: try family.readiness(practice).filter(\.isArranged))
    }.lines.flatMap(\.missing)
  }
}

/// The lines of the readiness that are about arrangements.
private struct Arrangements: Sendable { let lines: [ReadinessLine] }
