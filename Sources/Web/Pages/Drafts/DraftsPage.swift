// SPDX-License-Identifier: MIT
import Access
import Casework
import Drafts
import Hummingbird
import Languages
import Logging
import Markup
import Office
import SignIn
import Timetable

/// Words you have not sent: one's own, and nobody else's.
extension SignedInVisit {
  func draftsPage() async throws -> Response {
    let page = DraftsPage(visit: self, rows: try await unsentRows())
    try noteList(.drafts)
    return .page(page.html)
  }

  /// Deletes a draft: its writer begins again.
  func startAgain() async throws -> Response {
    let posted = try await visit.posted()
    guard session.accepts(formToken: posted["token"] ?? "") else { throw WebProblem.staleForm }
    guard let key = posted["start-again"].flatMap(FormKey.init) else {
      throw WebProblem.notReadable
    }
    do {
      try await authority.drafts.end(key.deed.text, of: actor.account.text)
    } catch { throw WebProblem.broken }
    guard let path = posted["back"], let back = Route(path), case .authority(authority.id, _) = back
    else { return .toward(visit.route(.drafts)) }
    return .toward(back)
  }

  /// Each draft with its family as this person may see it. When the relation has ended, the words
  /// are still their writer's; whose family it was is no longer theirs to read.
  func unsentRows() async throws -> [UnsentRow] {
    let kept = try await unsent(ownDrafts())
    var rows: [UnsentRow] = []
    for draft in kept {
      guard let deed = Deeds.named(draft.place.form) else { continue }
      let seen =
        if let id = FamilyID(draft.place.family) {
          try await office.seen(id, by: actor.account)
        } else { SeenRecord?.none }
      rows.append(UnsentRow(draft: draft, form: deed.form, seen: seen, role: actor.role))
    }
    return rows
  }
}

extension SignedInVisit {
  /// One's work does not wait for drafts that cannot be read.
  private func ownDrafts() async -> [Draft] {
    do { return try await authority.drafts.drafts(of: actor.account.text) } catch {
      visit.context.logger.error("Drafts could not be read")
      return []
    }
  }
}

/// One draft in a list.
struct UnsentRow {
  let draft: Draft
  let form: DeedForm
  let seen: SeenRecord?
  let role: AccountRole

  var about: String {
    if draft.place.family == Draft.newFamily { return "a new enquiry" }
    return seen.map { "about \($0.family.about)" } ?? "a family that you no longer work with"
  }

  var kept: String {
    let at = Instant(milliseconds: draft.keptAt)
    return "Kept on \(at.londonDay.inWords) at \(at.londonTime). Not sent yet."
  }

  /// Whether its form would open for this person now.
  var canGoOn: Bool {
    guard let seen else {
      return draft.place.family == Draft.newFamily && role == .socialWorker
    }
    return !seen.viewer.kinds.isDisjoint(with: form.by)
  }
}

struct DraftsPage {
  let visit: SignedInVisit
  let rows: [UnsentRow]

  var html: HTML {
    visit.frame(title: say.title, said: true) {
      h1 { say.title }
      p(.class("lede")) {
        rows.isEmpty ? say.none : say.about(visit.say.calendar.number(DraftLimits().days))
      }
      rows.map(draw)
    }
  }

  private var say: DraftWords { visit.say.drafts }

  private func draw(_ row: UnsentRow) -> HTML {
    section(.class("card")) {
      h2 { heading(row) }
      p(.class("hint")) { kept(row) }
      for field in row.form.typed(row.draft.fields, in: visit.say) {
        h3 { field.label }
        blockquote { Pieces.paragraphs(field.words) }
      }
      if row.canGoOn {
        p {
          a(.class("button"), .href(row.draft.link(at: visit.authority))) {
            say.goOn
            span(.class("hidden-words")) { ": \(heading(row))" }
          }
        }
      }
      form(.method(.post), .action(visit.link(.drafts))) {
        input(.type(.hidden), .name("token"), .value(visit.session.formToken))
        input(.type(.hidden), .name("start-again"), .value(row.draft.key))
        button(.class("button button-secondary"), .type(.submit)) {
          say.delete
          span(.class("hidden-words")) { ": \(heading(row))" }
        }
      }
    }
  }

  private func heading(_ row: UnsentRow) -> String {
    guard visit.ofFamily else { return "\(row.form.title), \(row.about)" }
    let title = visit.say.deeds.title(row.form)
    guard let seen = row.seen else { return say.formOfAnother(title) }
    let children = seen.family.conference.map { $0.children.map(seen.family.name) } ?? []
    return say.formAbout(
      title, children.isEmpty ? seen.family.about : visit.say.calendar.list(children))
  }

  private func kept(_ row: UnsentRow) -> String {
    let at = Instant(milliseconds: row.draft.keptAt)
    return say.kept(visit.say.calendar.day(at.londonDay), visit.say.calendar.time(at.londonTime))
  }
}

extension SignedInVisit {
  /// What stands on one's work page when there are words that were not sent.
  func unsentNotice(_ rows: [UnsentRow]) -> HTML {
    guard !rows.isEmpty else { return .nothing }
    return section {
      h2 { "Words you have not sent" }
      ul(.class("work-list")) {
        for row in rows.prefix(5) {
          li {
            div(.class("what")) {
              "\(row.form.title), \(row.about)"
              span(.class("why")) { row.kept }
            }
            if row.canGoOn {
              a(.class("button button-secondary"), .href(row.draft.link(at: authority))) {
                "Go on writing"
                span(.class("hidden-words")) { ": \(row.form.title), \(row.about)" }
              }
            }
          }
        }
      }
      p { a(.href(link(.drafts))) { "Read or delete them" } }
    }
  }
}
