// SPDX-License-Identifier: MIT
import Access
import Casework
import Cast
import Testing
import Timetable

/// Whoever waits outside receives nothing of that part of the meeting, not even a trace.
struct ClosedPartTests {
  private let secret = "CANARY the police come tomorrow"

  private func closed() throws -> Story {
    var story = try Story.session(.birmingham)
    try story.does(.ruth, CloseTheRoom.self, .closingTheRoom)
    return story
  }

  private func speaks(_ story: inout Story) throws {
    try story.does(.lena, AddNote.self, ["words": "\(secret)"], as: "secret")
    try story.does(.lena, GiveScore.self, ["score": "1", "reason": "\(secret)"])
    try story.does(.ruth, OpenScores.self)
    try story.does(.ruth, MoveToPart.self, ["part": "events"])
    try story.does(.ruth, SetBottomLine.self, ["words": "\(secret)"])
    try story.does(.ruth, WriteHarmStatement.self, ["words": "\(secret)"])
    try story.does(.nadia, GiveFamilyView.self, ["words": "\(secret)"])
    try story.does(.ruth, SumUp.self, ["risks": "\(secret)", "threshold": "\(secret)"])
    try story.does(.sam, RecordChallenge.self, .challenge.but(["outcome": "\(secret)"]))
    try story.does(.ruth, RecordArrival.self, ["person": "sam", "way": "by-phone"])
  }

  @Test(arguments: [Actor.karim, .yusuf])
  func `while it goes on nothing at all reaches who is out`(actor: Actor) throws {
    var story = try closed()
    let before = try SeenRecord.of(actor, story)
    try speaks(&story)
    try story.does(
      .ruth, DecideForChild.self, .protecting(.amira).but(["going-ahead": "\(secret)"]))
    let after = try SeenRecord.of(actor, story)
    #expect(after.family.entries == before.family.entries)
    #expect(after.version == before.version)
    #expect(after.family.isOut(actor.account))
  }

  @Test(arguments: [Actor.karim, .yusuf])
  func `once it is over its words are in nothing that they receive, and the decision is`(
    actor: Actor
  ) throws {
    var story = try closed()
    try speaks(&story)
    try story.does(
      .ruth, DecideForChild.self, .protecting(.amira).but(["going-ahead": "\(secret)"]))
    try story.does(.ruth, OpenTheRoomAgain.self, ["who-is-back": "karim"])
    let seen = try SeenRecord.of(actor, story)
    #expect(!everything(in: seen).contains(secret))
    #expect(seen.family.conference?.decisions.map(\.child) == [.amira])
    #expect(seen.family.conference?.part == "events")
    #expect(seen.family.conference?.scoresOpened == true)
    #expect(!seen.family.isOut(actor.account))
    #expect(everything(in: try SeenRecord.of(.nadia, story)).contains(secret))
  }

  @Test func `why they are out is not told to them, nor to others of the family`() throws {
    let story = try closed()
    for actor in [Actor.karim, .yusuf, .nadia, .joy] {
      #expect(
        !everything(in: try SeenRecord.of(actor, story)).contains("Legal advice"),
        "\(actor.name)")
    }
    #expect(everything(in: try SeenRecord.of(.lena, story)).contains("Legal advice"))
  }

  @Test func `a note of that part stays out when it is reworded or joined later`() throws {
    var story = try closed()
    for key in ["one", "two", "three"] {
      try story.does(.lena, AddNote.self, ["words": "Said of \(key)."], as: "\(key)")
    }
    try story.does(.ruth, OpenTheRoomAgain.self, ["who-is-back": "karim"])
    let before = try SeenRecord.of(.karim, story).version
    try story.does(.lena, RewordNote.self, ["note": "one", "words": "\(secret)"])
    try story.does(.lena, MergeNotes.self, ["notes": ["two", "three"], "words": "\(secret)"])
    #expect(try SeenRecord.of(.karim, story).version == before)
  }

  @Test func `who receives the record of it reads it when it is over, and not before`() throws {
    var story = try Story.session(.birmingham)
    try story.does(.ruth, CloseTheRoom.self, .closingTheRoom.but(["record-for": "karim"]))
    try speaks(&story)
    #expect(!everything(in: try SeenRecord.of(.karim, story)).contains(secret))
    try story.does(.ruth, OpenTheRoomAgain.self, ["who-is-back": "karim"])
    #expect(everything(in: try SeenRecord.of(.karim, story)).contains(secret))
  }

  @Test func `who stands in for them stays in the room and hears everything`() throws {
    var story = try Story.session(.birmingham)
    try story.does(.ruth, CloseTheRoom.self, .closingTheRoom.but(["stand-ins": "yusuf"]))
    try speaks(&story)
    #expect(everything(in: try SeenRecord.of(.yusuf, story)).contains(secret))
    #expect(try !SeenRecord.of(.yusuf, story).family.isOut(Actor.yusuf.account))
    #expect(!everything(in: try SeenRecord.of(.karim, story)).contains(secret))
  }

  @Test func `what they write themselves meanwhile is theirs`() throws {
    var story = try closed()
    try story.does(.karim, GiveOwnWords.self, ["words": "I wait outside."])
    #expect(everything(in: try SeenRecord.of(.karim, story)).contains("I wait outside."))
  }

  @Test func `what is arranged meanwhile away from the table reaches them when it is over`()
    throws
  {
    var story = try closed()
    let invited: [String: Typed] = ["person": "samira", "why": "She helps."]
    try story.does(.amara, InviteFamilyMember.self, invited)
    #expect(!everything(in: try SeenRecord.of(.karim, story)).contains("She helps."))
    try story.does(.ruth, OpenTheRoomAgain.self, ["who-is-back": "karim"])
    #expect(everything(in: try SeenRecord.of(.karim, story)).contains("She helps."))
  }

  @Test(arguments: 1...40)
  func `is the same as a record in which that part never was`(seed: Int) throws {
    var table = BusyTable(story: try Story.session(.birmingham), random: Numbers(UInt64(seed)))
    for _ in 1...60 { table.goesOn() }
    for actor in [Actor.karim, .yusuf] {
      let record = table.story.record
      let seen = try #require(
        SeenRecord(record, by: actor.account, today: Hassans.meeting))
      let bare = try #require(
        SeenRecord(
          table.withoutClosedParts(actor), by: actor.account, today: Hassans.meeting))
      #expect(seen.family.entries == bare.family.entries)
      #expect(seen.family.conferences == bare.family.conferences)
      #expect(seen.family.plan == bare.family.plan)
      #expect(seen.version == bare.version)
    }
  }
}

/// A table at which anything may happen next.
private struct BusyTable {
  var story: Story
  var random: Numbers
  private var noteCount = 0

  init(story: Story, random: Numbers) { (self.story, self.random) = (story, random) }

  mutating func goesOn() {
    let actor = pick([Actor.ruth, .amara, .lena, .sam, .nadia, .karim, .joy])
    let words: [String: Typed] = ["words": "Words \(story.record.version)."]
    let note: Typed = "note-\(pick(Array(0...max(noteCount, 1))))"
    noteCount += 1
    switch pick(Array(0...22)) {
    case 0, 1, 2: _ = try? story.does(actor, AddNote.self, words, as: "note-\(noteCount)")
    case 3: _ = try? story.does(actor, RewordNote.self, words.but(["note": note]))
    case 4:
      let other: Typed = "note-\(pick(Array(0...noteCount)))"
      let notes: Typed = [note.values[0], other.values[0]].typed
      _ = try? story.does(actor, MergeNotes.self, words.but(["notes": notes]))
    case 5: _ = try? story.does(actor, GiveScore.self, ["score": "3", "reason": "So."])
    case 6: _ = try? story.does(.ruth, OpenScores.self)
    case 7: _ = try? story.does(.ruth, MoveToPart.self)
    case 8:
      let without = pick(["karim", "nadia", "sam"])
      _ = try? story.does(
        .ruth, CloseTheRoom.self, .closingTheRoom.but(["without": "\(without)"]))
    case 9, 10, 11: _ = try? story.does(.ruth, OpenTheRoomAgain.self, ["who-is-back": "karim"])
    case 12: _ = try? story.does(.ruth, RecordLeaving.self, ["person": "lena"])
    case 13: _ = try? story.does(.ruth, RecordArrival.self, ["person": "lena"])
    case 14: _ = try? story.does(.ruth, SetBottomLine.self, words)
    case 15: _ = try? story.does(actor, AskForSupport.self, words)
    case 16: _ = try? story.does(actor, GiveFamilyView.self, words)
    case 17: _ = try? story.does(.ruth, PauseConference.self, ["back-at": "11:00"])
    case 18: _ = try? story.does(.sam, RecordChallenge.self, .challenge)
    case 20, 21:
      let child = pick([PersonID.amira, .jay, .baby])
      _ = try? story.does(
        .ruth, DecideForChild.self, .protecting(child).but(["going-ahead": "So."]))
    case 19: _ = try? story.does(.ruth, ResumeConference.self)
    default: _ = try? story.does(.amara, WriteHarmStatement.self, words)
    }
  }

  /// The record without what others wrote while this person was out, but with the decisions of
  /// parts that are over.
  func withoutClosedParts(_ actor: Actor) -> FamilyRecord {
    let lastOpened = story.record.entries.last {
      if case .room(.openedAgain) = $0.event { return true }
      return false
    }
    var isOut = false
    var kept: [CaseEntry] = []
    for entry in story.record.entries {
      if case .room(.openedAgain) = entry.event { isOut = false }
      let isTold = entry.event.isDecision && entry.sequence < lastOpened?.sequence ?? 0
      if !isOut || isTold || entry.by.account == actor.account { kept.append(entry) }
      if case .room(.closed(let closed)) = entry.event { isOut = closed.without.contains(.karim) }
    }
    return FamilyRecord(
      kept.enumerated().map { index, entry in
        CaseEntry(
          sequence: index + 1, at: entry.at, by: entry.by, onBehalfOf: entry.onBehalfOf,
          day: entry.day, key: entry.key, event: entry.event)
      })
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int(random.next() % UInt64(values.count))]
  }
}

/// The same numbers for the same seed.
private struct Numbers {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}

extension CaseEvent {
  fileprivate var isDecision: Bool {
    if case .conference(.decisionMade) = self { return true }
    return false
  }
}

extension [String] {
  fileprivate var typed: Typed { Typed(self) }
}
