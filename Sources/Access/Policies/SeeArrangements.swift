// SPDX-License-Identifier: MIT
import Casework

/// Who makes the arrangements sees what has to be arranged: when and where people meet, who is
/// invited as what and whether they come, what help is asked for and how far it is, whose report is
/// in, who must not meet and who comes at another time, and who must not learn of somebody who is
/// invited, so that no letter goes astray. Not one word of why, of a report, of the talk or the
/// plan. What does not stand here is not shown.
extension Lens {
  func arrangement(in entry: CaseEntry) -> CaseEvent? {
    switch entry.event {
    case .enquiry(let event): arrangement(in: event).map(CaseEvent.enquiry)
    case .preparation(let event): arrangement(in: event).map(CaseEvent.preparation)
    case .takingPart(let event):
      arrangement(in: event, isOwn: entry.by.account == viewer.account)
        .map(CaseEvent.takingPart)
    case .conference(let event): arrangement(in: event).map(CaseEvent.conference)
    case .room(let event): arrangement(in: event).map(CaseEvent.room)
    case .papers(let event): arrangement(in: event).map(CaseEvent.papers)
    case .reading, .talk, .plan, .practice, .correction: nil
    }
  }

  /// Who they are; the day from which the limit of the conference counts, and not why.
  private func arrangement(in event: EnquiryEvent) -> EnquiryEvent? {
    switch event {
    case .opened(let opened):
      return .opened(
        EnquiryOpened(
          family: opened.family, strategyDiscussion: opened.strategyDiscussion, reason: "",
          socialWorker: opened.socialWorker.seen(by: viewer),
          teamManager: opened.teamManager?.seen(by: viewer)))
    case .memberAdded(let added):
      guard knows(added.person.id), invited.union(concerned).contains(added.person.id) else {
        return nil
      }
      var person = added.person.seen(by: viewer)
      person.born = nil
      return .memberAdded(FamilyMemberAdded(person: person, notFor: known(added.notFor)))
    case .restrictionRecorded(let recorded):
      return see(recorded).map(EnquiryEvent.restrictionRecorded)
    case .related, .addressRecorded, .identifierRecorded, .answerRecorded, .concluded: return nil
    }
  }

  private func arrangement(in event: PreparationEvent) -> PreparationEvent? {
    switch event {
    case .conferenceCalled(let called):
      .conferenceCalled(
        ConferenceCalled(
          conference: called.conference, children: known(called.children), day: called.day,
          time: called.time, place: called.place, why: "", chair: called.chair.seen(by: viewer),
          practice: called.practice, practiceDay: called.practiceDay))
    case .arrangerNamed(let named):
      knows(named.arranger.id)
        ? .arrangerNamed(ArrangerNamed(arranger: named.arranger.seen(by: viewer))) : nil
    case .familyMemberInvited(let invited):
      knows(invited.person)
        ? .familyMemberInvited(
          FamilyMemberInvited(
            person: invited.person, why: "", needs: invited.needs,
            needsInWords: invited.needsInWords)) : nil
    case .professionalInvited(let invited):
      knows(invited.professional.id)
        ? .professionalInvited(
          ProfessionalInvited(
            professional: invited.professional.seen(by: viewer), why: "",
            reportExpected: invited.reportExpected, notFor: known(invited.notFor))) : nil
    case .supporterInvited(let invited):
      knows(invited.supporter.id, invited.beside)
        ? .supporterInvited(
          SupporterInvited(
            supporter: invited.supporter.seen(by: viewer), beside: invited.beside,
            support: invited.support, why: "")) : nil
    case .consultationHeld(let held):
      .consultationHeld(ConsultationHeld(with: [], day: held.day, agreed: ""))
    case .reportSent(let sent):
      knows(sent.author)
        ? .reportSent(ReportSent(report: sent.report, author: sent.author, parts: [])) : nil
    case .parentsMet, .familyMetByChair, .harmStatementWritten, .reportShared, .ownWordsGiven: nil
    }
  }

  /// - Parameter isOwn: the viewer wrote it down.
  private func arrangement(in event: TakingPartEvent, isOwn: Bool) -> TakingPartEvent? {
    switch event {
    case .supportArranged(let arranged): knows(arranged.person) ? event : nil
    case .reachSaid(let said): knows(said.person) ? event : nil
    case .attendancePromised(let promised):
      knows(promised.person)
        ? .attendancePromised(
          AttendancePromised(
            person: promised.person, answer: promised.answer, words: isOwn ? promised.words : nil))
        : nil
    case .substituteNamed(let named):
      knows(named.absent, named.substitute.id)
        ? .substituteNamed(
          SubstituteNamed(
            absent: named.absent, substitute: named.substitute.seen(by: viewer), why: "")) : nil
    case .absenceSaid(let said):
      knows(said.person)
        ? .absenceSaid(
          AbsenceSaid(person: said.person, why: "", tried: "", views: "", carrier: PersonID("")))
        : nil
    case .childMet, .wayToSpeakOffered, .chairExplained, .goodOutcomeSaid, .personAskedFor,
      .askAnswered, .confidencePromised, .lateConferenceAgreed, .tellingAgreed,
      .absentProfessionalAsked:
      nil
    }
  }

  /// In which language somebody reads, and which papers they were given; nothing of what is in them.
  private func arrangement(in event: PapersEvent) -> PapersEvent? {
    switch event {
    case .languageChosen(let chosen): knows(chosen.person) ? event : nil
    case .released(let released): see(released).map(PapersEvent.released)
    case .checked, .reworded, .correctionAsked, .correctionAnswered, .minutesFinished,
      .wordsLetGo:
      nil
    }
  }

  /// That it has begun, and that it is over.
  private func arrangement(in event: ConferenceEvent) -> ConferenceEvent? {
    switch event {
    case .opened: .opened(ConferenceOpened(present: [], part: ""))
    case .closed:
      .closed(
        ConferenceClosed(
          summary: "", tellsTheChild: PersonID(""), firstCoreGroup: nil, review: nil))
    default: nil
    }
  }

  private func arrangement(in event: RoomEvent) -> RoomEvent? {
    switch event {
    case .separateTimesPlanned(let planned):
      let people = known(planned.people)
      guard !people.isEmpty else { return nil }
      return .separateTimesPlanned(
        SeparateTimesPlanned(
          people: people, way: planned.way, time: planned.time, heard: "",
          standIns: known(planned.standIns), receivesRecord: false, ground: nil, reason: nil,
          askedBy: []))
    case .stoodDown(let down):
      return .stoodDown(
        ConferenceStoodDown(
          ground: down.ground, reason: nil, interimPlan: "", day: down.day, time: down.time,
          place: down.place))
    case .redated(let redated):
      return .redated(
        ConferenceRedated(
          day: redated.day, time: redated.time, place: redated.place, why: ""))
    case .closed, .openedAgain, .attendanceNoted, .askedToLeave, .paused, .resumed: return nil
    }
  }
}
