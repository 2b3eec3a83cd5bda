// SPDX-License-Identifier: MIT
import Cast
import Chance
import Practice
import Testing
import Timetable

@testable import Casework

/// A family's way in any order that the casework allows: nobody plans a real one either.
struct Journey {
  var story: Story
  var numbers: SeededNumbers
  private var made = 0

  init(_ authority: Authority, seed: UInt64) throws {
    story = try Story.enquiry(authority)
    numbers = SeededNumbers(seed: seed)
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    .random(in: range, using: &numbers)
  }
  private mutating func one<Value>(_ values: [Value]) -> Value {
    values[number(0...(values.count - 1))]
  }

  /// Some of these, at least one.
  private mutating func some(_ values: [String]) -> Typed {
    let chosen = values.filter { _ in number(0...2) > 0 }
    return Typed(chosen.isEmpty ? [one(values)] : chosen)
  }

  private mutating func past() -> Typed {
    "\(story.now.londonDay.adding(days: -number(0...12)))"
  }
  private mutating func ahead() -> Typed {
    "\(story.now.londonDay.adding(days: number(0...30)))"
  }

  /// Does it if it can be, with a reason where one is asked.
  private mutating func tries<D: Deed>(
    _ actor: Actor, _ deed: D.Type, _ typed: [String: Typed]
  ) {
    made += 1
    for typed in [typed, typed.but(["going-ahead": "So."])] {
      if (try? story.does(actor, deed, typed, as: "thing-\(made)-")) != nil { return }
    }
  }

  private static let family = ["nadia", "karim", "samira", "amira"]
  private static let matters = Explained.allCases.map(\.rawValue)
  private static let topics = ChairTopic.allCases.map(\.rawValue)

  /// A few hours or days pass, and somebody does something.
  mutating func step() {
    story.now = story.now.adding(seconds: number(0...30) * 3600)
    switch number(0...9) {
    case 0, 1, 2: meets()
    case 3, 4: reports()
    case 5: children()
    case 6: invites()
    case 7: plans()
    case 8: holds()
    default: explains()
    }
  }

  private mutating func meets() {
    let with = some(Self.family)
    switch number(0...3) {
    case 0, 1:
      tries(
        .amara, MeetParents.self,
        ["with": with, "day": past(), "explained": some(Self.matters), "shared": "So."])
    case 2:
      tries(
        .ruth, MeetFamilyAsChair.self,
        ["with": with, "day": past(), "explained": some(Self.topics), "words": "So."])
    default:
      tries(
        one([.ruth, .amara]), ConsultBeforeConference.self,
        ["with": some(["enquiry-s", "enquiry-m", "lena"]), "day": past(), "agreed": "So."])
    }
  }

  private mutating func reports() {
    let known = story.record.reports.map(\.id.text)
    guard number(0...2) > 0, !known.isEmpty else {
      return tries(one([.amara, .lena, .sam, .mina]), SendReport.self, ["involvement": "So."])
    }
    tries(
      .amara, ShareReport.self,
      ["report": "\(one(known))", "with": some(Self.family), "how": "So."])
  }

  private mutating func children() {
    let child: Typed = "\(one(["amira", "jay", "baby"]))"
    switch number(0...2) {
    case 0:
      tries(
        one([.amara, .sam, .tom]), OfferWayToSpeak.self,
        [
          "child": child, "way": "\(one(["mind-of-my-own", "drawing"]))",
          "answer": "\(one(OfferAnswer.allCases).rawValue)",
        ])
    case 1:
      let whose = number(0...1) == 0 ? Typed([]) : child
      tries(.ruth, AgreeWhoTellsChild.self, ["person": "nadia", "children": whose])
    default: tries(.amara, MeetChild.self, ["child": child, "day": past()])
    }
  }

  private mutating func invites() {
    switch number(0...4) {
    case 0:
      tries(
        .amara, InviteFamilyMember.self, ["person": "\(one(Self.family))", "why": "So."])
    case 1:
      let who = one([Actor.lena, .sam, .mina])
      tries(
        .amara, InviteProfessional.self,
        [
          "account": "\(who.account)", "why": "So.", "report-expected": "\(one(["yes", "no"]))",
          "not-for": who == .mina ? "karim" : Typed([]),
        ])
    case 2:
      tries(
        one([.sam, .lena]), NameSubstitute.self,
        ["name": "Ada", "role": "Nurse", "why": "So."])
    case 3:
      tries(
        .amara, RelatePeople.self,
        [
          "from": "samira", "kind": "\(one(["cares-for", "other"]))", "to": "amira",
          "in-words": "So.",
        ])
    default:
      tries(
        one([.nadia, .karim]), PromiseAttendance.self,
        ["answer": "\(one(["coming", "not-coming"]))"])
    }
  }

  private mutating func plans() {
    let outcomes = story.record.plan.outcomes
    switch number(0...5) {
    case 0: tries(.amara, NameOutcome.self, ["words": "So.", "harm": "Fear.", "measure": "So."])
    case 1, 2:
      guard !outcomes.isEmpty else { return }
      tries(
        .amara, AddAction.self,
        ["outcome": "\(one(outcomes).id)", "who": "karim", "what": "So.", "by": ahead()])
    case 3:
      guard let item = story.record.plan.items.randomElement(using: &numbers) else { return }
      tries(.ruth, TakeOutOfPlan.self, ["what": "\(item.text)", "why": "So."])
    case 4:
      tries(
        .amara, RecordRestriction.self,
        [
          "kind": "\(one(["bail-condition", "conflict"]))", "people": ["nadia", "karim"],
          "words": "So.", "may-share-room": "\(one(["yes", "no"]))",
        ])
    default:
      tries(
        .ruth, PlanSeparateTimes.self,
        .separateTimes.but(["way": "\(one(["separate-time", "not-for-a-part"]))"]))
    }
  }

  /// Calls, sets another day, opens, stands down, decides, closes: whatever is possible now.
  private mutating func holds() {
    guard let conference = story.record.conference, conference.closed == nil else {
      return tries(.amara, CallConference.self, .calling.but(["day": ahead()]))
    }
    if conference.opened == nil {
      return number(0...2) == 0
        ? tries(
          .amara, RedateConference.self, ["day": ahead(), "time": "10:00", "why": "So."])
        : tries(
          .ruth, OpenConference.self,
          ["present": Typed(conference.invitations.map(\.person.text))])
    }
    if number(0...3) == 0 {
      return tries(
        .ruth, StandDownConference.self,
        .standingDown.but([
          "ground": "\(one(StandDownGround.allCases).rawValue)", "day": ahead(),
        ]))
    }
    for child in conference.children where conference.decision(for: child) == nil {
      return tries(
        .ruth, DecideForChild.self,
        number(0...1) == 0
          ? .protecting(child)
          : ["child": "\(child)", "threshold": "no", "plan": "child-in-need", "reasons": "So."])
    }
    tries(.ruth, CloseConference.self, .closing.but(["tells-the-child": "nadia"]).without("review"))
  }

  private mutating func explains() {
    let open = story.record.asks(story.practice, on: story.now.londonDay)
    guard number(0...2) == 0, let one = open.randomElement(using: &numbers) else { return }
    tries(.ruth, SayWhyNot.self, ["what": "\(one.id)", "reason": "So."])
  }
}

/// A duty list that is wrong is worse than none. After every deed of many random journeys what is
/// open, ready and due is what a slow answer from the entries alone says.
struct RandomJourneysTests {
  private static let counted: [(rule: String, deed: String)] = [
    ("parents-met", "meet-parents"), ("chair-meets-family", "meet-family-as-chair"),
    ("reports-received", "send-report"), ("reports-to-parents", "share-report"),
    ("way-to-speak", "offer-way-to-speak"), ("who-tells-the-child", "agree-who-tells-child"),
    ("must-not-meet", "plan-separate-times"), ("outline-plan", "name-outcome"),
  ]

  @Test(arguments: 1...12 as ClosedRange<UInt64>, Authority.allCases)
  func `what is open, ready and due is what a slow answer says`(
    seed: UInt64, authority: Authority
  ) throws {
    var journey = try Journey(authority, seed: seed)
    for step in 1...80 {
      journey.step()
      let record = journey.story.record
      let slow = SlowDuties(entries: record.entries, practice: journey.story.practice)
      try compare(record, slow, journey.story, "seed \(seed), step \(step)")
    }
  }

  private func compare(
    _ record: FamilyRecord, _ slow: SlowDuties, _ story: Story, _ place: String
  ) throws {
    let due = try record.dueList(story.practice).map {
      SlowDuties.Due(rule: $0.rule, due: $0.due, done: $0.doneOn, arranged: $0.arrangedFor)
    }
    #expect(Set(due) == slow.due, "\(place)")
    guard slow.isCalled, !slow.isClosed else { return }
    let today = story.now.londonDay
    let rules = Set(Self.counted.map(\.rule))
    let open = record.asks(story.practice, on: today).filter { rules.contains($0.rule) }.map(\.id)
    #expect(Set(open) == slow.open, "\(place)")
    let prompts = record.prompts(story.practice, on: today).filter { $0.reason == nil }
    let prompted = prompts.map(\.prompt).filter { rules.contains($0.rule) }.map(\.id)
    #expect(Set(prompted).isSubset(of: slow.open), "\(place)")
    for line in try record.readiness(story.practice) {
      guard let rule = Self.counted.first(where: { $0.deed == line.deed })?.rule else { continue }
      #expect(line.isDone == slow.isDone(rule), "\(place): \(line.what)")
    }
  }

  @Test func `the journeys meet most of what there is to meet`() throws {
    var names: Set<String> = []
    for authority in Authority.allCases {
      for seed in 1...12 as ClosedRange<UInt64> {
        var journey = try Journey(authority, seed: seed)
        for _ in 1...80 { journey.step() }
        names.formUnion(journey.story.record.entries.map(\.event.name))
      }
    }
    let wanted = [
      "parents-met", "family-met-by-chair", "report-shared", "way-to-speak-offered",
      "telling-agreed", "conference-stood-down", "conference-redated", "conference-opened",
      "conference-closed", "separate-times-planned", "restriction-recorded", "substitute-named",
      "action-added", "taken-out-of-plan", "practice-departed", "people-related",
    ]
    #expect(wanted.filter { !names.contains($0) } == [])
  }
}
