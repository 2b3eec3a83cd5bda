// SPDX-License-Identifier: MIT
import Casework

/// Addresses: those who carry the meeting and the person who lives there. Once an address was
/// kept from somebody, no address of that person, earlier or later, reaches them.
extension Lens {
  func see(_ recorded: AddressRecorded) -> AddressRecorded? {
    guard knows(recorded.person), !addressesKept.contains(recorded.person) else { return nil }
    if viewer.carriesTheMeeting {
      return AddressRecorded(
        person: recorded.person, address: recorded.address, notFor: known(recorded.notFor))
    }
    guard viewer.person == recorded.person else { return nil }
    return AddressRecorded(person: recorded.person, address: recorded.address, notFor: [])
  }

  static func addressesKept(from viewer: Standing, _ record: FamilyRecord) -> Set<PersonID> {
    var kept: Set<PersonID> = []
    for entry in record.entries {
      if case .enquiry(.addressRecorded(let recorded)) = entry.event,
        !viewer.selves.isDisjoint(with: recorded.notFor), recorded.person != viewer.person
      {
        kept.insert(recorded.person)
      }
    }
    return kept
  }
}
