// SPDX-License-Identifier: MIT
import Timetable

/// The most characters of one line, such as a name or a place.
let lineLimit = 200
/// The most characters of somebody's words; nobody's words are cut short.
let wordsLimit = 50_000
/// The most characters of one note on the board, where everyone reads along: some three pages.
let noteLimit = 5_000

extension Field where Value == String {
  static func line(_ key: String, _ label: String, hint: String? = nil) -> Self {
    Field(key, label, hint: hint, kind: .line, required: true, limit: lineLimit, missing: nil) {
      (values) throws(Unreadable) in try readLine(values[0], label)
    }
  }
  static func words(
    _ key: String, _ label: String, hint: String? = nil, limit: Int = wordsLimit
  ) -> Self {
    Field(key, label, hint: hint, kind: .words, required: true, limit: limit, missing: nil) {
      (values) throws(Unreadable) in try readWords(values[0], label)
    }
  }
  static func practice(
    _ choice: PracticeChoice, _ key: String, _ label: String, hint: String? = nil
  ) -> Self {
    Field(
      key, label, hint: hint, kind: .practice(choice), required: true, limit: lineLimit,
      missing: nil
    ) { $0[0] }
  }
}

extension Field where Value == String? {
  static func optionalLine(_ key: String, _ label: String, hint: String? = nil) -> Self {
    Field(
      key, label, hint: hint, kind: .line, required: false, limit: lineLimit, missing: .some(nil)
    ) { (values) throws(Unreadable) in try readLine(values[0], label) }
  }
  static func optionalWords(_ key: String, _ label: String, hint: String? = nil) -> Self {
    Field(
      key, label, hint: hint, kind: .words, required: false, limit: wordsLimit,
      missing: .some(nil)
    ) { (values) throws(Unreadable) in try readWords(values[0], label) }
  }
  static func optionalPractice(
    _ choice: PracticeChoice, _ key: String, _ label: String, hint: String? = nil
  ) -> Self {
    Field(
      key, label, hint: hint, kind: .practice(choice), required: false, limit: lineLimit,
      missing: .some(nil)
    ) { $0[0] }
  }
}

extension Field where Value == Day {
  static func day(_ key: String, _ label: String, hint: String? = nil) -> Self {
    Field(key, label, hint: hint, kind: .day, required: true, limit: 40, missing: nil) {
      (values) throws(Unreadable) in try readDay(values[0], label)
    }
  }
}

extension Field where Value == Day? {
  static func optionalDay(_ key: String, _ label: String, hint: String? = nil) -> Self {
    Field(key, label, hint: hint, kind: .day, required: false, limit: 40, missing: .some(nil)) {
      (values) throws(Unreadable) in try readDay(values[0], label)
    }
  }
}

extension Field where Value == ClockTime {
  static func time(_ key: String, _ label: String, hint: String? = nil) -> Self {
    Field(key, label, hint: hint, kind: .time, required: true, limit: 10, missing: nil) {
      (values) throws(Unreadable) in try readTime(values[0], label)
    }
  }
}

extension Field where Value == Bool {
  static func yesNo(_ key: String, _ label: String, hint: String? = nil) -> Self {
    Field(key, label, hint: hint, kind: .yesNo, required: true, limit: 10, missing: nil) {
      (values) throws(Unreadable) in try readYesNo(values[0], label)
    }
  }
  /// Yes or no; no answer means no.
  static func yesNoOrNot(_ key: String, _ label: String, hint: String? = nil) -> Self {
    Field(key, label, hint: hint, kind: .yesNo, required: false, limit: 10, missing: false) {
      (values) throws(Unreadable) in try readYesNo(values[0], label)
    }
  }
  /// A box to tick; not ticked means no.
  static func tick(_ key: String, _ label: String, hint: String? = nil) -> Self {
    Field(key, label, hint: hint, kind: .tick, required: false, limit: 10, missing: false) {
      (values) throws(Unreadable) in try readYesNo(values[0], label)
    }
  }
}

extension Field where Value == Int {
  static func whole(
    _ key: String, _ label: String, _ range: ClosedRange<Int>, hint: String? = nil
  ) -> Self {
    Field(key, label, hint: hint, kind: .whole(range), required: true, limit: 20, missing: nil) {
      (values) throws(Unreadable) in
      guard let number = Int(values[0].trimmed), range.contains(number) else {
        throw Unreadable(
          words: "\(label): write a whole number from \(range.lowerBound) to \(range.upperBound).")
      }
      return number
    }
  }
}

extension Field where Value == PersonID {
  static func person(
    _ key: String, _ label: String, among scope: PeopleScope, hint: String? = nil
  ) -> Self {
    Field(
      key, label, hint: hint, kind: .person(scope), required: true, limit: lineLimit, missing: nil
    ) { PersonID($0[0]) }
  }
}

extension Field where Value == PersonID? {
  static func optionalPerson(
    _ key: String, _ label: String, among scope: PeopleScope, hint: String? = nil
  ) -> Self {
    Field(
      key, label, hint: hint, kind: .person(scope), required: false, limit: lineLimit,
      missing: .some(nil)
    ) { PersonID($0[0]) }
  }
}

extension Field where Value == [PersonID] {
  static func people(
    _ key: String, _ label: String, among scope: PeopleScope, hint: String? = nil
  ) -> Self {
    Field(
      key, label, hint: hint, kind: .people(scope), required: true, limit: lineLimit, missing: nil
    ) { $0.map(PersonID.init) }
  }
  static func optionalPeople(
    _ key: String, _ label: String, among scope: PeopleScope, hint: String? = nil
  ) -> Self {
    Field(
      key, label, hint: hint, kind: .people(scope), required: false, limit: lineLimit, missing: []
    ) { $0.map(PersonID.init) }
  }
}

extension Field where Value == AccountID? {
  static func optionalAccount(
    _ key: String, _ label: String, _ roles: [AccountRole], hint: String? = nil
  ) -> Self {
    Field(
      key, label, hint: hint, kind: .account(roles), required: false, limit: lineLimit,
      missing: .some(nil)
    ) { AccountID($0[0]) }
  }
}

extension Field where Value == AccountID? {
  static func optionalColleague(_ key: String, _ label: String, hint: String? = nil) -> Self {
    Field(
      key, label, hint: hint, kind: .colleague, required: false, limit: lineLimit,
      missing: .some(nil)
    ) { AccountID($0[0]) }
  }
}

extension Field where Value == AccountID {
  static func account(
    _ key: String, _ label: String, _ roles: [AccountRole], hint: String? = nil
  ) -> Self {
    Field(
      key, label, hint: hint, kind: .account(roles), required: true, limit: lineLimit, missing: nil
    ) { AccountID($0[0]) }
  }
}

extension Field where Value == AccountID? {
  /// A sign-in name, which its owner has told to whoever types it.
  static func signInName(
    _ key: String, _ label: String, _ roles: [AccountRole], hint: String? = nil
  ) -> Self {
    Field(
      key, label, hint: hint, kind: .signInName(roles), required: false, limit: lineLimit,
      missing: .some(nil)
    ) { AccountID($0[0].trimmed.lowercased()) }
  }
}

/// A closed set of choices with the words that people read.
public protocol ChoiceWords: RawRepresentable<String>, CaseIterable, Sendable {
  var words: String { get }
}

extension ChoiceWords {
  static var choices: [FieldKind.Choice] {
    allCases.map { FieldKind.Choice(value: $0.rawValue, words: $0.words) }
  }
}

extension Field where Value: ChoiceWords {
  static func one(_ key: String, _ label: String, hint: String? = nil) -> Self {
    Field(
      key, label, hint: hint, kind: .one(Value.choices), required: true, limit: lineLimit,
      missing: nil
    ) { (values) throws(Unreadable) in try readChoice(values[0], label) }
  }
}

extension Field where Value == PlanKind {
  /// A kind of plan, in the authority's own words.
  static func plan(_ key: String, _ label: String) -> Self {
    Field(
      key, label, hint: nil, kind: .practice(.plan), required: true, limit: lineLimit, missing: nil
    ) { (values) throws(Unreadable) in try readChoice(values[0], label) }
  }
}

extension Field {
  static func optionalOne<Choice: ChoiceWords>(
    _ key: String, _ label: String, hint: String? = nil
  ) -> Self where Value == Choice? {
    Field(
      key, label, hint: hint, kind: .one(Choice.choices), required: false, limit: lineLimit,
      missing: .some(nil)
    ) { (values) throws(Unreadable) in try readChoice(values[0], label) }
  }
  static func many<Element: ChoiceWords>(_ key: String, _ label: String, hint: String? = nil)
    -> Self where Value == [Element]
  {
    Field(
      key, label, hint: hint, kind: .many(Element.choices), required: false, limit: lineLimit,
      missing: []
    ) { (values) throws(Unreadable) in
      var chosen: [Element] = []
      for value in values { chosen.append(try readChoice(value, label)) }
      return chosen
    }
  }
  static func thing<Kind>(
    _ choice: ThingChoice, _ key: String, _ label: String, hint: String? = nil
  ) -> Self where Value == Ref<Kind> {
    Field(
      key, label, hint: hint, kind: .thing(choice), required: true, limit: lineLimit, missing: nil
    ) { Ref<Kind>($0[0]) }
  }
}

extension Field where Value == ClockTime? {
  static func optionalTime(_ key: String, _ label: String, hint: String? = nil) -> Self {
    Field(key, label, hint: hint, kind: .time, required: false, limit: 10, missing: .some(nil)) {
      (values) throws(Unreadable) in try readTime(values[0], label)
    }
  }
}

extension Field {
  static func optionalThing<Kind>(
    _ choice: ThingChoice, _ key: String, _ label: String, hint: String? = nil
  ) -> Self where Value == Ref<Kind>? {
    Field(
      key, label, hint: hint, kind: .thing(choice), required: false, limit: lineLimit,
      missing: .some(nil)
    ) { Ref<Kind>($0[0]) }
  }
  static func things<Kind>(
    _ choice: ThingChoice, _ key: String, _ label: String, hint: String? = nil
  ) -> Self where Value == [Ref<Kind>] {
    Field(
      key, label, hint: hint, kind: .things(choice), required: true, limit: lineLimit,
      missing: nil
    ) { $0.map(Ref<Kind>.init) }
  }
}

private func readTime(_ text: String, _ label: String) throws(Unreadable) -> ClockTime {
  guard let time = ClockTime(text.trimmed) else {
    throw Unreadable(words: "\(label): write a time such as 10:00.")
  }
  return time
}

private func readDay(_ text: String, _ label: String) throws(Unreadable) -> Day {
  do {
    return try Day(typed: text)
  } catch {
    throw Unreadable(words: "\(label): \(error.words)")
  }
}

extension UnreadDay {
  /// What to do about it.
  fileprivate var words: String {
    switch self {
    case .notADay: "write a day that exists, such as 24 11 2026."
    case .noMonth: "write the month and the year too, such as 24 11 2026."
    case .noYear: "write the year too, such as 24 11 2026."
    case .halfAYear(let figures): "write the year with four figures, such as 2026, not \(figures)."
    case .noSuchDay: "there is no such day. Write one that exists, such as 24 11 2026."
    case .farYear(let year): "\(year) cannot be the year. Write one such as 2026."
    }
  }
}

private func readYesNo(_ text: String, _ label: String) throws(Unreadable) -> Bool {
  switch text.trimmed {
  case "yes", "true", "on": true
  case "no", "false": false
  default: throw Unreadable(words: "\(label): choose yes or no.")
  }
}

private func readChoice<Value: ChoiceWords>(_ text: String, _ label: String)
  throws(Unreadable) -> Value
{
  guard let value = Value(rawValue: text.trimmed) else {
    throw Unreadable(words: "\(label): choose one of the answers that are offered.")
  }
  return value
}

extension String {
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
