// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Markup
import Practice
import Timetable

/// A parent's page, made for a phone: what is next for me, my words, who will be there and why.
struct MeetingPage {
  let visit: FamilyVisit
  private var all: LanguageWords { visit.say }
  private var say: FamilyWords { all.family }
  private var calendar: CalendarWords { all.calendar }

  init(_ visit: FamilyVisit) { self.visit = visit }

  private var family: FamilyRecord { visit.family }
  private var conference: Conference? { family.conference }

  var html: HTML {
    visit.frame(say.meetingAbout(visit.about), current: .meeting, said: true) {
      h1 { say.meetingAbout(visit.about) }
      if let conference {
        let mine = MyPart(visit, conference)
        p(.class("lede")) {
          say.whenAndWhere(
            calendar.day(conference.day), calendar.time(conference.time), conference.place)
        }
        besideInEnglish(conference)
        visit.diaryLink
        next(conference)
        SeparateTimes(visit).forFamily
        decided(conference)
        ownWords
        mine.attendance
        people(conference)
        mine.asks
        mine.better
        reports
        papers
        way(conference)
        disagree
      } else {
        p(.class("lede")) { say.noMeetingYet }
      }
    }
  }

  /// The day and the time once more in English: they may be shown to who helps, and no mistake in
  /// a translation may make anybody miss the meeting (H18).
  private func besideInEnglish(_ conference: Conference) -> HTML {
    guard all.language != .english else { return .nothing }
    return p(.class("hint beside"), .lang("en-GB"), .dir(.ltr)) {
      "\(conference.day.inWords), \(conference.time). \(conference.place)."
    }
  }

  /// The reports that were shared with this reader, or with whom they stand beside.
  private var sharedReports: [Report] {
    family.reports.filter { !visit.viewer.selves.isDisjoint(with: $0.shared.keys) }
  }

  private func next(_ conference: Conference) -> HTML {
    section(.class("card card-next")) {
      h2 { say.nextForYou }
      if conference.isOpen {
        p { say.joinTheMeeting }
        p { a(.class("button"), .href(visit.link(.board))) { all.page.goToMeeting } }
      } else if conference.closed != nil {
        p { a(.class("button"), .href(visit.link(.plan))) { say.readThePlan } }
      } else if let report = sharedReports.last {
        p { say.sayWhatYouThink }
        p {
          a(.class("button"), .href(visit.link(.report(report.id)))) {
            say.readTheReport(family.name(report.author))
          }
        }
        p(.class("hint")) { "\(say.readingTime(minutes(report))) \(sharedOn(report))" }
      } else {
        p { say.yourWordsAsk }
      }
    }
  }

  /// What the reader was given, and in which language their papers are.
  private var papers: HTML {
    section(.class("card")) {
      h2 { all.papers.title }
      p {
        all.papers.language(family.language(of: visit.viewer.person).ownName)
      }
      if !visit.ownGivenPapers.isEmpty {
        p { a(.href(visit.link(.papers))) { all.papers.all } }
      }
      visit.chooseOwnLanguage(back: .meeting)
    }
  }

  private func minutes(_ report: Report) -> Int {
    max(1, report.parts.reduce(0) { $0 + $1.words.split(separator: " ").count } / 150)
  }

  private func sharedOn(_ report: Report) -> String {
    visit.viewer.selves.compactMap { report.shared[$0] }.min().map {
      say.sharedOn(calendar.shortDay($0))
    } ?? ""
  }

  private func decided(_ conference: Conference) -> HTML {
    guard !conference.decisions.isEmpty else { return .nothing }
    return section(.class("card")) {
      h2 { say.whatWasDecided }
      for decision in conference.decisions {
        h3 { family.name(decision.child) }
        p { Pieces.decided(decision, visit.practice, all) }
        all.inEnglish { Pieces.paragraphs(decision.reasons) }
      }
    }
  }

  private var ownWords: HTML {
    section(.class("card")) {
      h2 { say.yourWords }
      for words in family.ownWords {
        Pieces.ownWords(
          words.words,
          by: calendar.signed(family.name(words.person), words.day)
            + family.kept(words.words, of: words.person, all))
      }
      if visit.may(GiveOwnWords.self) {
        p { say.yourWordsAsk }
        visit.drawing(GiveOwnWords.self, back: .meeting).html
      }
      if !family.sharable(by: visit.viewer.account).isEmpty {
        visit.folded(ShareWords.self, back: .meeting)
      }
    }
  }

  private func people(_ conference: Conference) -> HTML {
    section(.class("card")) {
      h2 { conference.closed == nil ? say.whoWillBeThere : say.whoWasInvited }
      ul {
        for invitation in conference.invitations where invitation.person != visit.viewer.person {
          li {
            told(invitation, conference)
            visit.reach(of: invitation.person)
          }
        }
      }
      if let mine = conference.invitation(of: visit.viewer.person), !mine.needs.isEmpty {
        p {
          say.yourNeeds(
            calendar.list(mine.needs.map { all.needs.words(of: $0).lowercased() }))
        }
      }
    }
  }

  private func told(_ invitation: Invitation, _ conference: Conference) -> HTML {
    guard let person = family.person(invitation.person) else { return .nothing }
    if person.id == conference.chair {
      let title = visit.practice.term(.chair)
      return .fragment([
        .text(say.theChair(person.name, all.ownText(title))),
        all.translation(title) == nil ? .nothing : all.behind(title),
      ])
    }
    return .fragment([
      all.people.html(person),
      invitation.why.isEmpty
        ? .nothing
        : .fragment([
          .text(" – "), span(.class("why"), .dir(.auto), englishInside) { invitation.why },
        ]),
    ])
  }

  /// Marks what a professional wrote for the page, where the page is in another language.
  private var englishInside: Attribute { .when(all.language != .english, .lang("en-GB")) }

  private var reports: HTML {
    guard !sharedReports.isEmpty else { return .nothing }
    return section(.class("card")) {
      h2 { say.allReports }
      ul {
        for report in sharedReports {
          li {
            a(.href(visit.link(.report(report.id)))) {
              say.readTheReport(family.name(report.author))
            }
            if let day = report.readOn[visit.viewer.person] {
              span(.class("why")) { " \(all.takingPart.readOn(calendar.shortDay(day)))" }
            }
          }
        }
      }
    }
  }

  private func way(_ conference: Conference) -> HTML {
    let mine = visit.viewer.selves
    let isTold = (conference.parentsMet + conference.familyMetByChair).contains {
      !mine.isDisjoint(with: $0.with)
    }
    let steps = [
      (say.told, isTold || conference.invitations.contains { mine.contains($0.person) }),
      (say.invited, conference.invitations.count > 2),
      (say.readReports, hasRead), (say.met, conference.closed != nil),
      (say.planAgreed, family.plan.agreedOn != nil),
    ]
    let now = steps.firstIndex { !$0.1 }
    return section(.class("card")) {
      h2 { say.theWay }
      ol(.class("way")) {
        for (index, step) in steps.enumerated() {
          li(.class(step.1 ? "done" : ""), .when(index == now, .ariaCurrent(.step))) {
            step.0
            if step.1 { span(.class("hidden-words")) { " (\(all.page.done))" } }
          }
        }
      }
    }
  }

  /// Whether this reader has said that they have read every report that was shared with them.
  private var hasRead: Bool {
    !sharedReports.isEmpty && sharedReports.allSatisfy { $0.readOn[visit.viewer.person] != nil }
  }

  private var disagree: HTML {
    section(.class("card")) {
      h2 { say.ifYouDisagree }
      p { say.howToDisagree }
      if family.conference?.decisions.isEmpty == false {
        visit.folded(RecordDissent.self, back: .meeting)
      }
      PutRightDoors(visit: visit).own
    }
  }
}
