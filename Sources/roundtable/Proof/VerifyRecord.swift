// SPDX-License-Identifier: MIT
import Play
import Record

/// Proves that every entry of every record is as it was written.
struct ProveRecord: Proof {
  func prove(_ authority: ProvedAuthority) async throws -> Proved {
    let heads = authority.expected.map(\.record)
    let found = try await authority.record.verify(expecting: heads) { done, all in
      // The store tells every thousand; some twenty lines are enough for people.
      let step = max(1000, all / 20_000 * 1000)
      if done == all || done.isMultiple(of: step) {
        authority.output.note("\(authority.name): \(done) of \(all) entries")
      }
    }
    return Proved(
      counts: [("records", found.records), ("entries", found.entries)],
      bad: found.firstBad.map { BadThing($0, in: authority.name) })
  }
}
