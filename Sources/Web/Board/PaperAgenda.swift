// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Markup
import Practice
import Timetable

/// The agenda on paper, with what has been said so far: for the moment when the net goes down, and
/// for everyone who likes paper better (PF1). In another language the English title stands behind
/// each part, so that the reader finds the place when the chair names it.
struct PaperAgenda: Sendable {
  let seen: SeenRecord
  let practice: Practice
  let say: LanguageWords

  init(_ visit: FamilyVisit) {
    (seen, practice, say) = (visit.seen, visit.practice, visit.say)
  }

  var html: HTML {
    guard let conference = seen.family.conference else {
      return .fragment([
        h1 { title(nil) },
        p(.class("lede")) {
          say.language == .english
            ? "No conference has been called yet." : say.family.noMeetingYet
        },
      ])
    }
    return .fragment([
      h1 { title(conference) },
      p(.class("lede")) {
        say.family.whenAndWhere(
          say.calendar.day(conference.day), say.calendar.time(conference.time), conference.place)
      },
      people(conference),
      summary(conference),
      .fragment(practice.agenda.map { part in section(part, conference) }),
    ])
  }

  private func title(_ conference: Conference?) -> String {
    guard say.language == .english else { return say.board.paperAgenda }
    return conference == nil
      ? "Agenda" : "Agenda: \(practice.term(.conference)) for \(seen.family.about)"
  }

  private func people(_ conference: Conference) -> HTML {
    Markup.section {
      h2 { say.language == .english ? "Who is invited" : say.family.whoWillBeThere }
      ul {
        for invitation in conference.invitations {
          li {
            if let person = seen.family.person(invitation.person) {
              say.people.html(person)
            } else {
              seen.family.name(invitation.person)
            }
          }
        }
      }
    }
  }

  private func summary(_ conference: Conference) -> HTML {
    guard let summary = conference.summingUp else { return .nothing }
    return Markup.section {
      h2 { say.board.summedUp }
      p { words(summary.risks) }
      p { words(summary.threshold) }
    }
  }

  private func section(_ part: AgendaPart, _ conference: Conference) -> HTML {
    Markup.section {
      h2 { say.ownBeside(part.title) }
      p { say.own(part.guide) }
      for note in conference.notes where note.part == part.id {
        blockquote(.when(note.ownWords, .untranslated)) {
          p {
            if let why = note.foldedAway { say.board.foldedAway(why) } else { words(note.words) }
          }
          cite {
            seen.family.name(note.whose) + say.calendar.comma
              + say.calendar.time(note.at.londonTime)
              + (conference.isLate(note) ? say.calendar.comma + say.board.late : "")
          }
        }
      }
      hr()
    }
  }
}
