// SPDX-License-Identifier: MIT
import Access
import Casework
import Markup
import Practice
import Returns
import Timetable

/// A family: who they are, where they are on the way, and what is next.
struct FamilyPage {
  let visit: FamilyVisit
  let family: FamilyRecord
  let today: Day
  private let told: Told

  /// What is told of a family on its page, and is the same until something is written or a day
  /// ends: it is drawn once.
  private struct Told: Sendable {
    let due: [DueItem]
    let prompts: [StandingPrompt]
    let network: HTML
    let way: HTML
  }

  init(_ visit: FamilyVisit) throws {
    let (family, practice, today) = (visit.family, visit.practice, visit.today)
    (self.visit, self.family, self.today) = (visit, family, today)
    told = try visit.seen.once {
      // Of a meeting that somebody may not see, nothing tells them whether it was held.
      let due = try family.dueList(practice).filter {
        visit.viewer.carriesTheMeeting || $0.rule != "meeting-with-parents"
      }
      return Told(
        due: due.filter { $0.doneOn == nil },
        prompts: visit.viewer.carriesTheMeeting
          ? family.prompts(practice, on: today).filter { $0.reason == nil } : [],
        network: NetworkPicture(family, today: today).html,
        way: WayPicture(family, due, today: today).html)
    }
  }

  var html: HTML {
    visit.frame(family.family, current: .overview) {
      h1 { family.family }
      p(.class("lede")) { lede }
      div(.class("with-rail")) {
        div {
          next
          people
          decided
          planInShort
          reports
          addresses
          numbers
          PutRightDoors(visit: visit).html
        }
        aside(.class("rail")) {
          way
          visit.diaryLink
          if visit.viewer.carriesTheMeeting {
            prompted
            p { a(.href(visit.link(.readers))) { "Who has read this" } }
          }
        }
      }
    }
  }

  private var lede: String {
    guard let conference = family.conference else {
      return "Enquiry since "
        + (family.enquiry.strategyDiscussion?.inWords ?? "the day it was opened") + "."
    }
    if let closed = conference.closed {
      let timing = InitialConferenceTiming(visit.seen)?.words ?? ""
      return "The conference was held on \(closed.at.londonDay.inWords). \(timing)"
    }
    return "The conference is on \(conference.day.inWords) at \(conference.time), "
      + "\(conference.place)."
  }

  private var next: HTML {
    section(.class("card card-next")) {
      h2 { "What is next" }
      if let item = told.due.first {
        p {
          strong(.class(item.due < today ? "late" : "")) { "By \(item.due.inWords)" }
          ": \(item.title)"
          if let arranged = item.arrangedFor { ". Arranged for \(arranged.shortWords)" }
          "."
        }
        Pieces.dueWhy(item)
      } else {
        p { "Nothing has a day at the moment." }
      }
      nextButton
      if visit.viewer.kinds.contains(.professional), family.conference != nil {
        p { a(.href(visit.link(.expected))) { "What is expected of you" } }
      }
    }
  }

  @HTMLBuilder private var nextButton: HTML {
    switch family.stage {
    case .enquiry: link("Go on with the enquiry", .enquiry)
    case .preparation: link("Are we ready to meet?", .preparation)
    case .conference: link("Go to the board", .board)
    case .plan where lettersWait: link("Read and give out the papers", .papers)
    case .plan: link("Read the plan", .plan)
    }
  }

  /// The letters with the decision go out the same day; the chair gives them out.
  private var lettersWait: Bool {
    guard visit.viewer.isChair, let conference = family.conference, conference.closed != nil else {
      return false
    }
    return !conference.papers.given.contains { $0.paper.paper.hasPrefix("decision-letter") }
  }

  private func link(_ words: String, _ page: Route.Page) -> HTML {
    p { a(.class("button"), .href(visit.link(page))) { words } }
  }

  private var people: HTML {
    section {
      h2 { "The family" }
      told.network
      if !family.ties.isEmpty {
        details {
          summary { "Who is whose, who has responsibility, who lives where" }
          TiesTable(family: family).html
        }
      }
      if visit.may(AddFamilyMember.self) {
        visit.folded(AddFamilyMember.self, back: .overview)
        visit.folded(RecordAddress.self, back: .overview)
        visit.folded(RecordIdentifier.self, back: .overview)
        visit.doors([RelatePeople.self, RecordRestriction.self])
      }
    }
  }

  private var decided: HTML {
    guard let conference = family.conference, !conference.decisions.isEmpty else {
      return .nothing
    }
    return section {
      h2 { "What was decided" }
      ul(.class("work-list")) {
        for decision in conference.decisions {
          li {
            div(.class("what")) {
              strong { family.name(decision.child) }
              ": \(Pieces.decisionWords(decision, visit.practice))"
              span(.class("why")) { decision.reasons }
            }
          }
        }
      }
    }
  }

  private var planInShort: HTML {
    guard !family.plan.isEmpty else { return .nothing }
    return section {
      h2 { visit.practice.staffTerm(family.planTerm()).capitalizedFirst }
      ul { family.plan.outcomes.prefix(5).map { outcome in li { visit.words(outcome.words) } } }
      p { a(.href(visit.link(.plan))) { "The whole plan" } }
    }
  }

  private var reports: HTML {
    guard !family.reports.isEmpty else { return .nothing }
    return section {
      h2 { "Reports" }
      ul {
        for report in family.reports {
          li {
            a(.href(visit.link(.report(report.id)))) { family.title(of: report) }
            ", sent on \(report.sentOn.shortWords)"
          }
        }
      }
    }
  }

  private var addresses: HTML {
    guard !family.addresses.isEmpty else { return .nothing }
    return section {
      h2 { "Where people can be found" }
      for (person, address) in family.addresses.sorted(by: { $0.key < $1.key }) {
        div(.class("card")) {
          h3 { family.name(person) }
          Pieces.paragraphs(address.lines.joined(separator: "\n"))
          if !address.notFor.isEmpty {
            p(.class("notice")) {
              "Must not reach \(listed(address.notFor.map(family.name)))."
            }
          }
        }
      }
    }
  }

  private var numbers: HTML {
    guard !family.identifiers.isEmpty else { return .nothing }
    return section {
      h2 { "The children's numbers" }
      ul {
        for child in family.children {
          for (kind, number) in (family.identifiers[child.id] ?? [:]).sorted(by: { $0.key < $1.key }
          ) {
            li { "\(child.name): \(kind.inWords(number))" }
          }
        }
      }
    }
  }

  private var way: HTML {
    section(.class("card")) {
      h2 { "The way" }
      told.way
      ol(.class("way")) {
        for stage in Stage.allCases {
          li(
            .class(isBefore(stage) ? "done" : ""),
            .when(stage == family.stage, .ariaCurrent(.step))
          ) {
            stage.words
            if isBefore(stage) { span(.class("hidden-words")) { " (done)" } }
          }
        }
      }
    }
  }

  private func isBefore(_ stage: Stage) -> Bool {
    let stages = Stage.allCases
    return (stages.firstIndex(of: stage) ?? 0) < (stages.firstIndex(of: family.stage) ?? 0)
  }

  @HTMLBuilder private var prompted: HTML {
    if !told.prompts.isEmpty, family.conference?.closed == nil, visit.may(SayWhyNot.self) {
      p { a(.href(visit.link(.form(SayWhyNot.form.name)))) { SayWhyNot.form.title } }
    }
    for standing in told.prompts {
      section(.class("prompt")) {
        h2 { "The practice here" }
        p { standing.prompt.words }
        p(.class("sources")) { "Where this is written: \(standing.prompt.source)" }
      }
    }
  }
}
