// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// What the conference owes is asked for until it is done, and a reason answers one thing alone.
struct DoneAtTheTableTests {
  private func open(_ story: Story, _ rule: String? = nil) -> [String] {
    story.record.prompts(story.practice, on: story.now.londonDay)
      .filter { $0.state == "open" && (rule == nil || $0.prompt.rule == rule) }
      .map(\.prompt.words)
  }

  /// What a deed asks a reason for; nil when it asks for none.
  private func asked<D: Deed>(_ story: Story, _ deed: D.Type, _ typed: [String: Typed]) throws
    -> String?
  {
    do {
      _ = try story.decides(.ruth, deed, typed)
      return nil
    } catch let refusal as Refusal {
      #expect(refusal.code == "needs-reason")
      return refusal.words
    }
  }

  // MARK: Opening

  @Test(arguments: Authority.allCases)
  func `reports that are missing are asked about when the conference is opened`(
    authority: Authority
  ) throws {
    var story = try Story.preparation(authority)
    try story.does(.lena, SendReport.self, ["involvement": "I visit."])
    story.now = Hassans.at("10:00", on: Hassans.meeting)
    let words = try #require(try asked(story, OpenConference.self, ["present": .everyone]))
    #expect(words.contains("Amara Okafor") && words.contains("Sam Price"))
    #expect(!words.contains("Lena Novak"))
    for actor in [Actor.amara, .sam] {
      try story.does(actor, SendReport.self, ["involvement": "I know them."])
    }
    #expect(try asked(story, OpenConference.self, ["present": .everyone]) == nil)
  }

  @Test func `a reason for too few holds while they are there, and no longer`() throws {
    var story = try Story.preparation(.warwickshire)
    try story.sendsReports()
    story.now = Hassans.at("10:00", on: Hassans.meeting)
    try story.does(
      .ruth, OpenConference.self,
      ["present": .people(.amara, .ruth, .lena, .nadia), "going-ahead": "Sam is ill."])
    #expect(open(story, "quorum") == [])
    try story.does(.ruth, RecordArrival.self, ["person": "sam"])
    try story.does(.ruth, RecordLeaving.self, ["person": "sam"])
    #expect(open(story, "quorum") == [])
    try story.does(.ruth, RecordLeaving.self, ["person": "lena"])
    #expect(open(story, "quorum").count == 1)
    let id = try #require(
      story.record.asks(story.practice, on: Hassans.meeting).first { $0.rule == "quorum" }?.id)
    try story.does(.ruth, SayWhyNot.self, ["what": "\(id)", "reason": "Waiting would harm Jay."])
    #expect(open(story, "quorum") == [])
    try story.does(.ruth, RecordLeaving.self, ["person": "enquiry-s"])
    #expect(open(story, "quorum").count == 1)
  }

  // MARK: Scores

  private func scored(_ value: Int) throws -> Story {
    var story = try Story.session(.birmingham)
    for actor in [Actor.amara, .lena, .sam] {
      try story.does(actor, GiveScore.self, ["score": "\(value)", "reason": "So."])
    }
    try story.does(.ruth, OpenScores.self)
    return story
  }

  @Test func `three things follow scores of nothing, and each is done or not`() throws {
    var story = try scored(0)
    #expect(open(story, "scores").count == 3)
    try story.does(.ruth, RecordEscalation.self, ["to": "Tom Reid", "next-steps": "A visit."])
    #expect(open(story, "scores").count == 2)
    try story.does(
      .ruth, RecordChallenge.self,
      .challenge.but(["against": "reasons-behind-the-scores"]))
    #expect(open(story, "scores").count == 1)
    try story.does(.ruth, RecordScoreTalk.self, ["about": "child-in-need", "outcome": "So."])
    #expect(open(story, "scores").count == 1)
    try story.does(.ruth, RecordScoreTalk.self, ["about": "safety-plan", "outcome": "So."])
    #expect(open(story, "scores") == [])
  }

  @Test func `a majority above five is answered by the talk that it asks for`() throws {
    var story = try scored(8)
    #expect(open(story, "scores").count == 1)
    let events = try story.does(
      .ruth, RecordScoreTalk.self, ["about": "child-in-need", "outcome": "Most see it so."])
    #expect(
      events == [
        .talk(
          .scoresTalkedThrough(
            ScoresTalkedThrough(about: .childInNeed, outcome: "Most see it so.")))
      ])
    #expect(open(story, "scores") == [])
    #expect(
      try story.decides(
        .ruth, RecordScoreTalk.self, ["about": "child-in-need", "outcome": "Most see it so."]
      ).isEmpty)
  }

  @Test func `scores that are given anew on another day ask anew`() throws {
    var story = try scored(8)
    try story.does(.ruth, RecordScoreTalk.self, ["about": "child-in-need", "outcome": "So."])
    try story.does(
      .ruth, StandDownConference.self, .standingDown.but(["ground": "adjourned"]))
    story.now = Hassans.at("10:00", on: try #require(Day("2026-11-23")))
    try story.does(.ruth, OpenConference.self, ["present": .everyone])
    for actor in [Actor.amara, .lena, .sam] {
      try story.does(actor, GiveScore.self, ["score": "9", "reason": "So."])
    }
    try story.does(.ruth, OpenScores.self)
    #expect(open(story, "scores").count == 1)
  }

  @Test func `a talk about scores is refused where nobody scores, or before they are opened`()
    throws
  {
    let typed: [String: Typed] = ["about": "safety-plan", "outcome": "So."]
    #expect(
      try Story.session(.dorset).refusal(.ruth, RecordScoreTalk.self, typed) == "no-scores")
    #expect(
      try Story.session(.birmingham).refusal(.ruth, RecordScoreTalk.self, typed)
        == "scores-not-open")
  }

  // MARK: Views, plan, closing

  @Test func `in Portsmouth the chair sums up, and each professional gives a view first`() throws {
    var story = try Story.session(.portsmouth)
    let words = try #require(try asked(story, DecideForChild.self, .protecting(.amira)))
    #expect(words.contains("summed up") && words.contains("Lena Novak"))
    try story.givesViews()
    #expect(try asked(story, DecideForChild.self, .protecting(.amira)) == nil)
    #expect(
      try Story.session(.warwickshire).refusal(.ruth, DecideForChild.self, .protecting(.amira))
        == nil)
  }

  @Test func `in Birmingham closing asks for statement, bottom lines and safety statement`()
    throws
  {
    var story = try Story.session(.birmingham)
    let need: [String: Typed] = ["threshold": "no", "plan": "child-in-need", "reasons": "So."]
    for child in ["amira", "jay", "baby"] {
      try story.does(.ruth, DecideForChild.self, need.but(["child": "\(child)"]))
    }
    let words = try #require(try asked(story, CloseConference.self, .closing))
    for part in ["danger and harm statement", "bottom lines", "good life"] {
      #expect(words.contains(part), "\(part)")
    }
    try story.does(.ruth, CloseConference.self, .closing.but(["going-ahead": "They left."]))
    #expect(
      story.record.departures.map(\.rule) == [
        "harm-statement", "bottom-lines", "safety-statement", "plan-agreed",
      ])
  }

  @Test func `in Dorset closing asks what a good solution looks like`() throws {
    var story = try Story.session(.dorset)
    try story.does(
      .amara, NameOutcome.self, ["words": "Quiet.", "harm": "Fear.", "measure": "Sleep."],
      as: "outcome")
    #expect(open(story, "safety-statement").count == 1)
    try story.does(.ruth, WriteSafetyStatement.self, ["words": "Amira sleeps."])
    #expect(open(story, "safety-statement") == [])
  }

  @Test func `a plan that protects is agreed as it stands, also when it was taken up again`()
    throws
  {
    var story = try Story.decided(.warwickshire)
    #expect(try asked(story, CloseConference.self, .closing) == nil)
    try story.does(
      .amara, NameOutcome.self, ["words": "School.", "harm": "Fear.", "measure": "Lessons."],
      as: "more")
    let words = try #require(try asked(story, CloseConference.self, .closing))
    #expect(words.contains("changed after it was agreed"))
    try story.does(
      .ruth, AgreePlan.self, ["core-group": .people(.nadia, .amara), "contact": "Weekly."])
    #expect(try asked(story, CloseConference.self, .closing) == nil)
  }

  @Test func `each member of the core group says how often they see each child`() throws {
    var story = try Story.session(.birmingham)
    try story.does(
      .amara, NameOutcome.self, ["words": "Quiet.", "harm": "Fear.", "measure": "Sleep."],
      as: "outcome")
    try story.does(
      .amara, AddAction.self,
      ["outcome": "outcome", "who": "karim", "what": "A course.", "by": "2026-12-01"])
    let agreeing: [String: Typed] = [
      "core-group": .people(.nadia, .amara, .lena), "contact": "Lena every week.",
    ]
    let seeing: [String: Typed] = [
      "who": "lena", "children": ["amira", "jay"], "every": "7", "how": "At home.",
    ]
    try story.does(.ruth, SayWhoSeesChild.self, seeing)
    let words = try #require(try asked(story, AgreePlan.self, agreeing))
    #expect(words.contains("Amara Okafor sees Amira") && words.contains("Amara Okafor sees Jay"))
    #expect(!words.contains("Lena Novak sees"))
    try story.does(
      .ruth, SayWhoSeesChild.self, seeing.but(["who": "enquiry-s", "children": "amira"]))
    #expect(try asked(story, AgreePlan.self, agreeing)?.contains("sees Jay") == true)
    try story.does(.ruth, SayWhoSeesChild.self, seeing.but(["who": "enquiry-s"]))
    #expect(try asked(story, AgreePlan.self, agreeing) == nil)
  }

  @Test func `in Portsmouth the family says who belongs to the core group`() throws {
    var story = try Story.session(.portsmouth)
    try story.does(
      .amara, NameOutcome.self, ["words": "Quiet.", "harm": "Fear.", "measure": "Sleep."],
      as: "outcome")
    try story.does(
      .amara, AddAction.self,
      ["outcome": "outcome", "who": "karim", "what": "A course.", "by": "2026-12-01"])
    let agreeing: [String: Typed] = ["core-group": .people(.nadia, .lena), "contact": "Weekly."]
    #expect(try asked(story, AgreePlan.self, agreeing) != nil)
    let with = agreeing.but(["with": "nadia"])
    #expect(try asked(story, AgreePlan.self, with) == nil)
    try story.does(.ruth, AgreePlan.self, with)
    #expect(story.record.plan.agreed?.with == [.nadia])
  }

  @Test func `what answers no harm is asked for once for each, and by its own reason`() throws {
    var story = try Story.session(.portsmouth)
    let outcome: [String: Typed] = ["words": "Football.", "measure": "A goal."]
    #expect(try asked(story, NameOutcome.self, outcome) != nil)
    try story.does(.amara, NameOutcome.self, outcome.but(["going-ahead": "He asks for it."]))
    #expect(open(story, "only-harm") == [])
    #expect(try asked(story, NameOutcome.self, outcome.but(["words": "Piano."])) != nil)
  }

  // MARK: Another plan

  @Test func `another plan than child in need can be chosen, by its name`() throws {
    var story = try Story.agreed(.warwickshire)
    let help: [String: Typed] = [
      "child": "jay", "threshold": "no", "plan": "another-plan",
      "another-plan": "An early help plan", "reasons": "He is well.",
    ]
    #expect(
      try story.refusal(.ruth, DecideForChild.self, help.without("another-plan")) == "plan-unnamed")
    #expect(
      try story.refusal(.ruth, DecideForChild.self, help.but(["plan": "no-plan"]))
        == "plan-named-twice")
    try story.does(.ruth, DecideForChild.self, help)
    #expect(story.record.conference?.decision(for: .jay)?.named == "An early help plan")
    #expect(story.record.register.isEmpty)
    let view = help.but(["children": "jay"]).without("child")
    #expect(
      try story.refusal(.sam, GiveView.self, view.without("another-plan")) == "plan-unnamed")
    #expect(try story.refusal(.sam, GiveView.self, view) == nil)
  }
}

/// A day that moves takes what was counted by it along, and no more.
struct DaysThatMoveTests {
  private func due(_ rule: String, _ story: Story) throws -> DueItem {
    try #require(try story.record.dueList(story.practice).first { $0.rule == rule })
  }

  @Test func `an adjourned conference was held on the day on which it began`() throws {
    var story = try Story.session(.portsmouth)
    try story.does(
      .ruth, StandDownConference.self,
      .standingDown.but(["ground": "adjourned", "day": "2026-11-25", "going-ahead": "So."]))
    #expect(try due("initial-conference", story).doneOn == Hassans.meeting)
    let before = try due("reports-to-chair", story).due
    story.now = Hassans.at("10:00", on: try #require(Day("2026-11-25")))
    try story.does(.ruth, OpenConference.self, ["present": .everyone])
    #expect(try due("initial-conference", story).doneOn == Hassans.meeting)
    #expect(try due("reports-to-chair", story).due == before)
    #expect(before == Day("2026-11-17"))
  }

  @Test func `what follows an adjourned conference follows the day on which it ended`() throws {
    var story = try Story.session(.warwickshire)
    try story.does(
      .ruth, StandDownConference.self,
      .standingDown.but(["ground": "adjourned", "day": "2026-11-25", "going-ahead": "So."]))
    story.now = Hassans.at("10:00", on: try #require(Day("2026-11-25")))
    try story.does(.ruth, OpenConference.self, ["present": .everyone])
    for child in [PersonID.amira, .jay, .baby] {
      try story.does(.ruth, DecideForChild.self, .protecting(child))
    }
    #expect(try due("first-core-group", story).due == Day("2026-12-09"))
  }

  @Test func `a conference to which too few came was not held that day`() throws {
    var story = try Story.session(.portsmouth)
    try story.does(
      .ruth, StandDownConference.self, .standingDown.but(["going-ahead": "So."]))
    #expect(try due("initial-conference", story).doneOn == nil)
  }

  @Test func `help that was confirmed for one day is confirmed again for another`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, ArrangeSupport.self,
      [
        "person": "nadia", "need": "transport", "by": "Amara", "what": "A taxi.",
        "confirmed": "yes",
      ])
    let open = { (story: Story) in
      story.record.supportNeeded.filter { $0.arranged?.confirmed != true }.map(\.person)
    }
    #expect(open(story) == [.karim, .amira])
    try story.does(
      .amara, RedateConference.self, ["day": "2026-11-20", "time": "10:00", "why": "An exam."])
    #expect(open(story) == [.nadia, .karim, .amira])
  }
}
