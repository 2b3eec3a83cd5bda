// SPDX-License-Identifier: MIT
import Markup
import Timetable

/// A day as public services ask for one: three boxes for day, month and year, each plain text with
/// the keys for numbers. A browser's own day picker hands a half-filled day over as nothing; of
/// these boxes the server sees what was typed, and gives it back as it was typed.
struct DayBoxes {
  let name: String
  /// The first box has this id, so that what has to be put right leads there.
  let id: String
  let typed: [String]
  let say: FormWords
  /// The id of what says why this is no day; nil where nothing has to be put right.
  var problem: String?

  var html: HTML {
    div(.class("day-boxes")) {
      for (place, part) in parts.enumerated() {
        div {
          label(.for(part.id)) { part.words }
          input(
            .type(.text), .name(name), .id(part.id), .value(values[place]), .inputmode(.numeric),
            .size(part.size), .maxlength(20), .autocomplete(.off), .data("part", "day"),
            .when(problem != nil, .ariaInvalid(true)),
            .when(problem != nil, .ariaDescribedby(problem ?? "")))
        }
      }
    }
  }

  private var parts: [(id: String, words: String, size: Int)] {
    [(id, say.day, 2), ("\(id)-month", say.month, 9), ("\(id)-year", say.year, 4)]
  }

  /// What stands in the three boxes: a day that is known in figures, anything else as it came.
  private var values: [String] {
    if typed.count == 3 { return typed }
    guard let text = typed.first, !text.isEmpty else { return ["", "", ""] }
    if let day = Day(text) { return ["\(day.dayOfMonth)", "\(day.month)", "\(day.year)"] }
    let words = text.split { $0.isWhitespace || "/.-".contains($0) }.map(String.init)
    return words.count == 3 ? words : [text, "", ""]
  }
}

extension Day {
  /// The day that three boxes, or one, of an address hold; nil where it is none.
  init?(boxes: [String]) {
    guard let day = try? Day(typed: boxes.joined(separator: " / ")) else { return nil }
    self = day
  }
}
