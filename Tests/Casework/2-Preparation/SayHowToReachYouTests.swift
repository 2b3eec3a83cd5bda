// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// On which number the family reaches those who work with them (PS4, PF1).
struct SayHowToReachYouTests {
  private let typed: [String: Typed] = ["phone": "01632 960142", "hours": "Weekdays, 9 to 5"]

  @Test func `records exactly the number and the hours of whoever says it`() throws {
    var story = try Story.enquiry(.dorset)
    let said = ReachSaid(person: .amara, phone: "01632 960142", hours: "Weekdays, 9 to 5")
    #expect(
      try story.does(.amara, SayHowToReachYou.self, typed) == [.takingPart(.reachSaid(said))])
    #expect(story.record.reach == [.amara: said])
    #expect(try story.decides(.amara, SayHowToReachYou.self, typed).isEmpty)
  }

  @Test func `a number that was said before the conference is called stands after it`() throws {
    var story = try Story.enquiry(.dorset)
    try story.does(.amara, SayHowToReachYou.self, typed)
    try story.does(
      .amara, CallConference.self, .calling.but(["going-ahead": "Both parents ask for it."]))
    #expect(story.record.reach[.amara]?.phone == "01632 960142")
    try story.does(.amara, SayHowToReachYou.self, ["phone": "01632 960143"])
    #expect(story.record.reach[.amara]?.phone == "01632 960143")
  }

  @Test(arguments: ["at the office", "999"])
  func `is refused because nobody can ring that`(phone: String) throws {
    let story = try Story.enquiry(.dorset)
    #expect(
      try story.refusal(.amara, SayHowToReachYou.self, typed.but(["phone": "\(phone)"]))
        == "not-a-telephone-number")
  }
}
