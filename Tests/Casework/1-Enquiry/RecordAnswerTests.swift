// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Keeping what somebody answers to the restorative questions (E2, E3).
struct RecordAnswerTests {
  @Test(arguments: Authority.allCases)
  func `records exactly the words, for a question that the authority asks`(
    authority: Authority
  ) throws {
    var story = try Story.enquiry(authority)
    let events = try story.does(
      .amara, RecordAnswer.self,
      ["question": "children-feelings", "person": "amira", "words": "  I don't sleep. \n"])
    #expect(
      events == [
        .enquiry(
          .answerRecorded(
            AnswerRecorded(
              question: "children-feelings", person: .amira, words: "  I don't sleep. \n")))
      ])
    #expect(story.record.entries.last?.onBehalfOf == .amira)
  }

  @Test func `is refused because the authority does not ask this`() throws {
    let story = try Story.enquiry(.warwickshire)
    let typed: [String: Typed] = ["question": "who-is-to-blame", "person": "nadia", "words": "So."]
    #expect(try story.refusal(.amara, RecordAnswer.self, typed) == "unknown-question")
  }

  @Test func `is refused because nobody of that name is in the record`() throws {
    let story = try Story.enquiry(.warwickshire)
    let typed: [String: Typed] = ["question": "what-happened", "person": "nobody", "words": "So."]
    #expect(try story.refusal(.amara, RecordAnswer.self, typed) == "unknown-person")
  }
}
