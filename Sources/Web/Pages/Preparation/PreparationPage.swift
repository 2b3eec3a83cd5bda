// SPDX-License-Identifier: MIT
import Access
import Casework
import Markup
import Practice
import Timetable

/// Are we ready to meet? What is done, what is missing, by whom, by when.
struct PreparationPage {
  let visit: FamilyVisit
  let readiness: [ReadinessLine]

  /// What an invited professional can see for themselves. Of anything else a line would say
  /// "missing" where it is only not theirs to see.
  private static let everyones = Set([
    InviteProfessional.form.name, SendReport.form.name, WriteHarmStatement.form.name,
    NameOutcome.form.name, AgreeLateConference.form.name,
  ])

  init(_ visit: FamilyVisit) throws {
    self.visit = visit
    readiness = try visit.family.readiness(visit.practice).filter { line in
      visit.viewer.carriesTheMeeting || line.deed.map(Self.everyones.contains) ?? true
    }
  }

  private var family: FamilyRecord { visit.family }
  private var people: PreparationPeople { PreparationPeople(visit: visit) }

  var html: HTML {
    visit.frame("Are we ready to meet?", current: .preparation) {
      h1 { "Are we ready to meet?" }
      if let conference = family.conference {
        p(.class("lede")) { summary }
        arranger
        people.apart
        checks
        invited(conference)
        people.languages
        people.support
        people.children(conference)
        people.wishes
        people.answers
        reports
        meetings(conference)
        statement(conference)
        plan
        people.restrictions
        people.more(conference)
        SeparateTimes(visit).forStaff
        people.stayedAway(conference)
        open(conference)
      } else {
        p(.class("lede")) { "No conference has been called yet." }
        visit.folded(
          CallConference.self, back: .preparation,
          filledIn: CallConference.withSameChair(visit.family))
      }
    }
  }

  private var summary: String {
    let missing = readiness.filter { !$0.isDone }
    if missing.isEmpty { return "Everything is ready." }
    return "\(missing.count) of \(readiness.count) \(missing.count == 1 ? "is" : "are") still "
      + "missing: " + listed(missing.map { $0.what.prefix(1).lowercased() + $0.what.dropFirst() })
      + "."
  }

  @HTMLBuilder private var arranger: HTML {
    if visit.viewer.isProfessional, let arranger = family.arranger {
      p {
        "\(family.name(arranger)) of the \(visit.practice.term(.businessSupport)) makes the "
          + "arrangements."
      }
    }
  }

  private var checks: HTML {
    section {
      h2 { "Ready?" }
      ul(.class("work-list")) {
        for line in readiness {
          li {
            span(.class(isLate(line) ? "when late" : "when")) {
              line.isDone ? "Done" : line.due.map { "By \($0.due.shortWords)" } ?? "Missing"
            }
            div(.class("what")) {
              line.what.capitalizedFirst
              span(.class("why")) { line.detail }
              if let due = line.due { Pieces.dueWhy(due) }
            }
          }
        }
      }
      visit.folded(SayWhyNot.self, back: .preparation)
    }
  }

  private func isLate(_ line: ReadinessLine) -> Bool {
    !line.isDone && line.due.map { $0.due < visit.today } == true
  }

  private func invited(_ conference: Conference) -> HTML {
    section {
      h2 { "Who is invited, and why" }
      ul(.class("work-list")) {
        for invitation in conference.invitations {
          if let person = family.person(invitation.person) {
            li {
              div(.class("what")) {
                family.named(person)
                span(.class("why")) {
                  invitation.why
                  needs(invitation)
                  if let beside = invitation.beside { "Beside \(family.name(beside)). " }
                }
                people.coming(person.id, conference)
              }
              if invitation.reportExpected {
                span(.class("tag")) {
                  family.reports.contains { $0.author == person.id }
                    ? "Report is here" : "Report expected"
                }
              }
            }
          }
        }
      }
      visit.folded(InviteFamilyMember.self, back: .preparation)
      visit.folded(InviteProfessional.self, back: .preparation)
      visit.folded(InviteSupporter.self, back: .preparation)
    }
  }

  private func needs(_ invitation: Invitation) -> String {
    let said = [listed(invitation.needs.map { $0.words.lowercased() }), invitation.needsInWords]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ": ")
    return said.isEmpty ? " " : " Needs: \(said)\(said.hasSuffix(".") ? "" : ".") "
  }

  private var reports: HTML {
    section {
      h2 { "Reports" }
      if family.reports.isEmpty { p { "No report has been sent yet." } }
      for report in family.reports {
        div(.class("card")) {
          h3 {
            a(.href(visit.link(.report(report.id)))) { family.title(of: report) }
          }
          p { "Sent on \(report.sentOn.shortWords). \(shared(report)) \(unread(report))" }
          visit.folded(
            ShareReport.self, back: .preparation, title: "Share it with the family",
            fixed: ["report": report.id.text], mark: "-\(report.id)")
        }
      }
      if visit.may(SendReport.self) {
        p {
          a(.class("button button-secondary"), .href(visit.link(.form(SendReport.form.name)))) {
            "Write your report"
          }
        }
      }
    }
  }

  /// Who has not said yet that they have read it; the chair sees all, an author those of their own.
  private func unread(_ report: Report) -> String {
    guard visit.viewer.carriesTheMeeting else { return "" }
    let people = family.notYetRead(report)
    return people.isEmpty
      ? "Everyone has read it." : "Not yet read by \(listed(people.map(family.name)))."
  }

  private func shared(_ report: Report) -> String {
    let people = report.shared.sorted { $0.value < $1.value }.map {
      "\(family.name($0.key)) on \($0.value.shortWords)"
    }
    return people.isEmpty ? "Not shared with the family yet." : "Shared with \(listed(people))."
  }

  private func meetings(_ conference: Conference) -> HTML {
    section {
      h2 { "Meetings before the conference" }
      for meeting in conference.parentsMet { draw(meeting, "Social worker and family") }
      for meeting in conference.familyMetByChair {
        draw(meeting, "\(visit.practice.staffTerm(.chair).capitalizedFirst) and family")
      }
      for meeting in conference.consultations { draw(meeting, "Consultation") }
      visit.folded(MeetParents.self, back: .preparation)
      visit.folded(MeetFamilyAsChair.self, back: .preparation)
      visit.folded(ConsultBeforeConference.self, back: .preparation)
      for words in family.ownWords {
        Pieces.ownWords(
          words.words,
          by: "\(family.name(words.person)), \(words.day.shortWords)"
            + family.kept(words.words, of: words.person, visit.say))
      }
      if !family.sharable(by: visit.viewer.account).isEmpty {
        visit.folded(ShareWords.self, back: .preparation)
      }
      visit.folded(GiveOwnWords.self, back: .preparation, title: "Keep somebody's own words")
    }
  }

  private func draw(_ meeting: PreparingMeeting, _ title: String) -> HTML {
    div(.class("card")) {
      h3 { "\(title), \(meeting.day.shortWords)" }
      p { "With \(listed(meeting.with.map(family.name)))." }
      if !meeting.explained.isEmpty {
        ul { meeting.explained.map { explained in li { explained.words } } }
      }
      if !meeting.topics.isEmpty {
        ul { meeting.topics.map { topic in li { topic.words } } }
      }
      Pieces.paragraphs(meeting.words)
      if meeting.words.isEmpty {
        p(.class("hint")) {
          "What was said belongs to those who were there, until one of them shares it."
        }
      }
    }
  }

  private func statement(_ conference: Conference) -> HTML {
    section {
      h2 { visit.practice.term(.harmStatement).capitalizedFirst }
      if let statement = conference.harmStatement {
        blockquote(.class("signed-words")) {
          Pieces.paragraphs(statement.words)
          if !statement.with.isEmpty {
            cite { "Written with \(listed(statement.with.map(family.name)))" }
          }
        }
      }
      visit.folded(
        WriteHarmStatement.self, back: .preparation,
        title: conference.harmStatement == nil ? nil : "Write it anew")
    }
  }

  private var plan: HTML {
    section {
      h2 { visit.practice.staffTerm(family.planTerm()).capitalizedFirst }
      p { a(.href(visit.link(.plan))) { "Read and write the plan" } }
    }
  }

  private func open(_ conference: Conference) -> HTML {
    guard conference.opened == nil, visit.viewer.isChair else { return .nothing }
    return section(.class("card card-next")) {
      h2 { "Open the conference" }
      SeparateTimes(visit).whenOpening
      visit.drawing(OpenConference.self, back: .board).html
    }
  }
}
