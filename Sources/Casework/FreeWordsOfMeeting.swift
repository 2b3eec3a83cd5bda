// SPDX-License-Identifier: MIT

/// What is left of what happened in a meeting, where its words may not be read: a vote or a decision
/// stands without its reasons, a note does not stand without its words.
extension ConferenceEvent {
  func with(_ words: FreeWords) throws(FreeWords.Held) -> ConferenceEvent {
    switch self {
    case .noteAdded(let it):
      return .noteAdded(
        NoteAdded(
          note: it.note, part: it.part, column: it.column, words: try words.whole(it.words),
          whose: it.whose, ownWords: it.ownWords))
    case .scoreGiven(let it):
      return .scoreGiven(
        ScoreGiven(
          whose: it.whose,
          score: it.score.map { Score(value: $0.value, reason: words.part($0.reason)) }))
    case .viewGiven(let it):
      return .viewGiven(
        ViewGiven(
          child: it.child, whose: it.whose, threshold: it.threshold, plan: it.plan,
          reasons: words.part(it.reasons), offer: words.part(it.offer),
          named: words.part(it.named)))
    case .familyViewGiven(let it):
      return .familyViewGiven(
        FamilyViewGiven(whose: it.whose, words: try words.whole(it.words)))
    case .decisionMade(let it):
      return .decisionMade(
        DecisionMade(
          child: it.child, threshold: it.threshold, plan: it.plan, category: it.category,
          reasons: words.part(it.reasons), named: words.part(it.named)))
    case .closed(let it):
      return .closed(
        ConferenceClosed(
          summary: words.part(it.summary), tellsTheChild: it.tellsTheChild,
          firstCoreGroup: it.firstCoreGroup, review: it.review))
    case .opened, .personArrived, .personLeft, .partStarted, .scoresOpened: return self
    }
  }
}

extension RoomEvent {
  func with(_ words: FreeWords) -> RoomEvent {
    switch self {
    case .separateTimesPlanned(let it):
      return .separateTimesPlanned(
        SeparateTimesPlanned(
          people: it.people, way: it.way, part: it.part, time: it.time,
          heard: words.part(it.heard), standIns: it.standIns, receivesRecord: it.receivesRecord,
          ground: it.ground, reason: words.part(it.reason), askedBy: it.askedBy))
    case .closed(let it):
      return .closed(
        RoomClosed(
          without: it.without, ground: it.ground, reason: words.part(it.reason),
          standIns: it.standIns, recordFor: it.recordFor))
    case .attendanceNoted(let it):
      return .attendanceNoted(
        AttendanceNoted(person: it.person, way: it.way, forWhat: words.part(it.forWhat)))
    case .askedToLeave(let it):
      return .askedToLeave(AskedToLeave(person: it.person, why: words.part(it.why)))
    case .stoodDown(let it):
      return .stoodDown(
        ConferenceStoodDown(
          ground: it.ground, reason: words.part(it.reason),
          interimPlan: words.part(it.interimPlan), day: it.day, time: it.time,
          place: words.part(it.place)))
    case .redated(let it):
      return .redated(
        ConferenceRedated(
          day: it.day, time: it.time, place: words.part(it.place), why: words.part(it.why)))
    case .openedAgain, .paused, .resumed: return self
    }
  }
}

extension TalkEvent {
  func with(_ words: FreeWords) throws(FreeWords.Held) -> TalkEvent {
    switch self {
    case .challengeRecorded(let it):
      return .challengeRecorded(
        ChallengeRecorded(
          part: it.part, against: it.against, question: try words.whole(it.question),
          outcome: try words.whole(it.outcome)))
    case .missedPartRecorded(let it):
      return .missedPartRecorded(
        MissedPartRecorded(
          person: it.person, what: try words.whole(it.what),
          follows: try words.whole(it.follows)))
    case .scoresEscalated(let it):
      return .scoresEscalated(
        ScoresEscalated(to: try words.whole(it.to), nextSteps: try words.whole(it.nextSteps)))
    case .scoresTalkedThrough(let it):
      return .scoresTalkedThrough(
        ScoresTalkedThrough(about: it.about, outcome: try words.whole(it.outcome)))
    case .risksSummedUp(let it):
      return .risksSummedUp(
        RisksSummedUp(
          risks: try words.whole(it.risks), threshold: try words.whole(it.threshold)))
    case .supportAskedFor(let it):
      return .supportAskedFor(
        SupportAskedFor(whose: it.whose, words: try words.whole(it.words), from: it.from))
    case .dissentRecorded(let it):
      return .dissentRecorded(
        DissentRecorded(
          child: it.child, whose: it.whose, words: try words.whole(it.words),
          formal: it.formal))
    case .noteReworded(let it):
      return .noteReworded(
        NoteReworded(note: it.note, whose: it.whose, words: try words.whole(it.words)))
    case .notesMerged(let it):
      return .notesMerged(
        NotesMerged(
          note: it.note, notes: it.notes, part: it.part, column: it.column,
          words: try words.whole(it.words), whose: it.whose))
    case .noteFolded(let it):
      return .noteFolded(
        NoteFolded(
          note: it.note, whose: it.whose, isFolded: it.isFolded, why: try words.whole(it.why)))
    }
  }
}

extension PlanEvent {
  func with(_ words: FreeWords) throws(FreeWords.Held) -> PlanEvent {
    switch self {
    case .outcomeNamed(let it):
      var named = OutcomeNamed(
        outcome: it.outcome, words: try words.whole(it.words), harm: words.part(it.harm),
        measure: try words.whole(it.measure), today: words.part(it.today), by: it.by,
        strengths: words.part(it.strengths))
      named.children = it.children
      return .outcomeNamed(named)
    case .actionAdded(let it):
      return .actionAdded(
        ActionAdded(
          action: it.action, outcome: it.outcome, who: it.who, what: try words.whole(it.what),
          by: it.by, often: words.part(it.often)))
    case .bottomLineSet(let it):
      return .bottomLineSet(BottomLineSet(line: it.line, words: try words.whole(it.words)))
    case .safetyStatementWritten(let it):
      return .safetyStatementWritten(SafetyStatementWritten(words: try words.whole(it.words)))
    case .contingencyWritten(let it):
      return .contingencyWritten(
        ContingencyWritten(
          words: try words.whole(it.words), impact: try words.whole(it.impact),
          later: words.part(it.later)))
    case .whoSeesChildSaid(let it):
      return .whoSeesChildSaid(
        WhoSeesChildSaid(
          seeing: it.seeing.map {
            SeeingChild(who: $0.who, child: $0.child, every: $0.every, how: words.part($0.how))
          }))
    case .takenOut(let it):
      return .takenOut(TakenOutOfPlan(what: it.what, why: words.part(it.why)))
    case .agreed(let it):
      return .agreed(
        PlanAgreed(
          coreGroup: it.coreGroup, contact: words.part(it.contact), lead: it.lead,
          with: it.with ?? []))
    case .sharedWithChild(let it):
      return .sharedWithChild(
        PlanSharedWithChild(
          child: it.child, day: it.day, how: words.part(it.how), said: words.part(it.said)))
    }
  }
}

extension PapersEvent {
  func with(_ words: FreeWords) throws(FreeWords.Held) -> PapersEvent {
    switch self {
    case .checked(let it):
      return .checked(
        PaperChecked(
          paper: it.paper, recipient: it.recipient, digest: it.digest, mayGo: it.mayGo,
          why: try words.whole(it.why)))
    case .reworded(let it):
      return .reworded(
        MinutesReworded(passage: it.passage, words: try words.whole(it.words)))
    case .correctionAsked(let it):
      return .correctionAsked(
        CorrectionAsked(
          correction: it.correction, person: it.person, what: try words.whole(it.what),
          words: try words.whole(it.words)))
    case .correctionAnswered(let it):
      return .correctionAnswered(
        CorrectionAnswered(
          correction: it.correction, accepted: it.accepted, words: words.part(it.words)))
    case .wordsLetGo(let it):
      return .wordsLetGo(
        WordsLetGo(
          entry: it.entry, people: it.people, mayGo: it.mayGo, why: try words.whole(it.why)))
    case .languageChosen, .released, .minutesFinished: return self
    }
  }
}

extension PracticeEvent {
  func with(_ words: FreeWords) throws(FreeWords.Held) -> PracticeEvent {
    switch self {
    case .departed(let it):
      return .departed(
        Departure(
          rule: it.rule, source: it.source, expected: try words.whole(it.expected),
          reason: try words.whole(it.reason), people: it.people, subject: it.subject))
    }
  }
}
