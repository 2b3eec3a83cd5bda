// SPDX-License-Identifier: MIT
import Play
import Record

/// Asks, in a moment, whether an authority may be served: the last `verify` was passed, what stands
/// in the folder belongs together, and both logs end as their checkpoints say.
struct ProveServing {
  let place: AuthorityFolder
  let record: SQLiteStore
  let readings: SQLiteStore?

  /// Why not, in words; nil when it may.
  func refusal() async throws -> String? {
    if let words = VerifyMark(place).words { return "The last verify was not passed. \(words)" }
    if let bad = try await WhetherTogether(place: place, record: record, readings: readings).bad() {
      return bad.inWords
    }
    if let bad = try await record.proveStart() {
      return BadThing(bad, in: place.authority).inWords
    }
    return try await readings?.proveStart().map {
      BadThing($0, in: "\(place.authority), log of readings").inWords
    }
  }
}

/// Serving what is not proved, because somebody named it and takes that on themselves.
struct ServeUnproved {
  let named: [String]

  /// - Throws: `CannotRun` unless the authority was named; else it is said loudly.
  func allow(_ authority: String, though refusal: String, _ output: Output) throws {
    guard named.contains(authority) else {
      throw CannotRun(
        "\(authority) is not served, because it is not as it was written. \(refusal) Keep a copy of "
          + "the folder and run verify. If people must read it meanwhile, serve it with "
          + "--serve-unproved \(authority).")
    }
    output.note("UNPROVED: \(authority) is served though it is not as it was written. \(refusal)")
  }
}
