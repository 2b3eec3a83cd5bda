// SPDX-License-Identifier: MIT
import Access
import Casework
import Hummingbird
import Markup
import Office
import Practice
import Timetable

/// Your work: the few things that need me, each as a sentence, a reason and one button.
extension SignedInVisit {
  func work() async throws -> Response {
    let query = visit.request.uri.queryParameters
    if actor.role == .family || actor.role == .supporter { return try await ownFamily() }
    let unsent = try await unsentRows()
    if actor.role == .businessSupport { return try await arrangements(unsent) }
    if actor.mayAskRegister { return .toward(visit.route(.register)) }
    try noteList(.work)
    if actor.role == .partner {
      return .page(
        try await PartnerWorkPage(self, unsent, after: query["families"].map(String.init)).html)
    }
    let page = WorkPage(
      visit: self, unsent: unsent,
      due: try await office.due(
        for: actor.account, after: query["due"].map(String.init), limit: WorkPage.dueAtOnce),
      families: try await office.families(
        of: actor.account, after: query["families"].map(String.init)),
      today: office.today)
    return .page(page.html)
  }

  /// Family and supporters go straight to their family's page.
  private func ownFamily() async throws -> Response {
    guard let first = try await office.familyIDs(of: actor.account).first else {
      return .page(
        frame(title: say.page.nothingYet, said: true) {
          h1 { say.page.nothingYet }
          p(.class("lede")) { say.page.willBeTold }
        })
    }
    return .toward(visit.route(.family(first, .meeting)))
  }
}

struct WorkPage {
  /// How much of what is due stands on one page: no more than somebody can hold in mind.
  static let dueAtOnce = 10

  let visit: SignedInVisit
  let unsent: [UnsentRow]
  let due: [ListRow<DueCard>]
  let families: [ListRow<FamilyCard>]
  let today: Day

  var html: HTML {
    visit.frame(title: "Your work") {
      h1 { "Your work" }
      p(.class("lede")) { lede }
      needsYou
      visit.unsentNotice(unsent)
      visit.searchBox(quiet: true)
      section {
        h2 { "Your families" }
        if families.isEmpty { p { "No families yet." } }
        ul(.class("work-list")) { families.map(row) }
        if families.count == 20, let last = families.last {
          p { a(.href(visit.link(.work).asking("families", last.after))) { "More families" } }
        }
      }
      if visit.actor.mayWriteLetterTexts {
        p { a(.href(visit.link(.letters))) { "The texts of your authority’s letters" } }
      }
      if visit.actor.role == .socialWorker {
        p {
          a(.class("button button-secondary"), .href(visit.link(.newFamily))) {
            "Open an enquiry"
          }
        }
      }
    }
  }

  private var lede: String {
    let late = due.count { $0.content.due < today }
    if due.isEmpty { return "Nothing is due for your families." }
    let more = due.count == Self.dueAtOnce ? "At least " : ""
    return late == 0
      ? "Nothing is late. \(more)\(due.count) \(due.count == 1 ? "thing has" : "things have") a day."
      : "\(late == due.count ? more : "")\(late) \(late == 1 ? "thing is" : "things are") late."
  }

  private var needsYou: HTML {
    section {
      h2 { "What is due" }
      ul(.class("work-list")) {
        for row in due {
          li {
            span(.class(row.content.due < today ? "when late" : "when")) {
              when(row.content.due)
            }
            div(.class("what")) {
              "\(row.content.title), \(row.content.about)"
              span(.class("why")) { row.content.why }
              Pieces.why(
                "\(row.content.period.capitalizedFirst) \(row.content.anchorWords) on "
                  + "\(row.content.anchor.inWords) is \(row.content.due.inWords).",
                source: row.content.source, title: "Why this day?")
            }
            a(
              .class("button button-secondary"),
              .href(visit.link(.family(row.family, place(row.content))))
            ) {
              "Open"
              span(.class("hidden-words")) { ": \(row.content.title), \(row.content.about)" }
            }
          }
        }
      }
      if due.count == Self.dueAtOnce, let last = due.last {
        p { a(.href(visit.link(.work).asking("due", last.after))) { "More that is due" } }
      }
    }
  }

  private func place(_ card: DueCard) -> Route.Page {
    card.stage == Stage.preparation.rawValue ? .preparation : .overview
  }

  private func when(_ day: Day) -> String {
    let days = today.days(to: day)
    return switch days {
    case ..<(-1): "\(-days) days late"
    case -1: "1 day late"
    case 0: "Today"
    case 1: "Tomorrow"
    default: day.shortWords
    }
  }

  private func row(_ row: ListRow<FamilyCard>) -> HTML {
    let card = row.content
    let stage = Stage(rawValue: card.stage)
    return li {
      span(.class("when")) { card.meeting.map(\.shortWords) ?? "" }
      div(.class("what")) {
        "\(card.family): \(card.about)"
        span(.class("why")) {
          (stage?.words ?? "")
            + (card.protected > 0 ? ". \(card.protected) on a plan." : "")
        }
      }
      a(
        .class("button"),
        .href(visit.link(.family(row.family, stage == .conference ? .board : .overview)))
      ) {
        stage == .conference ? "Go to the board" : "Open"
        span(.class("hidden-words")) { ": \(card.family)" }
      }
    }
  }
}

/// A partner's work: the conferences to which they are invited, and the report they owe.
struct PartnerWorkPage {
  let visit: SignedInVisit
  let unsent: [UnsentRow]
  private let rows: [Row]
  private let next: String?

  private struct Row {
    let family: FamilyID
    let about: String
    let meeting: String
    let reportOwed: Bool
    let isOpen: Bool
  }

  init(_ visit: SignedInVisit, _ unsent: [UnsentRow], after: String?) async throws {
    (self.visit, self.unsent) = (visit, unsent)
    var rows: [Row] = []
    let page = try await visit.office.familyPage(of: visit.actor.account, after: after)
    next = page.next
    for id in page.families {
      guard let seen = try await visit.office.seen(id, by: visit.actor.account),
        let conference = seen.family.conference
      else { continue }
      let me = seen.viewer.person
      rows.append(
        Row(
          family: id, about: seen.family.about,
          meeting: "\(conference.day.inWords), \(conference.time), \(conference.place)",
          reportOwed: conference.invitation(of: me)?.reportExpected == true
            && conference.closed == nil && !seen.family.reports.contains { $0.author == me },
          isOpen: conference.isOpen))
    }
    self.rows = rows
  }

  var html: HTML {
    visit.frame(title: "Your work") {
      h1 { "Your work" }
      p(.class("lede")) {
        rows.isEmpty
          ? "You are not invited to a conference now."
          : "The conferences to which you are invited."
      }
      ul(.class("work-list")) { rows.map(draw) }
      visit.unsentNotice(unsent)
      if let next {
        p { a(.href(visit.link(.work).asking("families", next))) { "More conferences" } }
      }
      visit.searchBox(quiet: true)
    }
  }

  private func draw(_ row: Row) -> HTML {
    li {
      div(.class("what")) {
        "Conference for \(row.about)"
        span(.class("why")) { row.meeting }
      }
      if row.reportOwed {
        a(
          .class("button"), .href(visit.link(.family(row.family, .form(SendReport.form.name))))
        ) {
          "Write your report"
          span(.class("hidden-words")) { " for \(row.about)" }
        }
      }
      a(
        .class(row.reportOwed ? "button button-secondary" : "button"),
        .href(visit.link(.family(row.family, row.isOpen ? .board : .overview)))
      ) {
        row.isOpen ? "Go to the board" : "Open"
        span(.class("hidden-words")) { ": \(row.about)" }
      }
    }
  }
}
