// SPDX-License-Identifier: MIT
import Access
import Casework
import Hummingbird
import Markup
import Office
import Timetable

/// One box to find somebody by name, day of birth or number. It is posted, so that no name stands
/// in an address, a history or a log.
extension SignedInVisit {
  func search() async throws -> Response {
    guard SearchScope(actor) != nil else { throw WebProblem.nothingHere }
    guard visit.request.method == .post else {
      return .page(SearchPage(visit: self, asked: "", found: nil).html)
    }
    try noteList(.search)
    let posted = try await visit.posted()
    let asked = posted["find"] ?? ""
    let found = try await office.search(asked, by: actor, after: posted["after"])
    return .page(SearchPage(visit: self, asked: asked, found: found).html)
  }

  /// The box, for the search page and for the page of one's work.
  func searchBox(_ asked: String = "", quiet: Bool = false) -> HTML {
    form(.method(.post), .action(link(.search)), .role("search"), .class("deed")) {
      div(.class("field")) {
        label(.for("find")) { "Find a person" }
        p(.class("hint"), .id("find-hint")) { hint }
        input(
          .type(.search), .name("find"), .id("find"), .value(asked), .maxlength(200),
          .autocomplete(.off), .spellcheck(false), .ariaDescribedby("find-hint"))
      }
      div(.class("form-foot")) {
        button(.class(quiet ? "button button-secondary" : "button"), .type(.submit)) { "Find" }
      }
    }
  }

  private var hint: String {
    SearchScope(actor) == .carried
      ? "A name, a day of birth such as 24/11/2019, or an NHS, pupil or authority number."
      : "A name, or a day of birth such as 24/11/2019."
  }
}

struct SearchPage {
  let visit: SignedInVisit
  let asked: String
  /// Nil before anything was asked.
  let found: FoundPeople?

  var html: HTML {
    visit.frame(title: title) {
      h1 { "Find a person" }
      p(.class("lede")) {
        SearchScope(visit.actor) == .carried
          ? "Among the families that you work with, by spelling and by sound."
          : "Among the families to whose conference you are invited."
      }
      visit.searchBox(asked)
      if let found { results(found) }
    }
  }

  private var title: String {
    guard let found else { return "Find a person" }
    return found.hits.isEmpty ? "Nobody was found" : "People who were found"
  }

  private func results(_ found: FoundPeople) -> HTML {
    section {
      h2 { title }
      if found.hits.isEmpty {
        p {
          "Nobody of your families fits all of this. Leave something out, or try only the day of "
            + "birth."
        }
      }
      ul(.class("work-list")) { found.hits.map(draw) }
      if let next = found.next { more(next) }
    }
  }

  private func more(_ next: String) -> HTML {
    form(.method(.post), .action(visit.link(.search))) {
      input(.type(.hidden), .name("find"), .value(asked))
      input(.type(.hidden), .name("after"), .value(next))
      button(.class("button button-secondary"), .type(.submit)) { "More people" }
    }
  }

  private func draw(_ hit: SearchHit) -> HTML {
    li {
      div(.class("what")) {
        Markup.name(hit.person.name)
        birth(hit.person)
        span(.class("why")) {
          "\(hit.person.kind.inFamily) in the \(hit.person.family) family. "
            + "\(hit.whyWords)."
        }
        for (kind, number) in hit.person.numbers.sorted(by: { $0.key < $1.key }) {
          span(.class("why")) {
            IdentifierKind(rawValue: kind)?.inWords(number) ?? number
          }
        }
      }
      a(.class("button"), .href(visit.link(.family(hit.family, .overview)))) {
        "Open"
        span(.class("hidden-words")) { ": \(hit.person.name), \(hit.person.family) family" }
      }
    }
  }

  private func birth(_ person: PersonCard) -> String {
    guard let born = person.born else { return "" }
    return person.kind == .unbornChild
      ? ", expected \(born.inWords)" : ", born \(born.inWords)"
  }
}

extension IdentifierKind {
  /// "NHS number 943 476 5919", as people write it.
  func inWords(_ number: String) -> String {
    guard self == .nhs, number.count == 10 else { return "\(words) \(number)" }
    return "\(words) \(number.prefix(3)) \(number.dropFirst(3).prefix(3)) \(number.suffix(4))"
  }
}

extension SearchHit {
  /// "Same spelling, same day of birth".
  var whyWords: String { why.map(\.words).joined(separator: ", ").capitalizedFirst }
}

extension SearchReason {
  var words: String {
    switch self {
    case .spelling: "same spelling"
    case .sound: "sounds alike"
    case .born: "same day of birth"
    case .number: "same number"
    }
  }
}

extension PersonKind {
  fileprivate var inFamily: String {
    switch self {
    case .child: "Child"
    case .unbornChild: "Baby not yet born"
    case .mother: "Mother"
    case .father: "Father"
    case .carer: "Carer"
    case .relative: "Relative"
    case .friend: "Friend"
    case .professional: "Professional"
    }
  }
}
