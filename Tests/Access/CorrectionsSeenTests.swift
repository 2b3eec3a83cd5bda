// SPDX-License-Identifier: MIT
import Casework
import Cast
import Foundation
import Testing
import Timetable

@testable import Access

/// Who learns that something was put right: whoever sees what it puts right, as they see it.
struct CorrectionsSeenTests {
  @Test func `the record as it stood before is as it was, and today's is put right`() throws {
    var story = try Story.preparation(.portsmouth)
    story.now = Hassans.at("10:00", on: Hassans.began.adding(days: 3))
    try story.does(
      .amara, CorrectPerson.self,
      ["person": "amira", "name": "Amirah", "born": "2016-03-15", "why": "The passport says so."])
    let before = try #require(
      SeenRecord(
        story.record, by: Actor.amara.account, today: Hassans.meeting,
        asOf: Hassans.began.adding(days: 2)))
    let after = try SeenRecord.of(.amara, story)
    #expect(before.family.person(.amira)?.name == "Amira")
    #expect(after.family.person(.amira)?.name == "Amirah")
    #expect(before.family.entries.count == after.family.entries.count - 1)
  }

  @Test func `who does not see the entry does not learn that it was put right`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, AddFamilyMember.self,
      ["name": "Leila", "kind": "friend", "not-for": "karim"], as: "leila")
    try story.does(
      .amara, RecordAddress.self,
      ["person": "nadia", "address": "8 Larch Road", "not-for": "karim"])
    let before = try SeenRecord.of(.karim, story)
    try story.does(
      .amara, CorrectPerson.self, ["person": "leila", "name": "Layla", "why": "So."])
    try story.does(
      .amara, CorrectAddress.self,
      ["person": "nadia", "address": "18 Larch Road", "why": "So."])
    try story.does(
      .amara, SayWrongFamily.self, ["person": "leila", "sure": "yes", "why": "So."])
    let after = try SeenRecord.of(.karim, story)
    #expect(before.version == after.version)
    #expect(before.family.entries == after.family.entries)
    for word in ["Leila", "Layla", "Larch"] { #expect(!everything(in: after).contains(word)) }
    #expect(everything(in: try SeenRecord.of(.tom, story)).contains("18 Larch Road"))
  }

  @Test func `what a hidden person wrote stays hidden when they are taken out`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, InviteProfessional.self,
      [
        "account": "mina.shah", "why": "The refuge.", "report-expected": "yes",
        "not-for": "karim",
      ], as: "mina")
    try story.does(.mina, SendReport.self, ["involvement": "She came to us."], as: "r")
    try story.does(
      .amara, ShareReport.self, ["report": "r", "with": .people(.nadia), "how": "Read."])
    let before = try SeenRecord.of(.karim, story)
    try story.does(
      .amara, SayWrongFamily.self, ["person": "mina", "sure": "yes", "why": "So."])
    let after = try SeenRecord.of(.karim, story)
    #expect(before.family.entries == after.family.entries)
    #expect(!everything(in: after).contains("mina"))
    #expect(SeenRecord(story.record, by: Actor.mina.account, today: Hassans.meeting) == nil)
  }

  @Test func `a reader counts for themselves which entry was put right`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, AddFamilyMember.self,
      ["name": "Leila", "kind": "friend", "not-for": "karim"], as: "leila")
    try story.does(
      .amara, InviteFamilyMember.self, ["person": "samira", "why": "She helps."])
    try story.does(
      .amara, CorrectInvitation.self,
      ["person": "samira", "reason": "She helps every day.", "why": "More was said."])
    let his = try SeenRecord.of(.karim, story).family
    let last = try #require(his.entries.last)
    guard case .correction(.corrected(let corrected)) = last.event else {
      Issue.record("he sees the correction")
      return
    }
    #expect(corrected.corrects == last.sequence - 1)
    #expect(his.conference?.invitation(of: .samira)?.why == "She helps every day.")
  }

  @Test func `a tie that is no longer for them is taken back before their eyes`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, RelatePeople.self, ["from": "samira", "kind": "parent-of", "to": "nadia"])
    let tie = try #require(story.record.ties.last)
    #expect(try SeenRecord.of(.karim, story).family.ties.count == 1)
    try story.does(
      .amara, CorrectTie.self,
      ["tie": "\(tie.id)", "kind": "cares-for", "why": "She is not her mother, she says."])
    let his = try SeenRecord.of(.karim, story)
    #expect(his.family.ties.isEmpty)
    #expect(!everything(in: his).contains("not her mother"))
    #expect(try SeenRecord.of(.nadia, story).family.ties.map(\.kind) == [.carer])
  }

  @Test func `a replaced worker has no standing, at once`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .tom, ReplaceWorker.self,
      ["part": "social-worker", "account": "ned.wood", "why": "Amara is ill."], as: "change")
    #expect(SeenRecord(story.record, by: Actor.amara.account, today: Hassans.began) == nil)
    let new = try #require(
      SeenRecord(story.record, by: Actor.stranger.account, today: Hassans.began))
    #expect(new.viewer.carriesTheMeeting)
    #expect(!everything(in: try SeenRecord.of(.nadia, story)).contains("Amara is ill"))
  }

  @Test func `a lifted protection lets an address through only from then on`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, RecordAddress.self,
      ["person": "nadia", "address": "8 Larch Road", "not-for": .people(.tom)])
    #expect(!everything(in: try SeenRecord.of(.tom, story)).contains("Larch"))
    let what = try #require(story.record.protections.first?.id)
    let typed: [String: Typed] = ["what": "\(what)", "why": "Tom moved away."]
    try story.does(.amara, AskToLift.self, typed)
    #expect(!everything(in: try SeenRecord.of(.tom, story)).contains("Larch"))
    try story.does(.ruth, AgreeToLift.self, typed)
    #expect(everything(in: try SeenRecord.of(.tom, story)).contains("8 Larch Road"))
  }

  @Test func `words that hold what is kept are held in what is put right, and in why`() throws {
    var story = try Story.agreed(.portsmouth)
    try story.does(
      .amara, RecordAddress.self,
      ["person": "nadia", "address": "8 Larch Road", "not-for": "karim"])
    try story.does(
      .amara, CorrectOutcome.self,
      ["outcome": "outcome", "today": "They sleep at 8 Larch Road.", "why": "It was left out."])
    try story.does(
      .amara, CorrectOutcome.self,
      ["outcome": "outcome", "measure": "They sleep.", "why": "Seen at 8 Larch Road."])
    #expect(everything(in: try SeenRecord.of(.nadia, story)).contains("Larch"))
    let his = try SeenRecord.of(.karim, story)
    #expect(!everything(in: his).contains("Larch"))
    #expect(!everything(in: his).contains("It was left out"))
    #expect(his.family.plan.outcomes.first?.measure == "They sleep.")
  }

  @Test func `a report that was shared with the wrong person is theirs no more`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(.lena, SendReport.self, ["involvement": "I visit every week."], as: "r")
    try story.does(
      .amara, ShareReport.self, ["report": "r", "with": .people(.karim), "how": "By post."])
    #expect(try SeenRecord.of(.karim, story).family.reports.count == 1)
    let id = try #require(story.record.writtenThings.last?.id)
    try story.does(
      .amara, TakeBack.self, ["entry": "\(id)", "why": "It was posted to Nadia."])
    let his = try SeenRecord.of(.karim, story)
    #expect(his.family.reports.isEmpty)
    #expect(!everything(in: his).contains("every week"))
  }
}
