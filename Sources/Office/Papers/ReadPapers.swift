// SPDX-License-Identifier: MIT
import Access
import Casework
import Letters
import Papers
import Practice

/// Somebody's papers, for who may look at them.
public struct PapersOnOffer: Sendable {
  public let recipient: PersonID
  public let papers: [WrittenPaper]
}

extension Office {
  /// The papers that this person is to have now. Everyone has their own. Whoever carries the
  /// meeting has those of everyone whom they know, so far as they may know every word of them.
  /// Nil where the family or the person does not exist for the viewer.
  public func papers(of family: FamilyID, for person: PersonID, by account: AccountID) async throws
    -> PapersOnOffer?
  {
    let record = try await record(family.record)
    guard let viewer = SeenRecord(record, by: account, today: today) else { return nil }
    let isOwn = viewer.viewer.person == person
    guard isOwn || viewer.viewer.carriesTheMeeting, viewer.family.person(person) != nil,
      record.recipients.contains(person)
    else { return nil }
    let wording = try await wording()
    let practice = try practice(for: record)
    let written = try written(record, for: person, practice, wording)
    guard !isOwn else { return PapersOnOffer(recipient: person, papers: written) }
    let unknown = KeptValues(record, notSeenIn: viewer)
    return PapersOnOffer(
      recipient: person,
      papers: written.filter { paper in
        unknown.found(in: paper.paper.everyWord.joined(separator: "\n")).isEmpty
      })
  }

  /// Everyone to whom this viewer may give papers: their own, and those of whom they know.
  public func recipients(seen: SeenRecord) -> [PersonID] {
    seen.viewer.carriesTheMeeting
      ? seen.family.recipients : seen.family.recipients.filter { $0 == seen.viewer.person }
  }
}
