// SPDX-License-Identifier: MIT
import Foundation
import Testing
import Timetable

/// Checked against the calendar that the operating system ships, for every day of the table.
struct CountingDays {
  @Test func `agrees with the system's calendar on every day from 2015 to 2030`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for day in everyDay {
      let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      #expect(parts.year == day.year && parts.month == day.month && parts.day == day.dayOfMonth)
      #expect(parts.weekday == day.weekday.rawValue % 7 + 1)
      #expect(Day(year: day.year, month: day.month, day: day.dayOfMonth) == day)
      #expect(Day(day.description) == day)
    }
  }

  @Test func `adds months as the system's calendar does, from every day and either way`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for day in everyDay {
      let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
      for months in [-13, -6, -1, 1, 3, 6, 12, 25] {
        let expected = try #require(calendar.date(byAdding: .month, value: months, to: date))
        let number = Int(expected.timeIntervalSince1970 / 86_400)
        #expect(day.adding(months: months).number == number)
      }
    }
  }

  @Test(arguments: [
    ("2026-11-30", 3, "2027-02-28"), ("2027-11-30", 3, "2028-02-29"),
    ("2026-08-31", 6, "2027-02-28"), ("2028-02-29", 12, "2029-02-28"),
    ("2027-01-31", 1, "2027-02-28"), ("2026-12-31", -1, "2026-11-30"),
    ("2026-11-24", 3, "2027-02-24"),
  ])
  func `a month that is too short ends the count on its last day`(
    from: String, months: Int, to: String
  ) throws {
    #expect(try day(from).adding(months: months) == day(to))
  }

  @Test(arguments: [
    "2027-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "26-01-01",
    "2026-11-24 ", " 2026-11-24", "2026/11/24", "2026-11-2x", "+026-11-24", "0000-01-01", "",
    "２０２６-11-24", "2026-11-240",
  ])
  func `refuses a day that is not written plainly or does not exist`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `counts far outside the table and before 1970 without losing a day`() throws {
    for number in stride(from: -719_000, through: 2_900_000, by: 997) {
      let day = Day(number: number)
      #expect(Day(year: day.year, month: day.month, day: day.dayOfMonth)?.number == number)
    }
    #expect(try day("1969-12-31").number == -1)
    #expect(try day("2000-02-29").days(to: day("2000-03-01")) == 1)
  }

  @Test func `writes days for people`() throws {
    #expect(try day("2026-11-24").inWords == "Tuesday 24 November 2026")
    #expect(try day("2026-01-01").shortWords == "1 January 2026")
  }

  @Test func `keeps a day, a time and a moment in a record as plain text`() throws {
    let stored = #"["2026-11-24"]"#
    let days = try JSONDecoder().decode([Day].self, from: Data(stored.utf8))
    #expect(try days == [day("2026-11-24")])
    #expect(String(decoding: try JSONEncoder().encode(days), as: UTF8.self) == stored)
    let time = try JSONDecoder().decode([ClockTime].self, from: Data(#"["10:05"]"#.utf8))
    #expect(time.map(\.description) == ["10:05"])
    let moment = try JSONDecoder().decode(
      [Instant].self, from: Data(#"["2026-11-24T10:12:00Z"]"#.utf8))
    #expect(moment.map(\.description) == ["2026-11-24T10:12:00.000Z"])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Day].self, from: Data(#"["24 November"]"#.utf8))
    }
  }
}
