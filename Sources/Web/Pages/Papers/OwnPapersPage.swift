// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Letters
import Markup
import Office
import Timetable

/// What somebody was given: the newest of each kind first.
struct OwnPapersPage {
  let visit: FamilyVisit
  private var say: PaperWords { visit.say.papers }

  var html: HTML {
    visit.frame(say.title, current: .papers, said: true) {
      h1 { say.title }
      if papers.isEmpty {
        p(.class("lede")) { say.none }
      } else {
        p(.class("lede")) { say.about }
        ul(.class("work-list")) { papers.map(draw) }
      }
      language
    }
  }

  private struct OwnPaper {
    let id: PaperID
    let given: GivenPaper
    let languages: [Language]
  }

  /// The last of each paper, in the reader's language where there is one.
  private var papers: [OwnPaper] {
    let given = visit.ownGivenPapers
    var ids: [PaperID] = []
    for id in given.reversed().compactMap({ PaperID($0.paper.paper) }) where !ids.contains(id) {
      ids.append(id)
    }
    let chosen = visit.family.language(of: visit.viewer.person)
    let papers = ids.compactMap { id -> OwnPaper? in
      let same = given.filter { $0.paper.paper == id.description }
      guard let last = same.last(where: { $0.paper.language == chosen }) ?? same.last else {
        return nil
      }
      return OwnPaper(
        id: id, given: last,
        languages: Language.allCases.filter { language in
          same.contains { $0.paper.language == language }
        })
    }
    // Papers that were given together stand in the order in which they are read.
    let order = given.map(\.paper)
    return papers.sorted { one, other in
      one.given.day != other.given.day
        ? one.given.day > other.given.day
        : (order.lastIndex(of: one.given.paper) ?? 0)
          < (order.lastIndex(of: other.given.paper) ?? 0)
    }
  }

  private func draw(_ paper: OwnPaper) -> HTML {
    li {
      div(.class("what")) {
        a(.href(link(paper, paper.given.paper.language))) { visit.title(of: paper.id) }
        span(.class("why")) { say.givenOn(visit.say.calendar.day(paper.given.day)) }
        others(paper)
      }
    }
  }

  private func others(_ paper: OwnPaper) -> HTML {
    let others = paper.languages.filter { $0 != paper.given.paper.language }
    guard !others.isEmpty else { return .nothing }
    return span {
      for other in others {
        a(.href(link(paper, other)), .lang(other.tag)) { other.ownName }
        " "
      }
    }
  }

  private func link(_ paper: OwnPaper, _ language: Language) -> URLPath {
    visit.link(.paper(paper.id)).asking("in", language.tag)
  }

  /// In which language their papers are, and how to have them in another one.
  private var language: HTML {
    guard visit.viewer.isFamilySide else { return .nothing }
    let own = visit.family.language(of: visit.viewer.person)
    return section(.class("card")) {
      p { say.language(own.ownName) }
      visit.chooseOwnLanguage(back: .papers)
    }
  }
}

extension FamilyVisit {
  /// A family member says in which language they read.
  func chooseOwnLanguage(back page: Route.Page) -> HTML {
    guard may(Casework.ChooseLanguage.self) else { return .nothing }
    var drawing = drawing(Casework.ChooseLanguage.self, back: page)
    drawing.fixed = ["people": viewer.person.text]
    drawing.labels = ["language": say.papers.whichLanguage]
    drawing.answers = Answers(["language": [family.language(of: viewer.person).tag]])
    return details(.class("fold"), .open(drawing.draft != nil)) {
      summary { say.papers.myLanguage }
      drawing.html
    }
  }
}
