// SPDX-License-Identifier: MIT

/// Readings on their way to the disk.
///
/// The first reading goes at once. The same reading by the same person within a minute is counted,
/// and the count follows as one row when the minute is over.
struct WaitingReadings: Sendable {
  struct Row: Sendable {
    /// The family as its links name it; nil for none in particular.
    let family: String?
    let reading: Reading
  }

  private struct Same: Hashable {
    let family: String?
    let account: String?
    let what: String
    let answer: Reading.Answer
  }

  private struct Repeats {
    let begun: Int64
    var again: Reading?
  }

  static let minute: Int64 = 60_000

  let most: Int
  private var rows: [Row] = []
  private var repeats: [Same: Repeats] = [:]
  /// Since when rows wait that could not be written.
  private var failedSince: Int64?

  init(most: Int) { self.most = most }

  /// Whether it is on its way. False when too many wait, or have waited for a minute in vain.
  mutating func add(
    _ reading: Reading, of family: String?, at now: Int64
  ) -> Bool {
    guard rows.count < most, failedSince.map({ abs(now - $0) < Self.minute }) ?? true else {
      return false
    }
    let same = Same(
      family: family, account: reading.account, what: reading.what, answer: reading.answer)
    if var known = repeats[same], abs(now - known.begun) < Self.minute {
      var again = known.again ?? reading
      if known.again != nil { (again.count, again.until) = (again.count + 1, now) }
      known.again = again
      repeats[same] = known
      return true
    }
    if let again = repeats[same]?.again { rows.append(Row(family: family, reading: again)) }
    if repeats.count >= most { settle(all: true, at: now) }
    repeats[same] = Repeats(begun: now)
    rows.append(Row(family: family, reading: reading))
    return true
  }

  /// What is to be written now; with `all`, counts whose minute is not over too.
  mutating func take(all: Bool, at now: Int64) -> [Row] {
    settle(all: all, at: now)
    defer { rows = [] }
    return rows
  }

  /// These could not be written, and stand in front of what came since.
  mutating func putBack(_ failed: [Row], at now: Int64) {
    rows = failed + rows
    failedSince = failedSince ?? now
  }

  mutating func wereWritten() { failedSince = nil }

  private mutating func settle(all: Bool, at now: Int64) {
    for (same, known) in repeats where all || abs(now - known.begun) >= Self.minute {
      if let again = known.again { rows.append(Row(family: same.family, reading: again)) }
      repeats[same] = nil
    }
  }
}
