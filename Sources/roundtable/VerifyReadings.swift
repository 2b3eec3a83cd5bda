// SPDX-License-Identifier: MIT
import Play
import Record

/// Proves that the log of who read what is as it was written. An authority that was never served has
/// none, which is no fault.
func verifyReadings(of authority: String, in data: String) async throws -> Verification? {
  do {
    return try await openReadings(authority, in: data, create: false)?.verify(progress: nil)
  } catch StoreError.damaged(let what) {
    let bad = BadEntry(position: 1, record: nil, sequence: nil, what: what)
    return Verification(records: 0, entries: 0, firstBad: bad)
  }
}
