// SPDX-License-Identifier: MIT

/// What is left of an event when somebody whom it names does not belong in this family: nothing where
/// it is about them, and the rest where it names others too. The compiler asks for every new event.
extension CaseEvent {
  func without(_ person: PersonID) -> CaseEvent? {
    switch self {
    case .enquiry(let event): event.without(person).map(CaseEvent.enquiry)
    case .preparation(let event): event.without(person).map(CaseEvent.preparation)
    case .takingPart(let event): event.without(person).map(CaseEvent.takingPart)
    case .reading(let event): event.without(person).map(CaseEvent.reading)
    case .conference(let event): event.without(person).map(CaseEvent.conference)
    case .room(let event): event.without(person).map(CaseEvent.room)
    case .talk(let event): event.without(person).map(CaseEvent.talk)
    case .plan(let event): event.without(person).map(CaseEvent.plan)
    case .papers(let event): event.without(person).map(CaseEvent.papers)
    case .practice, .correction: self
    }
  }
}

extension [PersonID] {
  fileprivate func without(_ person: PersonID) -> Self { filter { $0 != person } }
}

extension EnquiryEvent {
  fileprivate func without(_ person: PersonID) -> EnquiryEvent? {
    switch self {
    case .opened, .concluded: self
    case .memberAdded(let added): added.person.id == person ? nil : self
    case .related(let related): [related.from, related.to].contains(person) ? nil : self
    case .restrictionRecorded(let recorded): recorded.without(person).map(Self.restrictionRecorded)
    case .addressRecorded(let recorded): recorded.person == person ? nil : self
    case .identifierRecorded(let recorded): recorded.child == person ? nil : self
    case .answerRecorded(let answer): answer.person == person ? nil : self
    }
  }
}

extension RestrictionRecorded {
  /// What keeps two people apart is nothing any more when one of them has gone.
  fileprivate func without(_ person: PersonID) -> RestrictionRecorded? {
    let rest = people.without(person)
    guard rest != people else { return self }
    guard rest.count > (mayShareRoom ? 0 : 1) else { return nil }
    return RestrictionRecorded(
      kind: kind, people: rest, words: words, until: until, mayShareRoom: mayShareRoom,
      notFor: notFor)
  }
}

extension PreparationEvent {
  fileprivate func without(_ person: PersonID) -> PreparationEvent? {
    switch self {
    case .conferenceCalled(let called):
      .conferenceCalled(
        ConferenceCalled(
          conference: called.conference, children: called.children.without(person),
          day: called.day, time: called.time, place: called.place, why: called.why,
          chair: called.chair, practice: called.practice, practiceDay: called.practiceDay))
    case .familyMemberInvited(let invited): invited.person == person ? nil : self
    case .professionalInvited(let invited): invited.professional.id == person ? nil : self
    case .supporterInvited(let invited):
      [invited.supporter.id, invited.beside].contains(person) ? nil : self
    case .parentsMet(let met):
      met.with.rest(person).map {
        .parentsMet(
          ParentsMet(with: $0, day: met.day, explained: met.explained, shared: met.shared))
      }
    case .familyMetByChair(let met):
      met.with.rest(person).map {
        .familyMetByChair(FamilyMetByChair(with: $0, day: met.day, words: met.words))
      }
    case .consultationHeld(let held):
      .consultationHeld(
        ConsultationHeld(with: held.with.without(person), day: held.day, agreed: held.agreed))
    case .harmStatementWritten(let written):
      .harmStatementWritten(
        HarmStatementWritten(words: written.words, with: written.with.without(person)))
    case .reportSent(let sent): sent.author == person ? nil : self
    case .reportShared(let shared):
      shared.with.rest(person).map {
        .reportShared(
          ReportShared(report: shared.report, with: $0, how: shared.how, day: shared.day))
      }
    case .ownWordsGiven(let given): given.person == person ? nil : self
    case .arrangerNamed(let named): named.arranger.id == person ? nil : self
    }
  }
}

extension [PersonID] {
  /// The others; nil where there were only they.
  fileprivate func rest(_ person: PersonID) -> Self? {
    let rest = without(person)
    return rest.isEmpty && !isEmpty ? nil : rest
  }
}

extension TakingPartEvent {
  fileprivate func without(_ person: PersonID) -> TakingPartEvent? {
    switch self {
    case .supportArranged(let arranged): arranged.person == person ? nil : self
    case .childMet(let met):
      met.child == person
        ? nil
        : .childMet(
          ChildMet(
            child: met.child, day: met.day, with: met.with.without(person), how: met.how,
            explained: met.explained, words: met.words))
    case .wayToSpeakOffered(let offered): offered.child == person ? nil : self
    case .chairExplained(let explained):
      explained.with.rest(person).map {
        .chairExplained(ChairExplained(with: $0, explained: explained.explained))
      }
    case .goodOutcomeSaid(let said): said.person == person ? nil : self
    case .personAskedFor(let asked): asked.person == person ? nil : self
    case .askAnswered(let answered): answered.person == person ? nil : self
    case .attendancePromised(let promised): promised.person == person ? nil : self
    case .confidencePromised(let promised): promised.person == person ? nil : self
    case .substituteNamed(let named):
      [named.absent, named.substitute.id].contains(person) ? nil : self
    case .absenceSaid(let said): [said.person, said.carrier].contains(person) ? nil : self
    case .lateConferenceAgreed: self
    case .tellingAgreed(let agreed): agreed.without(person).map(Self.tellingAgreed)
    case .absentProfessionalAsked(let asked): asked.person == person ? nil : self
    case .reachSaid(let said): said.person == person ? nil : self
    }
  }
}

extension TellingAgreed {
  /// Nothing where the one who tells, or the only child who is told, has gone.
  fileprivate func without(_ gone: PersonID) -> TellingAgreed? {
    guard person != gone else { return nil }
    guard let children, !children.isEmpty else { return self }
    return children.rest(gone).map { TellingAgreed(person: person, how: how, children: $0) }
  }
}

extension ReadingEvent {
  fileprivate func without(_ person: PersonID) -> ReadingEvent? {
    switch self {
    case .explained(let explained):
      explained.with.rest(person).map {
        .explained(
          ReportExplained(
            report: explained.report, with: $0, day: explained.day, how: explained.how,
            asked: explained.asked))
      }
    case .read(let read): read.reader == person ? nil : self
    case .commented(let comment): comment.person == person ? nil : self
    case .wordsShared(let shared):
      .wordsShared(
        WordsShared(
          words: shared.words,
          readers: Audience(shared.readers.circle, shared.readers.people.without(person)),
          agreed: shared.agreed))
    }
  }
}

extension ConferenceEvent {
  fileprivate func without(_ person: PersonID) -> ConferenceEvent? {
    switch self {
    case .opened(let opened):
      .opened(ConferenceOpened(present: opened.present.without(person), part: opened.part))
    case .personArrived(let arrived): arrived.person == person ? nil : self
    case .personLeft(let left): left.person == person ? nil : self
    case .partStarted, .scoresOpened: self
    case .noteAdded(let note): note.whose == person ? nil : self
    case .scoreGiven(let given): given.whose == person ? nil : self
    case .viewGiven(let view): [view.child, view.whose].contains(person) ? nil : self
    case .familyViewGiven(let view): view.whose == person ? nil : self
    case .decisionMade(let made): made.child == person ? nil : self
    case .closed(let closed):
      closed.tellsTheChild == person
        ? .closed(
          ConferenceClosed(
            summary: closed.summary, tellsTheChild: PersonID(""),
            firstCoreGroup: closed.firstCoreGroup, review: closed.review)) : self
    }
  }
}

extension RoomEvent {
  fileprivate func without(_ person: PersonID) -> RoomEvent? {
    switch self {
    case .separateTimesPlanned(let planned):
      planned.people.rest(person).map {
        .separateTimesPlanned(
          SeparateTimesPlanned(
            people: $0, way: planned.way, part: planned.part, time: planned.time,
            heard: planned.heard, standIns: planned.standIns.without(person),
            receivesRecord: planned.receivesRecord, ground: planned.ground,
            reason: planned.reason, askedBy: planned.askedBy.without(person)))
      }
    // Who was out of a part stays out of it: that protects others.
    case .closed, .openedAgain, .paused, .resumed, .stoodDown, .redated: self
    case .attendanceNoted(let noted): noted.person == person ? nil : self
    case .askedToLeave(let asked): asked.person == person ? nil : self
    }
  }
}

extension TalkEvent {
  fileprivate func without(_ person: PersonID) -> TalkEvent? {
    switch self {
    case .challengeRecorded, .scoresEscalated, .scoresTalkedThrough, .risksSummedUp: self
    case .missedPartRecorded(let missed): missed.person == person ? nil : self
    case .supportAskedFor(let asked):
      asked.whose == person
        ? nil
        : .supportAskedFor(
          SupportAskedFor(
            whose: asked.whose, words: asked.words, from: asked.from.without(person)))
    case .dissentRecorded(let dissent):
      [dissent.child, dissent.whose].contains(person) ? nil : self
    case .noteReworded(let reworded): reworded.whose == person ? nil : self
    case .notesMerged(let merged): merged.whose == person ? nil : self
    case .noteFolded(let folded): folded.whose == person ? nil : self
    }
  }
}

extension PlanEvent {
  fileprivate func without(_ person: PersonID) -> PlanEvent? {
    switch self {
    case .outcomeNamed(let named):
      guard let children = named.children, !children.isEmpty else { return self }
      guard let rest = children.rest(person) else { return nil }
      var left = named
      left.children = rest
      return .outcomeNamed(left)
    case .actionAdded(let added): return added.who == person ? nil : self
    case .bottomLineSet, .safetyStatementWritten, .contingencyWritten, .takenOut: return self
    case .whoSeesChildSaid(let said):
      let rest = said.seeing.filter { $0.who != person && $0.child != person }
      return rest.isEmpty ? nil : .whoSeesChildSaid(WhoSeesChildSaid(seeing: rest))
    case .agreed(let agreed):
      return .agreed(
        PlanAgreed(
          coreGroup: agreed.coreGroup.without(person), contact: agreed.contact,
          lead: agreed.lead == person ? nil : agreed.lead,
          with: (agreed.with ?? []).without(person)))
    case .sharedWithChild(let shared): return shared.child == person ? nil : self
    }
  }
}

extension PapersEvent {
  fileprivate func without(_ person: PersonID) -> PapersEvent? {
    switch self {
    case .languageChosen(let chosen): return chosen.person == person ? nil : self
    case .released(let released):
      let rest = released.papers.filter { $0.recipient != person }
      return rest.isEmpty && !released.papers.isEmpty
        ? nil : .released(PapersReleased(papers: rest))
    case .checked(let check): return check.recipient == person ? nil : self
    case .reworded(let reworded): return reworded.passage.child == person ? nil : self
    case .correctionAsked(let asked): return asked.person == person ? nil : self
    // What two people let reach somebody stays as they said it.
    case .correctionAnswered, .minutesFinished, .wordsLetGo: return self
    }
  }
}
