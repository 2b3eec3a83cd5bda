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
    let plain: PlainText
    let fit: PlainText.Fit
    /// Only where this stands near it.
    let beside: PlainText?

    func stands(in text: PlainText) -> Bool {
      beside.map { text.holds(plain, beside: $0) } ?? text.holds(plain, fit)
    }
  }

  private let sought: [Sought]

  /// Everything that the record holds and this reader does not see: what a paper is searched for.
  public init(_ record: FamilyRecord, notSeenIn seen: SeenRecord) {
    let known = Self.known(seen.family.people, seen.family)
    var sought: [Sought] = []
    for piece in Self.places(in: record, notSeenIn: seen) { Self.add(piece, known, to: &sought) }
    for person in record.people where seen.family.person(person.id) == nil {
      for piece in Self.pieces(of: person, record) { Self.add(piece, known, to: &sought) }
    }
    self.sought = sought
  }

  /// What is kept from somebody by name, and therefore from every surface of theirs: where those can
  /// be found from whom it was kept, and the names and numbers of people who are hidden from them.
  ///
  /// - Parameters:
  ///   - hidden: people of whom they may not know.
  ///   - addresses: people of whom it was ever kept from them where they can be found.
  init(
    keptFrom viewer: Standing, _ record: FamilyRecord, hidden: Set<PersonID>,
    addresses: Set<PersonID>
  ) {
    let people = addresses.union(hidden)
    sought = people.isEmpty ? [] : Self.sought(about: people, viewer, record, hidden)
  }

  private static func sought(
    about people: Set<PersonID>, _ viewer: Standing, _ record: FamilyRecord,
    _ hidden: Set<PersonID>
  ) -> [Sought] {
    var sought: [Sought] = []
    let known = Self.known(record.people.filter { !hidden.contains($0.id) }, record)
    let recorded = Self.recorded(in: record)
    let own = Set(
      recorded.filter { $0.person == viewer.person }
        .flatMap { Self.pieces(of: $0) + AddressWords($0.address).pieces }
        .map { PlainText($0.words).joined })
    for place in recorded where people.contains(place.person) {
      for piece in AddressWords(place.address).pieces + Self.pieces(of: place)
      where !own.contains(PlainText(piece.words).joined) { Self.add(piece, known, to: &sought) }
    }
    for person in record.people where hidden.contains(person.id) {
      for piece in Self.pieces(of: person, record) { Self.add(piece, known, to: &sought) }
    }
    return sought
  }

  public var isEmpty: Bool { sought.isEmpty }

  /// What of it these words hold, each once.
  public func found(in words: String) -> [Value] {
    guard !sought.isEmpty else { return [] }
    return found(in: PlainText(words))
  }

  func found(in text: PlainText) -> [Value] {
    var values: [Value] = []
    for one in sought where !values.contains(one.value) && one.stands(in: text) {
      values.append(one.value)
    }
    return values
  }

  /// Whether these words hold any of it.
  func isIn(_ text: PlainText) -> Bool { sought.contains { $0.stands(in: text) } }

  // MARK: What to look for

  /// Every address that they do not see, also one that was left since. A telephone number and a
  /// school are sought only where they are kept from them: a father knows his children's school.
  private static func places(in record: FamilyRecord, notSeenIn seen: SeenRecord)
    -> [AddressWords.Piece]
  {
    let kept = Lens.addressesKept(from: seen.viewer, record)
    let known = Set(
      seen.family.addresses.values.flatMap { AddressWords($0.words).pieces }
        .map { PlainText($0.words).joined })
    let seenPlaces = Set(Self.recorded(in: seen.family).map(\.withoutNames))
    var pieces: [AddressWords.Piece] = []
    for recorded in Self.recorded(in: record) where !seenPlaces.contains(recorded.withoutNames) {
      pieces += AddressWords(recorded.address).pieces
      if kept.contains(recorded.person) { pieces += Self.pieces(of: recorded) }
    }
    return pieces.filter { !known.contains(PlainText($0.words).joined) }
  }

  /// The telephone number and the school.
  private static func pieces(of recorded: AddressRecorded) -> [AddressWords.Piece] {
    (recorded.phone.map(Self.pieces(ofPhone:)) ?? [])
      + (recorded.school.map(Self.pieces(ofSchool:)) ?? [])
  }

  /// Somebody's name, the number on which they are reached, and the numbers that services keep.
  private static func pieces(of person: Person, _ record: FamilyRecord) -> [AddressWords.Piece] {
    let numbers = (record.identifiers[person.id] ?? [:]).values.sorted()
    return Self.pieces(ofName: person.name)
      + (record.reach[person.id].map { Self.pieces(ofPhone: $0.phone) } ?? [])
      + numbers.map { AddressWords.Piece(kind: .number, words: $0, fit: .loosely) }
  }

  /// Where people could be found, entry by entry. What a reader sees is numbered without gaps, so
  /// that the same entry has another number there.
  private static func recorded(in record: FamilyRecord) -> [AddressRecorded] {
    record.everythingSaid.compactMap {
      if case .enquiry(.addressRecorded(let recorded)) = $0.event { recorded } else { nil }
    }
  }

  /// The number without what may stand before it: "07700 900123" is "+44 7700 900123" too.
  private static func pieces(ofPhone phone: String) -> [AddressWords.Piece] {
    var digits = phone.compactMap(\.wholeNumberValue).map(String.init).joined()
    for prefix in ["0044", "44", "0"] where digits.hasPrefix(prefix) && digits.count > 9 {
      digits = String(digits.dropFirst(prefix.count))
      break
    }
    return [phone, digits].map { AddressWords.Piece(kind: .phone, words: $0, fit: .loosely) }
  }

  /// The whole name, and what is left of it without the words that every school bears.
  private static func pieces(ofSchool school: String) -> [AddressWords.Piece] {
    let own = school.split(separator: " ").filter {
      !wordsOfSchools.contains($0.lowercased().filter(\.isLetter))
    }
    return [school, own.joined(separator: " ")].filter { !$0.isEmpty }
      .map { AddressWords.Piece(kind: .school, words: $0, fit: .anywhere) }
  }

  private static let wordsOfSchools: Set<String> = [
    "the", "school", "primary", "secondary", "infant", "infants", "junior", "academy", "nursery",
    "preschool", "college", "high", "community", "of", "and", "ce", "rc", "catholic", "c", "e",
  ]

  /// What the reader knows: the names of people whom they see, the family's own, and where
  /// everyone meets.
  private static func known(_ people: [Person], _ record: FamilyRecord) -> PlainText {
    PlainText(
      (people.map(\.name) + [record.family] + record.conferences.map(\.place))
        .joined(separator: " "))
  }

  private static func add(
    _ piece: AddressWords.Piece, _ known: PlainText, to sought: inout [Sought]
  ) {
    let plain = PlainText(piece.words)
    let isWord = piece.fit == .word
    guard plain.joined.count >= (isWord ? 3 : 5), !known.holds(plain, .word) else { return }
    let new = Sought(
      value: Value(kind: piece.kind, words: piece.words), plain: plain, fit: piece.fit,
      beside: piece.beside.map { PlainText($0) })
    let isSought = sought.contains {
      $0.plain.joined == plain.joined && $0.beside?.joined == new.beside?.joined
    }
    if !isSought { sought.append(new) }
  }

  /// The full name, and each part of it that could be recognised.
  private static func pieces(ofName name: String) -> [AddressWords.Piece] {
    ([name] + name.split(separator: " ").map(String.init)).map {
      AddressWords.Piece(kind: .name, words: $0, fit: .word)
    }
  }
}

extension AddressRecorded {
  /// The same for whoever sees it, whatever they know of those from whom it is kept.
  fileprivate var withoutNames: AddressRecorded {
    AddressRecorded(person: person, address: address, phone: phone, school: school, notFor: [])
  }
}
