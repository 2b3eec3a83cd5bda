// SPDX-License-Identifier: MIT
import Practice

/// Records where somebody lives, and who may never learn it.
public struct RecordAddress: Deed {
  static let person = Field<PersonID>.person("person", "Whose address?", among: .family)
  static let address = Field<String>.words("address", "Address")
  static let notFor = Field<[PersonID]>.optionalPeople(
    "not-for", "Who must not learn it?", among: .mayNotKnow,
    hint: "They will receive nothing that shows it, or that it is kept from them.")

  public static let form = DeedForm(
    "record-address", title: "Record an address",
    purpose: "Keep where someone lives, for those who need it to do their work.",
    button: "Keep the address", serves: ["PS5"], by: [.socialWorker, .teamManager],
    staleAfter: [.addresses], fields: [person.face, address.face, notFor.face])

  let person: PersonID
  let address: String
  let notFor: [PersonID]

  public init(_ answers: Answers) throws(BadAnswers) {
    person = try answers(Self.person)
    address = try answers(Self.address)
    notFor = try answers(Self.notFor)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    try record.known([person] + notFor)
    return [
      .enquiry(
        .addressRecorded(AddressRecorded(person: person, address: address, notFor: notFor)))
    ]
  }
}

/// Somebody's address was recorded.
public struct AddressRecorded: Hashable, Codable, Sendable {
  public let person: PersonID
  public let address: String
  public let notFor: [PersonID]

  public init(person: PersonID, address: String, notFor: [PersonID]) {
    self.person = person
    self.address = address
    self.notFor = notFor
  }
}
