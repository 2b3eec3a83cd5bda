// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// How two people of the family belong together (PS3, PF7).
struct RelatePeopleTests {
  private let mother: [String: Typed] = [
    "from": "nadia", "kind": "parent-of", "to": "amira", "responsibility": "yes",
    "lives-with": "yes", "not-for": "karim",
  ]

  @Test func `records exactly who is what to whom, and from whom it is kept`() throws {
    var story = try Story.enquiry(.dorset)
    let events = try story.does(.amara, RelatePeople.self, mother)
    #expect(
      events == [
        .enquiry(
          .related(
            PeopleRelated(
              from: .nadia, kind: .parent, to: .amira, responsibility: .yes, livesWith: .yes,
              notFor: [.karim])))
      ])
    #expect(
      story.record.ties == [
        Tie(
          from: .nadia, kind: .parent, to: .amira, responsibility: .yes, livesWith: .yes,
          notFor: [.karim])
      ])
  }

  @Test func `what is said later about the same two replaces what was said before`() throws {
    var story = try Story.enquiry(.dorset)
    try story.does(.amara, RelatePeople.self, mother)
    try story.does(.amara, RelatePeople.self, mother.but(["lives-with": "no"]))
    try story.does(.amara, RelatePeople.self, mother.but(["to": "jay"]))
    #expect(story.record.ties.map(\.livesWith) == [.no, .yes])
  }

  @Test func `partners who part are partners no more, whoever is named first`() throws {
    var story = try Story.enquiry(.dorset)
    let couple: [String: Typed] = ["from": "nadia", "kind": "partner-of", "to": "karim"]
    try story.does(.amara, RelatePeople.self, couple)
    try story.does(
      .amara, RelatePeople.self, ["from": "karim", "kind": "former-partner-of", "to": "nadia"])
    #expect(story.record.ties.map(\.kind) == [.formerPartner])
  }

  @Test func `stays quiet when it says nothing new`() throws {
    var story = try Story.enquiry(.dorset)
    try story.does(.amara, RelatePeople.self, mother)
    #expect(try story.decides(.amara, RelatePeople.self, mother).isEmpty)
  }

  @Test(arguments: [
    (["to": "nadia"], "with-themselves"), (["to": "nobody"], "unknown-person"),
    (["to": "karim"], "responsibility-for-a-child"), (["from": "enquiry-s"], "unknown-person"),
    (["from": "baby"], "not-yet-born"), (["from": "jay"], "born-before-the-parent"),
    (["not-for": "nobody"], "unknown-person"),
  ])
  func `is refused because it cannot be`(changed: [String: String], code: String) throws {
    let story = try Story.enquiry(.dorset)
    let typed = mother.but(changed.mapValues { "\($0)" })
    #expect(try story.refusal(.amara, RelatePeople.self, typed) == code)
  }
}

/// What keeps people apart, in time for the chair to plan (PS5).
struct RecordRestrictionTests {
  private let bail: [String: Typed] = [
    "kind": "bail-condition", "people": ["nadia", "karim"], "words": "Not to come near her.",
    "may-share-room": "no",
  ]

  private func apart(_ story: Story) -> [String] {
    story.record.prompts(story.practice, on: Hassans.began)
      .filter { $0.prompt.rule == "must-not-meet" }.map(\.prompt.about)
  }

  @Test func `records exactly what it is and whom it keeps apart`() throws {
    var story = try Story.enquiry(.birmingham)
    let events = try story.does(
      .amara, RecordRestriction.self, bail.but(["until": "2026-12-31", "not-for": "samira"]))
    #expect(
      events == [
        .enquiry(
          .restrictionRecorded(
            RestrictionRecorded(
              kind: .bail, people: [.nadia, .karim], words: "Not to come near her.",
              until: Day("2026-12-31"), mayShareRoom: false, notFor: [.samira])))
      ])
  }

  @Test func `Birmingham asks for a plan while both are invited and no separate times are planned`()
    throws
  {
    var story = try Story.preparation(.birmingham)
    #expect(apart(story).isEmpty)
    try story.does(.amara, RecordRestriction.self, bail)
    #expect(apart(story) == ["Nadia Hassan and Karim Hassan"])
    let prompt = story.record.prompts(story.practice, on: Hassans.began)
      .first { $0.prompt.rule == "must-not-meet" }?.prompt
    #expect(prompt?.source.hasPrefix("Birmingham") == true)
    try story.does(
      .ruth, ConsultBeforeConference.self,
      ["with": .people(.amara, .tom), "day": "2026-11-02", "agreed": "Two doors."])
    #expect(apart(story) == ["Nadia Hassan and Karim Hassan"])
    try story.does(.ruth, PlanSeparateTimes.self, .separateTimes)
    #expect(apart(story).isEmpty)
    #expect(story.record.mustNotMeet.count == 1)
  }

  @Test func `a consultation that was held before does not answer it`() throws {
    var story = try Story.preparation(.birmingham)
    try story.does(
      .ruth, ConsultBeforeConference.self,
      ["with": .people(.amara, .tom), "day": "2026-11-02", "agreed": "Who begins."])
    try story.does(.amara, RecordRestriction.self, bail)
    #expect(apart(story) == ["Nadia Hassan and Karim Hassan"])
  }

  @Test(arguments: [
    ["may-share-room": "yes"], ["until": "2026-11-18"], ["people": "samira", "second": "nadia"],
  ])
  func `nobody is kept apart who may meet, whose order has ended, or who is not invited`(
    changed: [String: String]
  ) throws {
    var story = try Story.preparation(.birmingham)
    var typed = bail
    for (key, value) in changed where key != "second" { typed[key] = "\(value)" }
    if changed["second"] != nil { typed["people"] = ["samira", "nadia"] }
    try story.does(.amara, RecordRestriction.self, typed)
    #expect(story.record.mustNotMeet.isEmpty)
  }

  @Test func `the last word about the same people holds`() throws {
    var story = try Story.preparation(.birmingham)
    try story.does(.amara, RecordRestriction.self, bail)
    try story.does(
      .amara, RecordRestriction.self,
      bail.but(["people": ["karim", "nadia"], "may-share-room": "yes"]))
    #expect(story.record.mustNotMeet.isEmpty)
    #expect(story.record.restrictions.count == 1)
  }

  @Test func `is refused because one person alone cannot be kept apart`() throws {
    let story = try Story.enquiry(.birmingham)
    let alone = bail.but(["people": "karim"])
    #expect(try story.refusal(.amara, RecordRestriction.self, alone) == "two-people")
    let risk = alone.but(["kind": "risk-to-somebody", "may-share-room": "yes"])
    #expect(try story.refusal(.amara, RecordRestriction.self, risk) == nil)
  }
}
