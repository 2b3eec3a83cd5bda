// SPDX-License-Identifier: MIT
import Access
import Casework
import Languages
import Markup
import Practice
import Timetable

/// How everyone takes part: who must not meet, what help is arranged, what children and parents
/// say and ask for. Each part stands only where there is something to read.
struct PreparationPeople {
  let visit: FamilyVisit

  private var family: FamilyRecord { visit.family }

  /// The standing line for whoever plans or comes: these two must not meet (PS5).
  var apart: HTML {
    .fragment(
      family.mustNotMeet.map { pair in
        p(.class("notice")) {
          strong { "\(family.name(pair.one)) and \(family.name(pair.other)) must not meet." }
          " Plan where and when each of them comes."
        }
      })
  }

  var restrictions: HTML {
    guard visit.viewer.carriesTheMeeting else { return .nothing }
    return section {
      h2 { "What keeps people apart" }
      if family.restrictions.isEmpty { p { "Nothing has been recorded." } }
      for restriction in family.restrictions { draw(restriction) }
      visit.doors([RecordRestriction.self])
    }
  }

  private func draw(_ restriction: Restriction) -> HTML {
    div(.class("card")) {
      h3 {
        "\(restriction.kind?.words ?? "Kept apart"): "
        listed(restriction.people.map(family.name))
      }
      p {
        restriction.mayShareRoom ? "They may be in one room." : "They must not be in one room."
        if let until = restriction.until { " Until \(until.inWords)." }
      }
      Pieces.paragraphs(restriction.words ?? "")
      if !restriction.notFor.isEmpty {
        p(.class("notice")) { "Must not reach \(listed(restriction.notFor.map(family.name)))." }
      }
    }
  }

  /// The help that somebody needs, and how far it is.
  var support: HTML {
    let needs = family.supportNeeded
    guard visit.viewer.carriesTheMeeting || visit.viewer.arranges, !needs.isEmpty else {
      return .nothing
    }
    return section {
      h2 { "Help to take part" }
      ul(.class("work-list")) {
        for need in needs {
          li {
            span(.class("when")) { need.arranged?.confirmed == true ? "Done" : "Open" }
            div(.class("what")) {
              "\(need.need.words) for \(family.name(need.person))"
              span(.class("why")) { "\(need.standing.capitalizedFirst)." }
              if let what = need.arranged?.what { Pieces.paragraphs(what) }
            }
          }
        }
      }
      visit.folded(ArrangeSupport.self, back: .preparation)
    }
  }

  /// In which language each of the family reads their papers (PL3).
  var languages: HTML {
    guard visit.viewer.carriesTheMeeting, visit.may(Casework.ChooseLanguage.self) else {
      return .nothing
    }
    let others = family.people.filter {
      $0.isFamily && family.language(of: $0.id) != .english
    }
    return section {
      h2 { "Languages" }
      p {
        others.isEmpty
          ? "Everyone’s papers are in English."
          : others.map {
            "\($0.name) reads \(family.language(of: $0.id).englishName)."
          }.joined(separator: " ")
      }
      visit.folded(Casework.ChooseLanguage.self, back: .preparation)
    }
  }

  /// Whom the family wants there, and what would be better for them (E5).
  var wishes: HTML {
    guard !family.asks.isEmpty || !family.goodOutcomes.isEmpty else { return .nothing }
    return section {
      h2 { "What the family hopes for" }
      for hope in family.goodOutcomes {
        Pieces.ownWords(hope.words, by: "\(family.name(hope.person)), \(hope.day.shortWords)")
      }
      for ask in family.asks { draw(ask) }
    }
  }

  private func draw(_ ask: Ask) -> HTML {
    div(.class("card")) {
      h3 { "\(family.name(ask.person)) wants \(ask.name) there" }
      Pieces.paragraphs(ask.why)
      if let answer = ask.answer {
        p { strong { "\(answer.answer.words)." } }
        Pieces.paragraphs(answer.words)
      } else if family.openAsks.contains(ask) {
        visit.folded(
          AnswerAsk.self, back: .preparation, title: "Answer \(family.name(ask.person))",
          fixed: ["ask": ask.id.text], mark: "-\(ask.id)")
      } else {
        p { "\(ask.name) is invited." }
      }
    }
  }

  /// What each person answered in the enquiry, so that nobody is asked twice (E3).
  var answers: HTML {
    let said = SaidInEnquiry(visit)
    guard !said.isEmpty else { return .nothing }
    return section {
      h2 { "What people said in the enquiry" }
      said.html
    }
  }

  /// How each child was met and what each was offered (PF4, PS15).
  func children(_ conference: Conference) -> HTML {
    section {
      h2 { "The children" }
      ul(.class("work-list")) {
        for child in conference.children { li { div(.class("what")) { told(child, conference) } } }
      }
      visit.doors([MeetChild.self, OfferWayToSpeak.self])
    }
  }

  private func told(_ child: PersonID, _ conference: Conference) -> HTML {
    let met = conference.takingPart.childrenMet.filter { $0.met.child == child }
    let offered = conference.takingPart.waysOffered.filter { $0.child == child }
    return .fragment([
      .text(family.name(child)),
      span(.class("why")) {
        if met.isEmpty { "Not met for this conference yet. " }
        for one in met {
          "Met on \(one.met.day.shortWords), "
          one.met.with.isEmpty ? "alone. " : "with \(listed(one.met.with.map(family.name))). "
        }
        for one in offered { "\(one.way.words): \(one.answer.words.lowercased()). " }
      },
    ])
  }

  /// Who cannot come, who comes instead, and whether somebody promised to be there.
  func coming(_ person: PersonID, _ conference: Conference) -> HTML {
    let taking = conference.takingPart
    var parts: [String] = []
    if let promise = taking.promises[person] { parts.append(promise.answer.toldOf) }
    if let absence = taking.absences[person] {
      parts.append(
        absence.views.isEmpty
          ? "is not coming"
          : (family.person(absence.carrier).map { "\($0.name) brings their views" }
            ?? "their views") + ": \(absence.views)")
    }
    if taking.confidences.contains(person) { parts.append("promised to keep what they hear") }
    if let instead = taking.substitutes.last(where: { $0.absent == person }) {
      parts.append("\(instead.substitute.name) comes instead")
    }
    guard !parts.isEmpty else { return .nothing }
    return span(.class("why")) { "\(parts.joined(separator: ". ").capitalizedFirst)." }
  }

  /// Rarer things, each on a page of its own.
  func more(_ conference: Conference) -> HTML {
    let late = family.departures.contains { $0.rule == "initial-conference" }
    var deeds: [any Deed.Type] = [
      SayHowToReachYou.self, NameArranger.self, PromiseAttendance.self, NameSubstitute.self,
      SayParentWillNotCome.self,
      AgreeWhoTellsChild.self, SayGoodOutcome.self, AskForPerson.self,
    ]
    if late { deeds.insert(AgreeLateConference.self, at: 0) }
    let doors = visit.doors(deeds)
    guard conference.opened == nil, deeds.contains(where: visit.may) else { return .nothing }
    return details(.class("fold")) {
      Markup.summary { "More that may be needed" }
      doors
    }
  }

  /// After the conference: whom the chair asks why they stayed away (PR10).
  func stayedAway(_ conference: Conference) -> HTML {
    guard conference.closed != nil, visit.viewer.carriesTheMeeting,
      !family.missed.isEmpty
    else { return .nothing }
    let asked = Set(conference.takingPart.asked.map(\.person))
    return section {
      h2 { "Who did not come, or did not report" }
      ul {
        for missed in family.missed {
          li {
            "\(family.name(missed.person)) \(missed.words)"
              + (asked.contains(missed.person) ? ": asked why." : ".")
          }
        }
      }
      visit.doors([AskAbsentProfessional.self])
    }
  }
}

extension FamilyVisit {
  /// Links to deeds that have a page of their own, for those who may do them.
  func doors(_ deeds: [any Deed.Type]) -> HTML {
    let mine = deeds.filter(may)
    guard !mine.isEmpty else { return .nothing }
    return ul(.class("doors")) {
      for deed in mine {
        li {
          a(.href(link(.form(deed.form.name)))) { say.deeds.title(deed.form) }
          span(.class("why")) { " \(say.deeds.purpose(deed.form))" }
        }
      }
    }
  }
}
