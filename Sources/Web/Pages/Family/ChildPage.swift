// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Markup
import Practice
import Timetable

/// A child's own page: five short steps, in words that a child of eight reads.
struct ChildPage {
  let visit: FamilyVisit
  private var all: LanguageWords { visit.say }
  private var say: ChildWords { all.child }

  init(_ visit: FamilyVisit) { self.visit = visit }

  private var family: FamilyRecord { visit.family }

  var html: HTML {
    visit.frame(say.title, current: .meeting, said: true) {
      div(.class("child")) {
        h1 { say.hello(family.name(visit.viewer.person)) }
        if let conference = family.conference {
          step(say.whatFor) { p { say.whatForWords(all.calendar.day(conference.day)) } }
          step(say.sayIt) { own(family.ownWords, GiveOwnWords.self, ask: say.sayItAsk) }
          share
          step(say.better) { own(family.goodOutcomes, SayGoodOutcome.self, ask: say.betterAsk) }
          step(say.whoComes) { people(conference) }
          step(say.next) { next(conference) }
        } else {
          p(.class("lede")) { say.noMeetingYet }
        }
      }
    }
  }

  private func step(_ title: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
    section(.class("card")) {
      h2 { title }
      content()
    }
  }

  private func people(_ conference: Conference) -> HTML {
    ul {
      for invitation in conference.invitations where invitation.person != visit.viewer.person {
        if let person = family.person(invitation.person) { li { named(person) } }
      }
    }
  }

  /// Family by name, and whose parent they are; helpers with what they do.
  private func named(_ person: Person) -> HTML {
    guard person.isFamily else { return all.people.html(person) }
    let isParent = family.ties.contains {
      $0.kind == .parent && $0.from == person.id && $0.to == visit.viewer.person
    }
    switch person.kind {
    case .mother where isParent: return .text(say.yourMum(person.name))
    case .father where isParent: return .text(say.yourDad(person.name))
    default: return .text(person.name)
    }
  }

  private func own(_ words: [OwnWords], _ deed: any Deed.Type, ask: String) -> HTML {
    let mine = words.filter { $0.person == visit.viewer.person }
    return .fragment([
      mine.isEmpty ? .nothing : p { say.youSaid },
      .fragment(
        mine.map {
          Pieces.ownWords(
            $0.words,
            by: all.calendar.shortDay($0.day) + family.kept($0.words, of: $0.person, all))
        }),
      form(deed, ask),
    ])
  }

  private func form(_ deed: any Deed.Type, _ ask: String) -> HTML {
    guard visit.may(deed), family.conference?.closed == nil else { return .nothing }
    var drawing = visit.drawing(deed, back: .meeting)
    (drawing.labels, drawing.button) = (["words": ask], say.keepIt)
    drawing.without = ["whose"]
    return drawing.html
  }

  /// What the child kept to a few can be shared with more, when the child wants it.
  private var share: HTML {
    family.sharable(by: visit.viewer.account).isEmpty
      ? .nothing : visit.folded(ShareWords.self, back: .meeting)
  }

  private func door(_ page: Route.Page, _ words: String) -> HTML {
    p { a(.class("button"), .href(visit.link(page))) { words } }
  }

  private func next(_ conference: Conference) -> HTML {
    let tells = conference.closed?.tellsTheChild ?? conference.takingPart.telling?.person
    let known = tells.flatMap(family.person).map { say.tellsYou($0.name) }
    // Once it is agreed who tells them and they do not know that person, nothing is said of it.
    let told = known ?? (conference.closed == nil ? say.someoneTellsYou : nil)
    return .fragment([
      p { say.nextWords },
      told.map { words in p { words } } ?? .nothing,
      conference.isOpen ? door(.board, say.goToTheMeeting) : .nothing,
      conference.closed != nil && !family.plan.isEmpty ? door(.plan, say.readThePlan) : .nothing,
      visit.ownGivenPapers.isEmpty ? .nothing : door(.papers, all.papers.title),
    ])
  }
}
