// SPDX-License-Identifier: MIT
import Access
import Casework
import Record
import Synchronization
import Timetable

/// What each viewer sees of the records that they opened lately.
final class SeenShelf: Sendable {
  private struct Key: Hashable {
    let record: RecordID
    let account: AccountID
  }

  private struct Place {
    let version: Int
    let today: Day
    let seen: SeenRecord
  }

  private let places = Mutex<[Key: Place]>([:])
  private let room: Int

  init(room: Int = 4_000) { self.room = room }

  /// The seen record of this version and day, looked at again only when either is new.
  func seen(_ record: FamilyRecord, _ id: RecordID, by account: AccountID, today: Day)
    -> SeenRecord?
  {
    let key = Key(record: id, account: account)
    let kept = places.withLock { $0[key] }
    if let kept, kept.version == record.version, kept.today == today { return kept.seen }
    guard let seen = SeenRecord(record, by: account, today: today) else { return nil }
    places.withLock { places in
      if places.count >= room { places.removeAll(keepingCapacity: true) }
      places[key] = Place(version: record.version, today: today, seen: seen)
    }
    return seen
  }
}
