// SPDX-License-Identifier: MIT
import Testing
import Timetable

let everyDay = (WorkingCalendar.england.first.number...WorkingCalendar.england.last.number)
  .map(Day.init(number:))

func day(_ text: String) throws -> Day {
  try #require(Day(text), "\(text) is not a day")
}
