// SPDX-License-Identifier: MIT

/// Why what somebody typed is not a day. What is missing or wrong is said, never guessed.
public enum UnreadDay: Error, Hashable, Sendable {
  /// Nothing in it can be read as a day.
  case notADay
  case noMonth, noYear
  /// A year with one or three figures, or of more than four.
  case halfAYear(String)
  /// There is no such day, such as 31 April.
  case noSuchDay
  /// A year in which nobody lives whom a record is about.
  case farYear(Int)
}

extension Day {
  /// The years in which a day that somebody types can lie.
  public static let typedYears = 1900...2100

  /// Reads a day as people write it: `24/11/2026`, `24.11.26`, `24 November 2026`, `24th nov 2026`,
  /// `Tuesday 24 sept 2026`, `March 14, 2016`, `2026-11-24`, in the digits of any script.
  ///
  /// A year with two figures is of this century up to 49 and of the last one from 50 on; wherever
  /// the day is shown again it stands with all four.
  public init(typed text: String) throws(UnreadDay) {
    let words = Self.words(of: text)
    let numbers = words.filter { Int($0) != nil }
    let names = words.filter { Int($0) == nil }
    let months = names.compactMap(Self.month)
    guard months.count == names.count, months.count <= 1, (1...3).contains(words.count) else {
      throw .notADay
    }
    if let month = months.first {
      guard let day = numbers.first else { throw .notADay }
      guard numbers.count > 1 else { throw .noYear }
      try self.init(day: day, month: month, year: numbers[1])
      return
    }
    guard numbers.count > 1 else { throw numbers.first?.count ?? 0 <= 2 ? .noMonth : .notADay }
    guard numbers.count == 3 else { throw .noYear }
    let isYearFirst = numbers[0].count == 4
    guard let month = Int(numbers[1]) else { throw .notADay }
    try self.init(
      day: numbers[isYearFirst ? 2 : 0], month: month, year: numbers[isYearFirst ? 0 : 2])
  }

  private init(day: String, month: Int, year: String) throws(UnreadDay) {
    guard let number = Int(day), day.count <= 2 else { throw .notADay }
    guard let day = Day(year: try Self.year(year), month: month, day: number) else {
      throw .noSuchDay
    }
    self = day
  }

  private static func year(_ figures: String) throws(UnreadDay) -> Int {
    guard let number = Int(figures), [2, 4].contains(figures.count) else {
      throw .halfAYear(figures)
    }
    if figures.count == 2 { return number <= 49 ? 2000 + number : 1900 + number }
    guard typedYears.contains(number) else { throw .farYear(number) }
    return number
  }

  /// The numbers and names in a text; "24th" is 24, "14mar2016" is three words, a weekday is none.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var isInNumber = false
    var isNew = true
    for character in text.lowercased() {
      let digit = character.wholeNumberValue.flatMap { (0...9).contains($0) ? $0 : nil }
      guard digit != nil || character.isLetter else {
        isNew = true
        continue
      }
      if isNew || isInNumber != (digit != nil) { words.append("") }
      (isNew, isInNumber) = (false, digit != nil)
      words[words.count - 1] += digit.map(String.init) ?? String(character)
    }
    return words.filter { !passedOver.contains($0) && !isWeekday($0) }
  }

  private static let passedOver: Set<String> = ["st", "nd", "rd", "th", "of", "the"]

  private static func isWeekday(_ word: String) -> Bool {
    word.count >= 3 && Weekday.allCases.contains { $0.name.lowercased().hasPrefix(word) }
      && month(word) == nil
  }

  /// Three letters or more of a month's name; "sept" is among them.
  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return monthNames.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
  }
}
