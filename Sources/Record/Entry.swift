// SPDX-License-Identifier: MIT
import Foundation

/// One thing that was written in a family's record, opened for reading; it is never changed.
public struct Entry: Sendable, Equatable {
  /// Where it stands among all entries of the store, from 1, without gaps.
  public let position: Int
  public let record: RecordID
  /// Where it stands in its own record: 1…n, without gaps.
  public let sequence: Int
  /// When it was written, in ms UTC since 1970.
  public let instant: Int64
  /// What was written, as the writer gave it.
  public let body: Data
  /// SHA-256 that binds it to everything before it in its record (`Chain`).
  public let hash: Data

  public init(
    position: Int, record: RecordID, sequence: Int, instant: Int64, body: Data, hash: Data
  ) {
    self.position = position
    self.record = record
    self.sequence = sequence
    self.instant = instant
    self.body = body
    self.hash = hash
  }
}

/// An entry as it is kept: the body is ciphertext.
struct SealedEntry: Sendable, Equatable {
  var position: Int
  var record: RecordID
  var sequence: Int
  var instant: Int64
  var body: Data
  var hash: Data
}
