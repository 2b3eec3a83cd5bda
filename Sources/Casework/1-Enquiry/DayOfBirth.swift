// SPDX-License-Identifier: MIT
import Timetable

extension Circumstance {
  /// Refuses a day on which nobody can have been born who is here now: who may meet whom, and who
  /// takes part, hangs on it.
  func canBeBorn(_ kind: PersonKind, on day: Day, field: String) throws(Refusal) {
    if kind == .unbornChild {
      guard day > self.day.adding(months: 10) else { return }
      throw Refusal(
        "expected-too-late", "No baby is expected as late as \(day.shortWords). Check the year.",
        field: field)
    }
    guard day <= self.day else {
      throw Refusal(
        "born-later",
        "A day of birth cannot be still to come. For a baby who is expected, "
          + "choose \"a baby not yet born\".", field: field)
    }
    guard day < self.day.adding(months: -12 * 120) else { return }
    throw Refusal(
      "born-too-early", "Nobody who lives was born on \(day.shortWords). Check the year.",
      field: field)
  }
}

extension Prompt {
  /// A day of birth that can be, and is most often a slip: a child who is grown up, a parent who is
  /// ten, a baby who should have been born.
  static func unlikelyBirth(_ kind: PersonKind, on day: Day, today: Day) -> Prompt? {
    let age = Person(id: PersonID(""), name: "", kind: .relative, born: day).age(on: today) ?? 0
    let words: String? =
      switch kind {
      case .child where age >= 18: "Born on \(day.shortWords), this child is \(age) years old."
      case .mother, .father, .carer:
        age < 12 ? "Born on \(day.shortWords), this person is \(age) years old." : nil
      case .unbornChild where day.adding(days: 42) < today:
        "This baby was expected on \(day.shortWords), and should be born by now."
      case .child, .unbornChild, .relative, .friend, .professional: nil
      }
    return words.map {
      Prompt(
        rule: "day-of-birth", about: "the family", words: $0 + " Check the day.",
        source: "Roundtable’s own check of days")
    }
  }
}
