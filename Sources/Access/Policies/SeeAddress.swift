// SPDX-License-Identifier: MIT
import Casework

/// Where somebody can be found: those who carry the meeting and the person themselves. Once any of
/// it was kept from somebody, nothing of it, earlier or later, reaches them.
extension Lens {
  func see(_ recorded: AddressRecorded) -> AddressRecorded? {
    guard knows(recorded.person), !addressesKept.contains(recorded.person) else { return nil }
    guard viewer.carriesTheMeeting || viewer.person == recorded.person else { return nil }
    return AddressRecorded(
      person: recorded.person, address: recorded.address, phone: recorded.phone,
      school: recorded.school, notFor: viewer.carriesTheMeeting ? known(recorded.notFor) : [])
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
