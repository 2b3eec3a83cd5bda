// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Testing

/// What the plan shows to whom.
struct PlanPolicyTests {
  private func shared() throws -> FamilyRecord {
    var story = try Story.closed(.portsmouth)
    try story.does(
      .amara, SharePlanWithChild.self,
      ["child": "amira", "how": "With drawings.", "said": "I am still afraid of him."])
    return story.record
  }

  @Test func `a father learns that the plan was shared, not what his child said to it`() throws {
    let seen = try #require(
      SeenRecord(shared(), by: Actor.karim.account, today: Hassans.meeting))
    #expect(seen.family.plan.sharedWith.map(\.child) == [.amira])
    #expect(seen.family.plan.sharedWith.first?.said == nil)
  }

  @Test func `the child's advocate and the chair read what the child said`() throws {
    for actor in [Actor.joy, .ruth] {
      let seen = try #require(SeenRecord(shared(), by: actor.account, today: Hassans.meeting))
      #expect(seen.family.plan.sharedWith.first?.said == "I am still afraid of him.")
    }
  }

  @Test func `nothing that was taken out shows to whom never saw it`() throws {
    var story = try Story.enquiry(.portsmouth)
    try story.does(
      .amara, AddFamilyMember.self,
      ["name": "Leila", "kind": "relative", "not-for": "karim"], as: "leila")
    try story.callsConference()
    try story.invitesEveryone()
    try story.does(
      .amara, NameOutcome.self, ["words": "So.", "harm": "Fear.", "measure": "So."], as: "aim")
    try story.does(
      .amara, AddAction.self,
      ["outcome": "aim", "who": "leila", "what": "Comes at night.", "by": "2026-12-01"],
      as: "step")
    let before = try #require(
      SeenRecord(story.record, by: Actor.karim.account, today: Hassans.meeting))
    try story.does(.amara, TakeOutOfPlan.self, ["what": "step", "why": "She moved."])
    let after = try #require(
      SeenRecord(story.record, by: Actor.karim.account, today: Hassans.meeting))
    #expect(before.version == after.version)
    let mother = try #require(
      SeenRecord(story.record, by: Actor.nadia.account, today: Hassans.meeting))
    #expect(mother.family.chronology(story.practice).last?.words == "She moved.")
  }
}
