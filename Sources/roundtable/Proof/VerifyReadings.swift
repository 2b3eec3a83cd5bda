// SPDX-License-Identifier: MIT
import Play
import Record

/// Proves that the log of who read what is as it was written.
struct ProveReadings: Proof {
  func prove(_ authority: ProvedAuthority) async throws -> Proved {
    guard let log = authority.readings else { return Proved() }
    let found = try await log.verify(
      expecting: authority.expected.compactMap(\.readings), progress: nil)
    return Proved(
      counts: [("readings", found.entries)],
      bad: found.firstBad.map { BadThing($0, in: "\(authority.name), log of readings") })
  }
}
