// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Calling the conference (E4, PF7, PC7).
struct CallConferenceTests {
  private func concluded(_ authority: Authority) throws -> Story {
    var story = try Story.enquiry(authority)
    try story.does(
      .tom, ConcludeEnquiry.self, ["outcome": "likely-significant-harm", "reasons": "Harm."])
    return story
  }

  @Test(arguments: Authority.allCases)
  func `records exactly the call, and pins the practice of the day`(authority: Authority) throws {
    var story = try concluded(authority)
    let events = try story.does(.amara, CallConference.self, .calling, as: "conference-")
    let ruth = Person(
      id: .ruth, name: "Ruth Adeyemi", kind: .professional, agency: .socialCare,
      role: story.practice.term(.chair), account: AccountID("ruth.adeyemi"))
    let time = try #require(ClockTime("10:00"))
    #expect(
      events == [
        .preparation(
          .conferenceCalled(
            ConferenceCalled(
              conference: ConferenceID("conference-"), children: [.amira, .jay, .baby],
              day: Hassans.meeting, time: time, place: "Civic Centre",
              why: "The children have been hurt.", chair: ruth, practice: story.practice.version,
              practiceDay: Hassans.began)))
      ])
    #expect(story.record.conference?.invitations.map(\.person) == [.amara, .ruth])
    #expect(story.record.reportsExpected == [.amara])
  }

  @Test func `asks for a reason when the enquiry was not concluded, and keeps it`() throws {
    var story = try Story.enquiry(.portsmouth)
    #expect(try story.refusal(.amara, CallConference.self, .calling) == "needs-reason")
    let typed: [String: Typed] = .calling.but(["going-ahead": "Both parents ask for it."])
    let events = try story.does(.amara, CallConference.self, typed)
    #expect(events.map(\.name) == ["practice-departed", "conference-called"])
    #expect(story.record.departures.map(\.rule) == ["enquiry-concluded"])
    #expect(story.record.departures.map(\.reason) == ["Both parents ask for it."])
  }

  @Test func `asks for a reason on the first day after the fifteen working days`() throws {
    let story = try concluded(.portsmouth)
    let last: [String: Typed] = .calling.but(["day": "2026-11-23"])
    let late: [String: Typed] = .calling.but(["day": "2026-11-24"])
    #expect(try story.refusal(.amara, CallConference.self, last) == nil)
    #expect(try story.refusal(.amara, CallConference.self, late) == "needs-reason")
    let events = try story.decides(
      .amara, CallConference.self, late.but(["going-ahead": "The parents are in hospital."]))
    #expect(events.map(\.name) == ["practice-departed", "conference-called"])
  }

  @Test func `is refused because the days are beyond the calendar of bank holidays`() throws {
    var story = Story(
      try Authority.portsmouth.practice(), from: Hassans.at("09:00", on: Day(number: 40_000)))
    try story.beginsEnquiryLongAfter()
    let typed: [String: Typed] = .calling.but(["day": "2079-12-01", "children": "amira"])
    #expect(try story.refusal(.amara, CallConference.self, typed) == "outside-the-calendar")
  }

  @Test func `is refused because a conference has been called already`() throws {
    let story = try Story.preparation(.portsmouth)
    #expect(try story.refusal(.amara, CallConference.self, .calling) == "already-called")
  }

  @Test(arguments: ["nadia", "nobody"])
  func `is refused because that is no child of this family`(person: String) throws {
    let story = try concluded(.portsmouth)
    let typed: [String: Typed] = .calling.but(["children": ["amira", person]])
    #expect(try story.refusal(.amara, CallConference.self, typed) == "unknown-child")
  }

  @Test func `is refused because that day has gone`() throws {
    let story = try concluded(.portsmouth)
    #expect(
      try story.refusal(.amara, CallConference.self, .calling.but(["day": "2026-11-01"]))
        == "day-gone")
    #expect(
      try story.refusal(.amara, CallConference.self, .calling.but(["day": "2026-11-02"])) == nil)
  }

  @Test(arguments: ["lena.novak", "tom.reid", "no.one"])
  func `is refused because that is no chair`(account: String) throws {
    let story = try concluded(.portsmouth)
    let typed: [String: Typed] = .calling.but(["chair": "\(account)"])
    #expect(try story.refusal(.amara, CallConference.self, typed) == "unknown-chair")
  }
}

extension Story {
  /// An enquiry that begins in a year of which nobody knows the bank holidays.
  fileprivate mutating func beginsEnquiryLongAfter() throws {
    try does(
      .amara, OpenEnquiry.self, .opening.but(["strategy-discussion": "\(now.londonDay)"]))
    try does(
      .amara, AddFamilyMember.self, ["name": "Amira", "kind": "child", "born": "2070-03-14"],
      as: "amira")
    try does(
      .tom, ConcludeEnquiry.self, ["outcome": "likely-significant-harm", "reasons": "Harm."])
  }
}
