// SPDX-License-Identifier: MIT

/// Passes every free word of an event by, one field after another: what people wrote, not what they
/// chose. It says of each field what is left of the event where that field may not be read.
public struct FreeWords {
  /// The event has nothing to say without these words.
  struct Held: Error {}

  private let mayRead: (String) -> Bool

  init(_ mayRead: @escaping (String) -> Bool) { self.mayRead = mayRead }

  /// Words without which nothing is left of the event.
  func whole(_ words: String) throws(Held) -> String {
    guard mayRead(words) else { throw Held() }
    return words
  }

  /// Words beside something that stands on its own, such as the reasons for a decision.
  func part(_ words: String) -> String { mayRead(words) ? words : "" }

  func part(_ words: String?) -> String? { words.flatMap { mayRead($0) ? $0 : nil } }

  /// Somebody as they are named: what is written of their work is free words, their name is not.
  func part(_ person: Person) -> Person {
    var named = person
    named.role = part(person.role)
    return named
  }
}

extension CaseEvent {
  /// Everything in this event that somebody wrote in words of their own.
  public var freeWords: [String] {
    var words: [String] = []
    _ = readable {
      if !$0.isEmpty { words.append($0) }
      return true
    }
    return words
  }

  /// What is left of the event for somebody who may not read all of its free words; nil where
  /// nothing is.
  ///
  /// There is no `default` on this way: an event of which nobody said what its words are does not
  /// compile.
  public func readable(_ mayRead: @escaping (String) -> Bool) -> CaseEvent? {
    let words = FreeWords(mayRead)
    return try? with(words)
  }

  private func with(_ words: FreeWords) throws(FreeWords.Held) -> CaseEvent {
    switch self {
    case .enquiry(let event): .enquiry(try event.with(words))
    case .preparation(let event): .preparation(try event.with(words))
    case .takingPart(let event): .takingPart(try event.with(words))
    case .reading(let event): .reading(try event.with(words))
    case .conference(let event): .conference(try event.with(words))
    case .room(let event): .room(event.with(words))
    case .talk(let event): .talk(try event.with(words))
    case .plan(let event): .plan(try event.with(words))
    case .papers(let event): .papers(try event.with(words))
    case .practice(let event): .practice(try event.with(words))
    case .correction(let event): .correction(event.with(words) { try? $0.with(words) })
    }
  }
}

extension CorrectionEvent {
  /// Of what an entry was put right to say, what may be read; that it was put right stands.
  fileprivate func with(_ words: FreeWords, _ inner: (CaseEvent) -> CaseEvent?) -> CorrectionEvent {
    switch self {
    case .corrected(let it):
      .corrected(
        EntryCorrected(
          corrects: it.corrects, what: it.what, event: it.event.flatMap(inner),
          why: words.part(it.why)))
    case .takenOut(let it):
      .takenOut(PersonTakenOut(person: it.person, why: words.part(it.why)))
    case .invitationWithdrawn(let it):
      .invitationWithdrawn(InvitationWithdrawn(person: it.person, why: words.part(it.why)))
    case .workerReplaced(let it):
      .workerReplaced(
        WorkerReplaced(
          part: it.part, before: it.before, now: words.part(it.now), why: words.part(it.why)))
    case .liftAsked(let it):
      .liftAsked(LiftAsked(corrects: it.corrects, from: it.from, why: words.part(it.why)))
    case .lifted(let it):
      .lifted(ProtectionLifted(corrects: it.corrects, from: it.from, why: words.part(it.why)))
    }
  }
}

extension EnquiryEvent {
  fileprivate func with(_ words: FreeWords) throws(FreeWords.Held) -> EnquiryEvent {
    switch self {
    case .opened(let it):
      return .opened(
        EnquiryOpened(
          family: it.family, strategyDiscussion: it.strategyDiscussion,
          reason: words.part(it.reason), socialWorker: words.part(it.socialWorker),
          teamManager: it.teamManager.map(words.part)))
    case .memberAdded(let it):
      return .memberAdded(FamilyMemberAdded(person: words.part(it.person), notFor: it.notFor))
    case .related(let it):
      return .related(
        PeopleRelated(
          from: it.from, kind: it.kind, to: it.to, inWords: words.part(it.inWords),
          responsibility: it.responsibility, livesWith: it.livesWith,
          contact: words.part(it.contact), notFor: it.notFor))
    case .restrictionRecorded(let it):
      return .restrictionRecorded(
        RestrictionRecorded(
          kind: it.kind, people: it.people, words: words.part(it.words), until: it.until,
          mayShareRoom: it.mayShareRoom, notFor: it.notFor))
    case .addressRecorded(let it):
      return .addressRecorded(
        AddressRecorded(
          person: it.person, address: try words.whole(it.address), phone: words.part(it.phone),
          school: words.part(it.school), notFor: it.notFor))
    case .identifierRecorded(let it):
      return .identifierRecorded(
        IdentifierRecorded(child: it.child, kind: it.kind, number: try words.whole(it.number)))
    case .answerRecorded(let it):
      return .answerRecorded(
        AnswerRecorded(
          question: it.question, person: it.person, words: try words.whole(it.words)))
    case .concluded(let it):
      return .concluded(EnquiryConcluded(outcome: it.outcome, reasons: words.part(it.reasons)))
    }
  }
}

extension PreparationEvent {
  fileprivate func with(_ words: FreeWords) throws(FreeWords.Held) -> PreparationEvent {
    switch self {
    case .conferenceCalled(let it):
      return .conferenceCalled(
        ConferenceCalled(
          conference: it.conference, children: it.children, day: it.day, time: it.time,
          place: words.part(it.place), why: words.part(it.why), chair: words.part(it.chair),
          practice: it.practice, practiceDay: it.practiceDay))
    case .familyMemberInvited(let it):
      return .familyMemberInvited(
        FamilyMemberInvited(
          person: it.person, why: words.part(it.why), needs: it.needs,
          needsInWords: words.part(it.needsInWords)))
    case .professionalInvited(let it):
      return .professionalInvited(
        ProfessionalInvited(
          professional: words.part(it.professional), why: words.part(it.why),
          reportExpected: it.reportExpected, notFor: it.notFor))
    case .supporterInvited(let it):
      return .supporterInvited(
        SupporterInvited(
          supporter: words.part(it.supporter), beside: it.beside, support: it.support,
          why: words.part(it.why)))
    case .parentsMet(let it):
      return .parentsMet(
        ParentsMet(
          with: it.with, day: it.day, explained: it.explained, shared: words.part(it.shared)))
    case .familyMetByChair(let it):
      return .familyMetByChair(
        FamilyMetByChair(with: it.with, day: it.day, words: try words.whole(it.words)))
    case .consultationHeld(let it):
      return .consultationHeld(
        ConsultationHeld(with: it.with, day: it.day, agreed: words.part(it.agreed)))
    case .harmStatementWritten(let it):
      return .harmStatementWritten(
        HarmStatementWritten(words: try words.whole(it.words), with: it.with))
    case .reportSent(let it): return .reportSent(try it.with(words))
    case .reportShared(let it):
      return .reportShared(
        ReportShared(report: it.report, with: it.with, how: words.part(it.how), day: it.day))
    case .ownWordsGiven(let it):
      return .ownWordsGiven(OwnWordsGiven(person: it.person, words: try words.whole(it.words)))
    case .arrangerNamed(let it):
      return .arrangerNamed(ArrangerNamed(arranger: words.part(it.arranger)))
    }
  }
}

extension ReportSent {
  /// Without the parts that may not be read; nothing where that is all of it.
  fileprivate func with(_ words: FreeWords) throws(FreeWords.Held) -> ReportSent {
    let left = parts.compactMap { part in
      (try? words.whole(part.words)).map {
        ReportPart(
          heading: part.heading, words: $0, notFor: part.notFor, reason: words.part(part.reason))
      }
    }
    guard !left.isEmpty || parts.isEmpty else { throw FreeWords.Held() }
    return ReportSent(report: report, author: author, parts: left)
  }
}

extension TakingPartEvent {
  fileprivate func with(_ words: FreeWords) throws(FreeWords.Held) -> TakingPartEvent {
    switch self {
    case .supportArranged(let it):
      return .supportArranged(
        SupportArranged(
          person: it.person, need: it.need, by: words.part(it.by), what: words.part(it.what),
          confirmed: it.confirmed))
    case .childMet(let it):
      return .childMet(
        ChildMet(
          child: it.child, day: it.day, with: it.with, how: it.how, explained: it.explained,
          words: words.part(it.words)))
    case .wayToSpeakOffered(let it):
      return .wayToSpeakOffered(
        WayToSpeakOffered(
          child: it.child, way: it.way, answer: it.answer, words: words.part(it.words)))
    case .goodOutcomeSaid(let it):
      return .goodOutcomeSaid(
        GoodOutcomeSaid(person: it.person, words: try words.whole(it.words)))
    case .personAskedFor(let it):
      return .personAskedFor(
        PersonAskedFor(
          ask: it.ask, person: it.person, name: try words.whole(it.name),
          why: try words.whole(it.why)))
    case .askAnswered(let it):
      return .askAnswered(
        AskAnswered(
          ask: it.ask, person: it.person, answer: it.answer, words: words.part(it.words)))
    case .attendancePromised(let it):
      return .attendancePromised(
        AttendancePromised(person: it.person, answer: it.answer, words: words.part(it.words)))
    case .substituteNamed(let it):
      return .substituteNamed(
        SubstituteNamed(
          absent: it.absent, substitute: words.part(it.substitute), why: words.part(it.why)))
    case .absenceSaid(let it):
      return .absenceSaid(
        AbsenceSaid(
          person: it.person, why: words.part(it.why), tried: words.part(it.tried),
          views: words.part(it.views), carrier: it.carrier))
    case .lateConferenceAgreed(let it):
      return .lateConferenceAgreed(
        LateConferenceAgreed(
          due: it.due, reason: words.part(it.reason), interim: words.part(it.interim),
          withChair: it.withChair, day: it.day))
    case .tellingAgreed(let it):
      return .tellingAgreed(
        TellingAgreed(
          person: it.person, how: words.part(it.how), children: it.children ?? []))
    case .absentProfessionalAsked(let it):
      return .absentProfessionalAsked(
        AbsentProfessionalAsked(person: it.person, words: try words.whole(it.words)))
    case .reachSaid(let it):
      return .reachSaid(
        ReachSaid(
          person: it.person, phone: try words.whole(it.phone), hours: words.part(it.hours)))
    case .chairExplained, .confidencePromised: return self
    }
  }
}

extension ReadingEvent {
  fileprivate func with(_ words: FreeWords) throws(FreeWords.Held) -> ReadingEvent {
    switch self {
    case .explained(let it):
      return .explained(
        ReportExplained(
          report: it.report, with: it.with, day: it.day, how: words.part(it.how),
          asked: words.part(it.asked)))
    case .commented(let it):
      return .commented(
        ReportCommented(report: it.report, person: it.person, words: try words.whole(it.words)))
    case .wordsShared(let it):
      return .wordsShared(
        WordsShared(words: it.words, readers: it.readers, agreed: words.part(it.agreed)))
    case .read: return self
    }
  }
}
