// SPDX-License-Identifier: MIT
import Practice
import Synchronization
import Timetable

/// Practices that were resolved lately: resolving one reads five files' worth of dated values.
final class PracticeShelf: Sendable {
  private let kept = Mutex<[Day: Practice]>([:])

  func practice(of authority: String, on day: Day, from library: PracticeLibrary)
    throws(PracticeError) -> Practice
  {
    if let practice = kept.withLock({ $0[day] }) { return practice }
    let practice = try library.practice(of: authority, on: day)
    kept.withLock { kept in
      if kept.count >= 500 { kept.removeAll() }
      kept[day] = practice
    }
    return practice
  }
}
