// SPDX-License-Identifier: MIT
import Testing
import Timetable

struct CountingWorkingDays {
  let england = WorkingCalendar.england

  @Test func `counts fifteen working days over Christmas`() throws {
    // 25 December and the substitute for Boxing Day on Monday 28, then New Year's Day, are closed.
    #expect(try england.adding(workingDays: 15, to: day("2026-12-14")) == day("2027-01-07"))
  }

  @Test(arguments: [
    ("2026-11-24", 1, "2026-11-25"), ("2026-11-27", 1, "2026-11-30"),
    ("2026-11-28", 1, "2026-11-30"), ("2026-04-02", 1, "2026-04-07"),
    ("2026-11-24", -2, "2026-11-20"), ("2026-11-29", -2, "2026-11-26"),
    ("2022-09-16", 1, "2022-09-20"), ("2022-06-01", 1, "2022-06-06"),
    ("2023-05-05", 1, "2023-05-09"), ("2020-05-01", 5, "2020-05-11"),
    ("2026-11-28", 0, "2026-11-28"),
  ])
  func `the day itself is day nought, and closed days are stepped over`(
    from: String, count: Int, to: String
  ) throws {
    #expect(try england.adding(workingDays: count, to: day(from)) == day(to))
  }

  @Test func `going forward and back again ends on the same working day`() throws {
    let safe = everyDay.dropFirst(60).dropLast(60)
    for day in safe where try england.isWorking(day) {
      for count in [1, 2, 3, 5, 10, 15, 35] {
        let later = try england.adding(workingDays: count, to: day)
        #expect(try england.adding(workingDays: -count, to: later) == day)
        #expect(try england.workingDays(from: day, to: later) == count)
        #expect(try england.workingDays(from: later, to: day) == -count)
      }
    }
  }

  @Test func `every due day is a working day, and none lies between`() throws {
    for day in everyDay.dropLast(10) {
      let next = try england.adding(workingDays: 1, to: day)
      #expect(try england.isWorking(next))
      #expect(!next.weekday.isWeekend)
      for number in (day.number + 1)..<next.number {
        #expect(try !england.isWorking(Day(number: number)))
      }
    }
  }

  @Test func `refuses to count beyond the published holidays and says why`() throws {
    let error = #expect(throws: OutsideTable.self) {
      try england.adding(workingDays: 5, to: day("2030-12-30"))
    }
    #expect(try error?.day == day("2031-01-01"))
    #expect(throws: OutsideTable.self) { try england.isWorking(day("2014-12-31")) }
    #expect(throws: OutsideTable.self) {
      try england.workingDays(from: day("2015-01-02"), to: day("2014-12-01"))
    }
    #expect(throws: OutsideTable.self) {
      try england.adding(workingDays: .min, to: day("2020-01-01"))
    }
    let words = #expect(throws: OutsideTable.self) { try england.isWorking(day("2031-03-03")) }
    #expect(
      words?.description == "The calendar of bank holidays covers 2015 to 2030, "
        + "so 3 March 2031 cannot be counted.")
  }

  @Test(arguments: [
    (Period(value: 15, unit: .workingDays, direction: .after), "2026-12-14", "2027-01-07"),
    (Period(value: 3, unit: .days, direction: .before), "2026-11-24", "2026-11-21"),
    (Period(value: 2, unit: .workingDays, direction: .before), "2026-11-24", "2026-11-20"),
    (Period(value: 6, unit: .weeks, direction: .after), "2026-11-24", "2027-01-05"),
    (Period(value: 3, unit: .months, direction: .after), "2026-11-30", "2027-02-28"),
    (Period(value: 3, unit: .months, direction: .after), "2030-11-30", "2031-02-28"),
  ])
  func `a period falls due in its own unit`(period: Period, anchor: String, due: String) throws {
    #expect(try period.due(from: day(anchor), calendar: england) == day(due))
  }

  @Test func `a period reads as words`() {
    #expect(
      Period(value: 15, unit: .workingDays, direction: .after).inWords == "15 working days after")
    #expect(Period(value: 1, unit: .months, direction: .before).inWords == "1 month before")
    #expect(
      Period(value: 1, unit: .workingDays, direction: .after).inWords == "1 working day after")
  }
}
