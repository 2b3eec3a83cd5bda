// SPDX-License-Identifier: MIT
import Access
import Casework
import Record
import Synchronization
import Timetable

/// Everybody’s lenses of the records that somebody is writing in, and what was asked of them, kept for
/// one version and one day: every page with forms asks who would read what.
final class ReadershipShelf: Sendable {
  private struct Place {
    let version: Int
    let today: Day
    let readership: Readership
    let answered: Answered
  }

  private let kept: Mutex<LeastUsed<RecordID, Place>>

  /// - Parameter room: the most entries that are kept. Their words are shared with the record that is
  ///   looked at while that is kept too.
  init(room: Int = 5_000) { kept = Mutex(LeastUsed(room: room)) }

  func readership(
    of record: FamilyRecord, _ id: RecordID, today: Day
  ) -> (Readership, Answered) {
    kept.withLock {
      if let known = $0.value(id), known.version == record.version, known.today == today {
        return (known.readership, known.answered)
      }
      let place = Place(
        version: record.version, today: today, readership: Readership(record, today: today),
        answered: Answered())
      $0.keep(place, id, weight: record.weight)
      return (place.readership, place.answered)
    }
  }
}
