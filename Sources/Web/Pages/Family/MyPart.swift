// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Markup
import Practice
import Timetable

/// On a parent's page: will I be there, what helps me to come, what would be better, and whom I
/// want there. Forms that few need are one step away.
struct MyPart {
  let visit: FamilyVisit
  let conference: Conference
  private var all: LanguageWords { visit.say }
  private var say: TakingPartWords { all.takingPart }

  init(_ visit: FamilyVisit, _ conference: Conference) {
    (self.visit, self.conference) = (visit, conference)
  }

  private var family: FamilyRecord { visit.family }
  private var isBefore: Bool { conference.opened == nil }

  var attendance: HTML {
    let mine = visit.viewer.selves.compactMap { conference.takingPart.promises[$0] }.first
    guard isBefore, conference.invitation(of: visit.viewer.person) != nil || mine != nil else {
      return .nothing
    }
    return section(.class("card")) {
      h2 { say.willYouBeThere }
      if let mine {
        p { say.youSaid(all.answers.words(of: mine.answer)) }
        Pieces.paragraphs(mine.words ?? "")
      }
      help
      visit.folded(PromiseAttendance.self, back: .meeting, title: say.sayWhether)
      confidence
    }
  }

  /// Whoever stands beside somebody promises to keep what they hear (PF2).
  @HTMLBuilder private var confidence: HTML {
    let stands = conference.invitation(of: visit.viewer.person)?.beside != nil
    if conference.takingPart.confidences.contains(visit.viewer.person) {
      p { say.youPromised }
    } else if stands, visit.may(PromiseConfidence.self) {
      visit.folded(PromiseConfidence.self, back: .meeting)
    }
  }

  private var help: HTML {
    let needs = family.supportNeeded.filter { visit.viewer.selves.contains($0.person) }
    guard !needs.isEmpty else { return .nothing }
    return .fragment([
      h3 { say.yourHelp },
      ul {
        for need in needs {
          li {
            say.helpStands(all.needs.words(of: need.need), all.needs.standing(of: need))
            if let what = need.arranged?.what { " \(what)" }
          }
        }
      },
    ])
  }

  var better: HTML {
    section(.class("card")) {
      h2 { say.better }
      for hope in family.goodOutcomes {
        Pieces.ownWords(
          hope.words, by: all.calendar.signed(family.name(hope.person), hope.day))
      }
      if conference.closed == nil, visit.may(SayGoodOutcome.self) {
        p { say.betterAsk }
        visit.folded(SayGoodOutcome.self, back: .meeting, title: say.sayIt)
      }
    }
  }

  /// Whom the family asked for, and what was answered.
  var asks: HTML {
    guard isBefore || !family.asks.isEmpty else { return .nothing }
    return section(.class("card")) {
      h2 { say.whomYouWant }
      for ask in family.asks { draw(ask) }
      if isBefore, visit.may(AskForPerson.self) {
        p { say.whomYouWantAsk }
        visit.folded(AskForPerson.self, back: .meeting, title: say.askFor)
      }
      if let telling = conference.takingPart.telling, conference.closed == nil,
        let person = family.person(telling.person)
      {
        p { say.whoTellsTheChildren(person.name) }
      }
    }
  }

  private func draw(_ ask: Ask) -> HTML {
    .fragment([
      h3 { ask.name },
      Pieces.paragraphs(ask.why),
      p {
        ask.answer.map { "\(all.answers.words(of: $0.answer))." }
          ?? (family.openAsks.contains(ask) ? say.notAnsweredYet : say.isInvited(ask.name))
      },
      ask.answer.map { Pieces.paragraphs($0.words) } ?? .nothing,
    ])
  }
}
