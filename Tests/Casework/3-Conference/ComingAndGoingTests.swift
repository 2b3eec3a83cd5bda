// SPDX-License-Identifier: MIT
import Cast
import Practice
import Testing
import Timetable

@testable import Casework

/// Who comes into the room and who leaves it (C1, C21).
struct RecordArrivalTests {
  @Test func `records exactly that somebody came, and when`() throws {
    var story = try Story.session(.dorset)
    try story.does(
      .amara, InviteProfessional.self,
      ["account": "dev.patel", "why": "Was called.", "report-expected": "no"], as: "dev")
    let now = story.now
    let events = try story.does(.ruth, RecordArrival.self, ["person": "dev"])
    #expect(events == [.conference(.personArrived(PersonArrived(person: .dev)))])
    #expect(story.record.conference?.present[.dev]?.came == now)
  }

  @Test func `stays quiet when they are here already`() throws {
    let story = try Story.session(.dorset)
    #expect(try story.decides(.ruth, RecordArrival.self, ["person": "lena"]).isEmpty)
  }

  @Test func `is refused because they were not invited`() throws {
    let story = try Story.session(.dorset)
    #expect(try story.refusal(.ruth, RecordArrival.self, ["person": "samira"]) == "not-invited")
  }
}

struct RecordLeavingTests {
  @Test func `records exactly that somebody left, who may come back`() throws {
    var story = try Story.session(.dorset)
    let events = try story.does(.ruth, RecordLeaving.self, ["person": "karim"])
    #expect(events == [.conference(.personLeft(PersonLeft(person: .karim)))])
    #expect(story.record.conference?.inTheRoom.contains(.karim) == false)
    try story.does(.ruth, RecordArrival.self, ["person": "karim"])
    #expect(story.record.conference?.inTheRoom.contains(.karim) == true)
  }

  @Test func `stays quiet when they are not in the room`() throws {
    var story = try Story.session(.dorset)
    try story.does(.ruth, RecordLeaving.self, ["person": "karim"])
    #expect(try story.decides(.ruth, RecordLeaving.self, ["person": "karim"]).isEmpty)
  }

  @Test func `is refused because nobody of that name is in the record`() throws {
    let story = try Story.session(.dorset)
    #expect(try story.refusal(.ruth, RecordLeaving.self, ["person": "nobody"]) == "unknown-person")
  }
}

/// How people take part, and that somebody was asked to leave.
struct AttendanceTests {
  @Test func `records exactly that they come by video, and for which part`() throws {
    var story = try Story.session(.dorset)
    let events = try story.does(
      .ruth, RecordArrival.self,
      ["person": "karim", "way": "by-video", "for-what": "The plan"])
    let noted = AttendanceNoted(person: .karim, way: .video, forWhat: "The plan")
    #expect(events == [.room(.attendanceNoted(noted))])
    #expect(story.record.conference?.present[.karim]?.way == .video)
    #expect(
      try story.decides(
        .ruth, RecordArrival.self,
        ["person": "karim", "way": "by-video", "for-what": "The plan"]
      ).isEmpty)
  }

  @Test func `records exactly that they were asked to leave, and why`() throws {
    var story = try Story.session(.dorset)
    let events = try story.does(
      .ruth, RecordLeaving.self, ["person": "karim", "asked-why": "He shouted."])
    #expect(
      events == [
        .conference(.personLeft(PersonLeft(person: .karim))),
        .room(.askedToLeave(AskedToLeave(person: .karim, why: "He shouted."))),
      ])
  }
}
