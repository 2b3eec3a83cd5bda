// SPDX-License-Identifier: MIT
import Access
import Casework
import Markup
import Practice
import Timetable

/// What is expected of an invited professional, in the authority's own words, with the days that
/// count and why (PP1 to PP7, PR1 to PR6).
struct ExpectedPage {
  let visit: FamilyVisit
  let conference: Conference
  private let due: [DueItem]

  init(_ visit: FamilyVisit) throws {
    guard visit.viewer.isProfessional, let conference = visit.family.conference else {
      throw WebProblem.nothingHere
    }
    (self.visit, self.conference) = (visit, conference)
    due = try visit.family.dueList(visit.practice).filter { $0.rule.hasPrefix("reports-to") }
  }

  private var family: FamilyRecord { visit.family }
  private var me: PersonID { visit.viewer.person }

  var html: HTML {
    visit.frame("What is expected of you", current: nil) {
      h1 { "What is expected of you" }
      p(.class("lede")) {
        "The conference for \(family.about) is on \(conference.day.inWords) at "
          + "\(conference.time), \(conference.place)."
      }
      visit.diaryLink
      if let why = conference.invitation(of: me)?.why, !why.isEmpty {
        section {
          h2 { "Why you are invited" }
          Pieces.paragraphs(why)
        }
      }
      PreparationPeople(visit: visit).apart
      SeparateTimes(visit).askBy
      attendance
      report
      PutRightDoors(visit: visit).own
      toRead
      words
    }
  }

  private var attendance: HTML {
    section(.class("card card-next")) {
      h2 { "Will you be there?" }
      if let promise = conference.takingPart.promises[me] {
        p { "You said: \(promise.answer.words)." }
      }
      if conference.closed == nil, visit.may(PromiseAttendance.self) {
        visit.doors([PromiseAttendance.self, NameSubstitute.self])
      }
    }
  }

  private var report: HTML {
    let mine = family.reports.last { $0.author == me }
    let isExpected = conference.invitation(of: me)?.reportExpected == true
    return section {
      h2 { "Your report" }
      if let mine {
        p { "You sent it on \(mine.sentOn.inWords)." }
      } else if isExpected {
        p { "A report is expected of you." }
        p { a(.class("button"), .href(visit.link(.form(SendReport.form.name)))) { "Write it" } }
      } else {
        p { "No report was asked of you. You may send one all the same." }
      }
      for item in due {
        p { strong { "\(item.title): by \(item.due.inWords)" } }
        Pieces.dueWhy(item)
      }
    }
  }

  private var toRead: HTML {
    let others = family.reports.filter { $0.author != me }
    guard !others.isEmpty else { return .nothing }
    return section {
      h2 { "Reports to read before" }
      ul {
        for report in others {
          li {
            a(.href(visit.link(.report(report.id)))) { family.title(of: report) }
            report.readOn[me].map { ", read on \($0.shortWords)" } ?? ", not marked as read yet"
          }
        }
      }
    }
  }

  private var words: HTML {
    section {
      h2 { "What \(visit.practice.name) asks of everyone who comes" }
      for (place, note) in notes.enumerated() {
        h3 { note.title }
        p { note.words }
        if place + 1 == notes.count || notes[place + 1].source != note.source {
          p(.class("sources")) { "Where this is written: \(note.source)" }
        }
      }
    }
  }

  /// What the authority says for itself first, each source once.
  private var notes: [PracticeNote] {
    let all = visit.practice.notes.filter(\.isForProfessionals)
    let sources = all.map(\.source).reduce(into: [String]()) { known, source in
      if !known.contains(source) { known.append(source) }
    }
    let own = sources.filter { $0.hasPrefix(visit.practice.name) }
    return (own + sources.filter { !own.contains($0) }).flatMap { source in
      all.filter { $0.source == source }
    }
  }
}
