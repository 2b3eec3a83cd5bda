// SPDX-License-Identifier: MIT
import Casework
import Timetable

/// A family's record as one person may see it. Pages, letters, boards and exports are built from
/// this and from nothing else: what the person may not know is not in it, nor is a trace of it.
///
/// It never changes, and one is shown many times: so it is shared, not copied.
public final class SeenRecord: Sendable {
  public let viewer: Standing
  /// The record folded from only the entries, and only the parts of them, that the viewer may see.
  public let family: FamilyRecord
  /// The true place of each seen entry; known only to the house, never sent to anybody.
  package let places: [Int]
  /// The day whose end this shows; nil for now.
  public let asOf: Day?

  /// Looks at `record` through the lens of `account` on `today`; nil without a relation.
  /// With `asOf`, only what had been written by the end of that day is there.
  public init?(
    _ record: FamilyRecord, by account: AccountID, today: Day, asOf: Day? = nil
  ) {
    guard let viewer = Standing(account, in: record, on: today) else { return nil }
    let lens = Lens(viewer, record, asOf: asOf)
    var seen: [CaseEntry] = []
    var places: [Int] = []
    for entry in record.entries {
      if let asOf, entry.at.londonDay > asOf { continue }
      guard let event = lens.see(entry) else { continue }
      seen.append(lens.entry(entry, saying: event, place: seen.count + 1))
      places.append(entry.sequence)
    }
    self.viewer = viewer
    self.family = FamilyRecord(seen)
    self.places = places
    self.asOf = asOf
  }

  /// How much of the record the viewer has seen. It grows only when something was added that they
  /// may see, so it neither counts nor hints at anything else.
  public var version: Int { places.count }

  /// The true version of the record at the time when the viewer had seen `count` entries.
  package func truePlace(of count: Int) -> Int {
    count <= 0 ? 0 : places.prefix(count).last ?? 0
  }
}
