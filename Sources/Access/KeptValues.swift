// SPDX-License-Identifier: MIT
import Casework
import Foundation

/// What is kept from one person and could be recognised in free words: addresses, telephone numbers
/// and schools, and the names and numbers of people of whom they may not know. A paper for them that holds any of it, in whatever
/// spelling of spaces, marks and capitals, waits until somebody has read it.
public struct KeptValues: Sendable {
  /// Something that must not reach them.
  public struct Value: Hashable, Sendable {
    /// What it is, without saying it: "an address".
    public let kind: Kind
    /// As it is written in the record.
    public let words: String
  }

  public enum Kind: String, Sendable, CaseIterable {
    case address, postcode, phone, school, name, number
    public var words: String {
      switch self {
      case .address: "an address"
      case .postcode: "a postcode"
      case .phone: "a telephone number"
      case .school: "a school or nursery"
      case .name: "a name"
      case .number: "a number"
      }
    }
  }

  private struct Sought {
    let value: Value
    let plain: [UInt8]
    /// A short word must stand alone: "Ali" is not in "quality".
    let isWord: Bool
  }

  private let sought: [Sought]

  /// Everything that the record holds and this reader does not see.
  public init(_ record: FamilyRecord, notSeenIn seen: SeenRecord) {
    let known = PlainText(Self.knownNames(seen))
    var sought: [Sought] = []
    for value in Self.places(in: record, notSeenIn: seen) {
      Self.add(value, known, to: &sought)
    }
    for person in record.people where seen.family.person(person.id) == nil {
      for value in Self.values(ofName: person.name) { Self.add(value, known, to: &sought) }
      for value in record.reach[person.id].map({ Self.values(ofPhone: $0.phone) }) ?? [] {
        Self.add(value, known, to: &sought)
      }
      for number in (record.identifiers[person.id] ?? [:]).values.sorted() {
        Self.add(Value(kind: .number, words: number), known, to: &sought)
      }
    }
    self.sought = sought
  }

  public var isEmpty: Bool { sought.isEmpty }

  /// What of it these words hold, each once.
  public func found(in words: String) -> [Value] {
    guard !sought.isEmpty else { return [] }
    let text = PlainText(words)
    return sought.filter { text.holds($0.plain, asWord: $0.isWord) }.map(\.value)
  }

  // MARK: What to look for

  /// Every address that they do not see, also one that was left since. A telephone number and a
  /// school are sought only where they are kept from them: a father knows his children's school.
  private static func places(in record: FamilyRecord, notSeenIn seen: SeenRecord) -> [Value] {
    let kept = Lens.addressesKept(from: seen.viewer, record)
    let known = Set(
      seen.family.addresses.values.flatMap { Self.values(ofAddress: $0.words) }
        .map { PlainText($0.words).joined })
    let seenPlaces = Set(Self.recorded(in: seen.family).map(\.withoutNames))
    var values: [Value] = []
    for recorded in Self.recorded(in: record) where !seenPlaces.contains(recorded.withoutNames) {
      values += Self.values(ofAddress: recorded.address)
      guard kept.contains(recorded.person) else { continue }
      values += recorded.phone.map(Self.values(ofPhone:)) ?? []
      values += recorded.school.map(Self.values(ofSchool:)) ?? []
    }
    return values.filter { !known.contains(PlainText($0.words).joined) }
  }

  /// Where people could be found, entry by entry. What a reader sees is numbered without gaps, so
  /// that the same entry has another number there.
  private static func recorded(in record: FamilyRecord) -> [AddressRecorded] {
    record.everythingSaid.compactMap {
      if case .enquiry(.addressRecorded(let recorded)) = $0.event { recorded } else { nil }
    }
  }

  /// The number without what may stand before it: "07700 900123" is "+44 7700 900123" too.
  private static func values(ofPhone phone: String) -> [Value] {
    var digits = phone.compactMap(\.wholeNumberValue).map(String.init).joined()
    for prefix in ["0044", "44", "0"] where digits.hasPrefix(prefix) && digits.count > 9 {
      digits = String(digits.dropFirst(prefix.count))
      break
    }
    return [Value(kind: .phone, words: phone), Value(kind: .phone, words: digits)]
  }

  /// The whole name, and what is left of it without the words that every school bears.
  private static func values(ofSchool school: String) -> [Value] {
    let own = school.split(separator: " ").filter {
      !wordsOfSchools.contains($0.lowercased().filter(\.isLetter))
    }
    return [Value(kind: .school, words: school)]
      + (own.isEmpty ? [] : [Value(kind: .school, words: own.joined(separator: " "))])
  }

  private static let wordsOfSchools: Set<String> = [
    "the", "school", "primary", "secondary", "infant", "infants", "junior", "academy", "nursery",
    "preschool", "college", "high", "community", "of", "and", "ce", "rc", "catholic", "c", "e",
  ]

  /// Names that the reader knows: of people they see, and the family's own.
  private static func knownNames(_ seen: SeenRecord) -> String {
    (seen.family.people.map(\.name) + [seen.family.family]).joined(separator: " ")
  }

  private static func add(_ value: Value, _ known: PlainText, to sought: inout [Sought]) {
    let plain = PlainText(value.words).joined
    let isWord = value.kind == .name
    guard plain.count >= (isWord ? 3 : 5), !known.holds(plain, asWord: true) else { return }
    if !sought.contains(where: { $0.plain == plain }) {
      sought.append(Sought(value: value, plain: plain, isWord: isWord))
    }
  }

  /// The whole address, its first line, the street without the number, the postcode.
  private static func values(ofAddress address: String) -> [Value] {
    let lines = address.split { $0 == "," || $0.isNewline }.map(String.init)
    var values = [Value(kind: .address, words: address)]
    for line in lines {
      if isPostcode(line) {
        values.append(Value(kind: .postcode, words: line))
      } else if line.contains(where: \.isNumber) {
        values.append(Value(kind: .address, words: line))
        let street = line.split(separator: " ").filter { !$0.contains(where: \.isNumber) }
        if street.count > 1 {
          values.append(Value(kind: .address, words: street.joined(separator: " ")))
        }
      }
      if let code = postcode(endOf: line), !isPostcode(line) {
        values.append(Value(kind: .postcode, words: code))
      }
    }
    return values
  }

  private static func isPostcode(_ line: String) -> Bool {
    let plain = PlainText(line).joined
    guard (5...7).contains(plain.count) else { return false }
    return looksLikePostcode(plain)
  }

  /// Letters, digits, then a digit and two letters: "PO5 4QB".
  private static func looksLikePostcode(_ plain: [UInt8]) -> Bool {
    guard let first = plain.first, isLetter(first), plain.count >= 5 else { return false }
    let end = plain.suffix(3).map { $0 }
    return isDigit(end[0]) && isLetter(end[1]) && isLetter(end[2])
      && plain.dropLast(3).contains(where: isDigit)
  }

  private static func postcode(endOf line: String) -> String? {
    let words = line.split(separator: " ")
    guard words.count >= 2 else { return nil }
    let last = words.suffix(2).joined(separator: " ")
    return isPostcode(last) ? last : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// The full name, and each part of it that could be recognised.
  private static func values(ofName name: String) -> [Value] {
    ([name] + name.split(separator: " ").map(String.init)).map { Value(kind: .name, words: $0) }
  }
}

extension AddressRecorded {
  /// The same for whoever sees it, whatever they know of those from whom it is kept.
  fileprivate var withoutNames: AddressRecorded {
    AddressRecorded(person: person, address: address, phone: phone, school: school, notFor: [])
  }
}

/// Words without what can be spelled in more than one way: capitals, accents, spaces, marks, the
/// digits of other scripts, and the short forms of streets.
struct PlainText {
  let joined: [UInt8]
  /// Where a word begins in `joined`, and where one ends.
  private let starts: Set<Int>
  private let ends: Set<Int>

  init(_ words: String) {
    var joined: [UInt8] = []
    var starts: Set<Int> = []
    var ends: Set<Int> = []
    var word: [UInt8] = []
    var apostrophes: [Int] = []
    func end() {
      guard !word.isEmpty else { return }
      // "Mina’s" holds "Mina", and "O’Brien" holds "Brien".
      for place in apostrophes {
        starts.insert(joined.count + place)
        ends.insert(joined.count + place)
      }
      apostrophes = []
      starts.insert(joined.count)
      joined += Self.streets[word] ?? word
      ends.insert(joined.count)
      word = []
    }
    for scalar in words.decomposedStringWithCompatibilityMapping.unicodeScalars {
      if let digit = scalar.properties.numericType == .decimal
        ? scalar.properties.numericValue : nil
      {
        word.append(48 + UInt8(digit))
      } else if scalar.properties.isAlphabetic {
        word += Array(scalar.properties.lowercaseMapping.utf8)
      } else if scalar == "'" || scalar == "\u{2019}" {
        apostrophes.append(word.count)
      } else if !Self.joins.contains(scalar),
        scalar.properties.generalCategory != .nonspacingMark
      {
        end()
      }
    }
    end()
    (self.joined, self.starts, self.ends) = (joined, starts, ends)
  }

  /// Whether these letters stand in the text, wherever its spaces are; as a word of its own where
  /// that is asked.
  func holds(_ plain: [UInt8], asWord: Bool) -> Bool {
    guard !plain.isEmpty, plain.count <= joined.count else { return false }
    for start in 0...(joined.count - plain.count) where joined[start] == plain[0] {
      if asWord && !(starts.contains(start) && ends.contains(start + plain.count)) { continue }
      if joined[start..<start + plain.count].elementsEqual(plain) { return true }
    }
    return false
  }

  /// Marks inside a word: a soft hyphen, what is not seen at all.
  private static let joins: Set<Unicode.Scalar> = [
    "\u{00AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}",
  ]

  private static let streets: [[UInt8]: [UInt8]] = Dictionary(
    uniqueKeysWithValues: [
      ("rd", "road"), ("st", "street"), ("ave", "avenue"), ("av", "avenue"), ("cl", "close"),
      ("ln", "lane"), ("dr", "drive"), ("cres", "crescent"), ("pl", "place"), ("ct", "court"),
      ("sq", "square"), ("gdns", "gardens"), ("terr", "terrace"), ("tce", "terrace"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) })
}
