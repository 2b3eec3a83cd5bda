// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// What is owed to several people is done when it was done for each of them, and by what was gone
/// through; one contact with anybody is not "the parents".
struct DoneInPreparationTests {
  private static let all: Typed = [
    "what-happened", "impact-on-the-child", "how-the-child-feels", "how-harm-can-be-repaired",
    "what-the-meeting-is-for", "written-information-given", "who-is-invited-and-why",
    "why-meeting-this-way-helps",
  ]
  private static let topics: Typed = [
    "why-and-what-for", "how-it-runs", "how-hard-things-are-said", "how-best-to-take-part",
    "expert-in-their-child", "their-questions-and-worries", "prepared-and-supported",
  ]

  private func met(_ who: String, on day: String = "2026-11-02") -> [String: Typed] {
    ["with": "\(who)", "day": "\(day)", "explained": Self.all, "shared": "All of it."]
  }

  private func isDone(_ deed: String, _ story: Story) throws -> Bool {
    try #require(try story.record.readiness(story.practice).first { $0.deed == deed }).isDone
  }

  private func open(_ rule: String, _ story: Story) -> [String] {
    story.record.prompts(story.practice, on: story.now.londonDay)
      .filter { $0.state == "open" && $0.prompt.rule == rule }.map(\.prompt.about)
  }

  // MARK: The parents are met

  @Test(arguments: ["samira", "baby", "amira"])
  func `a relative, a child or an unborn baby who was met is not the parents`(who: String) throws {
    var story = try Story.preparation(.warwickshire)
    try story.does(.amara, MeetParents.self, met(who))
    #expect(try !isDone("meet-parents", story))
  }

  @Test func `the parents are met when each of them was`() throws {
    var story = try Story.preparation(.warwickshire)
    try story.does(.amara, MeetParents.self, met("nadia"))
    #expect(try !isDone("meet-parents", story))
    try story.does(.amara, MeetParents.self, met("karim"))
    #expect(try isDone("meet-parents", story))
  }

  @Test func `who cares for a child by a tie is met like a parent`() throws {
    var story = try Story.preparation(.warwickshire)
    try story.does(
      .amara, RelatePeople.self, ["from": "samira", "kind": "cares-for", "to": "amira"])
    for who in ["nadia", "karim"] { try story.does(.amara, MeetParents.self, met(who)) }
    #expect(try !isDone("meet-parents", story))
    try story.does(.amara, MeetParents.self, met("samira"))
    #expect(try isDone("meet-parents", story))
  }

  @Test func `a meeting before the enquiry began is not a meeting for this conference`() throws {
    var story = try Story.preparation(.warwickshire)
    for who in ["nadia", "karim"] {
      try story.does(.amara, MeetParents.self, met(who, on: "1950-11-02"))
    }
    #expect(try !isDone("meet-parents", story))
  }

  @Test func `a meeting that leaves a matter out leaves it open, and says which`() throws {
    var story = try Story.preparation(.warwickshire)
    for who in ["nadia", "karim"] {
      try story.does(
        .amara, MeetParents.self, met(who).but(["explained": ["what-happened"]]))
    }
    let line = try #require(
      try story.record.readiness(story.practice).first { $0.deed == "meet-parents" })
    #expect(!line.isDone)
    #expect(line.detail.contains("Karim Hassan") && line.detail.contains("how each child feels"))
    try story.does(
      .amara, MeetParents.self,
      met("nadia").but(["with": ["nadia", "karim"], "explained": Self.all]))
    #expect(try isDone("meet-parents", story))
  }

  @Test func `the day of it is the day on which the last parent had heard all`() throws {
    var story = try Story.preparation(.warwickshire)
    let item = { (story: Story) in
      try story.record.dueList(story.practice).first { $0.rule == "meeting-with-parents" }
    }
    story.now = Hassans.at("09:00", on: try #require(Day("2026-11-17")))
    try story.does(.amara, MeetParents.self, met("nadia", on: "2026-11-10"))
    #expect(try item(story)?.doneOn == nil)
    try story.does(.amara, MeetParents.self, met("karim", on: "2026-11-17"))
    #expect(try item(story)?.doneOn == Day("2026-11-17"))
    #expect(try item(story)?.state(on: Hassans.meeting) == .doneLate)
  }

  @Test func `the parents can be met, and a child asked, before a conference is called`() throws {
    var story = try Story.enquiry(.portsmouth)
    for who in ["nadia", "karim"] { try story.does(.amara, MeetParents.self, met(who)) }
    for child in ["amira", "jay"] {
      try story.does(
        .amara, OfferWayToSpeak.self,
        ["child": "\(child)", "way": "mind-of-my-own", "answer": "still-thinking"])
      try story.does(.amara, MeetChild.self, ["child": "\(child)", "day": "2026-11-02"])
    }
    try story.callsConference()
    #expect(try isDone("meet-parents", story))
    #expect(open("way-to-speak", story) == [])
    #expect(story.record.conference?.takingPart.childrenMet.count == 2)
  }

  // MARK: Reports

  @Test func `a report that one parent was given is not given to the parents`() throws {
    var story = try Story.preparation(.dorset)
    for (actor, key) in [(Actor.amara, "one"), (.lena, "two"), (.sam, "three")] {
      try story.does(actor, SendReport.self, ["involvement": "I visit."], as: key)
    }
    let item = { (story: Story) in
      try story.record.dueList(story.practice).first { $0.rule == "reports-to-parents" }
    }
    for person in ["nadia", "karim"] {
      #expect(try item(story)?.doneOn == nil)
      for key in ["one", "two", "three"] {
        try story.does(
          .amara, ShareReport.self, ["report": "\(key)", "with": "\(person)", "how": "Read."])
      }
    }
    #expect(try item(story)?.doneOn == Hassans.began)
  }

  @Test func `a report by somebody whom a parent must not know is not owed to that parent`()
    throws
  {
    var story = try Story.preparation(.dorset)
    try story.does(
      .amara, InviteProfessional.self,
      ["account": "mina.shah", "why": "So.", "report-expected": "yes", "not-for": "karim"],
      as: "mina")
    for (actor, key) in [(Actor.amara, "one"), (.lena, "two"), (.sam, "three"), (.mina, "four")] {
      try story.does(actor, SendReport.self, ["involvement": "I visit."], as: key)
    }
    for key in ["one", "two", "three"] {
      try story.does(
        .amara, ShareReport.self, ["report": "\(key)", "with": ["nadia", "karim"], "how": "Read."])
    }
    try story.does(.amara, ShareReport.self, ["report": "four", "with": "nadia", "how": "Read."])
    let item = try story.record.dueList(story.practice).first { $0.rule == "reports-to-parents" }
    #expect(item?.doneOn == Hassans.began)
  }

  @Test func `in Dorset help with the reports is found out for each, and given`() throws {
    var story = try Story.preparation(.dorset)
    #expect(open("understanding-reports", story) == ["Nadia Hassan", "Karim Hassan", "Amira"])
    try story.does(
      .amara, MeetParents.self, met("nadia").but(["explained": "help-to-understand-reports"]))
    #expect(open("understanding-reports", story) == ["Karim Hassan", "Amira"])
    try story.does(
      .amara, InviteFamilyMember.self,
      ["person": "karim", "why": "So.", "needs": "help-with-reading"])
    try story.does(.lena, SendReport.self, ["involvement": "I visit."], as: "one")
    try story.does(.amara, ShareReport.self, ["report": "one", "with": "karim", "how": "Read."])
    #expect(open("understanding-reports", story) == ["Karim Hassan", "Amira"])
    try story.does(
      .amara, ExplainReport.self,
      ["report": "one", "with": "karim", "day": "2026-11-02", "how": "Aloud."])
    #expect(open("understanding-reports", story) == ["Amira"])
  }

  // MARK: The chair, and who is consulted

  @Test func `the chair's talk is owed to each parent, with what this authority goes through`()
    throws
  {
    var story = try Story.preparation(.dorset)
    let talk: [String: Typed] = [
      "with": "nadia", "day": "2026-11-02", "words": "So.", "explained": Self.topics,
    ]
    try story.does(.ruth, MeetFamilyAsChair.self, talk)
    #expect(open("chair-meets-family", story) == ["Karim Hassan"])
    try story.does(
      .ruth, MeetFamilyAsChair.self, talk.but(["with": "karim", "explained": "how-it-runs"]))
    #expect(open("chair-meets-family", story) == ["Karim Hassan"])
    try story.does(.ruth, MeetFamilyAsChair.self, talk.but(["with": "karim"]))
    #expect(open("chair-meets-family", story) == [])
    #expect(try isDone("meet-family-as-chair", story))
  }

  @Test func `in Dorset the chair consults the social worker and the manager, both`() throws {
    var story = try Story.preparation(.dorset)
    let held: [String: Typed] = ["with": "enquiry-s", "day": "2026-11-02", "agreed": "So."]
    try story.does(.ruth, ConsultBeforeConference.self, held)
    #expect(open("consultation", story) == ["Tom Reid"])
    try story.does(.amara, ConsultBeforeConference.self, held.but(["with": "enquiry-m"]))
    #expect(open("consultation", story) == ["Tom Reid"])
    try story.does(
      .amara, ConsultBeforeConference.self, held.but(["with": .people(.tom, .ruth)]))
    #expect(open("consultation", story) == [])
  }

  // MARK: Children

  @Test func `a drawing is not Mind Of My Own, and a colleague's word is not the worker's`()
    throws
  {
    var story = try Story.preparation(.portsmouth)
    let offer: [String: Typed] = ["child": "amira", "way": "drawing", "answer": "taken-up"]
    try story.does(.amara, OfferWayToSpeak.self, offer)
    #expect(open("way-to-speak", story) == ["Amira", "Jay"])
    let app = offer.but(["way": "mind-of-my-own", "answer": "still-thinking"])
    try story.does(.sam, OfferWayToSpeak.self, app)
    #expect(open("way-to-speak", story) == ["Amira", "Jay"])
    try story.does(.amara, OfferWayToSpeak.self, app)
    #expect(open("way-to-speak", story) == ["Jay"])
    try story.does(.sam, OfferWayToSpeak.self, app.but(["child": "jay", "answer": "taken-up"]))
    #expect(open("way-to-speak", story) == [])
  }

  @Test func `a child is over four from the fourth birthday, on the day of the conference`()
    throws
  {
    var story = try Story.enquiry(.portsmouth)
    let kit: [String: Typed] = ["name": "Noor", "kind": "child", "born": "2022-11-19"]
    try story.does(.amara, AddFamilyMember.self, kit, as: "noor")
    try story.does(
      .amara, AddFamilyMember.self, kit.but(["name": "Ben", "born": "2022-11-20"]), as: "ben")
    try story.does(
      .tom, ConcludeEnquiry.self, ["outcome": "likely-significant-harm", "reasons": "Fear."])
    try story.does(
      .amara, CallConference.self, .calling.but(["children": ["amira", "noor", "ben"]]),
      as: "conference-")
    #expect(open("child-views", story) == ["Amira", "Noor"])
  }

  @Test func `coming, or an advocate, is taking part`() throws {
    var story = try Story.enquiry(.portsmouth)
    try story.callsConference()
    try story.does(
      .amara, InviteFamilyMember.self, ["person": "amira", "why": "It is about her."])
    #expect(open("child-views", story) == ["Amira"])
    var advocate = story
    try advocate.does(
      .amara, InviteSupporter.self,
      ["beside": "amira", "support": "advocate", "name": "Joy Bell", "why": "Amira chose her."])
    #expect(open("child-views", advocate) == [])
    var coming = story
    try coming.does(.amara, PromiseAttendance.self, ["answer": "coming", "whose": "amira"])
    #expect(open("child-views", coming) == [])
  }

  @Test func `in Birmingham who tells the children is agreed, for each child`() throws {
    var story = try Story.preparation(.birmingham)
    #expect(open("who-tells-the-child", story) == ["Amira", "Jay"])
    try story.does(.ruth, AgreeWhoTellsChild.self, ["person": "joy", "children": "amira"])
    #expect(open("who-tells-the-child", story) == ["Jay"])
    #expect(try !isDone("agree-who-tells-child", story))
    try story.does(.ruth, AgreeWhoTellsChild.self, ["person": "nadia"])
    #expect(open("who-tells-the-child", story) == [])
  }

  // MARK: Kept apart, a plan, a late day

  @Test func `talking about it does not keep two people apart; separate times do`() throws {
    var story = try Story.preparation(.birmingham)
    try story.does(
      .amara, RecordRestriction.self,
      [
        "kind": "bail-condition", "people": ["nadia", "karim"], "words": "Apart.",
        "may-share-room": "no",
      ])
    try story.does(
      .ruth, ConsultBeforeConference.self,
      ["with": .people(.amara, .tom), "day": "2026-11-02", "agreed": "So."])
    let line = { (story: Story) in
      try story.record.readiness(story.practice).first { $0.deed == "plan-separate-times" }
    }
    #expect(try line(story)?.isDone == false)
    var part = story
    try part.does(.ruth, PlanSeparateTimes.self, .separateTimes.but(["way": "not-for-a-part"]))
    #expect(try line(part)?.isDone == false)
    try story.does(.ruth, PlanSeparateTimes.self, .separateTimes)
    #expect(try line(story)?.isDone == true)
  }

  @Test func `a plan is ready when every outcome has a step`() throws {
    var story = try Story.preparation(.portsmouth)
    let outcome: [String: Typed] = ["words": "Quiet.", "harm": "Fear.", "measure": "Sleep."]
    let step: [String: Typed] = ["who": "karim", "what": "A course.", "by": "2026-12-01"]
    try story.does(.amara, NameOutcome.self, outcome, as: "one")
    #expect(try !isDone("name-outcome", story))
    try story.does(.amara, AddAction.self, step.but(["outcome": "one"]))
    #expect(try isDone("name-outcome", story))
    try story.does(.amara, NameOutcome.self, outcome.but(["words": "School."]), as: "two")
    #expect(try !isDone("name-outcome", story))
  }

  @Test func `a late day is agreed by manager and chair, and for that day alone`() throws {
    var story = try Story.enquiry(.dorset)
    try story.does(
      .tom, ConcludeEnquiry.self, ["outcome": "likely-significant-harm", "reasons": "Fear."])
    try story.does(
      .amara, CallConference.self, .calling.but(["day": "2026-11-30", "going-ahead": "Illness."]),
      as: "conference-")
    let late: [String: Typed] = [
      "reason": "She is ill.", "interim": "Visits.", "with-chair": "no",
    ]
    try story.does(.tom, AgreeLateConference.self, late)
    #expect(try !isDone("agree-late-conference", story))
    try story.does(.tom, AgreeLateConference.self, late.but(["with-chair": "yes"]))
    #expect(try isDone("agree-late-conference", story))
    try story.does(
      .amara, RedateConference.self,
      ["day": "2026-12-14", "time": "10:00", "why": "Illness.", "going-ahead": "Illness."])
    #expect(try !isDone("agree-late-conference", story))
  }

  // MARK: A reason says why not

  @Test func `a reason answers one thing for one person, and only in this conference`() throws {
    var story = try Story.preparation(.dorset)
    let key = { (story: Story, about: String) in
      try #require(
        story.record.asks(story.practice, on: story.now.londonDay)
          .first { $0.rule == "chair-meets-family" && $0.about == about }
      ).id
    }
    let prison = "He is in prison and sees nobody."
    try story.does(
      .ruth, SayWhyNot.self,
      ["what": "\(try key(story, "Karim Hassan"))", "reason": "\(prison)"])
    #expect(open("chair-meets-family", story) == ["Nadia Hassan"])
    let answered = story.record.prompts(story.practice, on: Hassans.began)
      .filter { $0.state == "answered" }
    #expect(answered.map(\.reason) == [prison])
    let line = try #require(
      try story.record.readiness(story.practice).first { $0.deed == "meet-family-as-chair" })
    #expect(!line.isDone && line.detail.contains(prison))
    #expect(
      try story.refusal(.ruth, SayWhyNot.self, ["what": "nothing", "reason": "So."])
        == "nothing-open")
  }

  @Test func `the promise for one day is no promise for another`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(.sam, PromiseAttendance.self, ["answer": "coming"])
    let line = { (story: Story) in
      try story.record.readiness(story.practice).first { $0.deed == "promise-attendance" }
    }
    #expect(try line(story)?.missing.joined().contains("Sam Price") == false)
    try story.does(
      .amara, RedateConference.self, ["day": "2026-11-20", "time": "10:00", "why": "An exam."])
    #expect(try line(story)?.missing.joined().contains("Sam Price") == true)
  }
}
