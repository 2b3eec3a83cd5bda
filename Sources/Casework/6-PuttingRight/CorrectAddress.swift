// SPDX-License-Identifier: MIT
import Practice

/// Puts right where somebody lives, can be rung or goes to school, or says that none of it is theirs.
/// From whom it was kept, it stays kept: the wrong address may be somebody's too.
public struct CorrectAddress: PutsRight {
  static let person = Field<PersonID>.person("person", "Whose?", among: .family)
  static let notTheirs = Field<Bool>.tick("not-theirs", "None of what is written is theirs")
  static let address = Field<String?>.optionalWords(
    "address", "The right address", hint: "Leave empty what is right already.")
  static let phone = Field<String?>.optionalLine("phone", "The right telephone number")
  static let school = Field<String?>.optionalLine("school", "The right school or nursery")
  static let notFor = Field<[PersonID]>.optionalPeople(
    "not-for", "Who else must not learn it?", among: .mayNotKnow)

  public static let form = DeedForm(
    "correct-address", title: "Put an address, a telephone number or a school right",
    purpose: "For a mistake. When somebody has moved, record the new address instead.",
    button: "Put it right", serves: ["PS5"], by: [.socialWorker, .teamManager],
    staleAfter: [.addresses],
    fields: [
      person.face, notTheirs.face, address.face, phone.face, school.face, notFor.face,
      Field<String>.whyCorrected.face,
    ])

  let person: PersonID
  let notTheirs: Bool
  let address: String?
  let phone: String?
  let school: String?
  let notFor: [PersonID]
  let why: String

  public init(_ answers: Answers) throws(BadAnswers) {
    person = try answers(Self.person)
    notTheirs = try answers(Self.notTheirs)
    address = try answers(Self.address)
    phone = try answers(Self.phone)
    school = try answers(Self.school)
    notFor = try answers(Self.notFor)
    why = try answers(Field<String>.whyCorrected)
  }

  public func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]
  {
    let found = record.entries(seenBy: now) { $0.address?.person == person }
    guard !found.isEmpty else {
      throw Refusal(
        "no-address", "Nothing of this kind stands in the record for them.",
        field: Self.person.key)
    }
    try record.known(notFor)
    if notTheirs { return found.flatMap { $0.now(nil, why) } }
    if let phone, !phone.isTelephoneNumber { throw .noTelephoneNumber(Self.phone.key) }
    try refuseWhatIsNotThere(found)
    let events = found.enumerated().flatMap { place, entry in
      entry.said.address.map { before in
        entry.now(.enquiry(.addressRecorded(right(before, place, found))), why)
      } ?? []
    }
    guard !events.isEmpty else { throw .nothingChanged }
    return events
  }

  /// Each part is put right where it was said last.
  private func right(_ before: AddressRecorded, _ place: Int, _ found: [EntryToPutRight])
    -> AddressRecorded
  {
    let later = found.dropFirst(place + 1).compactMap(\.said.address)
    let isLast = later.isEmpty
    return AddressRecorded(
      person: before.person,
      address: before.address.isEmpty || later.contains { !$0.address.isEmpty }
        ? before.address : address ?? before.address,
      phone: before.phone.map { old in
        later.contains { $0.phone != nil } ? old : phone ?? old
      },
      school: before.school.map { old in
        later.contains { $0.school != nil } ? old : school ?? old
      },
      notFor: before.notFor + (isLast ? notFor.filter { !before.notFor.contains($0) } : []))
  }

  private func refuseWhatIsNotThere(_ found: [EntryToPutRight]) throws(Refusal) {
    let said = found.compactMap(\.said.address)
    let missing: String? =
      address != nil && said.allSatisfy(\.address.isEmpty)
      ? Self.address.key
      : phone != nil && said.allSatisfy { $0.phone == nil }
        ? Self.phone.key
        : school != nil && said.allSatisfy { $0.school == nil } ? Self.school.key : nil
    guard let missing else { return }
    throw Refusal(
      "not-recorded-yet", "This was not written before. Record it instead of putting it right.",
      field: missing)
  }
}

extension CaseEvent {
  /// The address that this event records.
  public var address: AddressRecorded? {
    if case .enquiry(.addressRecorded(let recorded)) = self { recorded } else { nil }
  }
}
