// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Somebody else becomes social worker, manager or chair, at once.
struct ReplaceWorkerTests {
  @Test func `the old social worker's part ends that day, and the new one owes the report`() throws
  {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .tom, ReplaceWorker.self,
      ["part": "social-worker", "account": "ned.wood", "why": "Amara is ill."], as: "change")
    let record = story.record
    #expect(!record.relations.contains { $0.account == Actor.amara.account })
    let ended = try #require(record.endedRelations.first)
    #expect(ended.account == Actor.amara.account)
    #expect(ended.until == Hassans.began)
    let worker = try #require(record.enquiry.socialWorker.flatMap(record.person))
    #expect(worker.name == "Ned Wood")
    #expect(record.conference?.invitation(of: worker.id)?.reportExpected == true)
    #expect(record.conference?.invitation(of: .amara) == nil)
    #expect(record.entries.first?.by == .amara)
    #expect(
      record.chronology(story.practice).last?.sentence
        == "The social worker is Ned Wood from now on, in place of Amara Okafor")
  }

  @Test func `a new chair leads the meeting that goes on`() throws {
    var story = try Story.session(.portsmouth)
    let typed: [String: Typed] = [
      "part": "chair", "account": "noor.haddad", "why": "Ruth has to leave.",
    ]
    #expect(
      try story.refusal(.tom, ReplaceWorker.self, typed.but(["account": "amara.okafor"]))
        == "unknown-worker")
    try story.does(.tom, ReplaceWorker.self, typed, as: "change")
    let conference = try #require(story.record.conference)
    #expect(story.record.name(conference.chair) == "Noor Haddad")
    #expect(conference.inTheRoom.contains(conference.chair))
    #expect(!conference.inTheRoom.contains(.ruth))
    #expect(!story.record.relations.contains { $0.account == Actor.ruth.account })
    try story.does(.noor, MoveToPart.self)
    #expect(story.record.conference?.parts.count == 2)
  }

  @Test func `who had another part in the case is asked about before they chair`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .tom, ReplaceWorker.self,
      ["part": "social-worker", "account": "ned.wood", "why": "Amara is ill."])
    story.titles[Actor.amara.account] = .chair
    let typed: [String: Typed] = [
      "part": "chair", "account": "amara.okafor", "why": "Ruth is ill.",
    ]
    #expect(try story.refusal(.tom, ReplaceWorker.self, typed) == "needs-reason")
    #expect(
      try story.refusal(
        .tom, ReplaceWorker.self, typed.but(["account": "noor.haddad"])) == nil)
  }

  @Test func `a social worker does not choose another chair`() throws {
    let story = try Story.preparation(.portsmouth)
    let typed: [String: Typed] = [
      "part": "chair", "account": "noor.haddad", "why": "We do not agree.",
    ]
    #expect(try story.refusal(.amara, ReplaceWorker.self, typed) == "chair-is-independent")
    for actor in [Actor.tom, .ruth] {
      #expect(try story.refusal(actor, ReplaceWorker.self, typed) == nil)
    }
  }
}
