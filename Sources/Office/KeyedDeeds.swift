// SPDX-License-Identifier: MIT
import Casework
import Record

/// Keys and identifiers that are made here, from what a client sends and a key that no client has.
extension Naming {
  /// The key of a deed as the record keeps it: bound to the family, the person, the deed and the
  /// words. Nobody's key is another's, whatever a client sends.
  func key(of request: DeedRequest) -> DeedKey {
    let answers = request.answers.values.sorted { $0.key < $1.key }
    let said = answers.flatMap { [$0.key, "\($0.value.count)"] + $0.value }
    return DeedKey(
      sending: sending(request.key, request.deed, of: request.family, by: request.actor.account),
      said: name(["said"] + said))
  }

  func sending(_ key: DeedKey, _ deed: String, of family: FamilyID, by account: AccountID)
    -> String
  {
    name(["deed", "\(family)", account.text, deed, key.text])
  }

  /// The identifiers of what deeds make in this family's record.
  func identities(of family: FamilyID) -> Identities {
    Identities { key, thing, mark in
      name(["thing", "\(family)", key.text, thing.rawValue, mark])
    }
  }

  /// Shows that this house offered this person to begin a record under this identifier.
  func offer(of family: FamilyID, to account: AccountID) -> String {
    name(["new family", "\(family)", account.text])
  }
}

extension Office {
  /// An identifier for a record that this person may begin, and the proof that it was offered: a
  /// record begins under no identifier that a client made up.
  public func newFamily(for account: AccountID) -> (family: FamilyID, offer: String) {
    var random = SystemRandomNumberGenerator()
    let family = FamilyID.new(at: now, using: &random)
    return (family, offer(of: family, to: account))
  }

  package func offer(of family: FamilyID, to account: AccountID) -> String {
    store.naming.offer(of: family, to: account)
  }
}
