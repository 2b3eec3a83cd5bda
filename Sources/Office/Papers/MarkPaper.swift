// SPDX-License-Identifier: MIT
import Access
import Casework
import Papers

extension Office {
  /// The paper with what is kept from this person between brackets, for somebody who carries the
  /// meeting and may know all of it; as it is for anybody else.
  public func marked(
    _ paper: Paper, keptFrom person: PersonID, of family: FamilyID, by account: AccountID
  ) async throws -> Paper {
    let record = try await record(family.record)
    let day = today(for: record)
    guard let viewer = SeenRecord(record, by: account, today: day),
      viewer.viewer.carriesTheMeeting,
      let reader = SeenRecord(record, asGivenTo: person, today: day)
    else { return paper }
    let kept = KeptValues(record, notSeenIn: reader)
    return kept.isEmpty ? paper : paper.marking(kept.marked)
  }
}
