// SPDX-License-Identifier: MIT
import Foundation
import Testing
import Timetable

/// Checked against the time zone tables that the operating system ships.
struct LondonClocks {
  @Test func `shows the system's London time at every hour of every day from 2015 to 2030`() throws
  {
    let london = try #require(TimeZone(identifier: "Europe/London"))
    for day in everyDay {
      for hour in 0..<24 {
        let seconds = day.number * 86_400 + hour * 3600
        let date = Date(timeIntervalSince1970: Double(seconds))
        let shown = seconds + london.secondsFromGMT(for: date)
        let instant = Instant(milliseconds: Int64(seconds) * 1000)
        #expect(instant.londonDay.number == shown / 86_400)
        #expect(instant.londonTime.hour == shown % 86_400 / 3600)
      }
    }
  }

  @Test func `finds the moment again from what the clocks show, but for the hour that comes twice`()
    throws
  {
    for day in everyDay {
      for hour in 0..<24 {
        let instant = Instant(milliseconds: Int64(day.number * 24 + hour) * 3_600_000)
        let time = instant.londonTime
        let found = try #require(
          Instant(london: instant.londonDay, hour: time.hour, minute: time.minute))
        let isRepeated = found < instant && found.adding(seconds: 3600) == instant
        #expect(found == instant || (isRepeated && day.month == 10 && time.hour == 1))
      }
    }
  }

  @Test func `has no time in the hour that summer time skips`() throws {
    #expect(Instant(london: try day("2026-03-29"), hour: 1, minute: 0) == nil)
    #expect(Instant(london: try day("2026-03-29"), hour: 1, minute: 59) == nil)
    let after = try #require(Instant(london: try day("2026-03-29"), hour: 2, minute: 0))
    #expect(after.description == "2026-03-29T01:00:00.000Z")
    let first = try #require(Instant(london: try day("2026-10-25"), hour: 1, minute: 30))
    #expect(first.description == "2026-10-25T00:30:00.000Z")
  }

  @Test func `puts a late evening of summer on the London day`() throws {
    let moment = try #require(Instant("2026-06-30T23:30:00Z"))
    #expect(try moment.londonDay == day("2026-07-01"))
    #expect(moment.londonTime.description == "00:30")
  }

  @Test(arguments: [
    "2026-11-24T10:12:00.000Z", "1969-12-31T23:59:59.999Z", "2030-02-28T00:00:00.001Z",
  ])
  func `writes a moment as it was read`(text: String) throws {
    #expect(try #require(Instant(text)).description == text)
  }

  @Test(arguments: [
    "2026-11-24T10:12:00", "2026-11-24 10:12:00Z", "2026-11-24T24:00:00Z", "2026-11-24T10:60:00Z",
    "2026-11-24T10:12:60Z", "2026-11-24T10:12:00.0Z", "2026-11-24T10:12:00+00:00", "2026-11-24",
    "2026-02-30T10:00:00Z", "2026-11-24T10:12:00.0000Z", "",
  ])
  func `refuses a moment that is not written plainly`(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test(arguments: ["24:00", "10:60", "9:05", "09:5", "10-05", "10:050", ""])
  func `refuses a time that no clock shows`(text: String) {
    #expect(ClockTime(text) == nil)
  }

  @Test func `orders times and moments`() throws {
    #expect(try #require(ClockTime("09:59")) < #require(ClockTime("10:00")))
    let start = Instant(milliseconds: 0)
    #expect(start < start.adding(seconds: 1))
    #expect(start.adding(seconds: -1).description == "1969-12-31T23:59:59.000Z")
  }
}
