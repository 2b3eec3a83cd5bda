// SPDX-License-Identifier: MIT
import Casework
import Practice
import Timetable

/// The whole story of one invented family, from the enquiry to the agreed plan.
struct SeededStory {
  private let practice: Practice
  private let held: Day
  private var teller: StoryTeller
  private let worker: CasePerson
  private let manager: CasePerson
  private let chair: CasePerson
  private let partners: [CasePerson]
  private let surname: String
  private let children: [String]
  private let mother: String
  private let father: String?

  /// - Parameter held: the working day of the conference.
  init(_ practice: Practice, held: Day, numbers: SeededNumbers) throws(OutsideTable) {
    (self.practice, self.held) = (practice, held)
    var teller = StoryTeller(numbers: numbers, day: try held.workingDays(-12))
    worker = teller.pick(SeededPeople.socialWorkers)
    manager = teller.pick(SeededPeople.managers)
    chair = teller.pick(SeededPeople.chairs)
    partners = [
      teller.pick(SeededPeople.health), teller.pick(SeededPeople.schools),
      teller.pick(SeededPeople.police),
    ]
    surname = teller.pick(SeededWords.families)
    children = teller.some(teller.numbers.whole(1...3), of: SeededWords.children)
    mother = "\(teller.pick(SeededWords.mothers)) \(surname)"
    father = teller.numbers.happens(60) ? "\(teller.pick(SeededWords.fathers)) \(surname)" : nil
    self.teller = teller
  }

  /// Every deed of the story, in order.
  mutating func deeds() throws(OutsideTable) -> [CaseDeed] {
    try tellEnquiry()
    try tellCalling()
    try tellPreparation()
    teller.on(held, from: 10)
    try tellConference()
    return teller.deeds
  }

  /// Only the first three deeds: the enquiry is open, with one child and the mother.
  mutating func firstDeeds() throws(OutsideTable) -> [CaseDeed] {
    try openEnquiry()
    tell(child: children[0])
    teller.tell(worker, "add-family-member", ["name": mother, "kind": "mother"])
    return teller.deeds
  }

  private var family: [String] { [mother] + (father.map { [$0] } ?? []) }

  private mutating func openEnquiry() throws(OutsideTable) {
    teller.tell(
      worker, "open-enquiry",
      [
        "family": surname, "strategy-discussion": "\(try held.workingDays(-12))",
        "reason": teller.pick(SeededWords.reasons), "team-manager": manager.account.text,
      ])
  }

  private mutating func tell(child: String) {
    let born = held.adding(days: -teller.numbers.whole(200...5500))
    teller.tell(worker, "add-family-member", ["name": child, "kind": "child", "born": "\(born)"])
  }

  private mutating func tellEnquiry() throws(OutsideTable) {
    try openEnquiry()
    for child in children { tell(child: child) }
    teller.tell(worker, "add-family-member", ["name": mother, "kind": "mother"])
    if let father {
      teller.tell(worker, "add-family-member", ["name": father, "kind": "father"])
    }
    teller.on(try held.workingDays(-11))
    for question in teller.some(3, of: practice.questions) {
      teller.tell(
        worker, "record-answer",
        [
          "question": question.id, "person": teller.pick(family + children),
          "words": teller.pick(SeededWords.answers),
        ])
    }
    teller.on(try held.workingDays(-9))
    teller.tell(
      worker, "conclude-enquiry",
      ["outcome": "likely-significant-harm", "reasons": teller.pick(SeededWords.reasonsForView)])
  }

  private mutating func tellCalling() throws(OutsideTable) {
    teller.on(try held.workingDays(-8))
    teller.tell(
      worker, "call-conference",
      [
        "children": children, "day": ["\(held)"], "time": ["10:00"],
        "place": ["Civic Centre, room 2"],
        "why": [teller.pick(SeededWords.reasons)], "chair": [chair.account.text],
      ])
    for member in family {
      teller.tell(
        worker, "invite-family-member",
        ["person": member, "why": "Knows the children best.", "needs": "transport"])
    }
    for partner in partners {
      teller.tell(
        worker, "invite-professional",
        [
          "account": partner.account.text, "why": "Knows the children from week to week.",
          "report-expected": "yes",
        ])
    }
    if teller.numbers.happens(40) {
      teller.tell(
        worker, "invite-supporter",
        [
          "beside": teller.pick(children), "support": "advocate",
          "name": "Advocate of the children",
          "why": "Speaks with the children and for them.",
        ])
    }
  }

  private mutating func tellPreparation() throws(OutsideTable) {
    teller.on(try held.workingDays(-6))
    teller.tell(
      worker, "meet-parents",
      [
        "with": family, "day": ["\(try held.workingDays(-6))"],
        "explained": ["what-happened", "impact-on-the-child", "who-is-invited-and-why"],
        "shared": [teller.pick(SeededWords.answers)],
      ])
    teller.tell(
      worker, "write-harm-statement",
      ["words": [teller.pick(SeededWords.worries)], "with": [mother]])
    teller.on(try held.workingDays(-5))
    for author in [worker] + partners {
      teller.tell(
        author, "send-report",
        [
          "involvement": teller.pick(SeededWords.reports),
          "strengths": teller.pick(SeededWords.strengths),
          "worries": teller.pick(SeededWords.worries),
        ])
    }
    teller.on(try held.workingDays(-4))
    for author in [worker] + partners {
      teller.tell(
        worker, "share-report",
        ["report": [author.name], "with": family, "how": ["Read together at home."]])
    }
    teller.on(try held.workingDays(-3))
    teller.tell(
      chair, "meet-family-as-chair",
      ["with": mother, "day": "\(try held.workingDays(-3))", "words": "Wants to speak first."])
    if practice.consultation.value == .always {
      teller.tell(
        chair, "consult-before-conference",
        [
          "with": [worker.name, manager.name], "day": ["\(try held.workingDays(-3))"],
          "agreed": ["The family leads, and the children are heard first."],
        ])
    }
    teller.tell(
      worker, "give-own-words",
      ["words": teller.pick(SeededWords.answers), "whose": children[0]])
  }

  private mutating func tellConference() throws(OutsideTable) {
    let present = [worker.name, chair.name] + partners.map(\.name) + family
    teller.tell(chair, "open-conference", ["present": present])
    for (index, part) in practice.agenda.enumerated() {
      if index > 0 { teller.tell(chair, "move-to-part") }
      switch part.kind {
      case .talk: tellNotes()
      case .statement: break
      case .plan: tellPlan()
      case .scores: tellScores()
      case .views: tellViews()
      case .decision: tellDecisions()
      case .ending: try tellEnding()
      }
    }
  }

  private mutating func tellNotes() {
    for person in teller.some(2, of: [worker] + partners) {
      teller.tell(person, "add-note", ["words": teller.pick(SeededWords.notes)])
    }
    teller.tell(
      worker, "add-note",
      ["words": teller.pick(SeededWords.answers), "whose": teller.pick(family + children)])
  }

  private mutating func tellPlan() {
    for outcome in teller.some(2, of: SeededWords.outcomes) {
      teller.tell(
        worker, "name-outcome",
        [
          "words": outcome, "harm": teller.pick(SeededWords.worries),
          "measure": "The children say so, and everyone who visits sees it.",
        ])
      teller.tell(
        worker, "add-action",
        [
          "outcome": outcome, "who": teller.pick(family + partners.map(\.name)),
          "what": teller.pick(SeededWords.actions), "by": "\(held.adding(days: 28))",
        ])
    }
    teller.tell(chair, "set-bottom-line", ["words": "The children are never alone at night."])
    teller.tell(
      chair, "write-safety-statement", ["words": teller.pick(SeededWords.outcomes)])
    teller.tell(
      chair, "write-contingency",
      [
        "words": "We meet within a week and ask for legal advice.",
        "impact": "The children would go on being afraid, and fall behind.",
      ])
    for member in [worker] + partners {
      teller.tell(
        chair, "say-who-sees-child",
        [
          "who": [member.name], "children": children, "every": [member == worker ? "14" : "7"],
          "how": ["At home or at school."],
        ])
    }
    teller.tell(
      chair, "agree-plan",
      ["core-group": family + [worker.name] + partners.map(\.name), "with": family])
  }

  private mutating func tellScores() {
    var scores: [Int] = []
    for person in [worker] + partners {
      let score = teller.numbers.whole(0...10)
      scores.append(score)
      teller.tell(
        person, "give-score",
        ["score": "\(score)", "reason": teller.pick(SeededWords.reasonsForView)])
    }
    teller.tell(chair, "open-scores")
    for rule in practice.scale?.rules ?? [] where rule.when.isMet(by: scores) {
      for step in rule.asks { tellWhatScoresAsk(step) }
    }
  }

  private mutating func tellWhatScoresAsk(_ step: ScoreStep) {
    let words = teller.pick(SeededWords.reasonsForView)
    switch step {
    case .tellManagers:
      teller.tell(chair, "record-escalation", ["to": manager.name, "next-steps": words])
    case .exploreReasons:
      teller.tell(
        chair, "record-challenge",
        [
          "against": "reasons-behind-the-scores", "question": "What makes us so sure?",
          "outcome": words,
        ])
    case .safetyPlanTalk:
      teller.tell(chair, "record-score-talk", ["about": "safety-plan", "outcome": words])
    case .childInNeedTalk:
      teller.tell(chair, "record-score-talk", ["about": "child-in-need", "outcome": words])
    }
  }

  private mutating func tellViews() {
    if practice.summingUp?.value == true {
      teller.tell(
        chair, "sum-up",
        [
          "risks": teller.pick(SeededWords.worries),
          "threshold": "Are they likely to suffer significant harm?",
        ])
    }
    for person in [worker] + partners {
      teller.tell(
        person, "give-view",
        [
          "children": children, "threshold": ["yes"],
          "plan": [teller.numbers.happens(70) ? "child-protection" : "child-in-need"],
          "reasons": [teller.pick(SeededWords.reasonsForView)],
        ])
    }
    teller.tell(
      worker, "give-family-view",
      ["words": teller.pick(SeededWords.answers), "whose": mother])
  }

  private mutating func tellDecisions() {
    for child in children {
      var answers = [
        "child": child, "threshold": "yes", "plan": "child-in-need",
        "reasons": teller.pick(SeededWords.reasonsForView),
      ]
      if teller.numbers.happens(75) {
        answers["plan"] = "child-protection"
        answers["category"] = teller.pick(practice.categories).id
      }
      teller.tell(chair, "decide-for-child", answers)
    }
  }

  private mutating func tellEnding() throws(OutsideTable) {
    teller.tell(
      chair, "close-conference",
      [
        "summary": teller.pick(SeededWords.reasonsForView), "tells-the-child": worker.name,
        "first-core-group": "\(try held.adding(days: 9).orNextWorkingDay)",
        "review": "\(try held.adding(days: 84).orNextWorkingDay)",
      ])
  }
}

extension Day {
  /// The day itself, or the next on which people meet.
  var orNextWorkingDay: Day {
    get throws(OutsideTable) {
      try WorkingCalendar.england.isWorking(self) ? self : workingDays(1)
    }
  }

  func workingDays(_ count: Int) throws(OutsideTable) -> Day {
    try WorkingCalendar.england.adding(workingDays: count, to: self)
  }
}
