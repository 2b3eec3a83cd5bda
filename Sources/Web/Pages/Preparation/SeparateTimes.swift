// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Markup
import Practice
import Timetable

/// Another day, and people who must not be in one room: on the preparation page for those who
/// plan it, on the meeting page for whom it is about.
struct SeparateTimes {
  let visit: FamilyVisit

  init(_ visit: FamilyVisit) { self.visit = visit }

  private var family: FamilyRecord { visit.family }

  var forStaff: HTML {
    guard let conference = family.conference, conference.closed == nil else { return .nothing }
    return section {
      h2 { "Separate times and another day" }
      for planned in conference.separateTimes { draw(planned) }
      if conference.separateTimes.isEmpty { p { "No separate times are planned." } }
      askBy
      for standDown in conference.standDowns { draw(standDown) }
      visit.folded(PlanSeparateTimes.self, back: .preparation)
      if conference.opened == nil {
        visit.folded(RedateConference.self, back: .preparation)
        visit.folded(StandDownConference.self, back: .preparation)
      }
    }
  }

  /// By when whoever needs it asks the chair, and why so early.
  var askBy: HTML {
    guard let item = family.askApartBy(visit.practice) else { return .nothing }
    return .fragment([
      p { "\(item.title): ask the \(visit.practice.term(.chair)) by \(item.due.inWords)." },
      Pieces.dueWhy(item),
    ])
  }

  private func draw(_ planned: SeparateTimesPlanned) -> HTML {
    div(.class("card")) {
      h3 {
        "\(listed(planned.people.map(family.name))): \(planned.way.words.lowercased())"
          + (planned.time.map { ", \($0)" } ?? "") + missed(planned)
      }
      if let ground = planned.ground { p { ground.words } }
      if let reason = planned.reason { Pieces.paragraphs(reason) }
      p { "How they are heard: \(planned.heard)" }
      if !planned.standIns.isEmpty {
        p { "\(listed(planned.standIns.map(family.name))) stands in." }
      }
      if !planned.askedBy.isEmpty {
        p { "Asked for by \(listed(planned.askedBy.map(family.name)))." }
      }
      p {
        planned.receivesRecord
          ? "They receive the record of what they miss."
          : "They do not receive the record of what they miss."
      }
    }
  }

  private func missed(_ planned: SeparateTimesPlanned) -> String {
    visit.practice.agenda.first { $0.id == planned.part }.map { " (\($0.title))" } ?? ""
  }

  /// Whom the chair does not bring together when the meeting begins.
  var whenOpening: HTML {
    let people = family.conference?.invitations.map(\.person) ?? []
    let apart = family.mustNotMeet.map {
      "\(family.name($0.one)) and \(family.name($0.other)) must not meet."
    }
    let lines = apart + family.separateTimes(of: people)
    return lines.isEmpty
      ? .nothing
      : div(.class("notice")) {
        h3 { "Not in one room" }
        ul { for line in lines { li { line } } }
      }
  }

  private func draw(_ standDown: StandDown) -> HTML {
    div(.class("card")) {
      h3 { "Stood down on \(standDown.at.londonDay.inWords)" }
      p { "\(standDown.ground.words). It was to be on \(standDown.from.inWords)." }
      p { "Until the new day: \(standDown.interimPlan)" }
    }
  }

  /// What the reader themselves needs to know, and no more.
  var forFamily: HTML {
    let say = visit.say.room
    let conference = family.conference
    let mine = (conference?.separateTimes ?? []).filter {
      $0.people.contains(visit.viewer.person)
    }
    let askBy = family.askApartBy(visit.practice).flatMap { $0.due < visit.today ? nil : $0.due }
    return .fragment([
      askBy.map { day in p { say.askApart(visit.say.calendar.day(day)) } } ?? .nothing,
      mine.isEmpty
        ? .nothing
        : section(.class("card")) {
          h2 { say.yourOwnTime }
          for planned in mine {
            if let time = planned.time { p { say.youComeAt(visit.say.calendar.time(time)) } }
            visit.say.inEnglish { Pieces.paragraphs(planned.heard) }
          }
        },
      .fragment(
        (conference?.standDowns ?? []).map { standDown in
          section(.class("card")) {
            h2 { say.anotherDay(visit.say.calendar.day(standDown.from)) }
            p { say.untilThen }
            visit.say.inEnglish { Pieces.paragraphs(standDown.interimPlan) }
          }
        }),
    ])
  }
}
