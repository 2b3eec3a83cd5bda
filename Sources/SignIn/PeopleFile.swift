// SPDX-License-Identifier: MIT
import Crypto
import Foundation

/// Whose accounts a file holds: those of a demo, whose password everybody knows, or real ones.
public enum PeopleKind: String, CaseIterable, Sendable {
  case demo, real
}

/// The file that holds an authority's accounts and sessions, and the key that shows which of its
/// rows this house has written (decision 17).
public struct PeopleFile: Sendable {
  public let path: String
  let kind: PeopleKind
  private let key: [UInt8]

  /// - Parameter key: 32 bytes, derived from the authority's master key for this file and for this
  ///   authority's name alone.
  public init(path: String, key: [UInt8], kind: PeopleKind) {
    (self.path, self.key, self.kind) = (path, key, kind)
  }

  var seal: PeopleSeal { seal(of: kind) }
  func seal(of kind: PeopleKind) -> PeopleSeal { PeopleSeal(key: key, kind: kind) }
  func asKind(_ kind: PeopleKind) -> PeopleFile { PeopleFile(path: path, key: key, kind: kind) }
}

/// Makes the codes by which rows are known again (HMAC-SHA-256). A row of a demo is none of a real
/// authority, one of an account none of a session, and nobody's row is anybody else's.
struct PeopleSeal: Sendable {
  private let key: SymmetricKey
  let kind: PeopleKind

  init(key: [UInt8], kind: PeopleKind) {
    (self.key, self.kind) = (SymmetricKey(data: key), kind)
  }

  /// For accounts that are kept nowhere.
  static func passing() -> PeopleSeal {
    PeopleSeal(key: SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }, kind: .real)
  }

  func code(of enrolled: Enrolled) -> Data {
    let account = enrolled.account
    return code([
      "account", account.id, account.name, account.role, account.title, enrolled.passwordHash,
    ])
  }

  func code(of session: KeptSession, _ hash: TokenHash) -> Data {
    code([
      "session", base64url(hash.bytes), session.accountID, "\(session.startedAt)",
      "\(session.seenAt)",
    ])
  }

  /// Says that the file is of this kind.
  var codeOfFile: Data { code(["file"]) }

  /// What a device shows that has signed in with this name before.
  func code(ofDevice mark: String, signingInAs name: String) -> Data {
    code(["device", mark, name])
  }

  /// Each part stands behind its length, so that two rows are equal only if every part is.
  private func code(_ parts: [String]) -> Data {
    var code = HMAC<SHA256>(key: key)
    for part in ["roundtable people 1", kind.rawValue] + parts {
      withUnsafeBytes(of: UInt64(part.utf8.count).bigEndian) { code.update(data: $0) }
      code.update(data: Data(part.utf8))
    }
    return Data(code.finalize())
  }
}

/// Whether both are the same; takes the same time for any answer.
func sameBytes(_ one: Data, _ other: Data) -> Bool {
  one.count == other.count && zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}
