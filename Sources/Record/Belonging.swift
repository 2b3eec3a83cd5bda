// SPDX-License-Identifier: MIT
import Crypto
import Foundation

/// To whom a store belongs, and which store it belongs with: kept in its file, authenticated with
/// its key. A folder that is given another authority's name no longer fits it, and a store whose
/// partner was taken away, or begun anew, says so.
public struct Belonging: Sendable, Equatable {
  /// The authority whose store it is, by its id.
  public let authority: String
  /// What it holds, such as `record` or `readings`.
  public let holds: String
  /// The check value of the key of the store beside it, which MUST be there.
  public let beside: Data

  public init(authority: String, holds: String, beside: MasterKey) {
    (self.authority, self.holds) = (authority, holds)
    self.beside = Keyring(beside).checkValue
  }

  private init(authority: String, holds: String, checkValue: Data) {
    (self.authority, self.holds, beside) = (authority, holds, checkValue)
  }

  /// As it is kept: what it says in clear, and an HMAC-SHA-256 over it.
  func bytes(_ keyring: Keyring) -> Data { keyring.mac(of: covered) + covered }

  /// Nil if it is not as it was written, or was written with another key.
  static func read(_ bytes: Data, _ keyring: Keyring) -> Belonging? {
    let (mac, covered) = (Data(bytes.prefix(32)), Data(bytes.dropFirst(32)))
    let parts = covered.split(separator: 10, omittingEmptySubsequences: false)
    guard keyring.isMAC(mac, of: covered), parts.count == 4,
      let beside = Data(base64Encoded: Data(parts[3]))
    else { return nil }
    return Belonging(
      authority: String(decoding: parts[1], as: UTF8.self),
      holds: String(decoding: parts[2], as: UTF8.self), checkValue: beside)
  }

  private var covered: Data {
    Data("roundtable belonging 1\n\(authority)\n\(holds)\n\(beside.base64EncodedString())".utf8)
  }
}
