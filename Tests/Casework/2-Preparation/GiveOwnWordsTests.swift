// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// A parent's or a child's own words for the conference (PF4, PF5, C7).
struct GiveOwnWordsTests {
  @Test func `records exactly a father's words as he wrote them`() throws {
    var story = try Story.preparation(.warwickshire)
    let events = try story.does(.karim, GiveOwnWords.self, ["words": " I am sorry.\r\nTruly. "])
    #expect(
      events == [
        .preparation(.ownWordsGiven(OwnWordsGiven(person: .karim, words: " I am sorry.\nTruly. ")))
      ])
    #expect(story.record.entries.last?.onBehalfOf == nil)
  }

  @Test func `an advocate writes down a child's words`() throws {
    var story = try Story.preparation(.warwickshire)
    try story.does(.joy, GiveOwnWords.self, ["words": "I want quiet.", "whose": "amira"])
    #expect(story.record.ownWords.map(\.person) == [.amira])
    #expect(story.record.ownWords.map(\.writtenBy) == [.joy])
    #expect(story.record.entries.last?.onBehalfOf == .amira)
  }

  @Test(arguments: [(Actor.karim, "nadia"), (.joy, "jay"), (.yusuf, "nadia")])
  func `is refused because these words are not theirs to say`(actor: Actor, whose: String) throws {
    let story = try Story.preparation(.warwickshire)
    let typed: [String: Typed] = ["words": "So.", "whose": "\(whose)"]
    #expect(try story.refusal(actor, GiveOwnWords.self, typed) == "not-yours-to-say")
  }

  @Test func `is refused because a professional has no family words of their own`() throws {
    let story = try Story.preparation(.warwickshire)
    #expect(try story.refusal(.amara, GiveOwnWords.self, ["words": "So."]) == "whose-words")
  }

  @Test func `is refused because that person is not in the record`() throws {
    let story = try Story.preparation(.warwickshire)
    let typed: [String: Typed] = ["words": "So.", "whose": "nobody"]
    #expect(try story.refusal(.amara, GiveOwnWords.self, typed) == "unknown-person")
    #expect(try story.refusal(.stranger, GiveOwnWords.self, ["words": "So."]) == "unknown-person")
  }

  @Test func `is refused because no conference has been called`() throws {
    let story = try Story.enquiry(.warwickshire)
    #expect(try story.refusal(.karim, GiveOwnWords.self, ["words": "So."]) == "no-conference")
  }
}
