// SPDX-License-Identifier: MIT
import Casework
import Cast
import Testing
import Timetable

@testable import Access

/// What goes into the papers of somebody, whether or not they sign in.
struct AsGivenToTests {
  private let secret = "CANARY the bail address"

  private func given(to person: PersonID, _ story: Story) throws -> SeenRecord {
    try #require(SeenRecord(story.record, asGivenTo: person, today: story.now.londonDay))
  }

  /// Karim has a brother, who comes, and does not sign in.
  private func withOmar() throws -> Story {
    var story = try Story.preparation(.birmingham)
    try story.does(
      .amara, AddFamilyMember.self, ["name": "Omar Hassan", "kind": "relative"], as: "omar")
    try story.does(.amara, InviteFamilyMember.self, ["person": "omar", "why": "He helps."])
    try story.sendsReports()
    story.now = Hassans.at("10:00", on: Hassans.meeting)
    try story.does(.ruth, OpenConference.self, ["present": Typed(Typed.everyone.values + ["omar"])])
    return story
  }

  @Test(arguments: [(PersonID.nadia, Actor.nadia), (.karim, .karim), (.lena, .lena)])
  func `who signs in is given what they see`(person: PersonID, actor: Actor) throws {
    let story = try Story.closed(.birmingham)
    let given = try given(to: person, story)
    let seen = try #require(
      SeenRecord(story.record, by: actor.account, today: story.now.londonDay))
    #expect(given.family.entries == seen.family.entries)
  }

  @Test func `somebody who does not sign in is given the record of the meeting`() throws {
    var story = try withOmar()
    try story.does(.lena, AddNote.self, ["words": "Jay runs to both of them."])
    #expect(
      try given(to: PersonID("omar"), story).family.conference?.notes.map(\.words)
        == ["Jay runs to both of them."])
  }

  @Test func `somebody who does not sign in and was out of a part is given nothing of it`() throws {
    var story = try withOmar()
    try story.does(
      .ruth, CloseTheRoom.self, .closingTheRoom.but(["without": "omar"]))
    try story.does(.lena, AddNote.self, ["words": "\(secret)"])
    try story.does(.ruth, OpenTheRoomAgain.self, ["who-is-back": "omar"])
    try story.does(.lena, AddNote.self, ["words": "Now all are here."])
    let omar = try given(to: PersonID("omar"), story)
    #expect(!everything(in: omar).contains(secret))
    #expect(omar.family.conference?.notes.map(\.words) == ["Now all are here."])
    #expect(everything(in: try given(to: .nadia, story)).contains(secret))
  }

  @Test func `an address that is kept from him is not in what he is given`() throws {
    var story = try withOmar()
    try story.does(
      .amara, RecordAddress.self,
      ["person": "nadia", "address": "\(secret)", "not-for": "omar"])
    #expect(!everything(in: try given(to: PersonID("omar"), story)).contains(secret))
  }

  @Test func `nobody outside the record is given anything`() throws {
    let story = try Story.closed(.birmingham)
    #expect(SeenRecord(story.record, asGivenTo: .nobody, today: story.now.londonDay) == nil)
  }
}
