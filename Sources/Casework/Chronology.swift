// SPDX-License-Identifier: MIT
import Practice
import Timetable

/// One line of the family's chronology: what happened, in a sentence; whose words, verbatim.
public struct ChronologyLine: Hashable, Sendable {
  public let at: Instant
  public let day: Day
  public let sentence: String
  /// Words that were said or written, exactly as they were.
  public let words: String?
  public let by: String
  /// The day on which it was put right; nil where it stands as it was written.
  public let putRightOn: Day?
}

extension FamilyRecord {
  /// The whole way so far, oldest first.
  public func chronology(_ practice: Practice) -> [ChronologyLine] {
    entries.map { entry in
      let (sentence, words) = told(entry.event, practice, at: entry.sequence)
      return ChronologyLine(
        at: entry.at, day: entry.day, sentence: sentence,
        words: words.flatMap { $0.isEmpty ? nil : $0 },
        by: "\(entry.by.name), \(entry.by.title)",
        putRightOn: putRight(at: entry.sequence)?.day)
    }
  }

  typealias Told = (sentence: String, words: String?)

  private func told(_ event: CaseEvent, _ practice: Practice, at place: Int) -> Told {
    switch event {
    case .enquiry(let event): told(event, practice)
    case .preparation(let event): told(event, practice)
    case .takingPart(let event): told(event, practice)
    case .reading(let event): told(event)
    case .conference(let event): told(event, practice)
    case .room(let event): told(event)
    case .talk(let event): told(event)
    case .plan(let event): told(event, practice)
    case .papers(let event): told(event)
    case .practice(.departed(let departure)):
      (
        departure.isUnasked
          ? "A reason that nothing asked for any more, kept for whoever wrote it"
          : "Going ahead although the practice expects otherwise: \(departure.expected)",
        departure.reason
      )
    case .correction(let event):
      told(event, at: place) { told($0, practice, at: place) }
    }
  }

  private func told(_ event: EnquiryEvent, _ practice: Practice) -> Told {
    switch event {
    case .opened(let opened):
      (
        "Enquiry opened after the strategy discussion on \(opened.strategyDiscussion.shortWords)",
        opened.reason
      )
    case .memberAdded(let added): ("\(added.person.name) named as family", nil)
    case .related(let related): told(related)
    case .restrictionRecorded(let recorded): told(recorded)
    case .addressRecorded(let recorded):
      (
        "\(recorded.kinds) of \(name(recorded.person)) recorded",
        recorded.lines.joined(separator: "\n")
      )
    case .identifierRecorded(let recorded):
      ("\(recorded.kind.words) of \(name(recorded.child)) recorded: \(recorded.number)", nil)
    case .answerRecorded(let answer):
      (
        "\(name(answer.person)) answered: "
          + (practice.questions.first { $0.id == answer.question }?.words ?? answer.question),
        answer.words
      )
    case .concluded(let concluded):
      ("Enquiry concluded: \(concluded.outcome.words.lowercased())", concluded.reasons)
    }
  }

  private func told(_ event: PreparationEvent, _ practice: Practice) -> Told {
    switch event {
    case .conferenceCalled(let called):
      (
        "Conference called for \(listed(called.children.map(name))) on \(called.day.inWords), "
          + "\(called.time), \(called.place)", called.why
      )
    case .familyMemberInvited(let invited): ("\(name(invited.person)) invited", invited.why)
    case .professionalInvited(let invited):
      ("\(invited.professional.name) invited", invited.why)
    case .supporterInvited(let invited):
      (
        "\(invited.supporter.name) invited beside \(name(invited.beside)) as "
          + invited.support.words.lowercased(), invited.why
      )
    case .parentsMet(let met):
      ("Social worker met \(listed(met.with.map(name))) on \(met.day.shortWords)", met.shared)
    case .familyMetByChair(let met):
      (
        "The \(practice.term(.chair)) spoke with \(listed(met.with.map(name))) on "
          + met.day.shortWords + (met.words.isEmpty ? ". What was said is theirs" : ""), met.words
      )
    case .consultationHeld(let held):
      ("Consultation before the conference on \(held.day.shortWords)", held.agreed)
    case .harmStatementWritten(let written):
      ("The \(practice.term(.harmStatement)) was written", written.words)
    case .reportSent(let sent): ("Report of \(name(sent.author)) sent", nil)
    case .reportShared(let shared):
      ("Report shared with \(listed(shared.with.map(name)))", shared.how)
    case .ownWordsGiven(let given): ("\(name(given.person)) said for the conference", given.words)
    case .arrangerNamed(let named): ("\(named.arranger.name) makes the arrangements", nil)
    }
  }

  private func told(_ event: ConferenceEvent, _ practice: Practice) -> Told {
    switch event {
    case .opened(let opened):
      ("Conference opened with \(listed(opened.present.map(name)))", nil)
    case .personArrived(let arrived): ("\(name(arrived.person)) came", nil)
    case .personLeft(let left): ("\(name(left.person)) left", nil)
    case .partStarted(let started):
      (
        "Part begun: "
          + (practice.agenda.first { $0.id == started.part }?.title ?? started.part), nil
      )
    case .noteAdded(let note): ("\(name(note.whose)) said", note.words)
    case .scoreGiven(let given):
      (
        "\(name(given.whose)) gave a score"
          + (given.score.map { ": \($0.value)" } ?? ""), given.score?.reason
      )
    case .scoresOpened: ("Scores opened", nil)
    case .viewGiven(let view):
      (
        "View of \(name(view.whose)) for \(name(view.child)): "
          + (view.named ?? view.plan.words.lowercased()),
        view.reasons
      )
    case .familyViewGiven(let view): ("View of \(name(view.whose))", view.words)
    case .decisionMade(let decision):
      (
        "Decided for \(name(decision.child)): \(decision.named ?? decision.plan.words.lowercased())"
          + (decision.category.map { ", \($0)" } ?? ""), decision.reasons
      )
    case .closed(let closed):
      (
        "Conference closed"
          + (person(closed.tellsTheChild).map { ". \($0.name) tells the children" } ?? ""),
        closed.summary
      )
    }
  }

  private func told(_ event: PlanEvent, _ practice: Practice) -> Told {
    switch event {
    case .outcomeNamed(let named): ("Plan: what will be better", named.words)
    case .actionAdded(let added):
      ("Plan: \(name(added.who)) by \(added.by.shortWords)", added.what)
    case .bottomLineSet(let set): ("Plan: what must not happen", set.words)
    case .safetyStatementWritten(let written): ("Plan: what good looks like", written.words)
    case .contingencyWritten(let written):
      ("Plan: what happens if it is not kept", written.words)
    case .whoSeesChildSaid(let said):
      (
        listed(said.seeing.map { "\(name($0.who)) sees \(name($0.child)) \($0.often)" }),
        said.seeing.first?.how
      )
    case .takenOut(let taken): ("Plan: something was taken out", taken.why)
    case .agreed(let agreed):
      ("The plan was agreed" + (agreed.lead.map { ". \(name($0)) leads it" } ?? ""), nil)
    case .sharedWithChild(let shared):
      ("The plan was shared with \(name(shared.child))", shared.said ?? shared.how)
    }
  }
}
