// SPDX-License-Identifier: MIT

/// What families read about coming at another time or on another day, in plain English.
struct RoomWords: Sendable {
  let yourOwnTime: String
  let youComeAt: @Sendable (_ time: String) -> String
  let anotherDay: @Sendable (_ before: String) -> String
  let untilThen: String
  let putDate: String
  let putDates: String
  let diarySays: String

  static let english = RoomWords(
    yourOwnTime: "Your own time at the meeting",
    youComeAt: { "You come at \($0)." },
    anotherDay: { "The meeting was not finished on \($0)" },
    untilThen: "Until the new day we agreed:",
    putDate: "Put this date in your calendar",
    putDates: "Put these dates in your calendar",
    diarySays: "It says only “Meeting”, when, and mostly where. No name is in it.")
}
