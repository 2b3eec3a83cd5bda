// SPDX-License-Identifier: MIT
import Casework
import Cast
import Record
import Testing
import Timetable

@testable import Office

/// What is kept in memory has a bound, whatever is opened.
struct ShelfTests {
  private func id(_ number: Int) -> RecordID {
    RecordID(at: Int64(number + 1), random: (0, UInt64(number)))
  }

  @Test func `keeps no more entries than it has room for, and those used lately`() throws {
    let record = try Story.preparation(.birmingham).record
    let shelf = Shelf(room: record.weight * 10)
    for number in 0..<50 {
      shelf.keep(record, id(number))
      _ = shelf.record(id(0))
      #expect(shelf.weight <= record.weight * 10)
    }
    #expect(shelf.record(id(0)) != nil)
    #expect(shelf.record(id(49)) != nil)
    #expect(shelf.record(id(20)) == nil)
  }

  @Test func `keeps one record that is larger than all the room`() throws {
    let record = try Story.preparation(.birmingham).record
    let shelf = Shelf(room: 3)
    shelf.keep(record, id(1))
    #expect(shelf.record(id(1))?.version == record.version)
    shelf.keep(record, id(2))
    #expect(shelf.record(id(1)) == nil)
  }

  @Test func `never puts an older version in the place of a newer one`() throws {
    let newer = try Story.preparation(.birmingham).record
    let older = try Story.enquiry(.birmingham).record
    let shelf = Shelf()
    shelf.keep(newer, id(1))
    shelf.keep(older, id(1))
    #expect(shelf.record(id(1))?.version == newer.version)
  }

  @Test func `what viewers saw has a bound as well, and is looked at anew when it was forgotten`()
    throws
  {
    let record = try Story.preparation(.birmingham).record
    let shelf = SeenShelf(room: record.weight * 3)
    for number in 0..<20 {
      for actor in [Actor.amara, .tom, .nadia] {
        let seen = shelf.seen(record, id(number), by: actor.account, today: Hassans.meeting)
        #expect(seen != nil)
        #expect(shelf.weight <= record.weight * 3)
      }
    }
  }
}
