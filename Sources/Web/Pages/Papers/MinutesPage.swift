// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Markup
import Practice
import Timetable

/// The record of the meeting is put right: who asks, what is answered, and when it is final (A1).
struct MinutesPage {
  let visit: FamilyVisit
  let conference: Conference
  private var say: PaperWords { visit.say.papers }
  private var family: FamilyRecord { visit.family }

  init(_ visit: FamilyVisit) throws {
    guard let conference = visit.family.conference, conference.closed != nil else {
      throw WebProblem.notForThem
    }
    (self.visit, self.conference) = (visit, conference)
  }

  var html: HTML {
    visit.frame(say.wrong, current: .papers, said: true) {
      p { a(.href(visit.link(.papers))) { visit.allPapers } }
      h1 { say.wrong }
      p(.class("lede")) { standing }
      waiting
      asked
      if conference.papers.finishedOn == nil {
        ask
        reword
        finish
      }
    }
  }

  private var standing: String {
    if conference.papers.finishedOn != nil { return say.final }
    return dueDay.map { say.wrongUntil(visit.say.calendar.day($0)) }
      ?? visit.say.deeds.purpose(AskCorrection.form)
  }

  /// Until when a change can be asked for: so many days after the draft was given out.
  private var dueDay: Day? {
    conference.papers.minutesGivenOn.flatMap { given in
      visit.practice.clock(.minutesCorrections).flatMap {
        try? $0.period.due(from: given, calendar: .england)
      }
    }
  }

  /// Who still has no answer: for who carries the meeting.
  @HTMLBuilder private var waiting: HTML {
    let open = conference.papers.corrections.filter { $0.answer == nil }
    if visit.viewer.carriesTheMeeting {
      if conference.papers.minutesGivenOn == nil {
        p { "The draft has not been given out yet." }
      } else if open.isEmpty {
        p { "Nobody waits for an answer." }
      } else {
        p(.class("notice")) {
          "No answer yet: \(listed(open.map { family.name($0.asked.person) }))."
        }
      }
    }
  }

  private var asked: HTML {
    .fragment(
      conference.papers.corrections.map { correction in
        section(.class("card")) {
          h2 {
            visit.viewer.selves.contains(correction.asked.person) && visit.viewer.isFamilySide
              ? say.youAsked : family.name(correction.asked.person)
          }
          p(.class("why")) { askedOn(correction) }
          Pieces.ownWords(
            "\(correction.asked.what)\n\(correction.asked.words)",
            by: family.name(correction.asked.person))
          answer(correction)
        }
      })
  }

  private func askedOn(_ correction: Correction) -> String {
    let day = visit.say.calendar.day(correction.askedOn)
    guard visit.viewer.carriesTheMeeting, let due = dueDay, correction.askedOn > due else {
      return day
    }
    return "\(day), after the last day for it"
  }

  private func answer(_ correction: Correction) -> HTML {
    guard let answer = correction.answer else {
      guard visit.may(AnswerCorrection.self), conference.papers.finishedOn == nil else {
        return p { say.noAnswer }
      }
      return visit.folded(
        AnswerCorrection.self, back: .minutes,
        title: "Answer \(family.name(correction.asked.person))",
        fixed: ["correction": correction.id.text], mark: "-\(correction.id)")
    }
    return .fragment([
      h3 { say.answer },
      p { answer.accepted ? say.putRight : say.notChanged },
      Pieces.paragraphs(answer.words),
    ])
  }

  private var ask: HTML {
    let wasThere = visit.viewer.selves.contains { person in
      conference.present[person] != nil || family.person(person)?.isFamily == true
    }
    return wasThere || visit.viewer.carriesTheMeeting
      ? visit.folded(AskCorrection.self, back: .minutes) : .nothing
  }

  /// Only what the chair wrote; each part is folded away until it is needed.
  private var reword: HTML {
    guard visit.may(RewordMinutes.self), !conference.passages.isEmpty else { return .nothing }
    return section {
      h2 { "What you wrote" }
      p { RewordMinutes.form.purpose }
      for passage in conference.passages {
        visit.folded(
          RewordMinutes.self, back: .minutes, title: family.title(of: passage),
          fixed: ["passage": passage.id.text], mark: "-\(passage.id)",
          filledIn: Answers(["words": [passage.words]]))
      }
    }
  }

  private var finish: HTML {
    guard visit.may(FinishMinutes.self), conference.papers.minutesGivenOn != nil else {
      return .nothing
    }
    return section {
      h2 { FinishMinutes.form.title }
      p { FinishMinutes.form.purpose }
      visit.drawing(FinishMinutes.self, back: .minutes).html
    }
  }
}
