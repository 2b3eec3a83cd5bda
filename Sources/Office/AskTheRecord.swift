// SPDX-License-Identifier: MIT
import Casework

/// What the house itself has to know of a record, and never shows.
extension Office {
  /// Whether there is such a family at all.
  public func exists(_ family: FamilyID) async throws -> Bool {
    try await record(family.record).version > 0
  }

  /// Whether the deed that was sent with this key stands in the record.
  public func holds(_ key: DeedKey, of family: FamilyID) async throws -> Bool {
    try await record(family.record).holds(key)
  }
}
