// SPDX-License-Identifier: MIT
import Timetable

/// One dated version of a value, as a practice file states it.
struct Version<Value: Sendable>: Sendable {
  /// Nil where the file says "none": from that day on there is no such thing.
  let value: Value?
  /// Whether it stands in place of what holds for all of England, and is not added to it.
  let replaces: Bool
  let dates: Dates
  /// The version's words, whatever their layout in the file; `until` is left out.
  let fingerprint: String
  let file: String
  let key: String
  let line: Int

  func refuse(_ value: String, _ message: String) -> PracticeError {
    PracticeError(file: file, line: line, value: value, message: message)
  }

  /// The value of a version that cannot be none.
  func stated() throws(PracticeError) -> Value {
    guard let value else { throw refuse(key, "cannot be none") }
    return value
  }

  func sourced() throws(PracticeError) -> Sourced<Value> {
    Sourced(value: try stated(), from: dates.from, until: dates.until, source: dates.source)
  }
}

/// The days a version is in force and where it is stated.
struct Dates: Sendable {
  let from: Day
  let until: Day?
  let source: String

  func cover(_ day: Day) -> Bool {
    from <= day && until.map { day <= $0 } ?? true
  }
}

/// All versions of one value, no two of them in force on one day.
struct Versions<Value: Sendable>: Sendable {
  let file: String
  let key: String
  /// By the day they come into force.
  let list: [Version<Value>]

  /// The version in force on the day; never the nearest or the latest one.
  func inForce(on day: Day) throws(PracticeError) -> Version<Value> {
    guard let found = list.first(where: { $0.dates.cover(day) }) else {
      throw PracticeError(
        file: file, line: list.first?.line ?? 1, value: key,
        message: "has no version in force on \(day.shortWords); add the one that held then")
    }
    return found
  }
}
