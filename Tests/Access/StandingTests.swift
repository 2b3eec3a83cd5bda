// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Practice
import Testing
import Timetable

/// Without a relation to the family, on that day, nobody sees anything of it.
struct StandingTests {
  @Test func `a social worker of another family sees nothing`() throws {
    let record = try Story.secrets().record
    #expect(
      SeenRecord(record, by: Actor.stranger.account, today: Hassans.meeting) == nil)
    #expect(SeenRecord(record, by: AccountID(""), today: Hassans.meeting) == nil)
    #expect(SeenRecord(FamilyRecord(), by: Actor.amara.account, today: Hassans.meeting) == nil)
  }

  @Test func `a relation counts from its day on, and not a day earlier`() throws {
    var story = try Story.preparation(.portsmouth)
    story.now = Hassans.at("09:00", on: Hassans.meeting)
    try story.does(.amara, InviteProfessional.self, .mina, as: "mina")
    let eve = Hassans.meeting.adding(days: -1)
    #expect(SeenRecord(story.record, by: Actor.mina.account, today: eve) == nil)
    #expect(SeenRecord(story.record, by: Actor.mina.account, today: Hassans.meeting) != nil)
  }

  @Test func `a supporter stands where the person stands whom they support`() throws {
    let yusuf = try #require(
      Standing(Actor.yusuf.account, in: try Story.secrets().record, on: Hassans.meeting))
    #expect(yusuf.selves == [.yusuf, .karim])
    #expect(yusuf.isFamilySide && !yusuf.isProfessional && !yusuf.carriesTheMeeting)
  }

  @Test(arguments: [
    (Actor.amara, true, true), (.tom, true, true), (.ruth, true, true), (.lena, false, true),
    (.nadia, false, false), (.joy, false, false),
  ])
  func `social worker, manager and chair carry the meeting`(
    actor: Actor, carries: Bool, professional: Bool
  ) throws {
    let record = try Story.secrets().record
    let standing = try #require(Standing(actor.account, in: record, on: Hassans.meeting))
    #expect(standing.carriesTheMeeting == carries)
    #expect(standing.isProfessional == professional)
    #expect(standing.isFamilySide == !professional)
    #expect(standing.isChair == (actor == .ruth))
  }

  @Test func `as it stood on a day shows nothing that was written later`() throws {
    let story = try Story.secrets()
    let then = try #require(
      SeenRecord(
        story.record, by: Actor.ruth.account, today: story.now.londonDay, asOf: Hassans.began))
    #expect(then.family.stage == .preparation)
    #expect(then.family.entries.allSatisfy { $0.at.londonDay <= Hassans.began })
    #expect(then.asOf == Hassans.began)
  }

  @Test func `what is kept from somebody now is kept from them in the record of earlier days`()
    throws
  {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, InviteProfessional.self, .mina.without("not-for"), as: "mina")
    let before = try SeenRecord.of(.karim, story)
    #expect(everything(in: before).contains("Mina Shah"))
    story.now = Hassans.at("09:00", on: Hassans.meeting)
    try story.does(.amara, InviteProfessional.self, .mina)
    let then = SeenRecord(
      story.record, by: Actor.karim.account, today: Hassans.meeting, asOf: Hassans.began)
    #expect(!everything(in: then as Any).contains("Mina Shah"))
  }
}
