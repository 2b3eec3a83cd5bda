// SPDX-License-Identifier: MIT
import Testing
import Timetable

/// Days as people type them.
struct TypedDays {
  @Test(arguments: [
    "14/3/2016", "14.3.2016", "14-03-2016", "14 3 2016", "14 / 3 / 2016", "2016-03-14",
    "14 march 2016", "14 Mar 2016", "14th of March 2016", "March 14, 2016", "14mar2016",
    "Monday 14 March 2016", "mon 14 mar 2016", " 14  MARCH  2016 ", "14 / March / 2016",
    "14 mar 16", "14.3.16", "١٤/٣/٢٠١٦", "১৪ ৩ ২০১৬",
  ])
  func `a day is read however it is written`(typed: String) throws {
    #expect(try Day(typed: typed) == Day("2016-03-14"))
  }

  @Test(arguments: [
    ("1 sept 2020", "2020-09-01"), ("3 May 2020", "2020-05-03"), ("3 Mar 52", "1952-03-03"),
    ("3 Mar 49", "2049-03-03"), ("29 2 2028", "2028-02-29"), ("1 1 1900", "1900-01-01"),
    ("31 12 2100", "2100-12-31"), ("sat 4 july 2020", "2020-07-04"),
  ])
  func `months have short names, and a short year its century`(typed: String, day: String) throws {
    #expect(try Day(typed: typed) == Day(day))
  }

  @Test(arguments: [
    ("0403", UnreadDay.notADay), ("next week", .notADay), ("", .notADay), ("1 2 3 4", .notADay),
    ("2016", .notADay), ("4", .noMonth), ("4/3", .noYear), ("4 march", .noYear),
    ("4/3/7", .halfAYear("7")), ("4/3/201", .halfAYear("201")), ("4/3/20160", .halfAYear("20160")),
    ("31/4/2020", .noSuchDay), ("29 2 2027", .noSuchDay), ("1/13/2020", .noSuchDay),
    ("1/1/1027", .farYear(1027)), ("1/1/2101", .farYear(2101)), ("1 march april 2020", .notADay),
  ])
  func `what is no day says what is missing or wrong`(typed: String, why: UnreadDay) {
    #expect(throws: why) { try Day(typed: typed) }
  }

  @Test func `every day is read back from every way in which it is written`() throws {
    for number in stride(from: -25_567, through: 47_846, by: 97) {
      let day = Day(number: number)
      let ways = [
        day.description, day.shortWords, day.inWords,
        "\(day.dayOfMonth)/\(day.month)/\(day.year)",
      ]
      for way in ways { #expect(try Day(typed: way) == day, "\(way)") }
    }
  }
}
