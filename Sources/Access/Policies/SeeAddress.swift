// SPDX-License-Identifier: MIT
import Casework

/// Where somebody can be found: those who carry the meeting and the person themselves. Once any of
/// it was kept from somebody, nothing of it, earlier or later, reaches them, until two people have
/// lifted that.
extension Lens {
  func see(_ recorded: AddressRecorded) -> AddressRecorded? {
    guard knows(recorded.person), !addressesKept.contains(recorded.person) else { return nil }
    guard viewer.carriesTheMeeting || viewer.person == recorded.person else { return nil }
    return AddressRecorded(
      person: recorded.person, address: recorded.address, phone: recorded.phone,
      school: recorded.school, notFor: viewer.carriesTheMeeting ? known(recorded.notFor) : [])
  }

  static func addressesKept(from viewer: Standing, _ record: FamilyRecord) -> Set<PersonID> {
    var kept: [PersonID: Set<PersonID>] = [:]
    for entry in record.everythingSaid {
      if let recorded = entry.event.address, recorded.person != viewer.person {
        kept[recorded.person, default: []].formUnion(viewer.selves.intersection(recorded.notFor))
      }
      if case .correction(.lifted(let lifted)) = entry.event,
        let person = record.entry(at: lifted.corrects)?.event.address?.person
      {
        kept[person]?.subtract(lifted.from)
      }
    }
    return Set(kept.filter { !$0.value.isEmpty }.keys)
  }
}
