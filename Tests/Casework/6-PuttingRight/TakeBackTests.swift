// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// What has no form of its own to put it right is taken back, and written again rightly.
struct TakeBackTests {
  private func last(_ story: Story) throws -> WrittenID {
    try #require(story.record.writtenThings.last?.id)
  }

  @Test func `a number kept for the wrong child is taken back, and kept for the right one`() throws
  {
    var story = try Story.preparation(.portsmouth)
    let number: [String: Typed] = ["kind": "nhs-number", "number": "943 476 5919"]
    try story.does(.amara, RecordIdentifier.self, number.but(["child": "jay"]))
    let right = number.but(["child": "amira"])
    #expect(try story.refusal(.amara, RecordIdentifier.self, right) == "number-of-another")
    let id = try last(story)
    try story.does(.amara, TakeBack.self, ["entry": "\(id)", "why": "It is Amira’s."])
    #expect(story.record.identifiers[.jay] == nil)
    #expect(try story.refusal(.amara, RecordIdentifier.self, right) == nil)
    #expect(
      story.record.chronology(story.practice).last?.sentence.hasSuffix("and that is not so")
        == true)
    #expect(
      try story.refusal(.amara, TakeBack.self, ["entry": "\(id)", "why": "Again."])
        == "not-to-take-back")
  }

  @Test func `what somebody said is taken back by them and by nobody else`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(.nadia, GiveOwnWords.self, ["words": "I want quiet."])
    let typed: [String: Typed] = ["entry": "\(try last(story))", "why": "I meant calm."]
    for other in [Actor.amara, .tom, .ruth, .karim, .lena] {
      #expect(try story.refusal(other, TakeBack.self, typed) == "not-to-take-back")
    }
    try story.does(.nadia, TakeBack.self, typed)
    #expect(story.record.ownWords.isEmpty)
    #expect(story.record.chronology(story.practice).contains { $0.words == "I want quiet." })
  }

  @Test func `a meeting with the wrong day is taken back by whoever carries the meeting`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, MeetParents.self,
      ["with": .people(.nadia), "day": "2026-11-01", "shared": "What Amira said."])
    let typed: [String: Typed] = ["entry": "\(try last(story))", "why": "It was on the second."]
    #expect(try story.refusal(.lena, TakeBack.self, typed) == "not-to-take-back")
    try story.does(.tom, TakeBack.self, typed)
    #expect(story.record.conference?.parentsMet.isEmpty == true)
  }

  @Test func `a decision for the wrong child is taken back while the meeting lasts, by the chair`()
    throws
  {
    var story = try Story.session(.portsmouth)
    try story.does(
      .ruth, DecideForChild.self, [String: Typed].protecting(.jay).but(["going-ahead": "So."]))
    let typed: [String: Typed] = ["entry": "\(try last(story))", "why": "Amira was meant."]
    #expect(try story.refusal(.amara, TakeBack.self, typed) == "not-to-take-back")
    try story.does(.ruth, TakeBack.self, typed)
    #expect(story.record.conference?.decision(for: .jay) == nil)
    #expect(
      try story.refusal(
        .ruth, DecideForChild.self, [String: Typed].protecting(.jay).but(["going-ahead": "So."]))
        == nil)
  }

  @Test func `once the meeting is over a decision is put right and not undone`() throws {
    let story = try Story.closed(.portsmouth)
    #expect(
      story.record.writtenThings(by: Actor.ruth.account).allSatisfy {
        $0.entry.event.decision == nil
      })
  }

  @Test func `no protection is taken back by one person`() throws {
    var story = try Story.preparation(.portsmouth)
    let before = story.record.writtenThings.count
    try story.does(
      .amara, RecordRestriction.self,
      [
        "kind": "bail-condition", "people": .people(.nadia, .karim), "words": "No contact.",
        "may-share-room": "no",
      ])
    try story.does(
      .amara, RecordAddress.self,
      ["person": "nadia", "address": "8 Larch Road", "not-for": "karim"])
    #expect(story.record.writtenThings.count == before)
  }

  @Test func `of what somebody does not see they can take nothing back`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, MeetParents.self,
      ["with": .people(.nadia), "day": "2026-11-01", "shared": "What Amira said."])
    let id = try last(story)
    story.unseen = [story.record.version]
    #expect(
      try story.refusal(.tom, TakeBack.self, ["entry": "\(id)", "why": "So."])
        == "not-to-take-back")
  }
}

/// How an enquiry was opened, how a conference was called and closed.
struct FramePutRightTests {
  @Test func `every time limit is counted anew from the right day of the discussion`() throws {
    for authority in Authority.allCases {
      var story = try Story.preparation(authority)
      func due() throws -> Day? {
        try story.record.dueList(story.practice)
          .first { $0.rule == "initial-conference" }?.due
      }
      let before = try #require(try due())
      let wrong = try #require(story.record.enquiry.strategyDiscussion)
      try story.does(
        .tom, CorrectEnquiry.self,
        ["strategy-discussion": "\(wrong.adding(days: -3))", "why": "It was on Friday."])
      let after = try #require(try due())
      #expect(after < before, "\(authority)")
      let lines = story.record.chronology(story.practice)
      #expect(
        lines.last?.words?.contains(
          "Strategy discussion: it said \(wrong.shortWords), it says "
            + wrong.adding(days: -3).shortWords) == true)
      #expect(
        try story.refusal(
          .tom, CorrectEnquiry.self, ["strategy-discussion": "2027-01-01", "why": "So."])
          == "day-to-come")
    }
  }

  @Test func `a child who was forgotten when the conference was called is one of its children`()
    throws
  {
    var story = try Story.preparation(.portsmouth)
    try story.does(.amara, AddFamilyMember.self, ["name": "Leo", "kind": "child"], as: "leo")
    let leo = PersonID("leo")
    try story.does(
      .amara, CorrectConference.self,
      ["children": .people(.amira, .jay, .baby, leo), "why": "Leo lives there too."])
    #expect(story.record.conference?.children == [.amira, .jay, .baby, leo])
    #expect(
      story.record.chronology(story.practice).last?.words?.contains(
        "Children: it said Amira, Jay and The baby, it says Amira, Jay, The baby and Leo") == true)
  }

  @Test func `a child for whom the conference has decided stays one of its children`() throws {
    var story = try Story.session(.portsmouth)
    try story.does(
      .ruth, DecideForChild.self, [String: Typed].protecting(.jay).but(["going-ahead": "So."]))
    #expect(
      try story.refusal(
        .ruth, CorrectConference.self, ["children": .people(.amira), "why": "So."])
        == "already-decided")
  }

  @Test func `the next dates are put right after the conference, and asked about as before`() throws
  {
    var story = try Story.closed(.portsmouth)
    let held = try #require(story.record.conference?.opened?.londonDay)
    #expect(
      try story.refusal(
        .ruth, CorrectClosing.self, ["first-core-group": "\(held)", "why": "So."])
        == "before-the-conference")
    #expect(
      try story.refusal(
        .ruth, CorrectClosing.self,
        ["first-core-group": "\(held.adding(days: 90))", "why": "So."]) == "needs-reason")
    let right = held.adding(days: 6)
    try story.does(
      .ruth, CorrectClosing.self, ["first-core-group": "\(right)", "why": "We had said Monday."])
    #expect(story.record.conference?.closed?.firstCoreGroup == right)
  }
}
