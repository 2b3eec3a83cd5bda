// SPDX-License-Identifier: MIT
import Access
import Cast
import Languages
import Practice
import Testing
import Timetable

@testable import Casework

/// Each policy hides on its own, even where an entry does not say who wrote it or for whom. Here
/// Leila is hidden from the team manager, who is otherwise shown everything.
struct HiddenInEveryEventTests {
  private static let leila = PersonID("leila")

  static let events: [CaseEvent] = [
    .correction(
      .corrected(
        EntryCorrected(
          corrects: 2, what: "own-words-given",
          event: .preparation(.ownWordsGiven(OwnWordsGiven(person: leila, words: "So."))),
          why: "leila said so."))),
    .correction(.takenOut(PersonTakenOut(person: leila, why: "So."))),
    .correction(.invitationWithdrawn(InvitationWithdrawn(person: leila, why: "So."))),
    .correction(
      .workerReplaced(
        WorkerReplaced(
          part: .chair, before: leila,
          now: Person(id: PersonID("so"), name: "So", kind: .professional), why: "So."))),
    .correction(
      .workerReplaced(
        WorkerReplaced(
          part: .chair, before: nil, now: Person(id: leila, name: "So", kind: .professional),
          why: "So."))),
    .correction(.liftAsked(LiftAsked(corrects: 2, from: [leila], why: "So."))),
    .correction(.lifted(ProtectionLifted(corrects: 2, from: [leila], why: "So."))),
    .enquiry(
      .addressRecorded(AddressRecorded(person: leila, address: "Elm House", notFor: []))),
    .enquiry(
      .identifierRecorded(
        IdentifierRecorded(child: leila, kind: .localAuthority, number: "1"))),
    .enquiry(.answerRecorded(AnswerRecorded(question: "what", person: leila, words: "So."))),
    .preparation(
      .familyMemberInvited(
        FamilyMemberInvited(person: leila, why: "So.", needs: [], needsInWords: nil))),
    .preparation(.harmStatementWritten(HarmStatementWritten(words: "So.", with: [leila]))),
    .preparation(.reportSent(ReportSent(report: ReportID("r"), author: leila, parts: []))),
    .preparation(
      .reportShared(
        ReportShared(report: ReportID("s"), with: [leila], how: "So.", day: Hassans.began))),
    .enquiry(.related(PeopleRelated(from: leila, kind: .sibling, to: .nadia))),
    .enquiry(.related(PeopleRelated(from: .nadia, kind: .sibling, to: leila))),
    .enquiry(
      .related(PeopleRelated(from: .nadia, kind: .parent, to: .jay, notFor: [leila]))),
    .enquiry(
      .restrictionRecorded(
        RestrictionRecorded(
          kind: .risk, people: [leila], words: "So.", until: nil, mayShareRoom: true,
          notFor: []))),
    .enquiry(
      .restrictionRecorded(
        RestrictionRecorded(
          kind: .risk, people: [.nadia], words: "So.", until: nil, mayShareRoom: true,
          notFor: [leila]))),
    .preparation(
      .parentsMet(
        ParentsMet(with: [leila], day: Hassans.began, explained: [], shared: "So."))),
    .preparation(
      .familyMetByChair(FamilyMetByChair(with: [leila], day: Hassans.began, words: "So."))),
    .preparation(
      .consultationHeld(ConsultationHeld(with: [leila], day: Hassans.began, agreed: "So."))),
    .takingPart(
      .supportArranged(
        SupportArranged(person: leila, need: .access, by: "So.", what: nil, confirmed: false))),
    .takingPart(
      .childMet(
        ChildMet(
          child: .amira, day: Hassans.began, with: [leila], how: [], explained: [], words: nil))),
    .takingPart(
      .childMet(
        ChildMet(
          child: leila, day: Hassans.began, with: [], how: [], explained: [], words: nil))),
    .takingPart(
      .wayToSpeakOffered(
        WayToSpeakOffered(child: leila, way: .letter, answer: .takenUp, words: nil))),
    .papers(.languageChosen(LanguageChosen(person: leila, language: .polish))),
    .papers(
      .released(
        PapersReleased(papers: [
          MadePaper(
            paper: "minutes", recipient: leila, language: .english, text: "R", seen: 1,
            digest: "d", because: "family-member")
        ]))),
    .papers(
      .checked(
        PaperChecked(paper: "minutes", recipient: leila, digest: "d", mayGo: true, why: "So."))),
    .papers(.reworded(MinutesReworded(passage: .reasons(for: leila), words: "So."))),
    .papers(
      .correctionAsked(
        CorrectionAsked(
          correction: CorrectionID("c"), person: leila, what: "So", words: "So."))),
    .papers(
      .wordsLetGo(
        WordsLetGo(entry: DeedKey("later"), people: [leila], mayGo: false, why: "So."))),
    .takingPart(.chairExplained(ChairExplained(with: [leila], explained: [.format]))),
    .takingPart(.goodOutcomeSaid(GoodOutcomeSaid(person: leila, words: "So."))),
    .takingPart(
      .personAskedFor(
        PersonAskedFor(ask: AskID("q"), person: leila, name: "So", why: "So."))),
    .takingPart(
      .askAnswered(
        AskAnswered(ask: AskID("q"), person: leila, answer: .invited, words: "So."))),
    .takingPart(
      .attendancePromised(AttendancePromised(person: leila, answer: .coming, words: nil))),
    .takingPart(
      .substituteNamed(
        SubstituteNamed(
          absent: leila,
          substitute: Person(id: PersonID("so"), name: "So", kind: .professional), why: "So."))),
    .takingPart(
      .absenceSaid(
        AbsenceSaid(person: leila, why: "So.", tried: "So.", views: "So.", carrier: .lena))),
    .takingPart(
      .absenceSaid(
        AbsenceSaid(person: .nadia, why: "So.", tried: "So.", views: "So.", carrier: leila))),
    .takingPart(.confidencePromised(ConfidencePromised(person: leila))),
    .takingPart(.tellingAgreed(TellingAgreed(person: leila, how: nil))),
    .takingPart(.reachSaid(ReachSaid(person: leila, phone: "020 7946 0001", hours: nil))),
    .takingPart(
      .absentProfessionalAsked(AbsentProfessionalAsked(person: leila, words: "So."))),
    .reading(
      .explained(
        ReportExplained(
          report: ReportID("s"), with: [leila], day: Hassans.began, how: "So.", asked: nil))),
    .reading(.read(ReportRead(report: ReportID("s"), reader: leila))),
    .reading(.commented(ReportCommented(report: ReportID("s"), person: leila, words: "So."))),
    .preparation(
      .arrangerNamed(
        ArrangerNamed(arranger: Person(id: leila, name: "So", kind: .professional)))),
    .preparation(.ownWordsGiven(OwnWordsGiven(person: leila, words: "So."))),
    .conference(.opened(ConferenceOpened(present: [leila], part: "welcome"))),
    .conference(.personArrived(PersonArrived(person: leila))),
    .conference(.personLeft(PersonLeft(person: leila))),
    .conference(
      .noteAdded(
        NoteAdded(
          note: NoteID("n"), part: "p", column: "c", words: "So.", whose: leila, ownWords: true))),
    .conference(.scoreGiven(ScoreGiven(whose: leila, score: nil))),
    .conference(
      .viewGiven(
        ViewGiven(
          child: .amira, whose: leila, threshold: false, plan: .none, reasons: "So.", offer: nil))),
    .conference(.familyViewGiven(FamilyViewGiven(whose: leila, words: "So."))),
    .conference(
      .decisionMade(
        DecisionMade(child: leila, threshold: false, plan: .none, category: nil, reasons: "So."))),
    .conference(
      .closed(
        ConferenceClosed(
          summary: "So.", tellsTheChild: leila, firstCoreGroup: nil, review: nil))),
    .room(
      .separateTimesPlanned(
        SeparateTimesPlanned(
          people: [leila], way: .part, time: nil, heard: "So.", standIns: [], receivesRecord: false,
          ground: .welfare, reason: "So.", askedBy: []))),
    .room(
      .separateTimesPlanned(
        SeparateTimesPlanned(
          people: [.karim], way: .part, time: nil, heard: "So.", standIns: [leila],
          receivesRecord: false, ground: .welfare, reason: "So.", askedBy: [leila]))),
    .room(.closed(RoomClosed(without: [leila], ground: .welfare, reason: "So."))),
    .room(.closed(RoomClosed(without: [.karim], standIns: [leila], recordFor: [leila]))),
    .room(
      .openedAgain(
        RoomOpenedAgain(
          without: [.karim, leila], part: "p", present: [leila], scoresOpened: false))),
    .room(.attendanceNoted(AttendanceNoted(person: leila, way: .phone, forWhat: nil))),
    .room(.askedToLeave(AskedToLeave(person: leila, why: "So."))),
    .talk(.missedPartRecorded(MissedPartRecorded(person: leila, what: "So.", follows: "So."))),
    .talk(.supportAskedFor(SupportAskedFor(whose: leila, words: "So.", from: []))),
    .talk(.supportAskedFor(SupportAskedFor(whose: .nadia, words: "So.", from: [leila]))),
    .talk(
      .dissentRecorded(
        DissentRecorded(child: .amira, whose: leila, words: "So.", formal: false))),
    .talk(.noteReworded(NoteReworded(note: NoteID("n"), whose: leila, words: "So."))),
    .talk(
      .notesMerged(
        NotesMerged(
          note: NoteID("m"), notes: [NoteID("n")], part: "p", column: "c", words: "So.",
          whose: leila))),
    .talk(
      .noteFolded(NoteFolded(note: NoteID("n"), whose: leila, isFolded: true, why: "So."))),
    .plan(
      .actionAdded(
        ActionAdded(
          action: ActionID("a"), outcome: OutcomeID("o"), who: leila, what: "So.",
          by: Hassans.began))),
    .plan(
      .outcomeNamed(
        OutcomeNamed(
          outcome: OutcomeID("o"), words: "So.", harm: nil, measure: "So.", children: [leila]))),
    .plan(
      .outcomeNamed(
        OutcomeNamed(
          outcome: OutcomeID("o"), words: "So.", harm: nil, measure: "So.",
          children: [leila, .amira]))),
    .plan(
      .whoSeesChildSaid(
        WhoSeesChildSaid(
          seeing: [SeeingChild(who: leila, child: .amira, every: 7, how: "So.")]))),
    .plan(.agreed(PlanAgreed(coreGroup: [leila], contact: "So.", lead: leila))),
    .plan(
      .sharedWithChild(PlanSharedWithChild(child: leila, day: Hassans.began, how: "So."))),
  ]

  @Test(arguments: events)
  func `an event does not name her`(event: CaseEvent) throws {
    let record = try record(adding: event, by: .amara)
    let seen = try #require(
      SeenRecord(record, by: Actor.tom.account, today: Hassans.began))
    #expect(!everything(in: seen).contains("leila"), "\(event.name)")
  }

  @Test func `her score is not there when the scores are opened`() throws {
    let score = ScoreGiven(whose: Self.leila, score: Score(value: 4, reason: "So."))
    var record = try record(adding: .conference(.scoreGiven(score)), by: .amara)
    record.evolve(
      CaseEntry(
        sequence: record.version + 1, at: Hassans.at("12:01", on: Hassans.began), by: .ruth,
        day: Hassans.began, key: DeedKey("opened"), event: .conference(.scoresOpened)))
    let seen = try #require(SeenRecord(record, by: Actor.tom.account, today: Hassans.began))
    #expect(seen.family.conference?.scoresOpened == true)
    #expect(seen.family.conference?.scores.isEmpty == true)
  }

  @Test func `she is not among the people, and her name is nowhere`() throws {
    let seen = try #require(
      SeenRecord(try record(), by: Actor.tom.account, today: Hassans.began))
    #expect(!everything(in: seen).lowercased().contains("leila"))
  }

  @Test func `what she wrote herself is not there, whatever it is about`() throws {
    let leila = Actor(
      account: AccountID("leila.account"), name: "Leila", title: "Friend", role: .family)
    let written = try record(adding: .plan(.bottomLineSet(BottomLineSet(words: "So."))), by: leila)
    #expect(try entries(of: written) == entries(of: record()))
  }

  @Test func `what was written down for her is not there, whatever it is about`() throws {
    let line = CaseEvent.plan(.bottomLineSet(BottomLineSet(words: "So.")))
    let written = try record(adding: line, by: .amara, for: Self.leila)
    #expect(try entries(of: written) == entries(of: record()))
  }

  @Test func `from whom she is hidden is not told to an invited professional`() throws {
    let seen = try #require(
      SeenRecord(try record(), by: Actor.lena.account, today: Hassans.began)
    ).family
    #expect(seen.person(Self.leila)?.name == "Leila")
    #expect(seen.unknownTo.isEmpty)
  }

  @Test func `a parent does not read with whom else a report was shared`() throws {
    let story = try Story.secrets()
    let his = try SeenRecord.of(.karim, story).family
    #expect(his.reports.map { Array($0.shared.keys) } == [[.karim]])
    let hers = try SeenRecord.of(.nadia, story).family
    #expect(hers.reports.allSatisfy { Array($0.shared.keys) == [.nadia] })
  }

  private func record() throws -> FamilyRecord {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, AddFamilyMember.self,
      [
        "name": "Leila", "kind": "friend", "account": "leila.account",
        "not-for": .people(.tom),
      ], as: "leila")
    return story.record
  }

  private func record(adding event: CaseEvent, by actor: Actor, for person: PersonID? = nil)
    throws -> FamilyRecord
  {
    var record = try record()
    record.evolve(
      CaseEntry(
        sequence: record.version + 1, at: Hassans.at("12:00", on: Hassans.began), by: actor,
        onBehalfOf: person, day: Hassans.began, key: DeedKey("later"), event: event))
    return record
  }

  private func entries(of record: FamilyRecord) throws -> [CaseEntry] {
    try #require(
      SeenRecord(record, by: Actor.tom.account, today: Hassans.began)
    ).family.entries
  }
}
