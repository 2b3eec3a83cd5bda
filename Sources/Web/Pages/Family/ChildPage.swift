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
      h1 { say.title }
      if let conference = family.conference {
        step(say.whatFor) { p { say.whatForWords(all.calendar.day(conference.day)) } }
        step(say.whoComes) { people(conference) }
        step(say.sayIt) { own(family.ownWords, GiveOwnWords.self, ask: say.sayItAsk) }
        step(say.better) { own(family.goodOutcomes, SayGoodOutcome.self, ask: say.betterAsk) }
        step(say.next) { next(conference) }
      } else {
        p(.class("lede")) { say.noMeetingYet }
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
        if let person = family.person(invitation.person) { li { all.people.html(person) } }
      }
    }
  }

  private func own(_ words: [OwnWords], _ deed: any Deed.Type, ask: String) -> HTML {
    .fragment([
      .fragment(
        words.filter { $0.person == visit.viewer.person }.map {
          Pieces.ownWords($0.words, by: all.calendar.shortDay($0.day))
        }), form(deed, ask),
    ])
  }

  private func form(_ deed: any Deed.Type, _ ask: String) -> HTML {
    guard visit.may(deed), family.conference?.closed == nil else { return .nothing }
    var drawing = visit.drawing(deed, back: .meeting)
    (drawing.labels, drawing.button) = (["words": ask], say.keepIt)
    drawing.without = ["whose"]
    return drawing.html
  }

  private func next(_ conference: Conference) -> HTML {
    let tells = conference.closed?.tellsTheChild ?? conference.takingPart.telling?.person
    return .fragment([
      p { say.nextWords },
      p { tells.flatMap(family.person).map { say.tellsYou($0.name) } ?? say.someoneTellsYou },
    ])
  }
}
