// SPDX-License-Identifier: MIT
import Cast
import Languages
import Practice
import Testing
import Timetable

@testable import Casework

/// One example of every event there is, with every field filled: what the golden files hold.
enum EventExamples {
  /// Each event as it was first shipped.
  static let all: [CaseEvent] =
    enquiry + preparation + takingPart + reading + conference + room + talk + plan + papers
    + departures + corrections

  /// Events that have grown since, with their later fields filled: `outcome-named.grown.json`.
  static let grown: [CaseEvent] = [
    .enquiry(
      .addressRecorded(
        AddressRecorded(
          person: .nadia, address: "8 Larch Road\nHove", phone: "07700 900123",
          school: "Hill Lane College", notFor: [.karim]))),
    .plan(
      .outcomeNamed(
        OutcomeNamed(
          outcome: OutcomeID("quiet"), words: "Quiet.", harm: "Fear.", measure: "Sleep.",
          children: [.amira], today: "Shouting.", by: Hassans.meeting, strengths: "Grandma."))),
    .plan(
      .actionAdded(
        ActionAdded(
          action: ActionID("step"), outcome: OutcomeID("quiet"), who: .karim, what: "A course.",
          by: Hassans.meeting, often: "Every week."))),
    .plan(.bottomLineSet(BottomLineSet(line: PlanItemID("line"), words: "Nobody hits."))),
    .plan(
      .contingencyWritten(
        ContingencyWritten(words: "We meet.", impact: "More fear.", later: "No trust."))),
    .plan(
      .agreed(PlanAgreed(coreGroup: [.nadia, .lena], contact: "Weekly.", lead: .amara))),
    .room(
      .separateTimesPlanned(
        SeparateTimesPlanned(
          people: [.karim], way: .part, part: "views", time: ten, heard: "At eleven.",
          standIns: [.yusuf], receivesRecord: true, ground: .familyConflict, reason: "Fear.",
          askedBy: [.nadia]))),
    .practice(
      .departed(
        Departure(
          rule: "both-in-the-room", source: "Sussex", expected: "Apart.", reason: "Agreed.",
          people: [.nadia, .karim]))),
    .conference(
      .viewGiven(
        ViewGiven(
          child: .jay, whose: .sam, threshold: false, plan: .another, reasons: "He is well.",
          offer: "Breakfast.", named: "an early help plan"))),
    .conference(
      .decisionMade(
        DecisionMade(
          child: .jay, threshold: false, plan: .another, category: "emotional",
          reasons: "He is well.", named: "an early help plan"))),
    .takingPart(
      .lateConferenceAgreed(
        LateConferenceAgreed(
          due: Hassans.began, reason: "Illness.", interim: "Visits.", withChair: true,
          day: Hassans.meeting))),
    .takingPart(
      .tellingAgreed(TellingAgreed(person: .joy, how: "At home.", children: [.amira]))),
  ]

  /// Events that have grown a second time: `plan-agreed.grown-again.json`.
  static let grownAgain: [CaseEvent] = [
    .plan(
      .agreed(
        PlanAgreed(
          coreGroup: [.nadia, .lena], contact: "Weekly.", lead: .amara, with: [.nadia]))),
    .practice(
      .departed(
        Departure(
          rule: "must-not-meet", source: "Sussex", expected: "Apart.", reason: "Agreed.",
          people: [.nadia, .karim], subject: "pair karim nadia"))),
  ]

  private static let corrections: [CaseEvent] = [
    .correction(
      .corrected(
        EntryCorrected(
          corrects: 4, what: "own-words-given",
          event: .preparation(
            .ownWordsGiven(OwnWordsGiven(person: .amira, words: "I want quiet at night."))),
          why: "She said more."))),
    .correction(.takenOut(PersonTakenOut(person: .jay, why: "He is of another family."))),
    .correction(
      .invitationWithdrawn(InvitationWithdrawn(person: .sam, why: "He left the school."))),
    .correction(
      .workerReplaced(
        WorkerReplaced(part: .chair, before: .ruth, now: lena, why: "She is ill."))),
    .correction(
      .liftAsked(LiftAsked(corrects: 4, from: [.karim], why: "The order has ended."))),
    .correction(
      .lifted(ProtectionLifted(corrects: 4, from: [.karim], why: "I saw the paper."))),
  ]

  private static let lena = Person(
    id: .lena, name: "Lena Novak", kind: .professional, born: Hassans.began,
    agency: .healthVisiting,
    role: "Health visitor", account: AccountID("lena.novak"))
  private static let jay = Person(
    id: .jay, name: "Jay", kind: .child, born: Hassans.began, agency: .other, role: "None",
    account: AccountID("jay"))
  private static let ten = ClockTime("10:00") ?? Hassans.at("10:00", on: Hassans.began).londonTime

  private static let enquiry: [CaseEvent] = [
    .enquiry(
      .opened(
        EnquiryOpened(
          family: "Hassan", strategyDiscussion: Hassans.began, reason: "Amira rang for help.",
          socialWorker: lena, teamManager: lena))),
    .enquiry(.memberAdded(FamilyMemberAdded(person: jay, notFor: [.karim]))),
    .enquiry(
      .related(
        PeopleRelated(
          from: .samira, kind: .other, to: .amira, inWords: "Teta", responsibility: .no,
          livesWith: .notKnown, contact: "Every weekend.", notFor: [.karim]))),
    .enquiry(
      .restrictionRecorded(
        RestrictionRecorded(
          kind: .bail, people: [.nadia, .karim], words: "Not to come near her.",
          until: Hassans.meeting, mayShareRoom: false, notFor: [.samira]))),
    .enquiry(
      .addressRecorded(
        AddressRecorded(person: .nadia, address: "8 Larch Road\nHove", notFor: [.karim]))),
    .enquiry(
      .identifierRecorded(
        IdentifierRecorded(child: .amira, kind: .nhs, number: "9434765919"))),
    .enquiry(
      .answerRecorded(
        AnswerRecorded(question: "what-happened", person: .karim, words: "“I shouted” – 3/4 ☔️"))),
    .enquiry(.concluded(EnquiryConcluded(outcome: .conference, reasons: "They are afraid."))),
  ]

  private static let preparation: [CaseEvent] = [
    .preparation(
      .conferenceCalled(
        ConferenceCalled(
          conference: ConferenceID("conference-"), children: [.amira, .baby],
          day: Hassans.meeting, time: ten, place: "Civic Centre", why: "To plan.", chair: lena,
          practice: "dorset@2026-11-02 3f9a0c5d1e2b4a68", practiceDay: Hassans.began))),
    .preparation(
      .familyMemberInvited(
        FamilyMemberInvited(
          person: .nadia, why: "She knows them.",
          needs: Need.allCases.filter { $0 != .legalAdviser },
          needsInWords: "Urdu."))),
    .preparation(
      .professionalInvited(
        ProfessionalInvited(
          professional: lena, why: "Visits.", reportExpected: true, notFor: [.karim]))),
    .preparation(
      .supporterInvited(
        SupporterInvited(supporter: lena, beside: .amira, support: .legalAdviser, why: "Asked."))),
    .preparation(
      .parentsMet(
        ParentsMet(
          with: [.nadia], day: Hassans.began, explained: Array(Explained.allCases.prefix(9)),
          shared: "All."))),
    .preparation(
      .familyMetByChair(FamilyMetByChair(with: [.karim], day: Hassans.began, words: "He asks."))),
    .preparation(
      .consultationHeld(ConsultationHeld(with: [.amara], day: Hassans.began, agreed: "Doors."))),
    .preparation(
      .harmStatementWritten(HarmStatementWritten(words: "They are afraid.", with: [.nadia]))),
    .preparation(
      .reportSent(
        ReportSent(
          report: ReportID("report"), author: .lena,
          parts: ReportHeading.allCases.map {
            ReportPart(heading: $0, words: $0.words, notFor: [.karim], reason: "At risk.")
          }))),
    .preparation(
      .reportShared(
        ReportShared(
          report: ReportID("report"), with: [.nadia], how: "Read.", day: Hassans.began))),
    .preparation(.ownWordsGiven(OwnWordsGiven(person: .amira, words: "I want quiet."))),
    .preparation(.arrangerNamed(ArrangerNamed(arranger: lena))),
  ]

  private static let takingPart: [CaseEvent] = [
    .takingPart(
      .supportArranged(
        SupportArranged(
          person: .nadia, need: .transport, by: "Amara Okafor", what: "A taxi at nine.",
          confirmed: true))),
    .takingPart(
      .childMet(
        ChildMet(
          child: .amira, day: Hassans.began, with: [.joy], how: WayOfTalking.allCases,
          explained: ChildTopic.allCases, words: "I want quiet."))),
    .takingPart(
      .wayToSpeakOffered(
        WayToSpeakOffered(child: .amira, way: .app, answer: .takenUp, words: "On her phone."))),
    .takingPart(
      .chairExplained(ChairExplained(with: [.karim], explained: ChairTopic.allCases))),
    .takingPart(.goodOutcomeSaid(GoodOutcomeSaid(person: .amira, words: "We sleep."))),
    .takingPart(
      .personAskedFor(
        PersonAskedFor(ask: AskID("ask"), person: .nadia, name: "Leila", why: "She helps."))),
    .takingPart(
      .askAnswered(
        AskAnswered(ask: AskID("ask"), person: .nadia, answer: .anotherWay, words: "She rings."))),
    .takingPart(
      .attendancePromised(
        AttendancePromised(person: .karim, answer: .notSure, words: "If I get the day off."))),
    .takingPart(.confidencePromised(ConfidencePromised(person: .yusuf))),
    .takingPart(
      .substituteNamed(SubstituteNamed(absent: .sam, substitute: lena, why: "She knows Amira."))),
    .takingPart(
      .absenceSaid(
        AbsenceSaid(
          person: .karim, why: "He is away.", tried: "Another day.", views: "A letter.",
          carrier: .yusuf))),
    .takingPart(
      .lateConferenceAgreed(
        LateConferenceAgreed(
          due: Hassans.meeting, reason: "He is ill.", interim: "Visits.", withChair: true))),
    .takingPart(.tellingAgreed(TellingAgreed(person: .joy, how: "At home, the same day."))),
    .takingPart(
      .absentProfessionalAsked(
        AbsentProfessionalAsked(person: .sam, words: "We missed you."))),
    .takingPart(
      .reachSaid(ReachSaid(person: .lena, phone: "01632 960001", hours: "Monday to Friday."))),
  ]

  private static let reading: [CaseEvent] = [
    .reading(
      .explained(
        ReportExplained(
          report: ReportID("report"), with: [.nadia], day: Hassans.began, how: "In Urdu.",
          asked: "Who reads it?"))),
    .reading(.read(ReportRead(report: ReportID("report"), reader: .nadia))),
    .reading(
      .commented(
        ReportCommented(report: ReportID("report"), person: .nadia, words: "It was May."))),
    .reading(
      .wordsShared(
        WordsShared(
          words: DeedKey("deed"), readers: Audience(.caring, [.nadia]), agreed: "She said yes."))),
  ]

  private static let conference: [CaseEvent] = [
    .conference(.opened(ConferenceOpened(present: [.ruth, .nadia], part: "welcome"))),
    .conference(.personArrived(PersonArrived(person: .karim))),
    .conference(.personLeft(PersonLeft(person: .karim))),
    .conference(.partStarted(PartStarted(part: "views"))),
    .conference(
      .noteAdded(
        NoteAdded(
          note: NoteID("note"), part: "child", column: "child-says", words: "I sing.",
          whose: .amira, ownWords: true))),
    .conference(
      .scoreGiven(ScoreGiven(whose: .lena, score: Score(value: 4, reason: "Safer.")))),
    .conference(.scoresOpened),
    .conference(
      .viewGiven(
        ViewGiven(
          child: .amira, whose: .lena, threshold: true, plan: .childProtection, reasons: "Fear.",
          offer: "I come weekly."))),
    .conference(.familyViewGiven(FamilyViewGiven(whose: .nadia, words: "Quiet."))),
    .conference(
      .decisionMade(
        DecisionMade(
          child: .amira, threshold: true, plan: .childProtection, category: "emotional",
          reasons: "Fear."))),
    .conference(
      .closed(
        ConferenceClosed(
          summary: "Agreed.", tellsTheChild: .joy, firstCoreGroup: Hassans.meeting,
          review: Hassans.meeting))),
  ]

  private static let room: [CaseEvent] = [
    .room(
      .separateTimesPlanned(
        SeparateTimesPlanned(
          people: [.karim], way: .separateTime, time: ten, heard: "At eleven.",
          standIns: [.yusuf], receivesRecord: true, ground: .familyConflict, reason: "Fear.",
          askedBy: [.nadia]))),
    .room(
      .closed(
        RoomClosed(
          without: [.karim], ground: .confidential, reason: "Legal advice.", standIns: [.yusuf],
          recordFor: [.karim]))),
    .room(
      .openedAgain(
        RoomOpenedAgain(
          without: [.karim], part: "views", present: [.ruth, .karim], scoresOpened: true))),
    .room(.attendanceNoted(AttendanceNoted(person: .karim, way: .video, forWhat: "The plan"))),
    .room(.askedToLeave(AskedToLeave(person: .karim, why: "He shouted."))),
    .room(.paused(ConferencePaused(back: ten))),
    .room(.resumed),
    .room(
      .stoodDown(
        ConferenceStoodDown(
          ground: .tooFewPeople, reason: "Ill.", interimPlan: "Lena visits daily.",
          day: Hassans.meeting, time: ten, place: "Town Hall"))),
    .room(
      .redated(
        ConferenceRedated(
          day: Hassans.meeting, time: ten, place: "Town Hall", why: "An exam."))),
  ]

  private static let talk: [CaseEvent] = [
    .talk(
      .challengeRecorded(
        ChallengeRecorded(
          part: "sharing", against: .optimism, question: "What if not?", outcome: "A step more."))),
    .talk(
      .missedPartRecorded(
        MissedPartRecorded(person: .sam, what: "No report.", follows: "Ruth rings."))),
    .talk(.scoresEscalated(ScoresEscalated(to: "Tom Reid", nextSteps: "A visit tonight."))),
    .talk(
      .scoresTalkedThrough(ScoresTalkedThrough(about: .safetyPlan, outcome: "Most see it now."))),
    .talk(.risksSummedUp(RisksSummedUp(risks: "Fear.", threshold: "Is it likely?"))),
    .talk(
      .supportAskedFor(SupportAskedFor(whose: .nadia, words: "Someone at bedtime.", from: [.lena]))),
    .talk(
      .dissentRecorded(
        DissentRecorded(child: .baby, whose: .sam, words: "Not for the baby.", formal: true))),
    .talk(
      .noteReworded(NoteReworded(note: NoteID("note"), whose: .lena, words: "She visits."))),
    .talk(
      .notesMerged(
        NotesMerged(
          note: NoteID("both"), notes: [NoteID("note"), NoteID("other")], part: "sharing",
          column: "worries", words: "Both.", whose: .lena))),
    .talk(
      .noteFolded(
        NoteFolded(note: NoteID("note"), whose: .lena, isFolded: true, why: "Another family."))),
  ]

  private static let plan: [CaseEvent] = [
    .plan(
      .outcomeNamed(
        OutcomeNamed(
          outcome: OutcomeID("quiet"), words: "Quiet.", harm: "Fear.", measure: "Sleep."))),
    .plan(
      .actionAdded(
        ActionAdded(
          action: ActionID("step"), outcome: OutcomeID("quiet"), who: .karim, what: "A course.",
          by: Hassans.meeting))),
    .plan(.bottomLineSet(BottomLineSet(words: "Nobody hits."))),
    .plan(.safetyStatementWritten(SafetyStatementWritten(words: "Amira sleeps."))),
    .plan(.contingencyWritten(ContingencyWritten(words: "We meet.", impact: "More fear."))),
    .plan(
      .whoSeesChildSaid(
        WhoSeesChildSaid(
          seeing: [SeeingChild(who: .lena, child: .amira, every: 7, how: "At home.")]))),
    .plan(.takenOut(TakenOutOfPlan(what: PlanItemID("step"), why: "It is done."))),
    .plan(.agreed(PlanAgreed(coreGroup: [.nadia, .lena], contact: "Weekly."))),
    .plan(
      .sharedWithChild(
        PlanSharedWithChild(
          child: .amira, day: Hassans.meeting, how: "With drawings.", said: "Good."))),
  ]

  private static let papers: [CaseEvent] = [
    .papers(.languageChosen(LanguageChosen(person: .nadia, language: .arabic))),
    .papers(
      .released(
        PapersReleased(papers: [
          MadePaper(
            paper: "minutes", recipient: .nadia, language: .arabic, text: "R-1f", seen: 34,
            digest: "0a1b", because: "family-member")
        ]))),
    .papers(
      .checked(
        PaperChecked(
          paper: "minutes", recipient: .karim, digest: "0a1b", mayGo: false, why: "Not yet."))),
    .papers(.reworded(MinutesReworded(passage: .summary, words: "We agreed."))),
    .papers(
      .correctionAsked(
        CorrectionAsked(
          correction: CorrectionID("c"), person: .nadia, what: "The day.", words: "Monday."))),
    .papers(
      .correctionAnswered(
        CorrectionAnswered(correction: CorrectionID("c"), accepted: true, words: "Yes."))),
    .papers(.minutesFinished(MinutesFinished())),
    .papers(
      .wordsLetGo(
        WordsLetGo(entry: DeedKey("note"), people: [.karim], mayGo: true, why: "He knows."))),
  ]

  private static let departures: [CaseEvent] = [
    .practice(
      .departed(
        Departure(rule: "quorum", source: "Swindon", expected: "Two.", reason: "Sam is ill.")))
  ]
}
