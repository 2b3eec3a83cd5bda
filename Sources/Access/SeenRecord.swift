// SPDX-License-Identifier: MIT
import Casework
import Synchronization
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
  public convenience init?(
    _ record: FamilyRecord, by account: AccountID, today: Day, asOf: Day? = nil
  ) {
    guard let viewer = Standing(account, in: record, on: today) else { return nil }
    self.init(record, viewer, [Lens(viewer, record, asOf: asOf)], asOf: asOf)
  }

  /// Looks at `record` through the lens of `account` and of everyone who is in the room: what one
  /// of them may not know does not stand on the wall. Nil when `account` has no relation.
  public convenience init?(onTheWallOf record: FamilyRecord, by account: AccountID, today: Day) {
    guard let viewer = Standing(account, in: record, on: today) else { return nil }
    let room = (record.conference?.inTheRoom ?? []).map { person in
      Lens(Standing(of: person, in: record, on: today), record, onOwnScreen: false)
    }
    self.init(record, viewer, [Lens(viewer, record, onOwnScreen: false)] + room, asOf: nil)
  }

  /// Looks at `record` as this person, whether or not they sign in: for the papers that they are
  /// given. Nil when the record knows no such person.
  public convenience init?(_ record: FamilyRecord, asGivenTo person: PersonID, today: Day) {
    guard record.person(person) != nil else { return nil }
    let viewer = Standing(of: person, in: record, on: today)
    self.init(record, viewer, [Lens(viewer, record, onOwnScreen: false)], asOf: nil)
  }

  private convenience init(
    _ record: FamilyRecord, _ viewer: Standing, _ lenses: [Lens], asOf: Day?
  ) {
    var seen: [CaseEntry] = []
    var places: [Int] = []
    var own: [Int: Int] = [:]
    for entry in record.entries {
      if let asOf, entry.at.londonDay > asOf { continue }
      guard let first = lenses.first, let event = Self.see(entry, lenses)?.counted(by: own) else {
        continue
      }
      own[entry.sequence] = seen.count + 1
      seen.append(first.entry(entry, saying: event, place: seen.count + 1))
      places.append(entry.sequence)
    }
    self.init(viewer, showing: seen, places: places, asOf: asOf)
  }

  /// What the lenses left. Only tests call it from elsewhere, to show what a broken lens would do.
  init(_ viewer: Standing, showing entries: [CaseEntry], places: [Int], asOf: Day? = nil) {
    self.viewer = viewer
    self.family = FamilyRecord(entries)
    self.places = places
    self.asOf = asOf
  }

  /// What is left of the entry through all of the lenses.
  private static func see(_ entry: CaseEntry, _ lenses: [Lens]) -> CaseEvent? {
    var event: CaseEvent? = entry.event
    for lens in lenses {
      event = event.flatMap { lens.see(entry.saying($0)) }
    }
    return event
  }

  /// A value that follows from this record alone, derived when it is first asked for and then kept
  /// with it. One value of each type.
  public func once<Value: Sendable>(_ derive: () throws -> Value) rethrows -> Value {
    let key = ObjectIdentifier(Value.self)
    if let kept = kept.withLock({ $0[key] }) as? Value { return kept }
    let value = try derive()
    kept.withLock { $0[key] = value }
    return value
  }

  private let kept = Mutex<[ObjectIdentifier: any Sendable]>([:])

  /// How much of the record the viewer has seen. It grows only when something was added that they
  /// may see, so it neither counts nor hints at anything else.
  public var version: Int { places.count }

  /// The true version of the record at the time when the viewer had seen `count` entries.
  package func truePlace(of count: Int) -> Int {
    count <= 0 ? 0 : places.prefix(count).last ?? 0
  }
}

extension CaseEvent {
  /// The same event, naming an earlier entry by the reader's own count; nil where they do not see
  /// that entry.
  fileprivate func counted(by own: [Int: Int]) -> CaseEvent? {
    guard case .correction(let event) = self, let place = event.place else { return self }
    return own[place].map { .correction(event.about($0)) }
  }
}
