// SPDX-License-Identifier: MIT
import Casework

/// A child's numbers open other services' records: only those who carry the meeting see them.
extension Lens {
  func see(_ recorded: IdentifierRecorded) -> IdentifierRecorded? {
    viewer.carriesTheMeeting && knows(recorded.child) ? recorded : nil
  }
}
