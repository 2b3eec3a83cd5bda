// SPDX-License-Identifier: MIT
import Casework
import Record

/// What the house itself has to know of a record, and never shows.
extension Office {
  /// Whether there is such a family at all.
  public func exists(_ family: FamilyID) async throws -> Bool {
    try await record(family.record).version > 0
  }

  /// Whether this person has done the deed whose form has this key, in whatever words.
  public func hasDone(
    _ deed: String, _ key: DeedKey, of family: FamilyID, by account: AccountID
  ) async throws -> Bool {
    let sending = store.naming.sending(key, deed, of: family, by: account)
    return try await record(family.record).sending(
      DeedKey(sending: sending, said: ""), sent: key, by: account) != .new
  }
}
