// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// The meetings before the conference: with the parents, with the chair, and the consultation.
struct MeetParentsTests {
  private let typed: [String: Typed] = [
    "with": ["nadia", "karim"], "day": "2026-11-02", "explained": ["what-happened", "leaflet"],
    "shared": "We read it together.",
  ]

  @Test func `records exactly whom the social worker met and what was explained`() throws {
    var story = try Story.preparation(.warwickshire)
    let leaflet = typed.but(["explained": ["what-happened", "written-information-given"]])
    let events = try story.does(.amara, MeetParents.self, leaflet)
    #expect(
      events == [
        .preparation(
          .parentsMet(
            ParentsMet(
              with: [.nadia, .karim], day: Hassans.began, explained: [.whatHappened, .leaflet],
              shared: "We read it together.")))
      ])
    #expect(story.record.conference?.parentsMet.map(\.words) == ["We read it together."])
  }

  @Test func `refuses an answer that the form does not offer`() throws {
    let story = try Story.preparation(.warwickshire)
    #expect(throws: BadAnswers.self) { try story.decides(.amara, MeetParents.self, typed) }
  }
}

struct MeetFamilyAsChairTests {
  private let typed: [String: Typed] = [
    "with": "karim", "day": "2026-11-02", "words": "He asks who will be there.",
  ]

  @Test func `records exactly with whom the chair spoke, and what they asked`() throws {
    var story = try Story.preparation(.portsmouth)
    let events = try story.does(.ruth, MeetFamilyAsChair.self, typed)
    #expect(
      events == [
        .preparation(
          .familyMetByChair(
            FamilyMetByChair(
              with: [.karim], day: Hassans.began, words: "He asks who will be there.")))
      ])
    #expect(story.record.conference?.familyMetByChair.count == 1)
  }
}

struct ConsultBeforeConferenceTests {
  private let typed: [String: Typed] = [
    "with": .people(.amara, .tom), "day": "2026-11-02", "agreed": "Separate doors.",
  ]

  @Test func `records exactly what chair, social worker and manager agreed`() throws {
    var story = try Story.preparation(.dorset)
    let events = try story.does(.ruth, ConsultBeforeConference.self, typed)
    #expect(
      events == [
        .preparation(
          .consultationHeld(
            ConsultationHeld(
              with: [.amara, .tom], day: Hassans.began, agreed: "Separate doors.")))
      ])
    #expect(story.record.conference?.consultations.count == 1)
  }
}

/// What all three meetings are refused for.
struct PreparingMeetingsRefused {
  private func refusals(_ story: Story, _ changed: [String: Typed] = [:]) throws -> Set<String?> {
    let with: [String: Typed] = ["with": "nadia", "day": "2026-11-02"]
    let typed = with.but(["shared": "So.", "words": "So.", "agreed": "So."]).but(changed)
    return [
      try story.refusal(.amara, MeetParents.self, typed),
      try story.refusal(.ruth, MeetFamilyAsChair.self, typed),
      try story.refusal(.ruth, ConsultBeforeConference.self, typed),
    ]
  }

  @Test func `because no conference has been called, but the parents are met before that too`()
    throws
  {
    #expect(try refusals(.enquiry(.portsmouth)) == [nil, "no-conference"])
  }

  @Test func `because the conference is closed`() throws {
    #expect(try refusals(.closed(.portsmouth)) == ["conference-closed"])
  }

  @Test func `because that person is not in the record`() throws {
    #expect(try refusals(.preparation(.portsmouth), ["with": "nobody"]) == ["unknown-person"])
  }

  @Test func `because the day is still to come`() throws {
    #expect(try refusals(.preparation(.portsmouth), ["day": "2026-11-03"]) == ["day-to-come"])
    #expect(try refusals(.preparation(.portsmouth), ["day": "2026-11-02"]) == [nil])
  }
}
