// SPDX-License-Identifier: MIT
import Play
import Practice
import Record

/// One thing that `verify` proves of an authority.
protocol Proof: Sendable {
  func prove(_ authority: ProvedAuthority) async throws -> Proved
}

/// An authority whose folder is being proved, and what its proofs need.
struct ProvedAuthority: Sendable {
  let place: AuthorityFolder
  let practices: PracticeLibrary
  let record: SQLiteStore
  /// Nil where there is no log of readings.
  let readings: SQLiteStore?
  /// The heads of it that were kept elsewhere.
  let expected: [AuthorityHead]
  let output: Output

  var name: String { place.authority }
}

/// What a proof found: what it counted, and the first bad thing.
struct Proved: Sendable {
  /// Named as in the line that `verify` writes.
  var counts: [(name: String, count: Int)] = []
  var bad: BadThing?
}

/// The first thing that is not as it was written, and where.
struct BadThing: Sendable {
  /// The authority, or a part of what it keeps.
  let place: String
  /// Nil where no single entry can be named.
  var position: Int?
  var record: RecordID?
  var sequence: Int?
  let what: String

  init(_ what: String, in place: String) { (self.what, self.place) = (what, place) }

  init(_ bad: BadEntry, in place: String) {
    self.init(bad.what, in: place)
    (position, record, sequence) = (bad.position, bad.record, bad.sequence)
  }

  var json: JSON {
    .object([
      ("authority", .text(place)), ("position", position.map(JSON.number) ?? .null),
      ("record", record.map { .text("\($0)") } ?? .null),
      ("sequence", sequence.map(JSON.number) ?? .null), ("what", .text(what)),
    ])
  }

  var inWords: String {
    guard let position else { return "\(place): \(what)" }
    var at = "\(place): position \(position)"
    if let record { at += ", record \(record)" }
    if let sequence { at += ", entry \(sequence)" }
    return "The first bad entry is at \(at). \(what)"
  }
}
