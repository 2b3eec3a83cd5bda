// SPDX-License-Identifier: MIT
import Practice

/// Records where somebody lives, can be rung or goes to school, and who may never learn it.
public struct RecordAddress: Deed {
  static let person = Field<PersonID>.person("person", "Whose?", among: .family)
  static let address = Field<String?>.optionalWords("address", "Address")
  static let phone = Field<String?>.optionalLine("phone", "Telephone")
  static let school = Field<String?>.optionalLine("school", "School or nursery")
  static let notFor = Field<[PersonID]>.optionalPeople(
    "not-for", "Who must not learn it?", among: .mayNotKnow,
    hint: "They will receive nothing that shows it, or that it is kept from them.")

  public static let form = DeedForm(
    "record-address", title: "Record an address, a telephone number or a school",
    purpose: "Keep where someone can be found, for those who need it to do their work.",
    button: "Keep it", serves: ["PS5"], by: [.socialWorker, .teamManager],
    staleAfter: [.addresses],
    fields: [person.face, address.face, phone.face, school.face, notFor.face])

  let person: PersonID
  let address: String?
  let phone: String?
  let school: String?
  let notFor: [PersonID]

  public init(_ answers: Answers) throws(BadAnswers) {
    person = try answers(Self.person)
    address = try answers(Self.address)
    phone = try answers(Self.phone)
    school = try answers(Self.school)
    notFor = try answers(Self.notFor)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    try record.known([person] + notFor)
    guard address != nil || phone != nil || school != nil else {
      throw Refusal(
        "nothing-to-keep", "Write an address, a telephone number or a school.",
        field: Self.address.key)
    }
    if let phone, !phone.isTelephoneNumber { throw .noTelephoneNumber(Self.phone.key) }
    return [
      .enquiry(
        .addressRecorded(
          AddressRecorded(
            person: person, address: address ?? "", phone: phone, school: school, notFor: notFor)))
    ]
  }
}

/// Where somebody can be found was recorded. What was not said then stays as it was.
public struct AddressRecorded: Hashable, Codable, Sendable {
  public let person: PersonID
  /// Empty where only the telephone or the school was recorded.
  public let address: String
  public let phone: String?
  public let school: String?
  public let notFor: [PersonID]

  public init(
    person: PersonID, address: String, phone: String? = nil, school: String? = nil,
    notFor: [PersonID]
  ) {
    (self.person, self.address) = (person, address)
    (self.phone, self.school) = (phone, school)
    self.notFor = notFor
  }
}

extension AddressRecorded {
  /// What was recorded: "Address", "Telephone number and school".
  var kinds: String {
    let kinds = [
      address.isEmpty ? nil : "address", phone.map { _ in "telephone number" },
      school.map { _ in "school" },
    ]
    let words = listed(kinds.compactMap(\.self))
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  var lines: [String] { Address.lines(address, phone, school) }
}

extension Address {
  /// Each in a line, as it is read.
  public var lines: [String] { Self.lines(words, phone, school) }

  fileprivate static func lines(_ words: String, _ phone: String?, _ school: String?) -> [String] {
    [words.isEmpty ? nil : words, phone.map { "Telephone: \($0)" }, school.map { "School: \($0)" }]
      .compactMap(\.self)
  }
}
