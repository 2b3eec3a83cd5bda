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

  /// A day as one word, "24/11/2019" or "2019-11-24". A number alone is no day.
  private static func day(_ text: String) -> Day? {
    guard text.contains(where: { "/.-".contains($0) }) else { return nil }
    return try? Day(typed: text)
  }

  /// The same names with other joints: neighbours as one, and without single letters. Asked for
  /// after the names as they were typed.
  var withOtherJoints: [SearchWords] {
    var others: [[String]] = []
    for place in names.indices.dropLast() {
      others.append(
        names[..<place] + [names[place] + names[place + 1]] + names[(place + 2)...])
    }
    if names.count > 2 { others.append([names.joined()]) }
    let whole = names.filter { $0.count > 1 }
    if !whole.isEmpty, whole.count < names.count { others.append(whole) }
    return others.map { names in
      var words = self
      words.names = names
      return words
    }
  }
}

extension SearchWords {
  /// Everything by which a person is found. A child is often written without the family's name,
  /// so the family's name counts as theirs.
  static func of(_ card: PersonCard) -> [String] {
    let parts = nameForms(card.name) + nameForms(card.family)
    var words: [String] = []
    for spelling in parts.map({ "spelled:\($0)" }) where !words.contains(spelling) {
      words.append(spelling)
    }
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
