// SPDX-License-Identifier: MIT
import Casework
import Languages
import Markup
import Practice
import Timetable

/// What happened, in a sentence of the reader's own language. The authority's own words follow it;
/// for what families seldom read there is no sentence, and the English one stands.
struct FamilyChronology {
  typealias Told = (sentence: String, more: HTML?)

  private let family: FamilyRecord
  private let practice: Practice
  private let all: LanguageWords
  private var say: ChronologyWords { all.chronology }

  init(_ family: FamilyRecord, _ practice: Practice, _ say: LanguageWords) {
    (self.family, self.practice, all) = (family, practice, say)
  }

  func told(_ event: CaseEvent) -> Told? {
    switch event {
    case .enquiry(let event): told(event)
    case .preparation(let event): told(event).map { ($0, nil) }
    case .takingPart(let event): told(event)
    case .reading(let event): (told(event), nil)
    case .conference(let event): told(event)
    case .room(let event): told(event)
    case .talk(let event): told(event)
    case .plan(let event): (told(event), nil)
    case .papers(let event): told(event).map { ($0, nil) }
    case .practice, .correction: nil
    }
  }

  /// The sentence of an entry; of one that puts another right, with both.
  func told(_ entry: CaseEntry) -> Told? {
    guard case .correction(let event) = entry.event else { return told(entry.event) }
    switch event {
    case .corrected(let corrected): return told(corrected, at: entry.sequence)
    case .takenOut(let taken):
      let named = family.entries.compactMap(\.event.somebodyNamed).first { $0.id == taken.person }
      return named.map { (say(.namedByMistake, $0.name), nil) }
    case .invitationWithdrawn(let withdrawn):
      return (say(.uninvited, name(withdrawn.person)), nil)
    case .workerReplaced(let replaced): return (say(.takesOver, replaced.now.name), nil)
    case .liftAsked, .lifted: return nil
    }
  }

  private func told(_ corrected: EntryCorrected, at place: Int) -> Told? {
    guard let said = family.said(at: corrected.corrects, before: place),
      let before = told(said)
    else { return nil }
    let now = corrected.event.flatMap { told($0) }
    guard corrected.event == nil || now != nil else { return nil }
    return (
      say(.corrected),
      .fragment([
        .text(". " + say(.itSaid) + " "), line(before), .text(". "),
        now.map { .fragment([.text(say(.itSaysNow) + " "), line($0)]) } ?? .text(say(.notSo)),
      ])
    )
  }

  private func line(_ told: Told) -> HTML {
    .fragment([.text(told.sentence), told.more.map { .fragment([.text(" "), $0]) } ?? .nothing])
  }

  private func name(_ id: PersonID) -> String { family.name(id) }
  private func names(_ ids: [PersonID]) -> String { all.calendar.list(ids.map(family.name)) }
  private func day(_ day: Day) -> String { all.calendar.shortDay(day) }
  private func time(_ time: ClockTime) -> String { all.calendar.time(time) }

  private func told(_ event: EnquiryEvent) -> Told? {
    switch event {
    case .opened(let opened): (say(.enquiryOpened, day(opened.strategyDiscussion)), nil)
    case .memberAdded(let added): (say(.memberAdded, added.person.name), nil)
    case .related, .restrictionRecorded: nil
    case .addressRecorded(let recorded):
      recorded.address.isEmpty ? nil : (say(.address, name(recorded.person)), nil)
    case .identifierRecorded(let recorded):
      (say(.identifier, name(recorded.child), recorded.number), nil)
    case .answerRecorded(let answer):
      (
        say(.answered, name(answer.person)),
        all.own(
          practice.questions.first { $0.id == answer.question }?.words ?? answer.question)
      )
    case .concluded(let concluded): (say(.enquiryConcluded), all.english(concluded.outcome.words))
    }
  }

  private func told(_ event: PreparationEvent) -> String? {
    switch event {
    case .conferenceCalled(let called):
      say(.called, names(called.children), day(called.day), time(called.time), called.place)
    case .familyMemberInvited(let invited): say(.invited, name(invited.person))
    case .professionalInvited(let invited): say(.invited, invited.professional.name)
    case .supporterInvited(let invited):
      say(.supporterInvited, invited.supporter.name, name(invited.beside))
    case .parentsMet(let met): say(.parentsMet, names(met.with), day(met.day))
    case .familyMetByChair(let met): say(.chairMet, names(met.with), day(met.day))
    case .consultationHeld(let held): say(.consulted, day(held.day))
    case .harmStatementWritten: say(.harmWritten)
    case .reportSent(let sent): say(.reportSent, name(sent.author))
    case .reportShared(let shared): say(.reportShared, names(shared.with))
    case .ownWordsGiven(let given): say(.wordsGiven, name(given.person))
    case .arrangerNamed(let named): say(.arranger, named.arranger.name)
    }
  }

  private func told(_ event: TakingPartEvent) -> Told? {
    switch event {
    case .supportArranged(let arranged): (told(arranged), nil)
    case .childMet(let met): (told(met), nil)
    case .wayToSpeakOffered(let offered):
      (
        say(.wayOffered, name(offered.child)),
        all.english("\(offered.way.words). \(offered.answer.words)")
      )
    case .chairExplained(let explained):
      (
        say(.chairExplained, names(explained.with)),
        all.english(explained.explained.map(\.words).joined(separator: "; "))
      )
    case .goodOutcomeSaid(let said): (say(.betterSaid, name(said.person)), nil)
    case .personAskedFor(let asked): (say(.askedFor, name(asked.person), asked.name), nil)
    case .askAnswered(let answered): (told(answered), nil)
    case .attendancePromised(let promised):
      (say(.promised, name(promised.person), all.answers.words(of: promised.answer)), nil)
    case .confidencePromised(let promised): (say(.confidence, name(promised.person)), nil)
    case .substituteNamed(let named):
      (say(.substitute, named.substitute.name, name(named.absent)), nil)
    case .tellingAgreed(let agreed): (say(.telling, name(agreed.person)), nil)
    case .absenceSaid, .lateConferenceAgreed, .absentProfessionalAsked, .reachSaid: nil
    }
  }

  private func told(_ arranged: SupportArranged) -> String {
    let standing =
      arranged.confirmed
      ? all.needs.arranged(arranged.by)
      : arranged.what == nil
        ? all.needs.arranges(arranged.by) : all.needs.notConfirmed(arranged.by)
    return say(.support, all.needs.words(of: arranged.need), name(arranged.person), standing)
  }

  private func told(_ met: ChildMet) -> String {
    met.with.isEmpty
      ? say(.metAlone, name(met.child), day(met.day))
      : say(.metWith, name(met.child), names(met.with), day(met.day))
  }

  private func told(_ answered: AskAnswered) -> String {
    let asked = family.asks.first { $0.id == answered.ask }?.name ?? all.board.someone
    return say(
      .askAnswered, name(answered.person), asked, all.answers.words(of: answered.answer))
  }

  private func told(_ event: ReadingEvent) -> String {
    switch event {
    case .explained(let explained):
      say(.reportExplained, author(explained.report), names(explained.with))
    case .read(let read): say(.reportRead, name(read.reader), author(read.report))
    case .commented(let comment): say(.commented, name(comment.person), author(comment.report))
    case .wordsShared: say(.wordsShared)
    }
  }

  private func author(_ report: ReportID) -> String {
    family.reports.first { $0.id == report }.map { name($0.author) } ?? all.board.someone
  }

  private func told(_ event: ConferenceEvent) -> Told? {
    switch event {
    case .opened(let opened): (say(.opened, names(opened.present)), nil)
    case .personArrived(let arrived): (say(.came, name(arrived.person)), nil)
    case .personLeft(let left): (say(.left, name(left.person)), nil)
    case .partStarted(let started):
      (
        say(.part),
        all.ownBeside(
          practice.agenda.first { $0.id == started.part }?.title ?? started.part)
      )
    case .noteAdded(let note): (say(.said, name(note.whose)), nil)
    case .scoreGiven(let given): (told(given), nil)
    case .scoresOpened: (say(.scoresOpened), nil)
    case .viewGiven(let view):
      (
        say(.viewed, name(view.whose), name(view.child)),
        Pieces.plan(view.plan, practice, all, named: view.named)
      )
    case .familyViewGiven(let view): (say(.familyView, name(view.whose)), nil)
    case .decisionMade(let decision):
      (say(.decided, name(decision.child)), Pieces.decided(decision, practice, all))
    case .closed(let closed):
      (family.person(closed.tellsTheChild).map { say(.closed, $0.name) } ?? say(.closedOnly), nil)
    }
  }

  private func told(_ given: ScoreGiven) -> String {
    guard let score = given.score else { return say(.scored, name(given.whose)) }
    return say(.score, name(given.whose), all.calendar.number(score.value))
  }

  private func told(_ event: RoomEvent) -> Told? {
    switch event {
    case .separateTimesPlanned(let planned):
      (
        say(.timesPlanned, names(planned.people)),
        all.english(planned.way.words.lowercased())
      )
    case .closed(let closed):
      (say(closed.ground == nil ? .pausedFor : .roomClosed, names(closed.without)), nil)
    case .openedAgain(let opened): (say(.wentOnWith, names(opened.without)), nil)
    case .attendanceNoted(let noted):
      (
        say(.takesPart, name(noted.person), all.board.way(noted.way)),
        noted.forWhat.map(all.english)
      )
    case .askedToLeave(let asked): (say(.askedToLeave, name(asked.person)), nil)
    case .paused(let paused):
      (paused.back.map { say(.pausedUntil, time($0)) } ?? say(.paused), nil)
    case .resumed: (say(.wentOn), nil)
    case .stoodDown(let event):
      (
        say(.stoodDown, day(event.day), time(event.time)), all.english(event.ground.words)
      )
    case .redated(let event): (say(.setFor, day(event.day), time(event.time)), nil)
    }
  }

  private func told(_ event: TalkEvent) -> Told? {
    switch event {
    case .challengeRecorded(let challenge): (say(.challenged), all.english(challenge.against.words))
    case .missedPartRecorded, .scoresEscalated, .scoresTalkedThrough: nil
    case .risksSummedUp: (say(.summedUp), nil)
    case .supportAskedFor(let asked):
      (
        asked.from.isEmpty
          ? say(.askedHelp, name(asked.whose))
          : say(.askedHelpFrom, name(asked.whose), names(asked.from)), nil
      )
    case .dissentRecorded(let dissent):
      (say(.disagrees, name(dissent.whose), name(dissent.child)), nil)
    case .noteReworded(let reworded): (say(.reworded, name(reworded.whose)), nil)
    case .notesMerged(let merged): (say(.joined, name(merged.whose)), nil)
    case .noteFolded(let folded):
      (say(folded.isFolded ? .foldedAway : .unfolded, name(folded.whose)), nil)
    }
  }

  private func told(_ event: PlanEvent) -> String {
    switch event {
    case .outcomeNamed: say(.outcome)
    case .actionAdded(let added): say(.step, name(added.who), day(added.by))
    case .bottomLineSet: say(.bottomLine)
    case .safetyStatementWritten: say(.goodLife)
    case .contingencyWritten: say(.contingency)
    case .whoSeesChildSaid(let said):
      all.calendar.list(said.seeing.map { say(.sees, name($0.who), name($0.child)) })
    case .takenOut: say(.takenOut)
    case .agreed(let agreed): agreed.lead.map { say(.agreedLead, name($0)) } ?? say(.agreed)
    case .sharedWithChild(let shared): say(.planShared, name(shared.child))
    }
  }

  private func told(_ event: PapersEvent) -> String? {
    switch event {
    case .languageChosen(let chosen):
      say(.papersLanguage, name(chosen.person), chosen.language.ownName)
    case .released(let released):
      released.papers.first.map { say(.papersGiven, name($0.recipient)) } ?? say(.papersOut)
    case .checked, .wordsLetGo: nil
    case .reworded: say(.minutesReworded)
    case .correctionAsked(let asked): say(.correctionAsked, name(asked.person), asked.what)
    case .correctionAnswered(let answered): say(answered.accepted ? .putRight : .stays)
    case .minutesFinished: say(.minutesFinal)
    }
  }
}
