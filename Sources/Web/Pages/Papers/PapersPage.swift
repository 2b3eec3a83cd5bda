// SPDX-License-Identifier: MIT
import Access
import Casework
import Hummingbird
import Languages
import Letters
import Markup
import Office
import Practice
import Timetable

extension FamilyVisit {
  /// Whoever carries the meeting has everyone's papers; everybody else has what they were given.
  func papersPage() async throws -> Response {
    .page(
      viewer.carriesTheMeeting
        ? try await PapersPage(self).html : OwnPapersPage(visit: self).html)
  }
}

/// Everyone's papers: who gets which, why, and how far each is.
struct PapersPage {
  let visit: FamilyVisit
  private let rows: [RecipientRow]

  init(_ visit: FamilyVisit) async throws {
    self.visit = visit
    var rows: [RecipientRow] = []
    for person in visit.office.recipients(seen: visit.seen) {
      rows.append(RecipientRow(person, try await visit.papersNow(of: person), visit))
    }
    self.rows = rows
  }

  private var family: FamilyRecord { visit.family }

  var html: HTML {
    visit.frame("Papers", current: .papers) {
      h1 { "Papers" }
      p(.class("lede")) {
        "Each person gets their own papers, made from what they may know."
      }
      if family.conference == nil {
        p { "No conference has been called yet. The papers come with it." }
      } else {
        next
        section {
          h2 { "Who gets which papers" }
          ul(.class("work-list")) { rows.map(draw) }
        }
        record
      }
      WaitingWordsList(visit: visit).html
    }
  }

  private var next: HTML {
    section(.class("card card-next")) {
      h2 { "What is next" }
      p { inShort }
      unreachable
      if family.conference?.isOpen == true {
        p { "Papers go out when the conference is closed." }
      } else if visit.may(ReleasePapers.self), rows.contains(where: { $0.ready > 0 }) {
        everyone
      }
    }
  }

  /// A letter that says whom to ask, and not how.
  private var unreachable: HTML {
    let asked = [family.enquiry.socialWorker, family.conference?.chair].compactMap(\.self)
    guard visit.may(SayHowToReachYou.self), asked.contains(visit.viewer.person),
      family.reach[visit.viewer.person] == nil
    else { return .nothing }
    return p(.class("notice")) {
      "The letters name you as somebody to ask, and give no number. "
      a(.href(visit.link(.form(SayHowToReachYou.form.name)))) { SayHowToReachYou.form.title }
      "."
    }
  }

  private var everyone: HTML {
    var drawing = visit.drawing(ReleasePapers.self, back: .papers)
    drawing.without = ["recipients"]
    drawing.button = "Give out all papers that are ready"
    return drawing.html
  }

  private var inShort: String {
    let ready = rows.count { $0.ready > 0 }
    let waiting = rows.reduce(0) { $0 + $1.waiting }
    var parts: [String] = []
    if ready > 0 {
      parts.append("Papers are ready for \(ready) \(ready == 1 ? "person" : "people").")
    }
    if waiting > 0 {
      parts.append(
        waiting == 1
          ? "One paper waits for a check." : "\(waiting) papers wait for a check.")
    }
    if parts.isEmpty { parts.append("Everyone has the papers as they are now.") }
    if ready > 0, !visit.viewer.isChair { parts.append("The chair gives them out.") }
    return parts.joined(separator: " ")
  }

  private func draw(_ row: RecipientRow) -> HTML {
    li {
      span(.class("when")) { row.standing }
      div(.class("what")) {
        row.name
        span(.class("why")) { row.why }
        details(.class("why"), .open(row.waiting > 0)) {
          summary {
            "\(row.papers.count) \(row.papers.count == 1 ? "paper" : "papers")"
            span(.class("hidden-words")) { " for \(row.name)" }
          }
          ul { row.papers.map { draw($0, of: row) } }
        }
      }
      give(row)
    }
  }

  private func draw(_ paper: PaperRow, of row: RecipientRow) -> HTML {
    li {
      a(.href(paper.link)) { paper.title }
      " – \(paper.language.englishName), \(paper.state.words)"
      if paper.state == .waits || paper.state == .mayNotGo {
        ". "
        a(.href(paper.check)) {
          "Check it"
          span(.class("hidden-words")) { ": \(paper.title) for \(row.name)" }
        }
      }
    }
  }

  private func give(_ row: RecipientRow) -> HTML {
    guard row.ready > 0, visit.may(ReleasePapers.self), family.conference?.isOpen == false else {
      return .nothing
    }
    var drawing = visit.drawing(ReleasePapers.self, back: .papers)
    drawing.fixed = ["recipients": row.person.text]
    (drawing.mark, drawing.quiet) = ("-\(row.person)", true)
    drawing.button = "Give to \(family.name(row.person))"
    return drawing.html
  }

  @HTMLBuilder private var record: HTML {
    if family.conference?.closed != nil {
      section {
        h2 { "The record of the meeting" }
        p { a(.href(visit.link(.minutes))) { "Put the record right, and make it final" } }
      }
    }
  }
}

/// One person's papers in the list.
private struct RecipientRow {
  let person: PersonID
  let name: String
  let why: String
  let papers: [PaperRow]

  init(_ person: PersonID, _ written: [WrittenPaper], _ visit: FamilyVisit) {
    self.person = person
    let family = visit.family
    name = family.person(person).map(family.named) ?? family.name(person)
    let invited = family.conference?.invitation(of: person)?.why
    let kind = written.first.flatMap { RelationKind(rawValue: $0.ready.made.because)?.words }
    let languages = Language.allCases.filter { language in
      written.contains { $0.ready.made.language == language }
    }
    why = [
      (kind ?? "invited to this conference").capitalizedFirst,
      invited.flatMap { $0.isEmpty ? nil : $0 },
      "In \(listed(languages.map(\.englishName)))",
    ].compactMap(\.self).map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " ")
    papers = written.map { PaperRow($0, visit) }
  }

  var ready: Int { papers.count { $0.state == .ready || $0.state.isChanged } }
  var waiting: Int { papers.count { $0.state == .waits } }

  /// The same in a word or two.
  var standing: String {
    if papers.isEmpty { return "Nothing yet" }
    if waiting > 0 { return waiting == 1 ? "Waits for a check" : "\(waiting) wait for a check" }
    if ready > 0 { return "Ready" }
    if let day = papers.compactMap(\.state.givenOn).max() { return "Given \(day.shortWords)" }
    return "Held back"
  }
}

/// One paper in the list.
private struct PaperRow {
  enum State: Hashable {
    case ready, waits, mayNotGo
    case given(Day)
    /// One of its kind was given on this day, and says something else.
    case changed(Day)

    var words: String {
      switch self {
      case .ready: "ready"
      case .waits: "waits for a check"
      case .mayNotGo: "may not go as it is"
      case .given(let day): "given on \(day.shortWords)"
      case .changed(let day): "changed since \(day.shortWords)"
      }
    }

    var isChanged: Bool { if case .changed = self { true } else { false } }
    var givenOn: Day? { if case .given(let day) = self { day } else { nil } }
  }

  let title: String
  let language: Language
  let link: URLPath
  let check: URLPath
  let state: State

  init(_ written: WrittenPaper, _ visit: FamilyVisit) {
    let made = written.ready.made
    title = visit.title(of: written.id)
    language = made.language
    func asking(_ page: Route.Page) -> URLPath {
      visit.link(page).asking("for", made.recipient.text).asking("in", made.language.tag)
    }
    (link, check) = (asking(.paper(written.id)), asking(.paperCheck(written.id)))
    state = Self.state(written, visit.family.conference)
  }

  private static func state(_ written: WrittenPaper, _ conference: Conference?) -> State {
    let made = written.ready.made
    guard let papers = conference?.papers else { return .ready }
    let last = papers.latest(made.paper, for: made.recipient, in: made.language)
    if let last, last.paper.digest == made.digest { return .given(last.day) }
    if !papers.mayGo(written.ready) {
      return papers.check(of: made.digest, for: made.recipient) == nil ? .waits : .mayNotGo
    }
    return last.map { .changed($0.day) } ?? .ready
  }
}

extension FamilyVisit {
  /// Where the list of papers is: everyone's, or one's own.
  var allPapers: String { viewer.carriesTheMeeting ? "All papers" : say.papers.all }

  /// What a paper is called in a list: a report by its author too.
  func title(of id: PaperID) -> String {
    let name = say.papers.name(of: id.name)
    guard let report = family.reports.first(where: { $0.id.text == id.about }) else { return name }
    return "\(name): \(family.name(report.author))"
  }
}
