// SPDX-License-Identifier: MIT
import Foundation
import Testing
import Timetable

@testable import Languages

struct CalendarWordsTests {
  private func words(_ language: Language) throws -> CalendarWords {
    try CalendarWords(Catalogues.embedded()[language])
  }

  @Test(arguments: [
    (Language.english, "Tuesday 24 November 2026", "24 November 2026", "14:05"),
    (.polish, "wtorek, 24 listopada 2026", "24 listopada 2026", "14:05"),
    (.romanian, "marți, 24 noiembrie 2026", "24 noiembrie 2026", "14:05"),
    (.ukrainian, "вівторок, 24 листопада 2026 р.", "24 листопада 2026 р.", "14:05"),
    (.bengali, "মঙ্গলবার, ২৪ নভেম্বর, ২০২৬", "২৪ নভেম্বর, ২০২৬", "২:০৫ PM"),
    (.somali, "Talaado, Noofeembar 24, 2026", "Noofeembar 24, 2026", "2:05 GD"),
    (.urdu, "منگل، 24 نومبر، 2026", "24 نومبر، 2026", "2:05 PM"),
    (.arabic, "الثلاثاء، 24 نوفمبر 2026", "24 نوفمبر 2026", "2:05 م"),
  ])
  func `a day and a time are written in the way of the language`(
    _ language: Language, _ day: String, _ short: String, _ time: String
  ) throws {
    let words = try words(language)
    let tuesday = try #require(Day("2026-11-24"))
    let afternoon = try #require(ClockTime("14:05"))
    #expect(words.day(tuesday) == day, "nothing in it may be turned round")
    #expect(words.shortDay(tuesday) == short)
    #expect(words.time(afternoon) == time)
  }

  @Test(arguments: [("00:05", "12:05 AM"), ("11:59", "11:59 AM"), ("12:00", "12:00 PM")])
  func `midnight and noon are twelve where hours are counted to twelve`(
    _ clock: String, _ told: String
  ) throws {
    let (words, time) = (try words(.urdu), try #require(ClockTime(clock)))
    #expect(plain(words.time(time)) == told)
  }

  @Test func `names are listed in the way of the language`() throws {
    let names = ["Amira", "Yusuf", "Sami"]
    for (language, list) in [
      (Language.english, "Amira, Yusuf and Sami"), (.polish, "Amira, Yusuf i Sami"),
      (.urdu, "Amira، Yusuf اور Sami"), (.arabic, "Amira وYusuf وSami"),
    ] {
      let words = try words(language)
      #expect(plain(words.list(names)) == list)
      #expect(plain(words.list(["Amira"])) == "Amira")
      #expect(words.list([]) == "")
    }
  }

  @Test func `a day beside a name is read in its own order`() throws {
    let day = try #require(Day("2026-11-24"))
    let (english, urdu) = (try words(.english), try words(.urdu))
    #expect(english.signed("Nadia", day) == "Nadia, 24 November 2026")
    #expect(
      urdu.signed("Nadia", day)
        == "\u{2068}Nadia\u{2069}, \u{2068}24 نومبر، 2026\u{2069}")
  }

  /// Foundation carries a release of the CLDR of its own. Both must name days and months alike.
  @Test(arguments: Language.allCases)
  func `Foundation names every day and every month as the catalogue does`(
    _ language: Language
  ) throws {
    let words = try words(language)
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: language.tag)
    formatter.timeZone = TimeZone(identifier: "UTC")
    formatter.calendar = Calendar(identifier: .gregorian)
    for number in stride(from: 20_454, to: 20_454 + 365, by: 15) {
      let day = Day(number: number)
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      formatter.dateFormat = "MMMM"
      #expect(plain(words.shortDay(day)).contains(formatter.string(from: date)), "\(day)")
      formatter.dateFormat = "EEEE"
      #expect(plain(words.day(day)).contains(formatter.string(from: date)), "\(day)")
    }
  }
}

/// The words without the marks that isolate what was put in.
private func plain(_ words: String) -> String {
  words.filter { !["\u{2068}", "\u{2069}"].contains($0) }
}
