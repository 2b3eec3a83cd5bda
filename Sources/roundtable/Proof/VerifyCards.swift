// SPDX-License-Identifier: MIT
import Office
import Play

/// Proves that lists, search and relations are what the entries say: each is derived anew and
/// compared, and nothing stands beside them.
struct ProveCards: Proof {
  func prove(_ authority: ProvedAuthority) async throws -> Proved {
    let office = Office(
      authority: authority.name, store: authority.record, practices: authority.practices,
      directory: { [:] }, clock: machineNow)
    let found = try await office.proveCards()
    guard !found.isIdentical else { return Proved() }
    let first = found.first.map { " The first is \($0)." } ?? ""
    return Proved(
      bad: BadThing(
        "Lists, search or relations of \(found.different) records are not what their entries say, "
          + "and \(found.strays) rows come from no record.\(first) They were changed by hand, put "
          + "back from an older copy, or written by another version. Run rebuild, then verify.",
        in: "\(authority.name), lists"))
  }
}
