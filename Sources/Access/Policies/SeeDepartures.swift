// SPDX-License-Identifier: MIT
import Casework

/// Where the practice was departed from, and why: for those who carry the meeting. One that names
/// people is not for whom one of them, or what keeps them apart, is hidden from. That somebody of
/// another family seemed to be the same is for the writer alone: the others may have nothing to do
/// with that family.
extension Lens {
  func see(_ event: PracticeEvent, by writer: AccountID) -> PracticeEvent? {
    guard viewer.carriesTheMeeting else { return nil }
    switch event {
    case .departed(let departure):
      if departure.isForItsWriterAlone, writer != viewer.account { return nil }
      let people = Set(departure.people ?? [])
      let isKept = restrictionsKept.contains { $0.intersection(people).count > 1 }
      return unknown.isDisjoint(with: people) && !isKept ? event : nil
    }
  }

  static func restrictionsKept(from viewer: Standing, _ record: FamilyRecord)
    -> [Set<PersonID>]
  {
    record.everythingSaid.compactMap { entry in
      guard case .enquiry(.restrictionRecorded(let recorded)) = entry.event,
        !viewer.selves.isDisjoint(with: recorded.notFor)
      else { return nil }
      return Set(recorded.people)
    }
  }
}
