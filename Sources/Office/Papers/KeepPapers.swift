// SPDX-License-Identifier: MIT
import Access
import Casework
import Foundation
import Papers
import Record
import Timetable

extension Office {
  /// Keeps the papers that these events give out, whole, in the record beside the family's.
  func keepPapers(
    _ written: [WrittenPaper], givenBy events: [CaseEvent], in family: FamilyID, by actor: Actor
  ) async throws {
    let given = Set(events.flatMap(\.papersGiven).map(\.digest))
    let chosen = written.filter { given.contains($0.ready.made.digest) }
    guard !chosen.isEmpty else { return }
    let bodies = try chosen.map { try StoredPaper($0, by: actor).bytes() }
    for _ in 0..<Self.tries {
      let append = Append(
        record: family.record.papers, expected: try await store.version(of: family.record.papers),
        instant: clock().milliseconds, bodies: bodies)
      if case .appended = try await store.append(append) { return }
    }
    throw PapersBusy()
  }

  /// A paper as it was given, word for word. Its reader may read it again, and whoever carries the
  /// meeting may, so far as they may know every word of it; for everyone else it does not exist.
  public func givenPaper(_ made: MadePaper, of family: FamilyID, by account: AccountID) async throws
    -> Paper?
  {
    let record = try await record(family.record)
    guard let viewer = SeenRecord(record, by: account, today: today(for: record)) else {
      return nil
    }
    let isOwn = viewer.viewer.person == made.recipient
    guard isOwn || viewer.viewer.carriesTheMeeting, viewer.family.wasGiven(made),
      let paper = try await keptPaper(made, of: family)
    else { return nil }
    let kept = KeptValues(record, notSeenIn: viewer)
    if kept.found(in: paper.everyWord.joined(separator: "\n")).isEmpty { return paper }
    let check = record.conference?.papers.check(of: made.digest, for: made.recipient)
    return isOwn && check?.mayGo == true ? paper : nil
  }

  private func keptPaper(_ made: MadePaper, of family: FamilyID) async throws -> Paper? {
    let decoder = JSONDecoder()
    let digest = Data(made.digest.utf8)
    // Only a paper that names the digest is read: a record can hold many hundred papers.
    for entry in try await store.entries(of: family.record.papers, after: 0).reversed()
    where entry.body.range(of: digest) != nil {
      let stored = try decoder.decode(StoredPaper.self, from: entry.body).content
      if stored.made == made { return stored.paper }
    }
    return nil
  }
}

extension FamilyRecord {
  fileprivate func wasGiven(_ made: MadePaper) -> Bool {
    conferences.contains { conference in
      conference.papers.given.contains { $0.paper == made }
    }
  }
}

/// Many wrote at once, and the papers were not kept; so they were not given.
struct PapersBusy: Error {}

extension CaseEvent {
  var papersGiven: [MadePaper] {
    if case .papers(.released(let released)) = self { return released.papers }
    return []
  }
}

/// The stored form of a paper that was given out: a promise, like a family's events.
struct StoredPaper: Codable {
  private(set) var event = "paper-kept"
  private(set) var version = 1
  let content: Content

  struct Content: Codable {
    let made: MadePaper
    let by: Actor
    let paper: Paper
  }

  init(_ written: WrittenPaper, by actor: Actor) {
    content = Content(made: written.ready.made, by: actor, paper: written.paper)
  }

  func bytes() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}
