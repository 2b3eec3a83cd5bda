// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Practice
import Testing
import Timetable

/// What business support sees of a conference for which it makes the arrangements.
struct ArrangementsSeenTests {
  private func kits(_ story: Story) throws -> FamilyRecord { try SeenRecord.of(.kit, story).family }

  @Test func `they see when, where, who comes and whose report is in`() throws {
    var story = try Story.secrets()
    try story.does(.lena, PromiseAttendance.self, ["answer": "coming", "words": "By video."])
    try story.does(
      .kit, PromiseAttendance.self,
      ["answer": "not-sure", "words": "He rings on Monday.", "whose": "karim"])
    let family = try kits(story)
    let conference = try #require(family.conference)
    #expect(family.family == "Hassan")
    #expect(conference.place == "Civic Centre")
    #expect(conference.invitations.count == 10)
    #expect(Set(family.reports.map(\.author)) == [.lena, .mina])
    #expect(conference.takingPart.promises[.lena]?.answer == .coming)
    #expect(conference.takingPart.promises[.karim]?.words == "He rings on Monday.")
  }

  @Test func `they see no word of a report, of the talk, of the plan or of why`() throws {
    var story = try Story.secrets(opened: true)
    try story.does(.lena, PromiseAttendance.self, ["answer": "coming", "words": "By video."])
    let family = try kits(story)
    let conference = try #require(family.conference)
    #expect(family.reports.allSatisfy { $0.parts.isEmpty && $0.shared.isEmpty })
    #expect(conference.why.isEmpty && conference.invitations.allSatisfy(\.why.isEmpty))
    #expect(conference.takingPart.promises[.lena]?.words == nil)
    #expect(conference.notes.isEmpty && conference.scores.isEmpty && conference.views.isEmpty)
    #expect(family.plan.isEmpty && family.ownWords.isEmpty && family.enquiry.answers.isEmpty)
    #expect(family.addresses.isEmpty && family.identifiers.isEmpty && family.ties.isEmpty)
    #expect(family.enquiry.conclusion == nil)
    #expect(family.people.allSatisfy { $0.born == nil })
  }

  @Test func `they see nobody of the family who is not part of the conference`() throws {
    let family = try kits(Story.secrets())
    #expect(family.person(.samira) == nil)
    #expect(family.person(.baby)?.name == "The baby")
  }

  @Test func `they learn who must not know of somebody, so that no letter goes astray`() throws {
    #expect(try kits(Story.secrets()).unknownTo == [.mina: [.karim]])
  }

  @Test func `they learn that two people must not meet, and not why`() throws {
    var story = try Story.preparation(.dorset)
    try story.does(.amara, NameArranger.self, ["arranger": "kit.moran"])
    try story.does(
      .amara, RecordRestriction.self,
      [
        "kind": "bail-condition", "people": .people(.nadia, .karim), "words": "Not near her.",
        "may-share-room": "no",
      ])
    try story.does(.ruth, PlanSeparateTimes.self, .separateTimes.but(["going-ahead": "Today."]))
    let family = try kits(story)
    #expect(family.mustNotMeet.count == 1)
    #expect(family.restrictions.allSatisfy { $0.kind == nil && $0.words == nil })
    let planned = try #require(family.conference?.separateTimes.first)
    #expect(planned.people == [.karim] && planned.time == ClockTime("11:30"))
    #expect(planned.ground == nil && planned.reason == nil && planned.heard.isEmpty)
  }

  @Test func `what is missing is the same to them as to the social worker`() throws {
    let story = try Story.secrets()
    let lines = { (record: FamilyRecord) in
      try record.readiness(story.practice).filter(\.isArranged).flatMap(\.missing)
    }
    // Why the conference went ahead without two reports is not theirs to read: for them these are
    // not in, as they are.
    let notIn = [Actor.amara, .sam].map { "the report by \($0.name) is not in" }
    let (theirs, workers) = try (lines(kits(story)), lines(story.record))
    #expect(theirs == notIn + workers)
    #expect(try !lines(story.record).isEmpty)
  }

  @Test func `whoever hands the arrangements over sees nothing any more`() throws {
    var story = try Story.secrets()
    try story.does(.kit, NameArranger.self, ["arranger": "pip.lane"])
    let today = story.now.londonDay
    #expect(SeenRecord(story.record, by: Actor.kit.account, today: today) == nil)
    #expect(SeenRecord(story.record, by: Actor.pip.account, today: today) != nil)
  }
}
