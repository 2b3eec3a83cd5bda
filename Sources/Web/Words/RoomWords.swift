// SPDX-License-Identifier: MIT
import Languages

/// What families read about coming at another time or on another day.
struct RoomWords: Sendable {
  let yourOwnTime: String
  let youComeAt: @Sendable (_ time: String) -> String
  let anotherDay: @Sendable (_ day: String) -> String
  let untilThen: String
  let putDate: String
  let putDates: String
  let diarySays: String
  let askApart: @Sendable (_ day: String) -> String

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("room")
    yourOwnTime = try section.words("your-own-time")
    youComeAt = try section.words("you-come-at", "time")
    anotherDay = try section.words("another-day", "day")
    untilThen = try section.words("until-then")
    putDate = try section.words("put-date")
    putDates = try section.words("put-dates")
    diarySays = try section.words("diary-says")
    askApart = try section.words("ask-apart", "day")
    try section.end()
  }
}
