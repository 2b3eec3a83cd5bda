// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Practice
import Testing
import Timetable

/// Somebody who is hidden from a person leaves no trace in what that person receives.
struct NoTraceTests {
  @Test(arguments: [Actor.karim, .yusuf], [false, true])
  func `is the same, word for word, as a record in which she never was`(
    actor: Actor, opened: Bool
  ) throws {
    let seen = try SeenRecord.of(actor, try Story.secrets(opened: opened))
    let without = try SeenRecord.of(actor, try Story.secrets(mina: false, opened: opened))
    #expect(seen.family.entries == without.family.entries)
    #expect(seen.family.people == without.family.people)
    #expect(seen.family.conferences == without.family.conferences)
    #expect(lines(seen.family) == lines(without.family))
    #expect(seen.version == without.version)
  }

  /// Everything that a record holds, line by line; the order of a set or dictionary says nothing.
  private func lines(_ record: FamilyRecord) -> [Substring] {
    everything(in: record).split(separator: "\n").sorted()
  }

  @Test func `entries are counted without a gap`() throws {
    let story = try Story.secrets()
    for actor in [Actor.karim, .yusuf, .nadia, .lena, .ruth] {
      let entries = try SeenRecord.of(actor, story).family.entries
      #expect(entries.map(\.sequence) == Array(1...entries.count))
    }
  }

  @Test func `what a person may not see does not move the number of their version`() throws {
    var story = try Story.secrets()
    let before = try SeenRecord.of(.karim, story).version
    let hers = try SeenRecord.of(.ruth, story).version
    try story.does(.mina, AddNote.self, ["words": "She is well."])
    try story.does(.lena, GiveScore.self, ["score": "5", "reason": "So."])
    try story.does(
      .amara, RecordAddress.self, ["person": "nadia", "address": "Elm House"])
    #expect(try SeenRecord.of(.karim, story).version == before)
    #expect(try SeenRecord.of(.ruth, story).version == hers + 3)
    try story.does(.lena, AddNote.self, ["words": "I visit."])
    #expect(try SeenRecord.of(.karim, story).version == before + 1)
  }

  @Test func `whoever stands beside a hidden person is hidden too`() throws {
    var story = try Story.preparation(.portsmouth)
    try story.does(
      .amara, AddFamilyMember.self,
      ["name": "Leila", "kind": "friend", "account": "leila.account", "not-for": "karim"],
      as: "leila")
    try story.does(
      .amara, InviteSupporter.self,
      [
        "beside": "leila", "support": "friend-or-relative", "name": "Ada Finch",
        "account": "ada", "why": "Leila asks.",
      ], as: "ada")
    let ada = Actor(
      account: AccountID("ada"), name: "Ada Finch", title: "Friend", role: .supporter)
    try story.opensConference()
    let before = try SeenRecord.of(.karim, story).version
    try story.does(ada, AddNote.self, ["words": "I came with her."])
    try story.does(.ruth, AddNote.self, ["words": "I came with her.", "whose": "ada"])
    let seen = try SeenRecord.of(.karim, story)
    #expect(seen.version == before)
    #expect(!everything(in: seen).contains("Ada Finch"))
    #expect(!everything(in: seen).contains("I came with her."))
    #expect(everything(in: try SeenRecord.of(.nadia, story)).contains("I came with her."))
  }

  @Test func `when she tells the children what was agreed, he does not read her name`() throws {
    var story = try Story.secrets()
    for child in [PersonID.amira, .jay, .baby] {
      try story.does(.ruth, DecideForChild.self, .protecting(child))
    }
    try story.does(.ruth, CloseConference.self, .closing.but(["tells-the-child": "mina"]))
    let his = try SeenRecord.of(.karim, story)
    #expect(!everything(in: his).contains("mina"))
    #expect(his.family.conference?.closed?.summary == "We agreed.")
    let hers = try SeenRecord.of(.nadia, story)
    #expect(hers.family.conference?.closed?.tellsTheChild == .mina)
  }

  @Test func `an address can be kept from a manager too, and then all of that person's are`() throws
  {
    var story = try Story.secrets()
    try story.does(
      .amara, RecordAddress.self,
      ["person": "nadia", "address": "Elm House", "not-for": .people(.tom)])
    let his = everything(in: try SeenRecord.of(.tom, story))
    #expect(!his.contains("Elm House") && !his.contains(Canary.address.rawValue))
    #expect(everything(in: try SeenRecord.of(.ruth, story)).contains("Elm House"))
  }

  @Test func `once an address was kept from somebody no other address reaches them`() throws {
    var story = try Story.secrets()
    try story.does(.amara, RecordAddress.self, ["person": "nadia", "address": "Elm House"])
    let his = everything(in: try SeenRecord.of(.karim, story))
    #expect(!his.contains("Elm House") && !his.contains(Canary.oldAddress.rawValue))
    #expect(everything(in: try SeenRecord.of(.nadia, story)).contains("Elm House"))
  }
}
