// SPDX-License-Identifier: MIT
import Crypto
import Foundation

/// Seals drafts, so that the file shows neither words nor who writes about whom.
///
/// What a row is found by are keyed hashes (HMAC-SHA-256). Its body is sealed with AES-256-GCM and
/// bound to the account, the form's key and the family, so that no row can be moved to somebody
/// else.
struct DraftSeal: Sendable {
  private let sealing: SymmetricKey
  private let naming: SymmetricKey

  /// Takes 32 bytes that are derived from the authority's master key for this purpose alone.
  init(key: [UInt8]) {
    func derive(_ purpose: String) -> SymmetricKey {
      HKDF<SHA256>.deriveKey(
        inputKeyMaterial: SymmetricKey(data: key), info: Data(purpose.utf8), outputByteCount: 32)
    }
    sealing = derive("roundtable draft bodies 1")
    naming = derive("roundtable draft names 1")
  }

  /// Shows, without telling anything about it, that this is the right key.
  var checkValue: Data { name("check") }
  func row(_ key: String, of account: String) -> Data { name("row", account, key) }
  func account(_ account: String) -> Data { name("account", account) }
  func account(_ account: String, about family: String) -> Data { name("about", account, family) }

  func seal(_ draft: Draft, of account: String) throws(DraftError) -> Data {
    guard let body = try? JSONEncoder().encode(draft),
      let box = try? AES.GCM.seal(
        body, using: sealing, authenticating: row(draft.key, of: account)),
      let bytes = box.combined
    else { throw .disk(step: "sealing a draft") }
    return bytes
  }

  /// Nil when a single bit of it is not the same, or when it is somebody else's.
  func open(_ body: Data, row: Data, of account: String) -> Draft? {
    guard let box = try? AES.GCM.SealedBox(combined: body),
      let bytes = try? AES.GCM.open(box, using: sealing, authenticating: row),
      let draft = try? JSONDecoder().decode(Draft.self, from: bytes),
      self.row(draft.key, of: account) == row
    else { return nil }
    return draft
  }

  /// Each part stands behind its length, so that two names are equal only if every part is.
  private func name(_ parts: String...) -> Data {
    var bytes = Data()
    for part in parts {
      withUnsafeBytes(of: UInt64(part.utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: part.utf8)
    }
    return Data(HMAC<SHA256>.authenticationCode(for: bytes, using: naming))
  }
}
