// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Business support: who makes the arrangements, and what stands open for them.
struct NameArrangerTests {
  private let kit: [String: Typed] = ["arranger": "kit.moran"]

  @Test func `it is said who makes the arrangements, and saying it twice adds nothing`() throws {
    var story = try Story.preparation(.portsmouth)
    let events = try story.does(.amara, NameArranger.self, kit, as: "arranger")
    #expect(events.map(\.name) == ["arranger-named"])
    #expect(story.record.arranger == PersonID("arranger"))
    #expect(story.record.name(PersonID("arranger")) == "Kit Moran")
    #expect(try story.decides(.ruth, NameArranger.self, kit).isEmpty)
  }

  @Test func `only somebody of business support makes them, and only for a conference`() throws {
    let story = try Story.preparation(.portsmouth)
    #expect(
      try story.refusal(.amara, NameArranger.self, ["arranger": "lena.novak"])
        == "unknown-arranger")
    #expect(
      try story.refusal(.amara, NameArranger.self, ["arranger": "somebody"])
        == "unknown-arranger")
    #expect(
      try Story.enquiry(.portsmouth).refusal(.amara, NameArranger.self, kit) == "no-conference")
    #expect(
      try Story.closed(.portsmouth).refusal(.amara, NameArranger.self, kit)
        == "conference-closed")
  }

  @Test func `whoever hands it over has no part in the family any more`() throws {
    var story = try Story.preparation(.dorset)
    try story.does(.amara, NameArranger.self, kit)
    #expect(arranging(story) == [Actor.kit.account])
    try story.does(.kit, NameArranger.self, ["arranger": "pip.lane"])
    #expect(arranging(story) == [Actor.pip.account])
    try story.does(.amara, NameArranger.self, kit)
    #expect(arranging(story) == [Actor.kit.account])
    #expect(story.record.people.count { $0.name == "Kit Moran" } == 1)
  }

  @Test func `they write down who comes, for anybody who is invited, and not for themselves`()
    throws
  {
    var story = try Story.preparation(.birmingham)
    try story.does(.amara, NameArranger.self, kit)
    try story.does(.kit, PromiseAttendance.self, ["answer": "coming", "whose": "karim"])
    #expect(story.record.conference?.takingPart.promises[.karim]?.answer == .coming)
    #expect(story.record.entries.last?.onBehalfOf == .karim)
    #expect(
      try story.refusal(.kit, PromiseAttendance.self, ["answer": "coming"]) == "not-invited")
  }

  @Test func `what is missing is said in a few words, until it is there`() throws {
    var story = try Story.preparation(.warwickshire)
    try story.does(.amara, NameArranger.self, kit)
    #expect(
      try missing(story) == [
        "the report by Amara Okafor is not in", "the report by Lena Novak is not in",
        "the report by Sam Price is not in", "transport for Nadia Hassan is not arranged",
        "transport for Karim Hassan is not arranged", "transport for Amira is not arranged",
        "no answer yet from Nadia Hassan, Karim Hassan, Amira, Lena Novak, Sam Price, Joy Bell and "
          + "Yusuf Ali",
      ])
    for author in [Actor.amara, .lena, .sam] {
      try story.does(author, SendReport.self, ["involvement": "I visit."])
    }
    let taxi: [String: Typed] = [
      "need": "transport", "by": "Kit Moran", "what": "A taxi.", "confirmed": "yes",
    ]
    try story.does(.kit, ArrangeSupport.self, taxi.but(["person": "karim"]))
    try story.does(.kit, ArrangeSupport.self, taxi.but(["person": "amira"]))
    try story.does(
      .kit, ArrangeSupport.self, taxi.but(["person": "nadia", "confirmed": "no"]))
    for person in ["nadia", "karim", "amira", "lena", "sam", "joy"] {
      try story.does(
        .kit, PromiseAttendance.self, ["answer": "coming", "whose": "\(person)"])
    }
    #expect(
      try missing(story) == [
        "transport for Nadia Hassan is not confirmed", "no answer yet from Yusuf Ali",
      ])
    try story.does(.kit, ArrangeSupport.self, taxi.but(["person": "nadia"]))
    try story.does(.yusuf, PromiseAttendance.self, ["answer": "not-coming"])
    #expect(try missing(story) == [])
  }

  @Test func `people who must not meet keep it open until it is planned`() throws {
    var story = try Story.preparation(.dorset)
    try story.does(.amara, NameArranger.self, kit)
    try story.does(
      .amara, RecordRestriction.self,
      [
        "kind": "bail-condition", "people": .people(.nadia, .karim), "words": "Not near her.",
        "may-share-room": "no",
      ])
    let open = "it is not planned how Nadia Hassan and Karim Hassan are kept apart"
    #expect(try missing(story).contains(open))
    try story.does(
      .ruth, ConsultBeforeConference.self,
      ["with": .people(.amara), "day": "2026-11-02", "agreed": "Two doors."])
    #expect(try missing(story).contains(open), "talking it through plans nothing yet")
    try story.does(
      .ruth, PlanSeparateTimes.self, .separateTimes.but(["going-ahead": "Talked with her today."]))
    #expect(try !missing(story).contains(open))
  }

  private func missing(_ story: Story) throws -> [String] {
    try story.record.readiness(story.practice).filter(\.isArranged).flatMap(\.missing)
  }

  private func arranging(_ story: Story) -> [AccountID] {
    story.record.relations.filter { $0.kind == .arranger }.map(\.account)
  }
}
