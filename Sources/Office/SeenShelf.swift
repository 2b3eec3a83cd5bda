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

  private let kept: Mutex<LeastUsed<Key, Place>>

  /// - Parameter room: the most entries that are kept, for all viewers together. The words of an
  ///   entry are shared with the record that is looked at while that is kept too.
  init(room: Int = 20_000) { kept = Mutex(LeastUsed(room: room)) }

  /// The seen record of this version and day, looked at again only when either is new.
  func seen(_ record: FamilyRecord, _ id: RecordID, by account: AccountID, today: Day)
    -> SeenRecord?
  {
    let key = Key(record: id, account: account)
    let known = kept.withLock { $0.value(key) }
    if let known, known.version == record.version, known.today == today { return known.seen }
    guard let seen = SeenRecord(record, by: account, today: today) else { return nil }
    keep(seen, of: record.version, id, by: account, today: today)
    return seen
  }

  func keep(
    _ seen: SeenRecord, of version: Int, _ id: RecordID, by account: AccountID, today: Day
  ) {
    kept.withLock {
      $0.keep(
        Place(version: version, today: today, seen: seen), Key(record: id, account: account),
        weight: seen.family.weight)
    }
  }

  /// How many entries are kept now.
  var weight: Int { kept.withLock { $0.weight } }
}
