// SPDX-License-Identifier: MIT
import Casework
import Timetable

/// Writes the deeds of one seeded family, each a few minutes after the one before.
struct StoryTeller {
  var numbers: SeededNumbers
  private(set) var deeds: [CaseDeed] = []
  private var day: Day
  private var minute = 0

  init(numbers: SeededNumbers, day: Day) { (self.numbers, self.day) = (numbers, day) }

  /// Goes on to another day, from this hour.
  mutating func on(_ day: Day, from hour: Int = 9) {
    if day != self.day { (self.day, minute) = (day, (hour - 9) * 60) }
  }

  mutating func tell(_ by: CasePerson, _ deed: String, _ answers: [String: [String]]) {
    minute += numbers.whole(2...6)
    guard let time = ClockTime(hour: 9 + minute / 60, minute: minute % 60) else { return }
    deeds.append(
      CaseDeed(
        number: deeds.count + 1, line: deeds.count + 1, at: .at(.on(day), time),
        act: CaseAct(
          by: by.account, deed: deed, answers: answers.mapValues { Varying(otherwise: $0) })))
  }

  mutating func tell(_ by: CasePerson, _ deed: String, _ answers: [String: String] = [:]) {
    tell(by, deed, answers.mapValues { [$0] })
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element { numbers.pick(choices) }

  /// So many of these, each once.
  mutating func some<Element>(_ count: Int, of choices: [Element]) -> [Element] {
    Array(choices.shuffled(using: &numbers).prefix(count))
  }
}
