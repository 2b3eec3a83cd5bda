// SPDX-License-Identifier: MIT
import Crypto

/// The secret that a browser shows at every request: 256 random bits as 43 letters of base64url
/// (ASVS 5.0 V7.2.3). It is handed out once and never stored; the store holds its SHA-256.
public struct SessionToken: Sendable {
  public let text: String

  init() {
    let key = SymmetricKey(size: .bits256)
    text = key.withUnsafeBytes { base64url($0) }
  }
}

extension SessionToken: CustomStringConvertible, CustomReflectable {
  /// Says only that it is hidden, so that no log can hold the secret.
  public var description: String { "SessionToken(hidden)" }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// What stands for a token in memory and in the store.
struct TokenHash: Hashable, Sendable {
  let bytes: [UInt8]

  init(stored bytes: [UInt8]) { self.bytes = bytes }

  /// Nil for anything that cannot be a token, before any work is done for it.
  init?(of token: String) {
    guard token.utf8.count == 43 else { return nil }
    bytes = Array(SHA256.hash(data: Array(token.utf8)))
  }
}

func formToken(for token: String) -> String {
  let key = SymmetricKey(data: Array(token.utf8))
  let code = HMAC<SHA256>.authenticationCode(for: Array("roundtable form 1".utf8), using: key)
  return code.withUnsafeBytes { base64url($0) }
}

/// RFC 4648 section 5, without padding.
func base64url(_ bytes: some Sequence<UInt8>) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  var (text, held, bits) = ([UInt8](), 0, 0)
  for byte in bytes {
    held = (held << 8 | Int(byte)) & 0xFFFF
    bits += 8
    while bits >= 6 {
      bits -= 6
      text.append(letters[held >> bits & 63])
    }
  }
  if bits > 0 { text.append(letters[held << (6 - bits) & 63]) }
  return String(decoding: text, as: UTF8.self)
}
