// SPDX-License-Identifier: MIT
import Foundation
import Testing
import Timetable

/// The table is literal days; here it is held against the published data and the rules of the law.
struct BankHolidaysAgree {
  let england = WorkingCalendar.england

  @Test func `agrees with every day the government has published from 2015 on`() throws {
    let path = officialFile
    let data = try #require(
      FileManager.default.contents(atPath: path),
      """
      The official bank holidays are missing at \(path). Install the package govuk-bank-holidays \
      there, or name its bank-holidays.json in GOVUK_BANK_HOLIDAYS.
      """)
    let divisions = try JSONDecoder().decode([String: Division].self, from: data)
    let events = try #require(divisions["england-and-wales"]).events
    let published = Set(events.map(\.date).filter { $0 >= "2015" })
    let lastYear = try #require(published.max()).prefix(4)
    #expect(lastYear >= "2027")
    let ours = england.holidays.map(\.day.description).filter { $0.prefix(4) <= lastYear }
    #expect(Set(ours) == published)
    #expect(ours.count == published.count)
    let names = Dictionary(uniqueKeysWithValues: events.map { ($0.date, $0.title) })
    for holiday in england.holidays where published.contains(holiday.day.description) {
      #expect(holiday.name.hasPrefix(try #require(names[holiday.day.description])))
    }
  }

  @Test(arguments: 2015...2030)
  func `follows the rules of the Act in every year but for days proclaimed`(year: Int) {
    let ours = Set(england.holidays.map(\.day).filter { $0.year == year })
    let moved: [Int: (gone: [String], extra: [String])] = [
      2020: (["2020-05-04"], ["2020-05-08"]),
      2022: (["2022-05-30"], ["2022-06-02", "2022-06-03", "2022-09-19"]),
      2023: ([], ["2023-05-08"]),
    ]
    var expected = daysByRule(of: year)
    expected.subtract(moved[year]?.gone.compactMap { Day($0) } ?? [])
    expected.formUnion(moved[year]?.extra.compactMap { Day($0) } ?? [])
    #expect(ours == expected)
  }

  @Test func `names each holiday and its source, in order and never on a weekend`() {
    let days = england.holidays.map(\.day)
    #expect(days == days.sorted())
    #expect(days.count == 131)
    #expect(england.holidays.allSatisfy { !$0.name.isEmpty && !$0.source.isEmpty })
    #expect(!days.contains { $0.weekday.isWeekend })
  }
}

private struct Division: Decodable {
  let events: [Event]
}

private struct Event: Decodable {
  let date: String
  let title: String
}

private var officialFile: String {
  let stated = ProcessInfo.processInfo.environment["GOVUK_BANK_HOLIDAYS"]
  var root = URL(filePath: #filePath)
  for _ in 1...3 { root.deleteLastPathComponent() }
  let fetched = ".build/tools/govuk-bank-holidays/govuk_bank_holidays/bank-holidays.json"
  return stated ?? root.appending(path: fetched).path
}

/// Easter by the rule of the Gregorian reform, the Mondays by the Act, and a Monday or Tuesday in
/// place of a holiday that falls on a weekend.
private func daysByRule(of year: Int) -> Set<Day> {
  var days: Set<Day> = [
    easter(of: year).adding(days: -2), easter(of: year).adding(days: 1),
    monday(onOrAfter: Day(year: year, month: 5, day: 1)),
    monday(onOrAfter: Day(year: year, month: 5, day: 25)),
    monday(onOrAfter: Day(year: year, month: 8, day: 25)),
  ]
  for (month, day) in [(1, 1), (12, 25), (12, 26)] {
    var found = Day(year: year, month: month, day: day) ?? Day(number: 0)
    while found.weekday.isWeekend || days.contains(found) { found = found.adding(days: 1) }
    days.insert(found)
  }
  return days
}

private func monday(onOrAfter day: Day?) -> Day {
  var found = day ?? Day(number: 0)
  while found.weekday != .monday { found = found.adding(days: 1) }
  return found
}

/// The Sunday after the first full moon of spring, by the church's own tables: the moon's place in
/// its 19 years gives the day, corrected for 1900 to 2199.
private func easter(of year: Int) -> Day {
  let age = (year % 19 * 19 + 24) % 30
  let late = age == 29 || (age == 28 && year % 19 > 10)
  let fullMoon = (Day(year: year, month: 3, day: 21) ?? Day(number: 0))
    .adding(days: late ? age - 1 : age)
  return fullMoon.adding(days: 7 - fullMoon.weekday.rawValue % 7)
}
