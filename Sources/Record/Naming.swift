// SPDX-License-Identifier: MIT
import Crypto
import Foundation

/// Gives names that follow from what is named, and that nobody can foresee or choose who has not
/// the authority's key (HMAC-SHA-256, decision 16).
public struct Naming: Sendable {
  private let key: SymmetricKey

  init(_ masterKey: MasterKey) { key = SymmetricKey(data: masterKey.derived(for: "names")) }

  /// 26 small letters and digits, 128 bits: the same for the same parts, and for no others.
  public func name(_ parts: [String]) -> String {
    var code = HMAC<SHA256>(key: key)
    for part in parts {
      // Each part stands behind its length, so that two lists are equal only if every part is.
      var part = part
      part.withUTF8 { bytes in
        withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { code.update(data: $0) }
        code.update(data: UnsafeRawBufferPointer(bytes))
      }
    }
    return Self.text(code.finalize())
  }

  /// Base 32 (RFC 4648) in small letters.
  private static func text(_ code: HMAC<SHA256>.MAC) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    var text: [UInt8] = []
    var (held, bits) = (0, 0)
    for byte in Array(code).prefix(16) + [0] {
      held = (held << 8 | Int(byte)) & 0xFFFF
      bits += 8
      while bits >= 5, text.count < 26 {
        bits -= 5
        text.append(letters[held >> bits & 31])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
