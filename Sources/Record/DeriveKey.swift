// SPDX-License-Identifier: MIT
import Crypto
import Foundation

extension MasterKey {
  /// 32 bytes for something that is kept beside the record, such as drafts: from the master key
  /// (HKDF-SHA-256), others for each purpose, and telling nothing of any other key.
  public func derived(for purpose: String) -> [UInt8] {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key, info: Data("roundtable beside the record 1: \(purpose)".utf8),
      outputByteCount: 32
    ).withUnsafeBytes { Array($0) }
  }
}
