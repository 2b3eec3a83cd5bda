// SPDX-License-Identifier: MIT
import Cast
import Testing
import Timetable

@testable import Casework

/// The way so far: what happened, what comes next, and by when.
struct WaySoFarTests {
  @Test func `an enquiry shows when it began and by when the conference should be held`() throws {
    let story = try Story.enquiry(.portsmouth)
    let way = story.record.waySoFar(try story.record.dueList(story.practice))
    #expect(way.first?.what == "Strategy discussion" && way.first?.isDone == true)
    let conference = try #require(way.first { $0.what == "Conference" })
    #expect(!conference.isDone && conference.day == nil && conference.limit != nil)
  }

  @Test func `after the close everything up to the plan is done, in the order of the days`() throws
  {
    let story = try Story.closed(.warwickshire)
    let way = story.record.waySoFar(try story.record.dueList(story.practice))
    let places = way.compactMap { $0.place }
    #expect(places == places.sorted())
    #expect(way.first { $0.what == "Conference" }?.isDone == true)
    #expect(way.first { $0.what == "Plan agreed" }?.day == Hassans.meeting)
    #expect(way.last?.what == "First review" && way.last?.isDone == false)
  }

  @Test func `a step is late on the day after its limit, not on it`() throws {
    let step = WayStep(what: "Conference", day: nil, isDone: false, limit: Hassans.meeting)
    #expect(!step.isLate(on: Hassans.meeting))
    #expect(step.isLate(on: Hassans.meeting.adding(days: 1)))
    let held = WayStep(
      what: "Conference", day: Hassans.meeting.adding(days: 1), isDone: true,
      limit: Hassans.meeting)
    #expect(held.isLate(on: Hassans.began))
  }
}
