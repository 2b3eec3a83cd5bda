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
      role: story.practice.chairTitle(of: "Chair"), account: AccountID("ruth.adeyemi"))
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

  @Test(arguments: Authority.allCases)
  func `the same chair is filled in, and another one needs a reason`(authority: Authority) throws {
    var story = try Story.closed(authority)
    let again: [String: Typed] = .calling.but(["day": "\(story.now.londonDay.adding(days: 1))"])
    #expect(CallConference.withSameChair(story.record)?.values == ["chair": ["ruth.adeyemi"]])
    #expect(
      try !asked(story, again, "chaired this family's conference before", chair: .ruth))
    #expect(try asked(story, again, "Ruth Adeyemi chaired this family's conference", chair: .ola))
    let events = try decides(
      story, again.but(["going-ahead": "Ruth is ill."]), chair: .ola)
    #expect(departures(events).contains("same-chair"))
    story.waits()
  }

  @Test func `a chair who carried the family's case needs a reason`() throws {
    let story = try concluded(.birmingham)
    let tom = Actor(
      account: AccountID("tom.reid"), name: "Tom Reid", title: "Chair", role: .chair,
      agency: .socialCare)
    #expect(try asked(story, .calling, "has no part in the social work", chair: tom))
    #expect(try !asked(story, .calling, "has no part in the social work", chair: .ruth))
    let events = try decides(story, .calling.but(["going-ahead": "Nobody else."]), chair: tom)
    #expect(departures(events) == ["independent-chair"])
  }

  private func departures(_ events: [CaseEvent]) -> [String] {
    events.compactMap {
      if case .practice(.departed(let departure)) = $0 { return departure.rule }
      return nil
    }
  }

  private func decides(_ story: Story, _ typed: [String: Typed], chair: Actor) throws
    -> [CaseEvent]
  {
    let now = Circumstance(
      actor: .amara, at: story.now, key: DeedKey("again-"), identities: .ofKeys,
      directory: [chair.account: chair])
    let answers = typed.but(["chair": "\(chair.account)"]).mapValues(\.values)
    return try CallConference.decode(Answers(answers)).decide(story.record, story.practice, now)
  }

  /// Whether a reason is asked in these words.
  private func asked(_ story: Story, _ typed: [String: Typed], _ words: String, chair: Actor)
    throws -> Bool
  {
    do {
      _ = try decides(story, typed, chair: chair)
      return false
    } catch let refusal as Refusal {
      return refusal.code == "needs-reason" && refusal.words.contains(words)
    }
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

extension Actor {
  /// Another chair of the authority.
  fileprivate static let ola = Actor(
    account: AccountID("ola.berg"), name: "Ola Berg", title: "Chair", role: .chair,
    agency: .socialCare)
}
