// SPDX-License-Identifier: MIT
import Casework

/// People: someone who must not be known to the viewer is not there at all. From whom anybody is
/// kept is itself known only to those who carry the meeting.
extension Lens {
  func see(_ added: FamilyMemberAdded) -> FamilyMemberAdded? {
    guard knows(added.person.id) else { return nil }
    return FamilyMemberAdded(
      person: added.person.seen(by: viewer),
      notFor: viewer.carriesTheMeeting ? known(added.notFor) : [])
  }
}
