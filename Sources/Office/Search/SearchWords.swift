// SPDX-License-Identifier: MIT
import Access
import Casework
import Timetable

/// What somebody typed into the search box, taken apart: names, a day of birth, a number.
struct SearchWords: Equatable {
  /// The most characters that are looked at.
  static let limit = 200

  var names: [String] = []
  var born: Day?
  var number: String?

  init(_ typed: String) {
    var digits = ""
    var rest = ""
    for word in typed.prefix(Self.limit).split(whereSeparator: \.isWhitespace).map(String.init) {
      if let day = Self.day(word) {
        born = day
      } else if word.contains(where: \.isNumber) {
        digits += word.uppercased().filter { $0.isLetter || $0.isNumber }
      } else {
        rest += word + " "
      }
    }
    names = nameParts(rest)
    number = digits.isEmpty ? nil : digits
  }

  var isEmpty: Bool { names.isEmpty && born == nil && number == nil }

  /// The words that every card has that is meant, the rarest first.
  var exact: [String] {
    (number.map { ["number:\($0)"] } ?? []) + (born.map { ["born:\($0)"] } ?? [])
  }

  /// Longer names first: there are fewer people who have them.
  private var sorted: [String] { names.sorted { ($0.count, $1) > ($1.count, $0) } }
  var spelled: [String] { sorted.map { "spelled:\($0)" } }
  var sounding: [String] { sorted.map { "sounds:\(SoundKey($0).text)" } }

  /// "24/11/2019", "24.11.2019", "24-11-2019" or "2019-11-24".
  private static func day(_ text: String) -> Day? {
    if let day = Day(text) { return day }
    let parts = text.split { "/.-".contains($0) }.map(String.init)
    guard parts.count == 3, parts[2].count == 4, let year = Int(parts[2]),
      let month = Int(parts[1]), let day = Int(parts[0])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }
}

extension SearchWords {
  /// Everything by which a person is found. A child is often written without the family's name,
  /// so the family's name counts as theirs.
  static func of(_ card: PersonCard) -> [String] {
    let parts = nameParts("\(card.name) \(card.family)")
    var words = parts.map { "spelled:\($0)" }
    for sound in parts.map({ "sounds:\(SoundKey($0).text)" }) where !words.contains(sound) {
      words.append(sound)
    }
    if let born = card.born { words.append("born:\(born)") }
    return words + card.numbers.values.sorted().map { "number:\($0)" }
  }

  static let kept = "kept"
  static func kept(from account: AccountID) -> String { "kept-from:\(account)" }

  /// Marks whoever is hidden from somebody: they are never found by that person, and only by those
  /// who carry the meeting.
  static func keeping(_ person: PersonID, in record: FamilyRecord) -> [String] {
    let accounts = record.accountsNotKnowing(person).sorted().map(kept(from:))
    return record.unknownTo[person] == nil && accounts.isEmpty ? [] : [kept] + accounts
  }
}
