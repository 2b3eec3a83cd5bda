// SPDX-License-Identifier: MIT

/// What `verify` found: how much it read, and the first thing that is not as it was written.
public struct Verification: Sendable, Equatable {
  public let records: Int
  public let entries: Int
  /// Nil if everything is as it was written.
  public let firstBad: BadEntry?

  public init(records: Int, entries: Int, firstBad: BadEntry?) {
    self.records = records
    self.entries = entries
    self.firstBad = firstBad
  }
}

/// The first place at which the store is not as it was written, and what is wrong, in plain words.
public struct BadEntry: Sendable, Equatable, Error {
  /// The position of the entry, or of the last entry that a bad head or checkpoint speaks of.
  public let position: Int
  /// Nil where no record can be named.
  public let record: RecordID?
  /// Nil where no single entry can be named.
  public let sequence: Int?
  public let what: String

  public init(position: Int, record: RecordID?, sequence: Int?, what: String) {
    self.position = position
    self.record = record
    self.sequence = sequence
    self.what = what
  }
}
