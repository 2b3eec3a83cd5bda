// SPDX-License-Identifier: MIT
import Practice

/// Records a number by which another service knows a child, so that the child is found under it
/// and is not begun a second time.
public struct RecordIdentifier: Deed {
  static let child = Field<PersonID>.person("child", "Which child?", among: .children)
  static let kind = Field<IdentifierKind>.one("kind", "Which number?")
  static let number = Field<String>.line(
    "number", "The number", hint: "Spaces make no difference.")

  public static let form = DeedForm(
    "record-identifier", title: "Record a child's number",
    purpose: "Keep the number by which health, school or the authority knows the child.",
    button: "Keep the number", serves: ["RG1"], by: [.socialWorker, .teamManager],
    staleAfter: [.identifiers], fields: [child.face, kind.face, number.face])

  let child: PersonID
  let kind: IdentifierKind
  let number: String

  public init(_ answers: Answers) throws(BadAnswers) {
    child = try answers(Self.child)
    kind = try answers(Self.kind)
    number = try answers(Self.number)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    guard let person = record.person(child), person.isChild else { throw .unknownPerson }
    guard let number = kind.number(number) else {
      throw Refusal("impossible-number", kind.impossible, field: Self.number.key)
    }
    if record.identifiers[child]?[kind] == number { return [] }
    if let other = record.identifiers.first(where: { $0.value[kind] == number })?.key {
      throw Refusal(
        "number-of-another",
        "This number is already kept for \(record.name(other)). Check whose it is.",
        field: Self.number.key)
    }
    return [
      .enquiry(
        .identifierRecorded(IdentifierRecorded(child: child, kind: kind, number: number)))
    ]
  }
}

/// A child's number was recorded; it takes the place of the one of this kind before.
public struct IdentifierRecorded: Hashable, Codable, Sendable {
  public let child: PersonID
  public let kind: IdentifierKind
  /// Without spaces, letters large.
  public let number: String

  public init(child: PersonID, kind: IdentifierKind, number: String) {
    (self.child, self.kind, self.number) = (child, kind, number)
  }
}

/// The numbers by which services know a child.
public enum IdentifierKind: String, Codable, Comparable, ChoiceWords {
  case nhs = "nhs-number"
  case upn
  case localAuthority = "local-authority-child-id"

  public var words: String {
    switch self {
    case .nhs: "NHS number"
    case .upn: "Unique pupil number (UPN)"
    case .localAuthority: "The authority's own number for the child"
    }
  }

  public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

  /// What to do about a number that cannot be one.
  var impossible: String {
    switch self {
    case .nhs:
      "This cannot be an NHS number: it has ten digits, and the last one checks the others. "
        + "Read it again from the letter or the record."
    case .upn:
      "This cannot be a UPN: it has a letter and twelve digits, and the letter checks the "
        + "digits. Ask the school to read it out again."
    case .localAuthority: "Write letters and digits only, at most twenty."
    }
  }

  /// The number as it is kept; nil when no such number can exist.
  public func number(_ typed: String) -> String? {
    let plain = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
    guard plain.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) })
    else { return nil }
    let isPossible =
      switch self {
      case .nhs: Self.isNHSNumber(plain)
      case .upn: Self.isUPN(plain)
      case .localAuthority: (1...20).contains(plain.count)
      }
    return isPossible ? plain : nil
  }

  /// Ten digits: nine weighted 10 to 2, whose sum and the tenth make a multiple of 11 (NHS Data
  /// Dictionary, NHS number).
  private static func isNHSNumber(_ number: String) -> Bool {
    let digits = number.compactMap(\.wholeNumberValue)
    guard digits.count == 10, number.count == 10, Set(digits).count > 1 else { return false }
    let sum = zip(digits, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
    return (sum + digits[9]).isMultiple(of: 11)
  }

  /// A check letter and twelve digits, of which the last of a temporary number is a letter; the
  /// letter is the sum of each digit times its place, modulo 23 (Government Data Standards
  /// Catalogue, Unique Pupil Number 2.0).
  private static func isUPN(_ number: String) -> Bool {
    let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ")
    let characters = Array(number)
    guard characters.count == 13, let check = letters.firstIndex(of: characters[0]) else {
      return false
    }
    let last = characters[12].wholeNumberValue ?? letters.firstIndex(of: characters[12])
    let values = characters[1..<12].map(\.wholeNumberValue) + [last]
    let digits = values.compactMap(\.self)
    guard digits.count == 12 else { return false }
    return zip(digits, 2...13).reduce(0) { $0 + $1.0 * $1.1 } % 23 == check
  }
}
