// SPDX-License-Identifier: MIT
import Casework
import Languages
import Papers
import Timetable

/// The short words of one language, and how that language says a day, a time and a list.
struct LetterLabels: Sendable {
  let language: Language
  private let words: [LetterLabel: String]
  private let shared: SharedWords
  private var calendar: CalendarWords { shared.calendar }

  init(_ language: Language, _ words: [LetterLabel: String], _ shared: SharedWords) {
    (self.language, self.words, self.shared) = (language, words, shared)
  }

  subscript(_ label: LetterLabel) -> String { words[label] ?? label.rawValue }

  /// The words with `{1}`, `{2}` … filled in.
  func fill(_ label: LetterLabel, _ values: Words...) -> Words {
    var runs: [Run] = []
    var rest = Substring(self[label])
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      runs.append(Run(String(rest[..<start])))
      let number = Int(rest[rest.index(after: start)..<end]) ?? 0
      if values.indices.contains(number - 1) { runs += values[number - 1].runs }
      rest = rest[rest.index(after: end)...]
    }
    runs.append(Run(String(rest)))
    return Words(stoppingOnce(runs))
  }

  /// The heading of a part of a report, as it stands on the report's page.
  func heading(_ heading: ReportHeading) -> String {
    shared.headings[heading] ?? heading.words
  }

  func day(_ day: Day) -> String { calendar.day(day) }
  func shortDay(_ day: Day) -> String { calendar.shortDay(day) }
  func period(_ period: Period) -> String { shared.periods.words(period) }
  func time(_ time: ClockTime) -> String { calendar.time(time) }

  /// "Amira, Jay and The baby": each keeps its own form and language.
  func list(_ items: [Words]) -> Words {
    let around = calendar.aroundListed(items.count)
    guard around.count == items.count + 1 else { return items.first ?? Words([]) }
    let runs = zip(around, items).flatMap { [Run($0)] + $1.runs } + [Run(around[items.count])]
    return Words(runs.filter { !$0.text.isEmpty })
  }
}

/// The runs without empty ones. Words that are filled in and end with a full stop end the sentence
/// themselves: "24 листопада 2026 р." has no second one.
func stoppingOnce(_ runs: [Run]) -> [Run] {
  var kept: [Run] = []
  for var run in runs {
    if kept.last?.text.hasSuffix(".") == true, run.text.hasPrefix(".") { run.text.removeFirst() }
    if !run.text.isEmpty { kept.append(run) }
  }
  return kept
}
