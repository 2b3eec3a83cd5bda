// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Markup
import Practice
import Timetable

/// Breaks, closed parts and another day: the chair's, folded away until they are needed.
extension BoardPage {
  /// All that somebody reads who waits outside. It goes on by itself when the room is open again.
  var outside: HTML {
    .fragment([
      h1 { say.pausedForYou },
      p(.class("lede")) { say.pausedAbout },
      p { a(.class("button button-secondary"), .href(visit.link(.board))) { say.lookAgain } },
    ])
  }

  private var say: BoardWords { visit.say.board }

  var roomControls: HTML {
    let conference = visit.family.conference
    return .fragment([
      conference?.closedPart == nil
        ? .nothing
        : section(.class("card card-next")) {
          h2 { OpenTheRoomAgain.form.title }
          openAgain
        },
      conference?.pause == nil
        ? .nothing
        : section(.class("card card-next")) {
          visit.drawing(ResumeConference.self, back: .board).html
        },
      plannedOutside,
      details(.class("fold")) {
        summary { "Breaks, closed parts, another day" }
        if conference?.pause == nil { visit.folded(PauseConference.self, back: .board) }
        if let conference, conference.closedPart == nil {
          visit.folded(
            CloseTheRoom.self, back: .board, filledIn: CloseTheRoom.planned(conference))
        }
        visit.folded(RecordMissedPart.self, back: .board)
        visit.folded(StandDownConference.self, back: .board)
      },
    ])
  }

  /// Who was to wait outside for this part, until the chair has closed the room in it.
  private var plannedOutside: HTML {
    guard let conference = visit.family.conference, conference.closedPart == nil,
      let planned = conference.plannedOutside, let begun = conference.parts.last?.at,
      !conference.closedParts.contains(where: { $0.since >= begun })
    else { return .nothing }
    return p(.class("notice")) {
      "Planned for this part: \(listed(planned.without.map(visit.family.name))) "
        + (planned.without.count == 1 ? "waits outside. " : "wait outside. ")
        + "The form below is filled in so."
    }
  }

  /// Who waited outside is ticked already: mostly they come back.
  private var openAgain: HTML {
    var drawing = visit.drawing(OpenTheRoomAgain.self, back: .board)
    let without = visit.family.conference?.closedPart?.without ?? []
    drawing.answers = Answers([OpenTheRoomAgain.form.fields[0].key: without.map(\.text)])
    return drawing.html
  }

  /// By when the next days are due, and why, beside the form that asks for them.
  var nextDays: HTML {
    guard let conference = visit.family.conference else { return .nothing }
    let held = conference.opened?.londonDay ?? conference.day
    let clocks = [ClockRule.firstCoreGroup, .firstReview].compactMap(visit.practice.clock)
    return .fragment(
      clocks.map { clock in
        guard let due = try? clock.period.due(from: held, calendar: .england) else {
          return .nothing
        }
        return div {
          p { "\(clock.title): by \(due.inWords)." }
          Pieces.why(
            "\(clock.period.inWords.capitalizedFirst) the conference on \(held.inWords) is "
              + "\(due.inWords). \(clock.why)", source: clock.source, title: "Why this day?")
        }
      })
  }
}
