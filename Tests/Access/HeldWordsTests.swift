// SPDX-License-Identifier: MIT
import Access
import Cast
import Foundation
import Practice
import Testing
import Timetable

@testable import Casework

/// Words that hold what is kept from somebody by name are in nothing that they see.
struct HeldWordsTests {
  private static let address = "Quarry Cottage, Mill Lane, Hove"
  private static let words = "They are at Quarry Cottage now."

  /// Nadia lives where neither Karim nor the team manager may find her.
  private static func story(kept: Bool = true) throws -> Story {
    var story = try Story.preparation(.birmingham)
    try story.does(
      .amara, RecordAddress.self,
      [
        "person": "nadia", "address": "\(address)",
        "not-for": kept ? .people(.karim, .tom) : [],
      ])
    return story
  }

  private static func entry(_ name: String, saying words: String, in record: FamilyRecord) throws
    -> CaseEntry
  {
    let table = try WhoSeesWhat()
    var content = try #require(RandomRecord.examples()[name])
    let event = try #require(table.events[name])
    for field in event.fields {
      // Where everyone meets is told to everyone who is invited.
      if field.kind == "words", field.path != "place" { content.replace(field.path) { _ in words } }
      if field.kind == "someone" { content.replace("\(field.path).role") { _ in words } }
    }
    let body = try JSONSerialization.data(withJSONObject: [
      "event": name, "version": 1, "content": content.value, "key": "later", "day": "2026-11-02",
      "by": ["account": "amara.okafor", "name": "Amara", "role": "social-worker", "title": "SW"],
    ])
    return try StoredEntry.read(body).entry(
      sequence: record.version + 1, at: Hassans.at("12:00", on: Hassans.began))
  }

  @Test(arguments: CaseEvent.storedNames)
  func `every free word of every event is known as one`(name: String) throws {
    let record = try Self.story().record
    let event = try #require(WhoSeesWhat().events[name])
    for field in event.fields where field.kind == "words" && field.path != "family" {
      var content = try #require(RandomRecord.examples()[name])
      content.replace(field.path) { _ in "only here" }
      let entry = try Self.entry(name, saying: "only here", in: record)
      #expect(entry.event.freeWords.contains("only here"), "\(name).\(field.path)")
    }
  }

  @Test(arguments: CaseEvent.storedNames)
  func `an event whose words may all be read is the same event`(name: String) throws {
    let event = try Self.entry(name, saying: "only here", in: Self.story().record).event
    #expect(event.readable { _ in true } == event)
  }

  @Test(arguments: CaseEvent.storedNames, [Actor.karim, .tom])
  func `a kept address in any word of any event reaches nobody from whom it is kept`(
    name: String, actor: Actor
  ) throws {
    guard name != "enquiry-opened" else { return }
    var record = try Self.story().record
    record.evolve(try Self.entry(name, saying: Self.words, in: record))
    let seen = try #require(
      SeenRecord(record, by: actor.account, today: Hassans.meeting), "\(actor.name)")
    #expect(!everything(in: seen).contains("Quarry"), "\(name)")
  }

  @Test func `without anything kept, the same words reach the manager nearly everywhere`() throws {
    let shown = try CaseEvent.storedNames.filter { name in
      var record = try Self.story(kept: false).record
      record.evolve(try Self.entry(name, saying: Self.words, in: record))
      let seen = try #require(
        SeenRecord(record, by: Actor.tom.account, today: Hassans.meeting))
      return everything(in: seen).contains(Self.words)
    }
    #expect(shown.count > 50)
  }

  private func meeting(_ says: (inout Story) throws -> Void = { _ in }) throws -> Story {
    var story = try Self.story()
    try story.opensConference()
    try says(&story)
    return story
  }

  private func text(_ actor: Actor, _ story: Story) throws -> String {
    everything(in: try SeenRecord.of(actor, story))
  }

  @Test func `a note with her address is not on his board, and is on everybody else's`() throws {
    let story = try meeting {
      try $0.does(.lena, AddNote.self, ["words": "\(Self.words)"])
    }
    for actor in [Actor.karim, .yusuf] {
      #expect(try !text(actor, story).contains("Quarry"), "\(actor.name)")
    }
    for actor in [Actor.nadia, .lena, .sam, .ruth, .samira] {
      #expect(try text(actor, story).contains(Self.words), "\(actor.name)")
    }
    let wall = try #require(
      SeenRecord(
        onTheWallOf: story.record, by: Actor.ruth.account, today: story.now.londonDay))
    #expect(!everything(in: wall).contains("Quarry"))
    let paper = try #require(
      SeenRecord(story.record, asGivenTo: .karim, today: story.now.londonDay))
    #expect(!everything(in: paper).contains("Quarry"))
  }

  @Test func `his record is the same as one in which those words never were`() throws {
    let with = try meeting {
      try $0.does(.lena, AddNote.self, ["words": "\(Self.words)"], as: "note")
      try $0.does(.lena, RewordNote.self, ["note": "note", "words": "They are safe."])
      try $0.does(.lena, AddNote.self, ["words": "He came."])
    }
    let without = try meeting {
      $0.waits()
      $0.waits()
      try $0.does(.lena, AddNote.self, ["words": "He came."])
    }
    let (his, other) = (
      try SeenRecord.of(.karim, with).family, try SeenRecord.of(.karim, without).family
    )
    #expect(his.entries == other.entries)
    #expect(his.conferences == other.conferences)
  }

  @Test func `words that were written before anything was kept are held as well`() throws {
    var story = try Story.preparation(.birmingham)
    try story.opensConference()
    try story.does(.lena, AddNote.self, ["words": "\(Self.words)"])
    #expect(try text(.karim, story).contains(Self.words))
    let address: [String: Typed] = ["person": "nadia", "address": "\(Self.address)"]
    try story.does(.amara, RecordAddress.self, address.but(["not-for": "karim"]))
    #expect(try !text(.karim, story).contains("Quarry"))
    #expect(try text(.ruth, story).contains(Self.words))
  }

  @Test func `what he wrote himself stays his`() throws {
    let story = try meeting {
      try $0.does(.karim, AddNote.self, ["words": "She hides at Quarry Cottage."])
    }
    #expect(try text(.karim, story).contains("She hides at Quarry Cottage."))
  }

  @Test func `what becomes of a held note follows it`() throws {
    let story = try meeting {
      try $0.does(.lena, AddNote.self, ["words": "\(Self.words)"], as: "one")
      try $0.does(.lena, AddNote.self, ["words": "They sleep."], as: "two")
      try $0.does(
        .lena, MergeNotes.self, ["notes": ["one", "two"], "words": "They are there and sleep."])
    }
    let his = try SeenRecord.of(.karim, story).family
    #expect(his.conference?.notes.map(\.words) == ["They sleep."])
    #expect(
      try SeenRecord.of(.sam, story).family.conference?.notes.map(\.words)
        == ["They are there and sleep."])
  }

  @Test func `a decision is told without the reasons that hold it`() throws {
    let story = try meeting {
      try $0.agreesPlan()
      try $0.does(
        .ruth, DecideForChild.self,
        .protecting(.amira).but(["reasons": "At Quarry Cottage she is safe."]))
    }
    let his = try SeenRecord.of(.karim, story).family
    #expect(his.conference?.decision(for: .amira)?.plan == .childProtection)
    #expect(his.conference?.decision(for: .amira)?.reasons == "")
    #expect(
      try SeenRecord.of(.nadia, story).family.conference?.decision(for: .amira)?.reasons
        == "At Quarry Cottage she is safe.")
  }

  @Test func `a step for an aim that he does not see is not there either`() throws {
    let story = try meeting {
      try $0.does(
        .amara, NameOutcome.self,
        ["words": "They stay at Quarry Cottage.", "measure": "They sleep."], as: "stay")
      try $0.does(
        .amara, AddAction.self,
        ["outcome": "stay", "who": "lena", "what": "She visits.", "by": "2026-12-01"], as: "step")
    }
    #expect(try SeenRecord.of(.karim, story).family.plan.isEmpty)
    #expect(try SeenRecord.of(.nadia, story).family.plan.outcomes.count == 1)
  }

  @Test func `the name of somebody hidden is in nothing that anybody else writes`() throws {
    var story = try Story.secrets()
    try story.does(.lena, AddNote.self, ["words": "Ms Shah rang about the baby."])
    #expect(try !text(.karim, story).contains("Shah"))
    #expect(try text(.nadia, story).contains("Ms Shah rang about the baby."))
  }

  @Test func `where nothing is kept nothing is searched`() throws {
    var story = try Story.preparation(.birmingham)
    try story.does(.lena, SendReport.self, ["involvement": "\(Self.words)"])
    #expect(try text(.sam, story).contains(Self.words))
  }
}
