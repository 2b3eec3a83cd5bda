// SPDX-License-Identifier: MIT
import Access
import Casework
import Hummingbird
import Letters
import Markup
import Office
import Readings
import Timetable

/// Who has read this: for those who carry the meeting. It names who asked, what for, and why they
/// were shown it or not; it holds nothing of what they read.
struct ReadersPage {
  let visit: FamilyVisit
  let readings: [Reading]
  /// Where the page with older readings begins.
  let before: Int?
  private let names: [String: String]

  static func answer(_ visit: FamilyVisit) async throws -> Response {
    guard visit.viewer.carriesTheMeeting else { throw WebProblem.notForThem }
    let authority = visit.visit.authority
    let asked = visit.visit.visit.request.uri.queryParameters["before"].flatMap { Int($0) }
    await authority.readings.flush(all: false)
    let page = try await authority.readings.readings(
      of: visit.id.description, before: asked.map { max($0, 1) })
    return .page(
      ReadersPage(visit: visit, readings: page.readings, before: page.before).html)
  }

  private init(visit: FamilyVisit, readings: [Reading], before: Int?) {
    (self.visit, self.readings, self.before) = (visit, readings, before)
    names = Dictionary(
      visit.visit.authority.people.map { ($0.account.text, "\($0.name), \($0.title)") },
      uniquingKeysWith: { first, _ in first })
  }

  var html: HTML {
    visit.frame("Who has read this", current: nil) {
      h1 { "Who has read this" }
      p(.class("lede")) {
        "Everyone who opened this family's record, newest first, and everyone who was refused."
      }
      if readings.isEmpty { p { "Nobody has opened it yet." } }
      ol(.class("timeline")) { readings.map(draw) }
      if let before {
        p {
          a(.href(visit.link(.readers).asking("before", "\(before)"))) { "Who read it before that" }
        }
      }
    }
  }

  private func draw(_ reading: Reading) -> HTML {
    let at = Instant(milliseconds: reading.at)
    return li {
      time(.datetime(at.description)) { "\(at.londonDay.shortWords), \(at.londonTime)" }
      p {
        strong { who(reading) }
        " \(said(reading))"
      }
      if reading.count > 1 { p(.class("by")) { "\(reading.count) times within a minute" } }
    }
  }

  private func who(_ reading: Reading) -> String {
    guard let account = reading.account else { return "Somebody who was not signed in" }
    return names[account] ?? "\(account), who can no longer sign in,"
  }

  private func said(_ reading: Reading) -> String {
    let what = Self.place(reading.what)
    return switch reading.answer {
    case .seen(let relations):
      "read \(what), as \(listed(relations.map(Self.relation)))."
    case .refused(let reason): "was refused \(what): \(Self.refusal(reason))."
    }
  }

  private static func place(_ what: String) -> String {
    if what.hasPrefix("do/") {
      let name = what.split(separator: "/").dropFirst().first.map(String.init) ?? ""
      return Deeds.named(name).map { "the form \"\($0.form.title)\"" } ?? "a form"
    }
    if what.hasPrefix("papers/") { return paper(what) }
    return what.hasPrefix("reports/") ? "a report" : places[what] ?? "a page"
  }

  private static func paper(_ what: String) -> String {
    let parts = what.split(separator: "/").map(String.init)
    guard let id = PaperID(parts[1]) else { return "a paper" }
    let printed = parts.last == "paper.pdf" ? ", to print it" : ""
    return "the paper \"\(id.name.title)\"\(printed)"
  }

  private static let places = [
    "overview": "the family page", "enquiry": "the enquiry", "preparation": "the preparation",
    "plan": "the plan", "chronology": "the chronology", "meeting": "the family's meeting page",
    "agenda": "the paper agenda", "board": "the board", "diary": "the dates for a diary",
    "board/stream": "the live board",
    "board/screen": "the big screen", "report": "a report", "readers": "this list",
    "papers": "the list of papers", "minutes": "how the record of the meeting was put right",
  ]

  private static func relation(_ name: String) -> String {
    RelationKind(rawValue: name)?.words ?? "someone involved"
  }

  private static func refusal(_ reason: String) -> String {
    refusals[reason] ?? "the form had to be put right, or came too late"
  }

  private static let refusals = [
    "no-relation": "no relation to this family",
    "unknown-family": "no relation to this family",
    "not-theirs": "it is for others", "not-yours": "it is for others",
    "not-signed-in": "not signed in any more",
    "nothing-there": "there is no such page", "from-another-site": "it came from another site",
    "form-of-another-session": "the page was from an earlier session",
    "too-long": "it was too long", "not-readable": "the form could not be read",
  ]
}
