// SPDX-License-Identifier: MIT
import Languages
import Papers
import Timetable

/// The short words of one language, and how that language says a day and a time.
struct LetterLabels: Sendable {
  let language: Language
  private let words: [LetterLabel: String]

  init(_ language: Language, _ words: [LetterLabel: String]) {
    (self.language, self.words) = (language, words)
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
    return Words(runs.filter { !$0.text.isEmpty })
  }

  func day(_ day: Day) -> String { day.inWords }
  func shortDay(_ day: Day) -> String { day.shortWords }
  func time(_ time: ClockTime) -> String { "\(time)" }
}
