// SPDX-License-Identifier: MIT
import Access
import Casework
import Markup
import Practice
import Timetable

/// The agenda on paper, with what has been said so far: for the moment when the net goes down, and
/// for everyone who likes paper better (PF1).
public struct AgendaPaper: Sendable {
  let seen: SeenRecord
  let practice: Practice

  public init(_ seen: SeenRecord, _ practice: Practice) {
    (self.seen, self.practice) = (seen, practice)
  }

  public var html: HTML {
    guard let conference = seen.family.conference else {
      return .fragment([
        h1 { "Agenda" }, p(.class("lede")) { "No conference has been called yet." },
      ])
    }
    return .fragment([
      h1 { "Agenda: \(practice.term(.conference)) for \(seen.family.about)" },
      p(.class("lede")) {
        "\(conference.day.inWords), \(conference.time). \(conference.place)."
      },
      people(conference),
      summary(conference),
      .fragment(practice.agenda.map { part in section(part, conference) }),
    ])
  }

  private func people(_ conference: Conference) -> HTML {
    Markup.section {
      h2 { "Who is invited" }
      ul {
        for invitation in conference.invitations {
          li {
            seen.family.name(invitation.person)
            if let role = seen.family.person(invitation.person)?.role { ", \(role)" }
          }
        }
      }
    }
  }

  private func summary(_ conference: Conference) -> HTML {
    guard let summary = conference.summingUp else { return .nothing }
    return Markup.section {
      h2 { "Summed up" }
      p { words(summary.risks) }
      p { words(summary.threshold) }
    }
  }

  private func section(_ part: AgendaPart, _ conference: Conference) -> HTML {
    Markup.section {
      h2 { part.title }
      p { part.guide }
      for note in conference.notes where note.part == part.id {
        blockquote {
          p { words(note.words) }
          cite { "\(seen.family.name(note.whose)), \(note.at.londonTime)" }
        }
      }
      hr()
    }
  }
}
