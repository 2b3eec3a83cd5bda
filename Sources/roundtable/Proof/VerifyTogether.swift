// SPDX-License-Identifier: MIT
import Play
import Record

/// Proves that what stands in one folder belongs together: that it is this authority's, that the log
/// of readings is there, and that neither of the two is older than the other says.
struct ProveTogether: Proof {
  func prove(_ authority: ProvedAuthority) async throws -> Proved {
    let bad = try await WhetherTogether(
      place: authority.place, record: authority.record, readings: authority.readings
    ).bad()
    return Proved(bad: bad)
  }
}

struct WhetherTogether {
  let place: AuthorityFolder
  let record: SQLiteStore
  let readings: SQLiteStore?

  func bad() async throws -> BadThing? {
    let keys = try place.loadKeys()
    do {
      try await record.prove(place.belonging(of: .record, keys))
      guard let readings else {
        throw AuthorityError.recordGone(file: place.readings, key: place.database)
      }
      try await readings.prove(place.belonging(of: .readings, keys))
      if let name = try await record.namesBeside(), !(try await readings.holds(name)) {
        return BadThing(older("log of readings", name, told: "record"), in: place.authority)
      }
      if let name = try await readings.namesBeside(), !(try await record.holds(name)) {
        return BadThing(older("record", name, told: "log of readings"), in: place.authority)
      }
      return nil
    } catch let error as AuthorityError {
      return BadThing(error.description, in: place.authority)
    } catch let error as StoreError where error.tellsOfDamage {
      return BadThing(error.description, in: place.authority)
    }
  }

  private func older(_ part: String, _ name: CheckpointName, told by: String) -> String {
    "The \(part) does not hold its checkpoint \(name.number), of which the \(by) tells: an older or "
      + "another one was put in its place."
  }
}
